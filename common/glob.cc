#include "glob.h"

#include <algorithm>
#include <cstring>
#include <unistd.h>

namespace framewarn {
namespace {

const char* separator_of(Subject subject) {
  return subject == Subject::source ? "/" : "::";
}

bool has(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != std::string_view::npos;
}

/// Calls work (component) for each until it returns a text that is not empty, and returns that.
template <typename Work>
std::string for_each_component(std::string_view text, std::string_view separator, Work work) {
  for (std::size_t begin = 0;;) {
    std::size_t end = text.find(separator, begin);
    std::string result = work(text.substr(begin, end - begin));
    if (!result.empty() || end == std::string_view::npos)
      return result;
    begin = end + separator.size();
  }
}

std::string refusal_of_path(const std::string& pattern) {
  if (pattern.back() == '/')
    return "no file's path ends in '/'; '" + pattern + "**' is everything below";
  if (pattern.find("//") != std::string::npos)
    return "no path has '//'";
  return for_each_component(pattern, "/", [](std::string_view component) -> std::string {
    if (component == "." || component == "..")
      return "'.' and '..' are resolved in the paths that it is compared with";
    return {};
  });
}

/// What is the same in the names of functions and types.
std::string refusal_of_name(const std::string& pattern) {
  if (pattern.find(":::") != std::string::npos)
    return "':::' is in no name";
  if (pattern.compare(0, 2, "::") == 0)
    return "a name begins without '::'";
  return for_each_component(pattern, "::", [](std::string_view component) -> std::string {
    if (component.empty())
      return "a component of the name is missing";
    if (component.find(':') != std::string_view::npos)
      return "a single ':' is in no name";
    return {};
  });
}

/// Whether the text is only what names mostly are made of, so that nobody need look closer.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return c == '_' || c == ':' || c == '*' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  });
}

std::string refusal_of_function(const std::string& pattern) {
  if (is_plain(pattern))
    return {};
  return for_each_component(pattern, "::", [](std::string_view component) -> std::string {
    if (component.substr(0, 8) == "operator")
      return {};
    if (component.find('/') != std::string_view::npos)
      return "no function's name has a '/'; 'src:' is for files";
    if (has(component, "<>"))
      return "the name is compared without template arguments";
    bool nameless = component == "(anonymous)" || component == "{lambda}";
    bool starred = component.find('*') != std::string_view::npos;
    if (!nameless && !starred && has(component, "()"))
      return "the name is compared without parameters; a namespace or class without a name is '(anonymous)'";
    if (!nameless && !starred && has(component, "{}"))
      return "a lambda is '{lambda}'";
    return {};
  });
}

std::string refusal_of_type(const std::string& pattern) {
  static const char* const built_in[] = {"bool",     "char",  "char8_t", "char16_t", "char32_t",
                                         "wchar_t",  "short", "int",     "long",     "signed",
                                         "unsigned", "float", "double",  "void",     "__int128"};
  for (const char* name : built_in)
    if (pattern == name)
      return "only classes, enumerations and typedefs have a name to compare";
  if (is_plain(pattern))
    return {};
  if (has(pattern, "<>"))
    return "the name is compared without template arguments";
  if (has(pattern, "[]"))
    return "of an array the type of its elements is compared";
  if (has(pattern, "&/"))
    return "no type's name has a '&' or a '/'";
  return refusal_of_function(pattern);
}

} // namespace

std::string glob_refusal(const std::string& pattern, Subject subject) {
  if (pattern.empty())
    return "the pattern is empty";
  if (std::any_of(pattern.begin(), pattern.end(), [](unsigned char c) { return c < ' ' || c == 127; }))
    return "a control character is in no name";
  if (subject == Subject::source)
    return refusal_of_path(pattern);
  std::string refusal = refusal_of_name(pattern);
  if (!refusal.empty())
    return refusal;
  return subject == Subject::type ? refusal_of_type(pattern) : refusal_of_function(pattern);
}

Glob::Glob(const std::string& pattern, Subject subject) : subject(subject) {
  const std::string_view separator = separator_of(subject);
  const std::string_view rest = pattern;
  program.reserve(pattern.size());
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t star = std::min(pattern.find('*', at), pattern.size());
    program.append(pattern, at, star - at);
    at = star;
    if (at == pattern.size())
      break;
    const bool begins = at == 0 || (at >= separator.size() &&
                                    rest.substr(at - separator.size(), separator.size()) == separator);
    const bool two = rest.substr(at, 2) == "**";
    if (begins && two && rest.substr(at + 2, separator.size()) == separator) {
      program += whole_components;
      at += 2 + separator.size();
    } else {
      program += two ? any_characters : any_in_component;
      at += two ? 2 : 1;
    }
  }
}

