// The parser of options: an argument a line, KEY or KEY=VALUE.
#include "check.h"
#include "judge.h"
#include "options.h"

#include <algorithm>

using namespace framewarn;

namespace {

/// Reading files is not fuzzed; what stands in them is the other fuzzer's.
bool reads_a_file(const Argument& argument) {
  return argument.key == "config" && argument.value && !argument.value->empty();
}

std::vector<Argument> arguments_of(const std::string& text) {
  std::vector<Argument> arguments;
  for (const std::string& line : split(text, "\n")) {
    Argument argument;
    std::size_t equals = line.find('=');
    argument.key = line.substr(0, equals);
    if (equals != std::string::npos)
      argument.value = line.substr(equals + 1);
    if (!reads_a_file(argument))
      arguments.push_back(argument);
  }
  return arguments;
}

bool same(const Options& a, const Options& b) {
  return std::all_of(std::begin(every_limit), std::end(every_limit),
                     [&](WhichLimit which) { return a.limits.*which == b.limits.*which; }) &&
         a.error == b.error && a.only.size() == b.only.size() && a.ignore.size() == b.ignore.size() &&
         a.notes == b.notes && a.record == b.record && a.help == b.help;
}

bool any_matches(const std::vector<Glob>& globs, const std::string& path) {
  return std::any_of(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(path); });
}

void check_files(const Options& options, const std::string& file) {
  const std::string path = normal_path(file, working_directory());
  const bool wanted = (options.only.empty() || any_matches(options.only, path)) && !any_matches(options.ignore, path);
  check(options.reports(file) == wanted, "a file is reported when it is among `only` and not among `ignore`", file);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<Argument> arguments = arguments_of(std::string(reinterpret_cast<const char*>(data), size));
  const Parsed parsed = parse_options(arguments), again = parse_options(arguments);
  check(parsed.errors == again.errors && same(parsed.options, again.options), "parsing twice gives the same");

  std::vector<std::string> errors;
  for (const Argument& argument : arguments) {
    const Parsed alone = parse_options({argument});
    check(alone.errors.size() <= 1, "one argument has one error", argument.key);
    for (const std::string& error : alone.errors) {
      check(error.find("'-fplugin-arg-framewarn-" + argument.key) != std::string::npos, "an error names its option", error);
      check_error(error);
      errors.push_back(error);
    }
    check(alone.errors.empty() || same(alone.options, Options()), "what is refused changes nothing", argument.key);
  }
  check(parsed.errors == errors, "arguments are judged each for itself");

  const Options& options = parsed.options;
  const Limits lowest = options.lowest();
  for (WhichLimit which : every_limit)
    check(lowest.*which == options.limits.*which, "without rules the options' limits are the lowest");
  smallest_local(options);
  std::size_t files = 0;
  for (const Argument& argument : arguments)
    if (++files < 20)
      check_files(options, argument.value.value_or(argument.key));
  return 0;
}
