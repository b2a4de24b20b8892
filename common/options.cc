#include "options.h"

#include "version.h"

#include <algorithm>
#include <map>

namespace framewarn {
namespace {

/// Why a value was refused; empty when it was taken.
using Refusal = std::string;

std::string quote(const std::string& text) {
  return "'" + text + "'";
}

Refusal set_notes(Options& options, const std::string& value) {
  if (value == "all") {
    options.notes.reset();
    return {};
  }
  std::uint64_t number;
  bool too_large;
  if (!parse_number(value, number, too_large))
    return too_large ? "the number is too large" : "expected a number or 'all'";
  options.notes = number;
  return {};
}

/// What comes between commas.
std::vector<std::string> listed(const std::string& value) {
  std::vector<std::string> items;
  for (std::size_t begin = 0; begin <= value.size();) {
    std::size_t end = std::min(value.find(',', begin), value.size());
    items.push_back(value.substr(begin, end - begin));
    begin = end + 1;
  }
  return items;
}

Refusal set_error(Options& options, const std::string& value) {
  std::array<bool, kind_count> error{};
  if (value == "all") {
    error.fill(true);
  } else if (value != "none") {
    for (const std::string& name : listed(value)) {
      if (name == "all")
        return quote(name) + " stands alone";
      int kind = 0;
      while (kind < kind_count && name != kind_name(Kind(kind)))
        ++kind;
      if (kind == kind_count)
        return quote(name) + " is not a kind; expected coroutine-frame, stack-frame, local, capture or all";
      error[kind] = true;
    }
  }
  options.error = error;
  return {};
}

Refusal set_files(std::vector<Glob>& files, const std::string& value) {
  std::vector<Glob> globs;
  for (const std::string& pattern : listed(value)) {
    Refusal refusal = glob_refusal(pattern, Subject::source);
    if (!refusal.empty())
      return quote(pattern) + ": " + refusal;
    globs.emplace_back(pattern, Subject::source);
  }
  files = std::move(globs);
  return {};
}

Refusal set_only(Options& options, const std::string& value) {
  return set_files(options.only, value);
}

Refusal set_ignore(Options& options, const std::string& value) {
  return set_files(options.ignore, value);
}

Refusal set_config(Options& options, const std::string& value) {
  if (value.empty())
    return "expected a file name";
  ReadConfig read = read_config(value);
  options.config = read.config;
  Refusal all;
  for (const std::string& error : read.errors)
    all += (all.empty() ? "" : "\n") + error;
  return all;
}

Refusal set_record(Options& options, const std::string& value) {
  if (value.empty())
    return "expected the name of a file or, with '/' at its end, of a directory";
  options.record = value;
  options.record_beside_object = false;
  return {};
}

Refusal set_record_beside_object(Options& options, const std::string&) {
  options.record.clear();
  options.record_beside_object = true;
  return {};
}

Refusal set_help(Options& options, const std::string&) {
  options.help = true;
  return {};
}

/// A row of options.def.
struct Row {
  const char* key;
  const char* form; ///< empty: takes no value; null: refused until a later version
  std::string initial;
  const char* meaning;
  WhichLimit limit;
  Refusal (*set)(Options&, const std::string&);
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all = {
#define FRAMEWARN_LIMIT(key, member, initial, meaning)                                                       \
  {key, "SIZE|off", std::to_string(initial), meaning, &Limits::member, nullptr},
#define FRAMEWARN_OPTION(key, setter, form, initial, meaning) {key, form, initial, meaning, nullptr, setter},
#define FRAMEWARN_MACRO(name, meaning)
#define FRAMEWARN_LATER(key) {key, nullptr, "", "", nullptr, nullptr},
#include "options.def"
  };
  return all;
}

std::string spelled(const Argument& argument) {
  return quote("-fplugin-arg-framewarn-" + argument.key + (argument.value ? "=" + *argument.value : ""));
}

/// Number of single-character edits between two keys.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t change = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row.back();
}

/// The row whose key was probably meant; null when none is near.
const Row* nearest_to(const std::string& key, bool limits_only) {
  const Row* nearest = nullptr;
  std::size_t edits = std::max<std::size_t>(key.size() / 3, 1) + 1;
  for (const Row& row : rows()) {
    // What is long is nobody's slip, and would take its time.
    if (!row.form || (limits_only && !row.limit) || key.size() > 64)
      continue;
    std::size_t d = distance(key, row.key);
    if (d < edits) {
      nearest = &row;
      edits = d;
    }
  }
  return nearest;
}

std::string unknown(const Argument& argument) {
  std::string sentence = "unknown option " + spelled({argument.key, {}});
  if (const Row* nearest = nearest_to(argument.key, false))
    return sentence + "; did you mean " + spelled({nearest->key, {}}) + "?";
  return sentence + "; " + spelled({"help", {}}) + " lists them";
}

/// The rows that the argument sets. A key that may go without its value has two; of one that does not fit at
/// all, any tells what is wrong.
std::vector<const Row*> rows_for(const Argument& argument) {
  std::vector<const Row*> of_key, fitting;
  for (const Row& row : rows()) {
    if (argument.key != row.key)
      continue;
    of_key.push_back(&row);
    if (row.form && (*row.form != '\0') == argument.value.has_value())
      fitting.push_back(&row);
  }
  return fitting.empty() ? of_key : fitting;
}

void take(const Argument& argument, Parsed& parsed) {
  const std::vector<const Row*> found = rows_for(argument);
  for (const Row* each : found) {
    const Row& row = *each;
    Refusal refusal;
    if (!row.form)
      refusal = "not available in framewarn " FRAMEWARN_VERSION;
    else if (!*row.form && argument.value)
      refusal = "this option takes no value";
    else if (*row.form && !argument.value)
      refusal = std::string("a value is missing: ") + row.key + "=" + row.form;
    else if (row.limit)
      refusal = parse_limit(*argument.value, parsed.options.limits.*row.limit);
    else
      refusal = row.set(parsed.options, argument.value.value_or(""));
    if (!refusal.empty()) {
      // A config file may have several things wrong with it, one a line.
      for (std::size_t begin = 0, end; begin < refusal.size(); begin = end + 1) {
        end = std::min(refusal.find('\n', begin), refusal.size());
        parsed.errors.push_back("invalid option " + spelled(argument) + ": " +
                                refusal.substr(begin, end - begin));
      }
      return; // a key with several rows is refused once
    }
  }
  if (found.empty())
    parsed.errors.push_back(unknown(argument));
}

} // namespace

