// Runs at the end of the compilation; nothing else in the plugin prints.
#include "report.h"
#include "calls.h"
#include "diagnostics.h"
#include "names.h"
#include "output.h"
#include "places.h"
#include "record_file.h"

namespace framewarn::gcc {
namespace {

/// A text as a format of GCC's pretty printer and its arguments, so that quotes, colours and escapes are
/// GCC's own.
class Format {
public:
  explicit Format(const Text& text) {
    for (const Span& span : text) {
      if (count == limit) {
        // Longer than any sentence is: the rest is joined to the last argument.
        joined += span.text;
        arguments[limit - 1] = joined.c_str();
        continue;
      }
      format += span.quoted ? "%qs" : "%s";
      arguments[count++] = span.text.c_str();
      if (count == limit)
        joined = span.text;
    }
  }

  /// Calls print (format, arguments…); those that the format does not ask for are null.
  template <typename Print> auto pass_to(Print print) const {
    return pass_to(print, std::make_index_sequence<limit>());
  }

private:
  static constexpr std::size_t limit = 12;
  const char* arguments[limit] = {};
  std::size_t count = 0;
  std::string format, joined;

  template <typename Print, std::size_t... i> auto pass_to(Print print, std::index_sequence<i...>) const {
    return print(format.c_str(), arguments[i]...);
  }
};

/// While it lives, GCC says "In function" of this function and not of whichever comes to its mind.
class InFunction {
public:
  explicit InFunction(tree function) : before(current_function_decl) { current_function_decl = function; }
  ~InFunction() { current_function_decl = before; }
  InFunction(const InFunction&) = delete;
  InFunction& operator=(const InFunction&) = delete;

private:
  tree before;
};

void emit(const Diagnostic& diagnostic, tree function) {
  InFunction in(function);
  auto_diagnostic_group group;
  location_t at = location_of(diagnostic.main.at);
  bool shown = true;
  if (diagnostic.guarantee)
    Format(diagnostic.main.text).pass_to([&](const char* format, auto... arguments) {
      error_at(at, format, arguments...);
    });
  else if (diagnostic.error)
    Format(diagnostic.main.text).pass_to([&](const char* format, auto... arguments) {
      error_with_option(at, OPT_Wframe_larger_than_, format, arguments...);
    });
  else
    shown = Format(diagnostic.main.text).pass_to([&](const char* format, auto... arguments) {
      return warning_at(at, OPT_Wframe_larger_than_, format, arguments...);
    });
  if (!shown)
    return;
  for (const Message& note : diagnostic.notes)
    Format(note.text).pass_to(
        [&](const char* format, auto... arguments) { inform(location_of(note.at), format, arguments...); });
}

std::string optimization() {
  if (optimize_debug)
    return "g";
  if (optimize_size)
    return optimize_size > 1 ? "z" : "s"; // -Oz came with GCC 12
  if (optimize_fast)
    return "fast";
  return std::to_string(optimize);
}

void write_records(const Session& session) {
  Unit unit{session.compiler, optimization(), session.target};
  const Told told = write_record(session.options, output_of_unit(), [&](const Take& take) {
    give_lines(session.gathered, session.options, unit, take);
  });
  if (!told.error.empty())
    Format(told.error).pass_to([](const char* format, auto... arguments) {
      error_at(UNKNOWN_LOCATION, format, arguments...);
    });
  if (!told.remark.empty())
    inform(UNKNOWN_LOCATION, "%s", plain(told.remark, "", "").c_str());
}

/// Of the instances of a template, one.
void report_no_coroutines(std::vector<NoCoroutine> functions) {
  auto place = [](const NoCoroutine& function) {
    return std::tie(function.at.file, function.at.line, function.at.column);
  };
  std::stable_sort(functions.begin(), functions.end(),
                   [&](const NoCoroutine& a, const NoCoroutine& b) { return place(a) < place(b); });
  for (std::size_t i = 0; i < functions.size(); i++)
    if (i == 0 || place(functions[i - 1]) != place(functions[i]))
      error_at(location_of(functions[i].at), "%qs on %qs, which is no coroutine", "framewarn_no_heap_frame",
               functions[i].signature.c_str());
}

} // namespace

void report(Session& session) {
  attach_calls(session.gathered);
  leave_out_placeless(session.gathered, session.options);
  // LTRANS processes run side by side and know only the record's one name, which the compilations have used.
  // The second compilation of -fcompare-debug only serves to compare.
  if (session.records() && !in_lto() && !flag_compare_debug && !compilation_failed())
    write_records(session);
  std::vector<LeftOut> of_the_unit;
  for (const LeftOut& left_out : session.gathered.left_out)
    if (left_out.symbol.empty())
      of_the_unit.push_back(left_out);
  if (!of_the_unit.empty())
    inform(UNKNOWN_LOCATION, "framewarn: %s", left_out_text(of_the_unit).c_str());
  report_no_coroutines(session.no_coroutines);
  Speaks speaks = [](const Place& place) {
    return warning_enabled_at(location_of(place), OPT_Wframe_larger_than_);
  };
  std::unordered_map<const Frame*, tree> functions;
  for (std::size_t i = 0; i < session.functions.size(); i++)
    functions[&session.gathered.frames[i]] = session.functions[i];
  for (const Diagnostic& diagnostic : diagnostics(session.gathered, session.options, speaks))
    emit(diagnostic, diagnostic.frame ? functions[diagnostic.frame] : NULL_TREE);
}

} // namespace framewarn::gcc
