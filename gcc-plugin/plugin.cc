// The entry: reads the options and hooks the gathering into GCC's passes.
//
//   PLUGIN_PRE_GENERICIZE
//                      where calls stand that GIMPLE has no location of
//   before "cfg"       the jumps in coroutines, which a graph of blocks has no more
//   after "cfg"        coroutine frames, closures: each function that is going to be compiled, in source form
//   before the passes over the whole unit
//                      the calls of coroutines, while each function is as it was written; names that will be
//                      lost
//   after these        which functions may be called through a pointer
//   after "optimized"  the calls that are left; keeps the list of variables, which expanding to RTL frees
//   before "final"     stack frames and their slots: each function whose machine code is made
//   PLUGIN_FINISH_UNIT judges and reports
#include "captures.h"
#include "coroutine_frames.h"
#include "locals.h"
#include "no_heap_frames.h"
#include "report.h"
#include "stack_frames.h"
#include "stated.h"

namespace framewarn::gcc {
namespace {

/// By this name a load of the plugin finds out whether there was one before it.
constexpr const char* frame_pass = "framewarn_frames";

class JumpPass : public gimple_opt_pass {
public:
  JumpPass(::gcc::context* context, Session& session)
      : gimple_opt_pass({GIMPLE_PASS, "framewarn_jumps", OPTGROUP_NONE, TV_PLUGIN_RUN, 0, 0, 0, 0, 0},
                        context),
        session(session) {}
  unsigned execute(function* fn) override {
    if (!seen_error())
      read_jumps(session, fn);
    return 0;
  }

private:
  Session& session;
};

class FramePass : public gimple_opt_pass {
public:
  FramePass(::gcc::context* context, Session& session)
      : gimple_opt_pass({GIMPLE_PASS, frame_pass, OPTGROUP_NONE, TV_PLUGIN_RUN, 0, 0, 0, 0, 0}, context),
        session(session) {}
  unsigned execute(function* fn) override {
    // Behind an error GCC still lowers the functions that it has read (analyze_functions, gcc/cgraphunit.cc),
    // coroutines whose frame it did not lay out among them. Nothing is going to be compiled or reported.
    if (!seen_error()) {
      gather_coroutine_frame(session, fn);
      gather_captures(session, fn);
    }
    settle_stated(fn);
    return 0;
  }

private:
  Session& session;
};

class VariablePass : public gimple_opt_pass {
public:
  VariablePass(::gcc::context* context, Session& session)
      : gimple_opt_pass({GIMPLE_PASS, "framewarn_variables", OPTGROUP_NONE, TV_PLUGIN_RUN, 0, 0, 0, 0, 0},
                        context),
        session(session) {}
  unsigned execute(function* fn) override {
    keep_variables(session, fn);
    session.calls.gather(session.names, fn);
    return 0;
  }

private:
  Session& session;
};

class StackPass : public rtl_opt_pass {
public:
  StackPass(::gcc::context* context, Session& session)
      : rtl_opt_pass({RTL_PASS, "framewarn_stack", OPTGROUP_NONE, TV_PLUGIN_RUN, 0, 0, 0, 0, 0}, context),
        session(session) {}
  unsigned execute(function* fn) override {
    note_emitted(session, fn->decl);
    gather_stack_frame(session, fn);
    return 0;
  }

private:
  Session& session;
};

void add_pass(const char* plugin, opt_pass* pass, const char* reference, pass_positioning_ops position) {
  register_pass_info info{pass, reference, 1, position};
  register_callback(plugin, PLUGIN_PASS_MANAGER_SETUP, nullptr, &info);
}

void mark(void*, void* session) {
  static_cast<const Session*>(session)->mark();
}

void read_function(void* function, void* session) {
  if (!seen_error())
    static_cast<Session*>(session)->calls.read(static_cast<tree>(function));
}

/// Where machine code is made of trees whose language data are freed: with -ffat-lto-objects, and where
/// there is something to offload, which only symbol_table::finalize_compilation_unit (gcc/cgraphunit.cc)
/// tells, after the early passes.
void keep_names(KeptNames& names) {
  if (!frees_language_data() || (flag_lto && !flag_fat_lto_objects))
    return;
  cgraph_node* node;
  FOR_EACH_DEFINED_FUNCTION(node)
  names.keep(node->decl);
}

void begin_unit_passes(void*, void* data) {
  Session& session = *static_cast<Session*>(data);
  keep_names(session.names);
  settle_made();
  session.calls.note();
  note_allocations(session);
  note_no_heap_frames(session);
}

void end_unit_passes(void*, void* session) {
  bring_back_stated();
  note_addresses(*static_cast<Session*>(session));
}

void register_attributes(void*, void*) {
  register_no_heap_frame();
  register_stated();
}

/// The first event after the options for dependencies are read, and the only one before -E or -M have done
/// their work.
void list_config(void*, void* session) {
  if (const auto& config = static_cast<const Session*>(session)->options.config)
    add_dependency(config->name().c_str());
}

void finish_unit(void*, void* data) {
  Session& session = *static_cast<Session*>(data);
  bool wanted = session.lowest.stack_frame || session.lowest.local_in_stack_frame || session.records();
  if (wanted && flag_lto && !flag_fat_lto_objects && !in_lto())
    session.leave_out("stack-frame", "with -flto they are known, and reported, only at link");
  complete_stack_frames(session);
  drop_unemitted(session);
  session.gathered.calls = session.calls.take(session.names);
  complete_no_heap_frames(session);
  report(session);
}

void finish(void*, void* session) {
  delete static_cast<Session*>(session);
}

/// The value of `--target=` among what GCC was configured with.
std::string target_of(const plugin_gcc_version& version) {
  const std::string key = "--target=";
  std::string text = version.configuration_arguments ? version.configuration_arguments : "";
  std::size_t at = text.find(key);
  if (at == std::string::npos)
    return {};
  at += key.size();
  return text.substr(at, text.find(' ', at) - at);
}

/// Whether this compiler is the one whose headers we were compiled with. plugin_default_version_check also
/// compares date and configuration, so that each rebuild by a distribution would be refused.
bool fits(const plugin_gcc_version& version) {
  if (std::atoi(version.basever) != built_for_major) {
    error("%<framewarn%>: this implementation is for GCC %d, this compiler is GCC %s; build framewarn for it",
          built_for_major, version.basever);
    return false;
  }
  // Numbers of options and tree codes are compiled into us, and a vendor's patches can shift them.
  const char* option =
      OPT_Wframe_larger_than_ < cl_options_count ? cl_options[OPT_Wframe_larger_than_].opt_text : "";
  bool same = std::strcmp(option, "-Wframe-larger-than=") == 0 &&
              std::strcmp(get_tree_code_name(FIELD_DECL), "field_decl") == 0 &&
              std::strcmp(get_tree_code_name(SSA_NAME), "ssa_name") == 0 &&
              std::strcmp(get_tree_code_name(TARGET_MEM_REF), "target_mem_ref") == 0;
  if (!same)
    error("%<framewarn%>: this GCC %s is not the one that the implementation was built against; build "
          "framewarn again with its plugin headers",
          version.basever);
  return same;
}

/// Whether framewarn works in this compilation already. The launcher and an implementation, or two copies of
/// it under different names, share no variable; they share the compiler's list of passes.
bool loaded_before() {
  for (const opt_pass* pass = g->get_passes()->all_lowering_passes; pass; pass = pass->next)
    if (std::strcmp(pass->name, frame_pass) == 0)
      return true;
  return false;
}

/// The name that options are given to: `-fplugin-arg-framewarn-…`.
const char shared_name[] = "framewarn";

bool is_framewarn(const plugin_name_args& info) {
  return std::strcmp(info.base_name, shared_name) == 0;
}

/// The options of the command line for the plugin of that name, `-fplugin-arg-NAME-KEY[=VALUE]`, as they were
/// written: what GCC hands over lacks a character at its end for each '=' within the value, which
/// parse_plugin_arg_opt (gcc/plugin.cc) does not count. And they are here whichever file they made GCC load:
/// the order in which GCC initialises plugins is that of a hash table (initialize_plugins, gcc/plugin.cc), so
/// that an implementation that was loaded by hand can come before the launcher, and must not run with other
/// options than it.
std::vector<Argument> arguments_for(const std::string& name) {
  std::vector<Argument> arguments;
  for (unsigned i = 0; i < save_decoded_options_count; i++) {
    const cl_decoded_option& option = save_decoded_options[i];
    if (option.opt_index != OPT_fplugin_arg_ || !option.arg)
      continue;
    std::string text = option.arg;
    std::size_t dash = text.find('-'); // the first one ends the name
    if (dash == std::string::npos || text.compare(0, dash, name) != 0)
      continue;
    std::size_t equals = text.find('=', dash);
    Argument argument;
    argument.key = text.substr(dash + 1, equals == std::string::npos ? equals : equals - dash - 1);
    if (equals != std::string::npos)
      argument.value = text.substr(equals + 1);
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

void print_help() {
  std::string text = help_text();
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    inform(UNKNOWN_LOCATION, "%s", text.substr(at, end - at).c_str());
    at = end + 1;
  }
}

} // namespace
} // namespace framewarn::gcc

extern "C" {
__attribute__((visibility("default"))) int plugin_is_GPL_compatible;

__attribute__((visibility("default"))) int plugin_init(plugin_name_args* info, plugin_gcc_version* version) {
  using namespace framewarn::gcc;
  if (!fits(*version))
    return 1;
  // Also where nothing is reported: what the source says must not depend on it.
  register_callback(info->base_name, PLUGIN_ATTRIBUTES, register_attributes, nullptr);
  std::vector<framewarn::Argument> arguments = arguments_for(info->base_name);
  framewarn::Parsed parsed = framewarn::parse_options(arguments);
  for (const std::string& message : parsed.errors)
    error("%s", message.c_str());
  if (parsed.options.help)
    print_help();
  if (!parsed.errors.empty())
    return 0; // the compilation fails by the errors; a failure here would only add a vague one
  if (loaded_before()) {
    if (!is_framewarn(*info) && !arguments.empty())
      error("%<framewarn%> is loaded more than once: options for %qs would not count, write "
            "%<-fplugin-arg-framewarn-%s%>",
            info->base_name, arguments.front().key.c_str());
    return 0;
  }
  if (!is_framewarn(*info)) {
    // What is wrong in those of `framewarn` is told when that is loaded.
    std::vector<framewarn::Argument> all = arguments_for(shared_name);
    all.insert(all.end(), arguments.begin(), arguments.end());
    parsed = framewarn::parse_options(all);
  }

  auto session =
      new Session(std::move(parsed.options), std::string("gcc ") + version->basever, target_of(*version));
  const char* name = info->base_name;
  ask_for_stack_usage();
  add_pass(name, new JumpPass(g, *session), "cfg", PASS_POS_INSERT_BEFORE);
  add_pass(name, new FramePass(g, *session), "cfg", PASS_POS_INSERT_AFTER);
  add_pass(name, new VariablePass(g, *session), "optimized", PASS_POS_INSERT_AFTER);
  add_pass(name, new StackPass(g, *session), "final", PASS_POS_INSERT_BEFORE);
  register_callback(name, PLUGIN_ATTRIBUTES, list_config, session);
  register_callback(name, PLUGIN_PRE_GENERICIZE, read_function, session);
  register_callback(name, PLUGIN_ALL_IPA_PASSES_START, begin_unit_passes, session);
  register_callback(name, PLUGIN_ALL_IPA_PASSES_END, end_unit_passes, session);
  register_callback(name, PLUGIN_GGC_MARKING, mark, session);
  register_callback(name, PLUGIN_FINISH_UNIT, finish_unit, session);
  register_callback(name, PLUGIN_FINISH, finish, session);
  return 0;
}
}
