// Both parsers ask, right behind an attribute's name, whether its first argument is a plain identifier
// (attribute_takes_identifier_p, gcc/c-family/c-attribs.cc), a question that ends at the target. The name is
// then the token at input_location.
//
// The handler is called when the declaration is complete. What was met last then is what it is called for,
// but for an attribute with arguments that depend on a template's parameters: that waits for the instances
// (is_late_template_attribute, gcc/cp/decl2.cc).
#include "attribute_places.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

const char prefix[] = "framewarn_";

struct Met {
  std::string name;
  location_t line; ///< in C, where its line begins
  location_t at;
  bool taken;
  tree taken_by; ///< the arguments that the handler was called with; only to be compared
};

// A hook is a plain function, and a process of GCC compiles one unit.
std::vector<Met> all_met;
bool (*targets_answer)(const_tree);

/// Whether `line` has the name at `at`, from 0.
bool is_at(const std::string& line, std::size_t at, const std::string& name) {
  return at + name.size() <= line.size() && line.compare(at, name.size(), name) == 0 &&
         (at == 0 || !is_identifier(line[at - 1])) &&
         (at + name.size() == line.size() || !is_identifier(line[at + name.size()]));
}

std::string line_of(const expanded_location& place) {
  return place.file && place.line > 0 ? source_line(place.file, place.line) : std::string();
}

/// Whether the token is spelt so, be it within a macro's definition.
bool is_spelt(location_t token, const std::string& name) {
  expanded_location spelling =
      expand_location(linemap_resolve_location(line_table, token, LRK_SPELLING_LOCATION, nullptr));
  return spelling.column > 0 && is_at(line_of(spelling), spelling.column - 1, name);
}

/// Where the line of `start` has the name, or that of the macro, which is the same in capitals, for the
/// `count`th time, from 0; `start` itself when it has not.
location_t place_on_line(location_t start, const std::string& name, std::size_t count) {
  std::string macro = name;
  std::transform(macro.begin(), macro.end(), macro.begin(), [](char c) { return TOUPPER(c); });
  expanded_location place = expand_location(start);
  std::string line = line_of(place);
  for (std::size_t at = 0; at < line.size(); at++)
    if ((is_at(line, at, name) || is_at(line, at, macro)) && count-- == 0)
      if (Place found = place_on_line_of(start, place.line, at + 1); found.known())
        return location_of(found);
  return start;
}

/// In C++ input_location is the token's, unless it is not the parser who asks, but one who applies attributes
/// to a template or its instance.
void note_in_cplusplus(const std::string& name, location_t token) {
  if (!is_spelt(token, name))
    return;
  // The parser comes again for what it tries to read in more than one way.
  location_t at = location_of(place_of(token));
  for (auto met = all_met.rbegin(); met != all_met.rend() && met->at >= at; ++met)
    if (met->at == at && met->name == name && !met->taken)
      return;
  all_met.push_back({name, at, at, false, NULL_TREE});
}

/// C's lexer sets input_location at the begin of each line.
void note_in_c(const std::string& name, location_t line) {
  auto before = std::count_if(all_met.begin(), all_met.end(),
                              [&](const Met& met) { return met.line == line && met.name == name; });
  all_met.push_back({name, line, place_on_line(line, name, before), false, NULL_TREE});
}

bool takes_identifier(const_tree name) {
  const char* characters = IDENTIFIER_POINTER(name);
  if (std::strncmp(characters, prefix, sizeof prefix - 1) == 0)
    (in_cplusplus() ? note_in_cplusplus : note_in_c)(characters, input_location);
  return targets_answer(name);
}

/// Whether it was made of a template, whose attributes the parser met long ago.
bool is_instance(tree node) {
  return in_cplusplus() && TREE_CODE(node) == FUNCTION_DECL && DECL_LANG_SPECIFIC(node) &&
         DECL_TEMPLATE_INFO(node) && !DECL_TEMPLATE_SPECIALIZATION(node);
}

location_t distance(location_t a, location_t b) {
  return a < b ? b - a : a - b;
}

} // namespace

void note_attribute_places() {
  if (targetm.attribute_takes_identifier_p == takes_identifier)
    return;
  targets_answer = targetm.attribute_takes_identifier_p;
  targetm.attribute_takes_identifier_p = takes_identifier;
}

location_t attribute_place(tree name, tree arguments, tree node) {
  const char* characters = IDENTIFIER_POINTER(name);
  Met* found = nullptr;
  for (auto met = all_met.rbegin(); met != all_met.rend(); ++met) {
    bool again = arguments && met->taken_by == arguments; // `ATTRIBUTE void f(), g();`
    if (met->name != characters || (met->taken && !again))
      continue;
    if (!is_instance(node)) {
      met->taken = true;
      met->taken_by = arguments;
      return met->at;
    }
    location_t decl = DECL_SOURCE_LOCATION(node);
    if (!found || distance(met->at, decl) < distance(found->at, decl))
      found = &*met;
  }
  return found ? found->at : UNKNOWN_LOCATION;
}

} // namespace framewarn::gcc