// All positions in the program that the text so far can have led to, at once: no pattern makes it slow.
bool Glob::matches(const std::string& text) const {
  const char separator = subject == Subject::source ? '/' : ':';
  const bool anywhere = subject == Subject::source && program.front() != '/';
  const std::size_t end = program.size();
  std::vector<char> at(end + 1), next(end + 1);
  at[0] = true;
  for (std::size_t i = 0;; i++) {
    bool begins = i == 0 || text[i - 1] == separator;
    if (anywhere && begins)
      at[0] = true;
    // What needs no character.
    for (std::size_t p = 0; p < end; p++)
      if (at[p] && is_wildcard(program[p]) && (program[p] != whole_components || begins))
        at[p + 1] = true;
    if (i == text.size())
      return at[end];
    std::fill(next.begin(), next.end(), false);
    bool alive = anywhere;
    for (std::size_t p = 0; p < end; p++) {
      if (!at[p])
        continue;
      bool stays = is_wildcard(program[p]) && (program[p] != any_in_component || text[i] != separator);
      if (stays)
        next[p] = true;
      bool goes = program[p] == text[i];
      if (goes)
        next[p + 1] = true;
      alive |= stays || goes;
    }
    if (!alive)
      return false;
    at.swap(next);
  }
}

namespace {

constexpr std::size_t key_size = 4;
constexpr std::size_t keys = 1 << 14;

std::uint32_t key_at(const char* characters) {
  std::uint32_t word;
  std::memcpy(&word, characters, key_size);
  return word * 2654435761u >> 18; // the uppermost of Knuth's multiplicative hash
}

template <typename Work> void for_each_key(std::string_view text, Work work) {
  for (std::size_t at = 0; at + key_size <= text.size(); at++)
    work(key_at(text.data() + at));
}

} // namespace

GlobIndex::GlobIndex(std::vector<const Glob*> all) : globs(std::move(all)) {
  std::vector<std::uint32_t> frequency(keys);
  for (const Glob* glob : globs)
    glob->for_each_literal(
        [&](std::string_view run) { for_each_key(run, [&](std::uint32_t key) { frequency[key]++; }); });
  constexpr std::uint32_t none = keys;
  std::vector<std::uint32_t> chosen(globs.size(), none);
  first.assign(keys + 1, 0);
  for (std::size_t i = 0; i < globs.size(); i++) {
    globs[i]->for_each_literal([&](std::string_view run) {
      for_each_key(run, [&](std::uint32_t key) {
        if (chosen[i] == none || frequency[key] < frequency[chosen[i]])
          chosen[i] = key;
      });
    });
    if (chosen[i] == none)
      unfiled.push_back(i);
    else
      first[chosen[i] + 1]++;
  }
  for (std::size_t key = 0; key < keys; key++)
    first[key + 1] += first[key];
  filed.resize(first[keys]);
  std::vector<std::uint32_t> room(first.begin(), first.end() - 1);
  for (std::size_t i = 0; i < globs.size(); i++)
    if (chosen[i] != none)
      filed[room[chosen[i]]++] = i;
}

std::vector<std::size_t> GlobIndex::matching(const std::string& text) const {
  std::vector<std::uint32_t> text_keys;
  for_each_key(text, [&](std::uint32_t key) { text_keys.push_back(key); });
  std::sort(text_keys.begin(), text_keys.end());
  text_keys.erase(std::unique(text_keys.begin(), text_keys.end()), text_keys.end());
  std::vector<std::size_t> found;
  auto try_one = [&](std::uint32_t glob) {
    if (globs[glob]->matches(text))
      found.push_back(glob);
  };
  for (std::uint32_t key : text_keys)
    std::for_each(filed.begin() + first[key], filed.begin() + first[key + 1], try_one);
  std::for_each(unfiled.begin(), unfiled.end(), try_one);
  return found;
}

std::string normal_path(const std::string& file, const std::string& directory) {
  if (file.empty() || file[0] == '<')
    return file;
  const bool absolute = file[0] == '/' || !directory.empty();
  std::string whole = file[0] == '/' ? std::string() : directory + "/";
  whole += file;
  std::vector<std::string_view> path;
  for_each_component(whole, "/", [&](std::string_view component) -> std::string {
    if (component.empty() || component == ".")
      return {};
    if (component != ".." || (!absolute && (path.empty() || path.back() == "..")))
      path.push_back(component);
    else if (!path.empty())
      path.pop_back();
    return {};
  });
  std::string result;
  for (std::string_view component : path) {
    result += result.empty() && !absolute ? "" : "/";
    result += component;
  }
  return result;
}

std::string working_directory() {
  std::vector<char> room(4096);
  while (!::getcwd(room.data(), room.size())) {
    if (errno != ERANGE || room.size() > (1 << 20))
      return {};
    room.resize(room.size() * 2);
  }
  return room.data();
}

} // namespace framewarn
