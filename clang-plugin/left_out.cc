// What this compilation cannot know, and why.
#include "compilation.h"
#include "modes.h"
#include "report.h"
#include "stated.h"
#include "wording.h"

namespace framewarn {
namespace {

constexpr const char* one_is_larger = "one is larger than its code let expect";

} // namespace

const char* Compilation::why_nameless(const Frame& frame) {
  const Limits lowest = options.lowest();
  auto matters_to = [&](Limit limit) { return options.records() || exceeds(frame.size, limit); };
  bool matters = frame.kind == FrameKind::coroutine_frame
                     ? matters_to(lowest.local_in_coroutine_frame) || matters_to(lowest.capture)
                     : frame.kind == FrameKind::stack_frame && matters_to(lowest.local_in_stack_frame);
  if (!matters)
    return nullptr;
  if (const char* why = why_not_annotate(compiler))
    return why;
  if (ast_freed) // so that nothing was withdrawn
    return nullptr;
  const std::string& ramp = frame.ramp;
  const clang::FunctionDecl* function = symbols.function(ramp.empty() ? frame.symbol : ramp);
  return function && annotations.lost(*function, frame.symbol)
             ? "the module interface is written before code is generated for inline functions"
             : nullptr;
}

void Compilation::leave_out() {
  // Said only to those who asked for what is missing; the record tells it in any case.
  std::vector<LeftOut> told;
  auto leave_out = [&](const char* what, const char* why, bool asked_for) {
    gathered.left_out.push_back({what, why, ""});
    if (asked_for || options.records())
      told.push_back(gathered.left_out.back());
  };
  const Limits lowest = options.lowest();
  bool coroutine_frames_asked_for =
      lowest.coroutine_frame || lowest.local_in_coroutine_frame || lowest_stated_size();
  bool stack_frames_asked_for = lowest.stack_frame || lowest.local_in_stack_frame || lowest_stated_size();
  if (!optimised) {
    const char* why = compiler.getCodeGenOpts().DisableLLVMPasses
                          ? no_passes
                          : "the compiler ran no passes that could be observed";
    leave_out("coroutine-frame", why, coroutine_frames_asked_for);
    leave_out("stack-frame", why, stack_frames_asked_for);
    leave_out("closure", why, lowest.capture.has_value());
  } else {
    if (splits_when_linking(compiler.getCodeGenOpts()) && definitions.any_coroutine())
      leave_out("coroutine-frame", "with -flto=thin this compiler lays them out when linking",
                coroutine_frames_asked_for);
    if (const char* why = why_no_guarantee(compiler); why && has_no_heap_declarations()) {
      // Of builds without optimisation, which are many, only the record tells it.
      if (compiler.getCodeGenOpts().OptimizationLevel)
        leave_out("no-heap-frame", why, true);
      else
        gathered.left_out.push_back({"no-heap-frame", why, ""});
    }
    if (!emits_machine_code(compiler))
      leave_out("stack-frame", "no machine code is generated in this step", stack_frames_asked_for);
    if (coroutine_frames.unforeseen())
      leave_out("coroutine-frame", one_is_larger, true);
    if (stack_frames.untold())
      leave_out("stack-frame",
                "the code generator does not tell them, as with -fdiagnostics-hotness-threshold=",
                stack_frames_asked_for);
    if (stack_frames.unforeseen())
      leave_out("stack-frame", one_is_larger, true);
    if (stack_frames.variables_moved() && (lowest.local_in_stack_frame || options.records()))
      leave_out("local", "AddressSanitizer gives them memory at run time, which no frame counts", true);
    for (const Frame& frame : gathered.frames)
      if (const char* why = why_nameless(frame)) {
        leave_out("local", why, true);
        break;
      }
  }
  if (!told.empty())
    report_remark(compiler.getDiagnostics(), "framewarn: " + left_out_text(told));
}

} // namespace framewarn
