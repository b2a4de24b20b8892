// The only file that includes GCC's headers or asks for their version. What differs between GCC 11 and 16 is
// an inline function here, named like the newest API, with the change that it bridges.
#ifndef FRAMEWARN_GCC_COMPAT_H
#define FRAMEWARN_GCC_COMPAT_H

// GCC's system.h poisons malloc and defines macros that break the standard library's headers: those come
// first.
#include <algorithm>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <tuple>
#include <utility>
#include <vector>
#include <cxxabi.h>

#include "gcc-plugin.h"
#include "plugin-version.h"
#include "tm.h"
#include "memmodel.h"
#include "cp/cp-tree.h" // before diagnostic-core.h: it defines the format attributes of the front end
// From GCC 15 on (PR c++/116064) the C++ front end's cp_seen_error stands for it, which also counts errors
// that it keeps back in templates that nobody instantiated; cc1 and lto1 do not have it.
#undef seen_error

#include "tree.h"
#include "tree-pass.h"
#include "context.h"
#include "function.h"
#include "basic-block.h"
#include "cfghooks.h"
#include "cgraph.h"
#include "diagnostic-core.h"
#include "diagnostic.h"
#include "rtl.h"
#include "emit-rtl.h"
#include "gimple.h"
#include "input.h"
#include "gimple-iterator.h"
#include "gimple-walk.h"
#include "intl.h"
#include "langhooks.h"
#include "langhooks-def.h"
#include "line-map.h"
#include "options.h"
#include "opts.h"
#include "pass_manager.h"
#include "regs.h"
#include "stringpool.h"
#include "attribs.h" // after stringpool.h, which it does not include itself
#include "target.h"
#include "toplev.h"
#include "tree-cfg.h"
#include "tree-eh.h"
#include "varasm.h"
#if GCCPLUGIN_VERSION_MAJOR >= 16
#include "diagnostics/file-cache.h" // part of input.h until 15
#endif
#include "ggc.h"

// Only cc1plus has these, and plugins are opened with RTLD_NOW: in cc1 and lto1 they are null.
// Ask in_cplusplus() before a call.
extern tree coro_get_ramp_function(tree) __attribute__((weak));
extern tree coro_get_actor_function(tree) __attribute__((weak));
extern const char* decl_as_string(tree, int) __attribute__((weak));
extern const char* type_as_string(tree, int) __attribute__((weak));
extern tree fold_non_dependent_expr(tree, tsubst_flags_t, bool, tree) __attribute__((weak));

// These cc1 has, too, but not lto1. libcpp's mkdeps.h is no plugin header.
extern struct cpp_reader* parse_in __attribute__((weak));
extern class mkdeps* cpp_get_deps(cpp_reader*) __attribute__((weak));
extern void deps_add_dep(class mkdeps*, const char*) __attribute__((weak));

