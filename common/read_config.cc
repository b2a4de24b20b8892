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

/// The words of a line up to its comment.
std::vector<std::string_view> words(std::string_view line) {
  std::vector<std::string_view> found;
  for (auto at = line.begin();;) {
    at = std::find_if_not(at, line.end(), is_blank);
    if (at == line.end() || *at == '#')
      return found;
    auto end = std::find_if(at, line.end(), is_blank);
    found.push_back(line.substr(at - line.begin(), end - at));
    at = end;
  }
}

/// Takes `KEY=SIZE` into the rule. Returns why it was refused.
std::string add_setting(Rule& rule, std::string_view word) {
  std::size_t equals = word.find('=');
  if (equals == std::string_view::npos)
    return "expected LIMIT=SIZE instead of " + quote(word);
  const std::string_view key = word.substr(0, equals);
  const std::vector<WhichLimit>& limits = limits_of_key(key);
  if (limits.empty())
    return "unknown limit " + quote(key) + did_you_mean_limit(std::string(key));
  Limit limit;
  std::string refusal = parse_limit(std::string(word.substr(equals + 1)), limit);
  if (!refusal.empty())
    return quote(word) + ": " + refusal;
  for (WhichLimit which : limits) {
    if (rule.subject == Subject::type && (which == &Limits::coroutine_frame || which == &Limits::stack_frame))
      return quote(key) + " is of functions; a type has only 'local' and 'capture'";
    for (const Rule::Setting& setting : rule.settings)
      if (setting.which == which)
        return quote(key) + " stands twice";
    rule.settings.push_back({which, limit});
  }
  return {};
}

bool is_text(std::string_view line) {
  return std::none_of(line.begin(), line.end(),
                      [](unsigned char c) { return (c < ' ' && c != '\t') || c == 127; });
}

/// Appends the line's rule, if it has one. Returns why it was refused.
std::string add_rule(std::vector<Rule>& rules, std::string_view line, unsigned number) {
  if (line.size() > longest_line)
    return "the line is longer than " + std::to_string(longest_line) + " bytes";
  const std::vector<std::string_view> line_words = words(line);
  if (line_words.empty())
    return {};
  const Prefix* prefix = nullptr;
  for (const Prefix& candidate : prefixes)
    if (line_words[0].substr(0, candidate.text.size()) == candidate.text)
      prefix = &candidate;
  if (!prefix)
    return "expected 'src:', 'fun:' or 'type:' and a pattern instead of " + quote(line_words[0]);
  const std::string pattern(line_words[0].substr(prefix->text.size()));
  std::string refusal = glob_refusal(pattern, prefix->subject);
  if (!refusal.empty())
    return quote(line_words[0]) + ": " + refusal;
  if (line_words.size() == 1)
    return quote(line_words[0]) + " sets no limit; expected LIMIT=SIZE behind it";
  Rule rule{prefix->subject, Glob(pattern, prefix->subject), {}, number};
  for (std::size_t i = 1; i < line_words.size(); i++) {
    refusal = add_setting(rule, line_words[i]);
    if (!refusal.empty())
      return refusal;
  }
  rules.push_back(std::move(rule));
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
  std::vector<Rule> rules;
  unsigned number = 0;
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
    std::string refusal = add_rule(rules, line, number);
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
