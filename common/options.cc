#include "options.h"

#include "version.h"

#include <algorithm>
#include <limits>

namespace framewarn {
namespace {

constexpr std::uint64_t largest_size = std::numeric_limits<std::int64_t>::max();

/// Why a value was refused; empty when it was taken.
using Refusal = std::string;

std::string quote(const std::string& text) {
  return "'" + text + "'";
}

/// Decimal digits into `value`. False with the reason in `refusal`.
bool parse_digits(const std::string& digits, std::uint64_t& value, Refusal& refusal, const char* expected) {
  if (digits.empty() ||
      !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    refusal = expected;
    return false;
  }
  value = 0;
  for (char c : digits) {
    std::uint64_t digit = c - '0';
    if (value > (largest_size - digit) / 10) {
      refusal = "the number is too large";
      return false;
    }
    value = value * 10 + digit;
  }
  return true;
}

Refusal set_limit(Limit& limit, const std::string& value) {
  if (value == "off") {
    limit.reset();
    return {};
  }
  struct Unit {
    const char* suffix;
    std::uint64_t bytes;
  };
  static constexpr Unit units[] = {
      {"KiB", 1024}, {"MiB", 1024 * 1024}, {"k", 1024}, {"M", 1024 * 1024}, {"", 1}};
  std::size_t end = value.find_first_not_of("0123456789");
  std::string suffix = end == std::string::npos ? "" : value.substr(end);
  const char* expected = "expected a size in bytes, with k, KiB, M or MiB behind it if wanted, or 'off'";
  for (const Unit& unit : units) {
    if (suffix != unit.suffix)
      continue;
    Refusal refusal;
    std::uint64_t number;
    if (!parse_digits(value.substr(0, end), number, refusal, expected))
      return refusal;
    if (number > largest_size / unit.bytes)
      return "the size is too large";
    limit = number * unit.bytes;
    return {};
  }
  return expected;
}

Refusal set_notes(Options& options, const std::string& value) {
  if (value == "all") {
    options.notes.reset();
    return {};
  }
  Refusal refusal;
  std::uint64_t number;
  if (parse_digits(value, number, refusal, "expected a number or 'all'"))
    options.notes = number;
  return refusal;
}

Refusal set_error(Options& options, const std::string& value) {
  std::array<bool, kind_count> error{};
  if (value == "all") {
    error.fill(true);
  } else if (value != "none") {
    for (std::size_t begin = 0; begin <= value.size();) {
      std::size_t end = std::min(value.find(',', begin), value.size());
      std::string name = value.substr(begin, end - begin);
      int kind = 0;
      while (kind < kind_count && name != kind_name(Kind(kind)))
        ++kind;
      if (kind == kind_count)
        return quote(name) + " is not a kind; expected coroutine-frame, stack-frame, local, capture or all";
      error[kind] = true;
      begin = end + 1;
    }
  }
  options.error = error;
  return {};
}

Refusal set_record(Options& options, const std::string& value) {
  if (value.empty())
    return "expected a file name";
  options.record = value;
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
  Limit Options::*limit;
  Refusal (*set)(Options&, const std::string&);
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all = {
#define FRAMEWARN_LIMIT(key, member, initial, meaning)                                                       \
  {key, "SIZE|off", std::to_string(initial), meaning, &Options::member, nullptr},
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

std::string unknown(const Argument& argument) {
  std::string sentence = "unknown option " + spelled({argument.key, {}});
  const Row* nearest = nullptr;
  std::size_t edits = std::max<std::size_t>(argument.key.size() / 3, 1) + 1;
  for (const Row& row : rows()) {
    std::size_t d = distance(argument.key, row.key);
    if (row.form && d < edits) {
      nearest = &row;
      edits = d;
    }
  }
  if (nearest)
    return sentence + "; did you mean " + spelled({nearest->key, {}}) + "?";
  return sentence + "; " + spelled({"help", {}}) + " lists them";
}

void take(const Argument& argument, Parsed& parsed) {
  bool known = false;
  for (const Row& row : rows()) {
    if (argument.key != row.key)
      continue;
    known = true;
    Refusal refusal;
    if (!row.form)
      refusal = "not available in framewarn " FRAMEWARN_VERSION;
    else if (!*row.form && argument.value)
      refusal = "this option takes no value";
    else if (*row.form && !argument.value)
      refusal = std::string("a value is missing: ") + row.key + "=" + row.form;
    else if (row.limit)
      refusal = set_limit(parsed.options.*row.limit, *argument.value);
    else
      refusal = row.set(parsed.options, argument.value.value_or(""));
    if (!refusal.empty()) {
      parsed.errors.push_back("invalid option " + spelled(argument) + ": " + refusal);
      return; // a key with several rows is refused once
    }
  }
  if (!known)
    parsed.errors.push_back(unknown(argument));
}

} // namespace

Options::Options() {
#define FRAMEWARN_LIMIT(key, member, initial, meaning) member = initial;
#define FRAMEWARN_OPTION(key, setter, form, initial, meaning)
#define FRAMEWARN_MACRO(name, meaning)
#define FRAMEWARN_LATER(key)
#include "options.def"
  for (const Row& row : rows())
    if (row.set == set_notes)
      set_notes(*this, row.initial);
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
