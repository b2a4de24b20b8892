// The parser of config files and what follows from it. A second reading of the same text, as simple as can be, says
// which rule has to win.
#include "check.h"
#include "config.h"
#include "options.h"

#include <algorithm>

using namespace framewarn;

namespace {

constexpr std::size_t most_texts = 24;

struct SimpleRule {
  Subject subject;
  std::string pattern;
  unsigned line;
  std::vector<std::pair<std::string, std::string>> settings; ///< key and size
};

std::vector<SimpleRule> simple_rules(const std::string& text) {
  std::vector<SimpleRule> rules;
  unsigned number = 0;
  for (const std::string& line : split(text, "\n")) {
    ++number;
    SimpleRule rule{};
    rule.line = number;
    bool first = true;
    for (const std::string& word : split(line, " \t\r")) {
      if (word.empty() || word == "\xef\xbb\xbf")
        continue;
      if (word[0] == '#' || word.compare(0, 4, "\xef\xbb\xbf#") == 0)
        break;
      std::size_t colon = word.find(':'), equals = word.find('=');
      if (!first) {
        rule.settings.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        continue;
      }
      first = false;
      const std::string prefix = word.substr(0, colon);
      rule.subject = prefix.find("src") != std::string::npos   ? Subject::source
                     : prefix.find("fun") != std::string::npos ? Subject::function
                                                               : Subject::type;
      rule.pattern = word.substr(colon + 1);
    }
    if (!first)
      rules.push_back(std::move(rule));
  }
  return rules;
}

/// A text that the pattern has to match: an x for each wildcard.
std::string witness(const std::string& pattern) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); i++)
    if (pattern[i] != '*')
      text += pattern[i];
    else if (text.empty() || text.back() != 'x')
      text += 'x';
  return text;
}

/// The rule that has to win, its line; 0: none.
unsigned expected_line(const std::vector<SimpleRule>& rules, const std::vector<Glob>& globs, WhichLimit which,
                       const std::string& path, const std::string& function, const std::string& type, Limit& limit) {
  unsigned line = 0;
  for (std::size_t i = 0; i < rules.size(); i++) {
    const std::string& text = rules[i].subject == Subject::source     ? path
                              : rules[i].subject == Subject::function ? function
                                                                      : type;
    if (text.empty() || !globs[i].matches(text))
      continue;
    for (const auto& [key, size] : rules[i].settings) {
      const std::vector<WhichLimit> limits = limits_of_key(key);
      if (std::find(limits.begin(), limits.end(), which) == limits.end())
        continue;
      line = rules[i].line;
      check(parse_limit(size, limit).empty(), "what was accepted has sizes", size);
    }
  }
  return line;
}

bool at_least(Limit limit, Limit lowest) {
  return !limit || (lowest && *lowest <= *limit);
}

void check_accepted(const Config& config, const std::string& text) {
  const std::vector<SimpleRule> rules = simple_rules(text);
  std::vector<Glob> globs;
  std::vector<std::string> texts = {"/src/a.cpp", "a::b", "x"};
  for (const SimpleRule& rule : rules) {
    check(glob_refusal(rule.pattern, rule.subject).empty(), "what was accepted has patterns", rule.pattern);
    globs.emplace_back(rule.pattern, rule.subject);
    const std::string example = witness(rule.pattern);
    check(globs.back().matches(example), "an accepted pattern can match", rule.pattern);
    if (rule.subject == Subject::source)
      check(normal_path((example[0] == '/' ? "" : "/") + example, "") == (example[0] == '/' ? "" : "/") + example,
            "an accepted pattern can match a path", rule.pattern);
    if (texts.size() < most_texts)
      texts.push_back(example);
  }
  for (const std::string& word : split(text, " \n=#"))
    if (texts.size() < most_texts + 8)
      texts.push_back(word);

  std::vector<const Glob*> pointers;
  for (const Glob& glob : globs)
    pointers.push_back(&glob);
  const GlobIndex index(pointers);
  const std::string directory = working_directory();
  for (std::size_t t = 0; t < texts.size(); t++) {
    std::vector<std::size_t> found = index.matching(texts[t]), expected;
    std::sort(found.begin(), found.end());
    for (std::size_t i = 0; i < globs.size(); i++)
      if (globs[i].matches(texts[t])) {
        expected.push_back(i);
        globs[i].for_each_literal([&](std::string_view run) {
          check(texts[t].find(run) != std::string::npos, "a text that matches has the pattern's characters", texts[t]);
        });
      }
    check(found == expected, "the index finds what trying each finds", texts[t]);

    const std::string &file = texts[t], &function = texts[(t + 1) % texts.size()], &type = texts[(t + 2) % texts.size()];
    for (WhichLimit which : every_limit) {
      const Config::Match match = config.match(which, file, function, {type});
      Limit limit;
      const unsigned line = expected_line(rules, globs, which, file.empty() ? "" : normal_path(file, directory),
                                          function, type, limit);
      check((match.rule ? match.rule->line : 0) == line, "the last rule that matches wins", text);
      check(match.limit == limit, "with its limit", text);
      check(at_least(match.limit, match.rule ? config.lowest().*which : match.limit), "no limit is below the lowest", text);
    }
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const ReadConfig read = parse_config("limits.conf", text), again = parse_config("limits.conf", text);
  check(read.errors == again.errors, "parsing twice gives the same", text);
  check(read.errors.empty() == bool(read.config), "there are errors or there is a config", text);
  for (const std::string& error : read.errors) {
    check_error(error);
    check(error.compare(0, 12, "limits.conf:") == 0, "an error names the file", error);
    for (unsigned char c : error)
      check(c >= ' ' && c != 127, "what is said has no control characters", error);
  }
  if (read.config)
    check_accepted(*read.config, text);
  return 0;
}