Options::Options() {
#define FRAMEWARN_LIMIT(key, member, initial, meaning) limits.member = initial;
#define FRAMEWARN_OPTION(key, setter, form, initial, meaning)
#define FRAMEWARN_MACRO(name, meaning)
#define FRAMEWARN_LATER(key)
#include "options.def"
  for (const Row& row : rows())
    if (row.set == set_notes)
      set_notes(*this, row.initial);
}

Limits Options::lowest() const {
  Limits lowest = limits;
  if (config)
    for (WhichLimit which : every_limit)
      lowest.*which = lower(lowest.*which, config->lowest().*which);
  return lowest;
}

bool Options::reports(const std::string& file) const {
  if (only.empty() && ignore.empty())
    return true;
  const std::string path = normal_path(file, working_directory());
  auto matches = [&](const Glob& glob) { return glob.matches(path); };
  return (only.empty() || std::any_of(only.begin(), only.end(), matches)) &&
         std::none_of(ignore.begin(), ignore.end(), matches);
}

const std::vector<WhichLimit>& limits_of_key(std::string_view key) {
  static const std::map<std::string_view, std::vector<WhichLimit>> by_key = [] {
    std::map<std::string_view, std::vector<WhichLimit>> limits;
    for (const Row& row : rows())
      if (row.limit)
        limits[row.key].push_back(row.limit);
    return limits;
  }();
  static const std::vector<WhichLimit> none;
  auto found = by_key.find(key);
  return found == by_key.end() ? none : found->second;
}

std::string did_you_mean_limit(const std::string& key) {
  if (const Row* nearest = nearest_to(key, true))
    return "; did you mean " + quote(nearest->key) + "?";
  return "; there are coroutine-frame, stack-frame, local and capture";
}

Parsed parse_options(const std::vector<Argument>& arguments) {
  Parsed parsed;
  for (const Argument& argument : arguments)
    take(argument, parsed);
  return parsed;
}

std::string help_text() {
  std::string text = "framewarn " FRAMEWARN_VERSION ", options (-fplugin-arg-framewarn-KEY=VALUE):";
  for (const Row& row : rows()) {
    if (!row.form)
      continue;
    text += std::string("\n  ") + row.key + (*row.form ? std::string("=") + row.form : "");
    text += std::string("\n      ") + row.meaning + " (default: " + row.initial + ")";
  }
  text += "\nin the source (framewarn.h):";
#define FRAMEWARN_LIMIT(key, member, initial, meaning)
#define FRAMEWARN_OPTION(key, setter, form, initial, meaning)
#define FRAMEWARN_MACRO(name, meaning) text += "\n  " name "\n      " meaning;
#define FRAMEWARN_LATER(key)
#include "options.def"
  return text;
}

const char* kind_name(Kind kind) {
  switch (kind) {
  case Kind::coroutine_frame:
    return "coroutine-frame";
  case Kind::stack_frame:
    return "stack-frame";
  case Kind::local:
    return "local";
  case Kind::capture:
    break;
  }
  return "capture";
}

} // namespace framewarn
