// Gathers machine stack frames, and the locals in them.
//
// At the optimiser's end each function gets "warn-stack-size"="0": the code generator then tells the size of
// every frame that has one (PrologEpilogInserter.cpp, DiagnosticInfoStackSize), with the number that
// -fstack-usage writes. These diagnostics are caught here; those that the user's own -Wframe-larger-than=N
// would have brought are handed on. Where the code generator prints as well as it tells
// (compat::prints_spills_of_large_frames), it is made to write what -fstack-usage writes, into a temporary
// file if the user wants none. The variables in a frame are the tagged allocas that are left by then.
#ifndef FRAMEWARN_CLANG_STACK_FRAMES_H
#define FRAMEWARN_CLANG_STACK_FRAMES_H

#include "coroutine_frames.h"
#include "options.h"

namespace framewarn {

class StackFrames {
public:
  /// `smallest`: from which size on a variable is asked for; none for a record, which takes all.
  StackFrames(const Annotations& annotations, const Elision& elision, const CoroutineFrames& coroutines,
              Limit smallest)
      : annotations(annotations), elision(elision), coroutines(coroutines), smallest(smallest) {}

  ~StackFrames();

  /// Before the backend runs.
  void ask(clang::CodeGenOptions& options);
  /// Runs at the optimiser's end. `machine_code`: the code generator follows.
  void prepare(llvm::Module& module, bool machine_code);

  /// When the code is generated.
  void gather(Gathered& gathered, const FunctionOf& function_of,
              const std::function<bool(const Place&)>& compiler_speaks);
  /// Whether a variable that was asked for has its memory from AddressSanitizer; after gather().
  bool variables_moved() const { return moved; }

private:
  struct Slot {
    bool elided_frame; ///< of a coroutine; otherwise a variable
    unsigned number;   ///< of its tag
    std::uint64_t size, align;
  };
  struct Function {
    llvm::WeakTrackingVH handle;
    std::vector<Slot> slots;
    std::vector<Call> calls;
    bool dynamic = false;
    std::optional<std::uint64_t> user_limit; ///< -Wframe-larger-than=N
    std::uint64_t size = 0;
  };
  class Handler;

  const Annotations& annotations;
  const Elision& elision;
  const CoroutineFrames& coroutines;
  bool prepared = false;
  bool moved = false;
  std::string usage_file; ///< what -fstack-usage writes, where that is how the sizes are learned
  bool temporary = false; ///< it is ours
  Limit smallest;         ///< from which size on a variable is asked for
  std::vector<Function> functions;
  llvm::StringMap<std::size_t> by_symbol; ///< into functions

  /// Takes a size in; the user's limit when the compiler itself has to speak of it.
  std::optional<std::uint64_t> take(const llvm::DiagnosticInfoStackSize& info);
  void read_usage();
  void take_slots(llvm::Function& function, Function& entry);
  bool takes_variables_away(llvm::Function& emitted, Function& function);
  void add_parts(Frame& frame, const Function& function, const FunctionOf& function_of) const;
};

} // namespace framewarn
#endif
