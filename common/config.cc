#include "config.h"

namespace framewarn {
namespace {

std::size_t number_of(WhichLimit which) {
  std::size_t number = 0;
  while (every_limit[number] != which)
    ++number;
  return number;
}

} // namespace

Config::Config(std::string file, Rules rules, std::string working_directory)
    : file(std::move(file)), directory(std::move(working_directory)), all(std::move(rules)) {
  for (std::size_t i = 0; i < all.rules.size(); i++)
    by_subject[int(all.rules[i].subject)].rules.push_back(i);
  for (const Rules::Setting& setting : all.settings)
    lowest_limits.*setting.which = lower(lowest_limits.*setting.which, setting.limit);
}

const Config::LastRules& Config::last_rules(Subject subject, const std::string& text) const {
  BySubject& by = by_subject[int(subject)];
  auto [entry, fresh] = by.known.try_emplace(text);
  LastRules& last = entry->second;
  if (!fresh)
    return last;
  last.fill(-1);
  if (by.rules.empty())
    return last;
  if (!by.index) {
    std::vector<const Glob*> globs;
    globs.reserve(by.rules.size());
    for (std::uint32_t rule : by.rules)
      globs.push_back(&all.rules[rule].pattern);
    by.index = std::make_unique<GlobIndex>(std::move(globs));
  }
  for (std::size_t match :
       by.index->matching(subject == Subject::source ? normal_path(text, directory) : text))
    for_each_setting(all.rules[by.rules[match]], [&](const Rules::Setting& setting) {
      std::int32_t& known = last[number_of(setting.which)];
      known = std::max(known, std::int32_t(by.rules[match]));
    });
  return last;
}

Config::Match Config::match(WhichLimit which, const std::string& source, const std::string& function,
                            const std::vector<std::string>& types) const {
  const std::size_t limit = number_of(which);
  std::int32_t last = -1;
  auto consider = [&](Subject subject, const std::string& text) {
    if (!text.empty())
      last = std::max(last, last_rules(subject, text)[limit]);
  };
  consider(Subject::source, source);
  consider(Subject::function, function);
  for (const std::string& type : types)
    consider(Subject::type, type);
  Match match;
  if (last < 0)
    return match;
  match.rule = &all.rules[last];
  for_each_setting(*match.rule, [&](const Rules::Setting& setting) {
    if (setting.which == which)
      match.limit = setting.limit;
  });
  return match;
}

} // namespace framewarn
