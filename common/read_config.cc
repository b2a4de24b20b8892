// Reading a config file. It comes from the user and may be anything: a directory, a device, a program.
#include "config.h"

#include "options.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace framewarn {
namespace {

constexpr std::size_t largest_file = 16 << 20;
constexpr std::size_t longest_line = 4096;
/// After so many the file is no config file at all. Clang itself stops after 19 (-ferror-limit).
constexpr std::size_t most_errors = 15;

struct Prefix {
  std::string_view text;
  Subject subject;
};
constexpr Prefix prefixes[] = {
    {"src:", Subject::source}, {"fun:", Subject::function}, {"type:", Subject::type}};

std::string quote(std::string_view text) {
  constexpr std::size_t shown = 100;
  return "'" + std::string(text.substr(0, shown)) + (text.size() > shown ? "..." : "") + "'";
}

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// Takes the next word from what is left of a line; empty at its end or its comment.
std::string_view next_word(std::string_view& rest) {
  std::size_t begin = 0;
  while (begin < rest.size() && is_blank(rest[begin]))
    ++begin;
  std::size_t end = begin;
  if (begin < rest.size() && rest[begin] != '#')
    while (end < rest.size() && !is_blank(rest[end]))
      ++end;
  std::string_view word = rest.substr(begin, end - begin);
  rest.remove_prefix(end);
  return word;
}

/// What `KEY=SIZE` says.
struct Word {
  const std::vector<WhichLimit>* limits;
  Limit limit;
};
/// By its text: files say the same few again and again.
using KnownWords = std::unordered_map<std::string_view, Word>;

/// Returns why the text was refused.
std::string parse_word(std::string_view text, Word& word) {
  std::size_t equals = text.find('=');
  if (equals == std::string_view::npos)
    return "expected LIMIT=SIZE instead of " + quote(text);
  const std::string_view key = text.substr(0, equals);
  word.limits = &limits_of_key(key);
  if (word.limits->empty())
    return "unknown limit " + quote(key) + did_you_mean_limit(std::string(key));
  std::string refusal = parse_limit(std::string(text.substr(equals + 1)), word.limit);
  return refusal.empty() ? refusal : quote(text) + ": " + refusal;
}

/// Takes `KEY=SIZE` into the rule, which is about to become the last. Returns why it was refused.
std::string add_setting(KnownWords& known, Rules& into, Rule& rule, std::string_view text) {
  auto [entry, fresh] = known.try_emplace(text);
  const Word& word = entry->second;
  std::string refusal = fresh ? parse_word(text, entry->second) : std::string();
  if (!refusal.empty()) {
    known.erase(entry);
    return refusal;
  }
  const std::string_view key = text.substr(0, text.find('='));
  for (WhichLimit which : *word.limits) {
    if (rule.subject == Subject::type && (which == &Limits::coroutine_frame || which == &Limits::stack_frame))
      return quote(key) + " is of functions; a type has only 'local' and 'capture'";
    for (std::uint32_t i = 0; i < rule.settings_count; i++)
      if (into.settings[rule.first_setting + i].which == which)
        return quote(key) + " stands twice";
    into.settings.push_back({which, word.limit});
    ++rule.settings_count;
  }
  return {};
}

bool is_text(std::string_view line) {
  unsigned char control = 0; // no early end, so that the compiler can take many characters at once
  for (unsigned char c : line)
    control |= ((c < ' ') & (c != '\t')) | (c == 127);
  return !control;
}

/// Appends the line's rule, if it has one. Returns why it was refused.
std::string add_rule(KnownWords& known, Rules& into, std::string_view line, std::uint32_t number) {
  if (line.size() > longest_line)
    return "the line is longer than " + std::to_string(longest_line) + " bytes";
  std::string_view rest = line;
  const std::string_view first = next_word(rest);
  if (first.empty())
    return {};
  const Prefix* prefix = nullptr;
  for (const Prefix& candidate : prefixes)
    if (first.substr(0, candidate.text.size()) == candidate.text)
      prefix = &candidate;
  if (!prefix)
    return "expected 'src:', 'fun:' or 'type:' and a pattern instead of " + quote(first);
  const std::string pattern(first.substr(prefix->text.size()));
  std::string refusal = glob_refusal(pattern, prefix->subject);
  if (!refusal.empty())
    return quote(first) + ": " + refusal;
  Rule rule{prefix->subject, Glob(pattern, prefix->subject), number, std::uint32_t(into.settings.size()), 0};
  for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
    refusal = add_setting(known, into, rule, word);
    if (!refusal.empty())
      return refusal;
  }
  if (!rule.settings_count)
    return quote(first) + " sets no limit; expected LIMIT=SIZE behind it";
  into.rules.push_back(std::move(rule));
  return {};
}

/// Reads a regular file. Returns why it could not.
std::string read_text(const std::string& file, std::string& text) {
  int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); // a pipe that nobody writes to
  if (descriptor < 0)
    return std::strerror(errno);
  struct stat status;
  std::string reason;
  if (::fstat(descriptor, &status) != 0)
    reason = std::strerror(errno);
  else if (S_ISDIR(status.st_mode))
    reason = std::strerror(EISDIR);
  else if (!S_ISREG(status.st_mode))
    reason = "not a regular file";
  else
    text.reserve(std::min<std::uint64_t>(status.st_size, largest_file));
  std::vector<char> buffer(1 << 16);
  while (reason.empty()) {
    ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      reason = std::strerror(errno);
    if (count <= 0)
      break;
    text.append(buffer.data(), count);
    if (text.size() > largest_file)
      reason = "it is larger than 16 MiB";
  }
  ::close(descriptor);
  return reason;
}

} // namespace

ReadConfig parse_config(const std::string& file, const std::string& text) {
  ReadConfig read;
  KnownWords known;
  Rules rules;
  constexpr std::size_t short_rule = std::string_view("fun:net::Server::** local=16k\n").size();
  rules.rules.reserve(text.size() / short_rule + 1);
  rules.settings.reserve(rules.rules.capacity() * 2); // `local=` is two
  std::uint32_t number = 0;
  auto error = [&](const std::string& what) { return file + ":" + std::to_string(number) + ": " + what; };
  const std::string byte_order_mark = "\xef\xbb\xbf";
  std::size_t at = text.compare(0, byte_order_mark.size(), byte_order_mark) == 0 ? byte_order_mark.size() : 0;
  while (at < text.size()) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    if (!line.empty() && line.back() == '\r')
      line.remove_suffix(1);
    ++number;
    if (!is_text(line)) {
      // What else is in it is of no use to anybody.
      read.errors.push_back(error("a control character; this is no text file"));
      break;
    }
    std::string refusal = add_rule(known, rules, line, number);
    if (refusal.empty())
      continue;
    read.errors.push_back(error(refusal));
    if (read.errors.size() == most_errors) {
      read.errors.push_back(file + ": there are more errors, which are not shown");
      break;
    }
  }
  if (read.errors.empty())
    read.config = std::make_shared<Config>(file, std::move(rules), working_directory());
  return read;
}

ReadConfig read_config(const std::string& file) {
  std::string text;
  std::string reason = read_text(file, text);
  if (!reason.empty())
    return {nullptr, {file + ": " + reason}};
  return parse_config(file, text);
}

} // namespace framewarn