namespace framewarn::gcc {

/// The major version that this implementation was compiled for.
inline constexpr int built_for_major = GCCPLUGIN_VERSION_MAJOR;

/// lto1: the parts of trees that a front end owns are gone.
inline bool in_lto() {
  return in_lto_p || std::strcmp(lang_hooks.name, "GNU GIMPLE") == 0;
}

/// Whether this compilation writes GIMPLE for another one: before its first pass over the whole unit,
/// free_lang_data (gcc/ipa-free-lang-data.cc) takes from the trees what only the front end understands. To
/// ask before that: the flags are put out when that GIMPLE is written. Whether for an offload device is known
/// once all functions went through the early passes (symbol_table::finalize_compilation_unit).
inline bool frees_language_data() {
  return !in_lto() && (flag_generate_lto || flag_generate_offload);
}

/// Whether that has happened, in cc1plus: it also puts some of the front end's hooks out of use.
inline bool language_data_freed() {
  return std::strncmp(lang_hooks.name, "GNU C++", 7) == 0 && lang_hooks.gimplify_expr == lhd_gimplify_expr;
}

/// Whether the C++ front end is in this process, with its symbols and its lang-specific parts of trees.
inline bool in_cplusplus() {
  return std::strncmp(lang_hooks.name, "GNU C++", 7) == 0 && coro_get_ramp_function && decl_as_string &&
         type_as_string && !language_data_freed();
}

/// Whether a warning of this option would be shown at `loc`: -W, -w, pragmas, system headers.
#if GCCPLUGIN_VERSION_MAJOR >= 12
using ::warning_enabled_at;
#else
// GCC 12 added warning_enabled_at (PR c++/94492, gcc/diagnostic.c).
// Before, what diagnostic_report_diagnostic asks there: the option, then the history of pragmas backwards.
inline bool warning_enabled_at(location_t loc, int option) {
  diagnostic_context* context = global_dc;
  if (!diagnostic_report_warnings_p(context, loc))
    return false;
  if (!context->option_enabled(option, context->lang_mask, context->option_state))
    return false;
  for (int i = context->n_classification_history - 1; i >= 0;) {
    const diagnostic_classification_change_t& change = context->classification_history[i];
    if (!linemap_location_before_p(line_table, change.location, loc)) {
      i--;
    } else if (change.kind == DK_POP) {
      i = change.option - 1;
    } else if (change.option == 0 || change.option == option) {
      return change.kind != DK_IGNORED;
    } else {
      i--;
    }
  }
  return context->classify_diagnostic[option] != DK_IGNORED;
}
#endif

#if GCCPLUGIN_VERSION_MAJOR >= 16
// GCC 16 moved the machinery into namespace diagnostics and made the kinds an enum class (gcc/ChangeLog,
// 2025-07-25).
using DiagnosticInfo = diagnostics::diagnostic_info;
using DiagnosticKind = enum diagnostics::kind;
inline constexpr DiagnosticKind error_kind = diagnostics::kind::error;
inline constexpr DiagnosticKind no_kind = diagnostics::kind::unspecified;
#else
using DiagnosticInfo = diagnostic_info;
using DiagnosticKind = diagnostic_t;
inline constexpr DiagnosticKind error_kind = DK_ERROR;
inline constexpr DiagnosticKind no_kind = DK_UNSPECIFIED;
#endif

inline void set_option_id(DiagnosticInfo& info, int option) {
#if GCCPLUGIN_VERSION_MAJOR >= 16
  info.m_option_id = option; // GCC 16 gave the members their prefix (2025-07-25)
#elif GCCPLUGIN_VERSION_MAJOR >= 15
  info.option_id = option; // GCC 15: diagnostic_option_id, a type of its own (2024-09-09)
#else
  info.option_index = option;
#endif
}

/// An error that carries the tag of a warning option: emit_diagnostic (DK_ERROR, …) drops the option
/// (diagnostic_impl keeps it for warnings only). A -Wno-error= for the option would make a
/// warning of it again, so that classification is put aside meanwhile.
inline void error_with_option(location_t loc, int option, const char* format, ...) {
  DiagnosticKind before = diagnostic_classify_diagnostic(global_dc, option, no_kind, UNKNOWN_LOCATION);
  va_list arguments;
  va_start(arguments, format);
  rich_location at(line_table, loc);
  DiagnosticInfo info;
#if GCCPLUGIN_VERSION_MAJOR < 12
  // GCC 12 gave diagnostic_info a constructor (PR middle-end/98512).
  std::memset(static_cast<void*>(&info), 0, sizeof info);
#endif
  diagnostic_set_info(&info, format, &arguments, &at, error_kind);
  set_option_id(info, option);
  diagnostic_report_diagnostic(global_dc, &info);
  va_end(arguments);
  diagnostic_classify_diagnostic(global_dc, option, before, UNKNOWN_LOCATION);
}

/// A line of a source file as the diagnostics show it; empty when it cannot be read.
inline std::string source_line(const char* file, int line) {
  // The compiler's cache of files keeps the pointer and not the name.
  static std::unordered_set<std::string> names;
  file = names.insert(file).first->c_str();
#if GCCPLUGIN_VERSION_MAJOR >= 14
  // GCC 14 dropped location_get_source_line for the cache of files in the diagnostics' context
  // (gcc/ChangeLog, 2023-11-14). What it returns, char_span, moved into namespace diagnostics in GCC 16
  // (2025-07-25).
  auto text = global_dc->get_file_cache().get_source_line(file, line);
#else
  auto text = location_get_source_line(file, line);
#endif
  return text ? std::string(text.get_buffer(), text.length()) : std::string();
}

/// Where a macro is used.
inline location_t expansion_point(const line_map_macro* expansion) {
#if GCCPLUGIN_VERSION_MAJOR >= 14
  return expansion
      ->get_expansion_point_location(); // GCC 14 made it a member function (libcpp/include/line-map.h)
#else
  return MACRO_MAP_EXPANSION_POINT_LOCATION(expansion);
#endif
}

/// Adds a file to what -MD and its like list, where they are asked for.
inline void add_dependency(const char* file) {
  if (&parse_in && parse_in && cpp_get_deps && deps_add_dep)
    if (class mkdeps* dependencies = cpp_get_deps(parse_in))
      deps_add_dep(dependencies, file);
}

/// The value of a constant expression; the expression itself when it has none, or has it already.
inline tree constant_value(tree expression) {
  return fold_non_dependent_expr ? fold_non_dependent_expr(expression, tf_none, true, NULL_TREE) : expression;
}

/// Errors so far, those that -Werror made of warnings included.
inline bool compilation_failed() {
  return seen_error() || werrorcount != 0;
}

/// Whether a macro of this name is left when all is read.
inline bool is_macro(const std::string& name) {
  tree identifier = in_cplusplus() ? maybe_get_identifier(name.c_str()) : NULL_TREE;
  return identifier && cpp_macro_p(C_CPP_HASHNODE(identifier));
}

/// The ramp of a coroutine's actor or destroyer; null where the map is lost (a coroutine defined in a PCH).
inline tree coroutine_ramp(tree helper) {
  // A map of its own, which outlives the language's parts of the trees.
  return coro_get_ramp_function ? coro_get_ramp_function(helper) : NULL_TREE;
}

/// The actor of a coroutine whose ramp was just parsed or instantiated; null for every other function.
inline tree coroutine_actor(tree ramp) {
  return coro_get_actor_function ? coro_get_actor_function(ramp) : NULL_TREE;
}

} // namespace framewarn::gcc
#endif
