// A signature is read from left to right. What was read turns out to have been the returned type where a
// space follows that no name has.
#include "demangled.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

namespace framewarn {
namespace {

constexpr std::string_view anonymous_namespace = "(anonymous namespace)";
constexpr std::string_view operator_word = "operator";
constexpr std::string_view anonymous = "(anonymous)";
constexpr std::string_view lambda = "{lambda}";
constexpr std::string_view call_operator = "operator()";

/// What may follow `operator`; what begins another one comes behind it.
constexpr std::string_view operator_symbols[] = {
    " new[]", " new", " delete[]", " delete", " co_await", "()", "[]", "->*", "->", "<=>", "<<=",
    ">>=",    "<<",   ">>",        "<=",      ">=",        "<",  ">",  "==",  "!=", "&&",  "||",
    "++",     "--",   "+=",        "-=",      "*=",        "/=", "%=", "&=",  "|=", "^=",  "+",
    "-",      "*",    "/",         "%",       "&",         "|",  "^",  "~",   "!",  "=",   ","};

bool is_identifier(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Reader {
public:
  explicit Reader(std::string_view text) : text(text) {}

  std::string name();

private:
  std::string_view text;
  std::size_t at = 0;

  bool ends() const { return at >= text.size(); }
  char next() const { return ends() ? '\0' : text[at]; }
  bool sees(std::string_view what) const { return text.compare(at, what.size(), what) == 0; }
  bool sees_word(std::string_view what) const;
  bool take(std::string_view what);
  bool take_decltype();
  void skip_group();
  void skip_qualifiers();
  std::size_t pointer_inside() const;
  std::string_view take_operator_symbol();
  std::string operator_name();
  std::string conversion_type();
};

bool Reader::sees_word(std::string_view what) const {
  std::size_t end = at + what.size();
  return sees(what) && (at == 0 || !is_identifier(text[at - 1])) &&
         (end == text.size() || !is_identifier(text[end]) || !is_identifier(what.back()));
}

bool Reader::take(std::string_view what) {
  bool found = sees(what);
  at += found ? what.size() : 0;
  return found;
}

/// `decltype (…)`, whose operand may look like anything.
bool Reader::take_decltype() {
  const std::string_view word = "decltype";
  if (!sees_word(word))
    return false;
  at += word.size();
  take(" ");
  if (next() == '(')
    skip_group();
  return true;
}

/// Empty where a type or a literal's suffix follows.
std::string_view Reader::take_operator_symbol() {
  for (std::string_view symbol : operator_symbols)
    if (symbol.front() == ' ' ? sees_word(symbol) : sees(symbol)) {
      at += symbol.size();
      return symbol;
    }
  return {};
}

/// Parentheses or brackets, with all that is in them. Within parentheses `<` and `>` may compare, so they
/// count among template arguments only.
void Reader::skip_group() {
  std::string open;
  do {
    if (sees_word(operator_word)) {
      at += operator_word.size();
      take_operator_symbol();
      continue;
    }
    char c = text[at++];
    bool among_arguments = open.empty() || open.back() == '<';
    if (c == '(' || c == '{' || c == '[' || (c == '<' && among_arguments))
      open += c;
    else if (c == ')' || c == '}' || c == ']' || (c == '>' && among_arguments))
      open.pop_back();
  } while (!ends() && !open.empty());
}

/// What may stand behind parameters.
void Reader::skip_qualifiers() {
  while (take(" const") || take(" volatile") || take(" &&") || take(" &") || take(" noexcept"))
    continue;
  if (sees(" requires "))
    at = text.size();
}

/// Where the `*` or `&` is in a parenthesis that is not that of parameters, but of a type with functions or
/// arrays: `(*`, `(&`, `(A::*`; npos in others.
std::size_t Reader::pointer_inside() const {
  Reader inside(text);
  bool qualified = true;
  for (inside.at = at + 1; is_identifier(inside.next()) || inside.next() == ':' || inside.next() == '<' ||
                           inside.sees(anonymous_namespace);
       qualified = text[inside.at - 1] == ':')
    if (inside.next() == '<')
      inside.skip_group();
    else if (!inside.take(anonymous_namespace))
      inside.at++;
  bool found = qualified && (inside.next() == '*' || inside.next() == '&');
  return found ? inside.at : std::string_view::npos;
}

/// The words of a type but its qualifiers, which the demangler puts behind what they qualify.
std::string base_type(std::string_view text) {
  std::string qualifiers, base;
  while (!text.empty()) {
    std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    std::string& to = word == "const" || word == "volatile" ? qualifiers : base;
    if (!to.empty() && !word.empty())
      to += ' ';
    to += word;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return qualifiers.empty() ? base : qualifiers + " " + base;
}

/// Of a conversion, without template arguments, in the form of the plugins' type_form(); the reader is left
/// at the parameters.
std::string Reader::conversion_type() {
  std::string base, behind, declarator;
  while (!ends()) {
    std::string& to = behind.empty() ? base : behind;
    if (take("decltype(nullptr)")) {
      to += "std::nullptr_t";
    } else if (take_decltype()) {
      to += "decltype";
    } else if (take(anonymous_namespace)) {
      to += anonymous;
    } else if (next() == '{') {
      to += sees("{lambda") ? lambda : anonymous;
      skip_group();
    } else if (next() == '<') {
      skip_group();
    } else if (next() == '[') {
      skip_group();
      behind.insert(0, "[]");
    } else if (next() == '(' && declarator.empty() && pointer_inside() != std::string_view::npos) {
      std::size_t begin = at + 1;
      skip_group();
      declarator = std::string(text.substr(begin, at - begin - 1));
      if (next() == '(') {
        skip_group();
        base = "function";
        skip_qualifiers();
      }
    } else if (next() == '(') {
      break;
    } else {
      if (behind.empty() && (next() == '*' || next() == '&'))
        behind = text[at++];
      else
        to += text[at++];
    }
  }
  while (!base.empty() && base.back() == ' ')
    base.pop_back();
  bool to_member = declarator.find("::") != std::string::npos;
  return base_type(base) + behind + (to_member ? " " : "") + declarator;
}

/// From behind `operator` on.
std::string Reader::operator_name() {
  std::string name(operator_word);
  if (take("\"\" ")) {
    name += "\"\"";
    while (is_identifier(next()))
      name += text[at++];
  } else if (std::string_view symbol = take_operator_symbol(); !symbol.empty()) {
    name += symbol;
    if (sees(" <")) // so that the demangler's `operator< <int>` can be read
      at++;
  } else if (take(" ")) {
    name += ' ' + conversion_type();
  }
  return name;
}

std::string Reader::name() {
  std::vector<std::string> scopes;
  std::string part;
  bool in_closure = false; // not in its body
  auto end_part = [&] {
    if (part.empty())
      return;
    // GCC calls what has no name by numbers behind a dot, too.
    if (part.front() == '.')
      part = anonymous;
    // The body of a lambda is the lambda to users.
    const bool is_body = in_closure && (part == call_operator || part == invoker);
    // The demangler calls the constructor and the destructor of a closure after the function around it.
    if (in_closure && !is_body && part.compare(0, operator_word.size(), operator_word) != 0)
      part = (part.front() == '~' ? "~" : "") + std::string(lambda);
    if (!is_body)
      scopes.push_back(part);
    in_closure = !in_closure && part == lambda;
    part.clear();
  };
  while (!ends() && next() != ')') {
    if (take("::")) {
      end_part();
    } else if (take(anonymous_namespace)) {
      part = anonymous;
    } else if (take_decltype()) {
      continue;
    } else if (sees_word(operator_word)) {
      at += operator_word.size();
      part = operator_name();
    } else if (next() == '{') {
      part = sees("{lambda") ? lambda : sees("{unnamed") ? anonymous : std::string_view();
      skip_group();
    } else if (next() == '<' || next() == '[') {
      skip_group();
    } else if (std::size_t pointer = next() == '(' ? pointer_inside() : std::string_view::npos;
               pointer != std::string_view::npos) {
      // The function returns a pointer to functions or a reference to an array.
      for (at = pointer; next() == '*' || next() == '&'; at++)
        continue;
      scopes.clear();
      part.clear();
    } else if (next() == '(') {
      skip_group();
      skip_qualifiers();
    } else if (take(" ")) {
      scopes.clear();
      part.clear();
    } else if (next() == '@') {
      // The module that it belongs to.
      while (!ends() && !sees("::") && next() != '<' && next() != '(' && next() != '[')
        at++;
    } else {
      part += text[at++];
    }
  }
  end_part();
  std::string name;
  for (const std::string& scope : scopes)
    name += (name.empty() ? "" : "::") + scope;
  return name;
}

} // namespace

std::string signature_of_invoked(std::string signature) {
  const std::string scope = "}::"; // of `{lambda(int)#1}`
  std::size_t at = signature.find(scope + invoker);
  if (at == std::string::npos)
    return signature;
  signature.replace(at + scope.size(), std::strlen(invoker), call_operator);
  // That of a generic lambda returns what a call of the body would.
  const std::string deduced = "decltype (";
  if (signature.compare(0, deduced.size(), deduced) == 0) {
    int depth = 1;
    for (at = deduced.size(); depth && at < signature.size(); at++)
      depth += (signature[at] == '(') - (signature[at] == ')');
    signature.replace(0, at, "auto");
  }
  return signature;
}

std::string without_clone(std::string signature) {
  std::size_t clone = signature.find(" [clone ");
  if (clone != std::string::npos)
    signature.erase(clone);
  return signature;
}

std::string normal_form_of(const std::string& signature) {
  return Reader(without_clone(signature)).name();
}

} // namespace framewarn
