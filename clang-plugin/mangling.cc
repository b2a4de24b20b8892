#include "mangling.h"

namespace framewarn {
namespace {

constexpr std::size_t longest_usual = 1024;

bool is_numbered_by_codegen(const clang::TagDecl& tag) {
  const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(&tag);
  if (record && record->isLambda())
    return record->getLambdaManglingNumber() == 0;
  bool unnamed = !tag.getIdentifier() && !tag.getTypedefNameForAnonDecl();
  return (unnamed || tag.getParentFunctionOrMethod()) && !tag.isExternallyVisible();
}

/// A static variable counts with the classes (Discriminator, in ItaniumMangleContextImpl).
bool has_namesake(const clang::TagDecl& tag) {
  const clang::DeclContext* function = tag.getParentFunctionOrMethod();
  if (!function || !tag.getIdentifier())
    return false;
  return llvm::any_of(function->noload_decls(), [&](const clang::Decl* other) {
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(other);
    const auto* named = llvm::dyn_cast<clang::NamedDecl>(other);
    return (llvm::isa<clang::TagDecl>(other) || (variable && variable->isStaticLocal())) &&
           named->getIdentifier() == tag.getIdentifier() &&
           other->getCanonicalDecl() != tag.getCanonicalDecl();
  });
}

/// What CodeGen makes of a number that it makes up: `3$_0`, the length before it.
constexpr const char* number_mark = "$_";

llvm::StringRef take_digits(llvm::StringRef& text) {
  llvm::StringRef behind = text.drop_while([](char c) { return c >= '0' && c <= '9'; });
  llvm::StringRef digits = text.drop_back(behind.size());
  text = behind;
  return digits;
}

/// With other numbers; an empty one: without, and without the length.
std::string renumbered(llvm::StringRef symbol,
                       llvm::function_ref<std::string(llvm::StringRef number)> other) {
  std::string result;
  for (std::size_t at; (at = symbol.find(number_mark)) != llvm::StringRef::npos;) {
    llvm::StringRef before = symbol.take_front(at);
    symbol = symbol.drop_front(at + std::strlen(number_mark));
    const llvm::StringRef digits = take_digits(symbol);
    const std::string number = other(digits);
    if (compat::ends_with(before, std::to_string(2 + digits.size()))) {
      before = before.drop_back(std::to_string(2 + digits.size()).size());
      result += before.str() + (number.empty() ? "" : std::to_string(2 + number.size()));
    } else {
      result += before.str();
    }
    result += number_mark + number;
  }
  return result + symbol.str();
}

std::vector<std::string> numbers_in(llvm::StringRef symbol) {
  std::vector<std::string> numbers;
  for (std::size_t at; (at = symbol.find(number_mark)) != llvm::StringRef::npos;) {
    symbol = symbol.drop_front(at + std::strlen(number_mark));
    numbers.push_back(take_digits(symbol).str());
  }
  return numbers;
}

} // namespace

bool has_made_up_number(const clang::FunctionDecl& function) {
  for (const clang::DeclContext* context = function.getDeclContext(); context; context = context->getParent())
    if (const auto* tag = llvm::dyn_cast<clang::TagDecl>(context); tag && is_numbered_by_codegen(*tag))
      return true;
  return false;
}

bool has_namesake(const clang::FunctionDecl& function) {
  for (const clang::DeclContext* context = function.getDeclContext(); context; context = context->getParent())
    if (const auto* tag = llvm::dyn_cast<clang::TagDecl>(context);
        tag && is_numbered_by_codegen(*tag) && has_namesake(*tag))
      return true;
  return false;
}

std::string Mangling::comparable(llvm::StringRef symbol) const {
  if (generator || symbol.find('$') == llvm::StringRef::npos) // nearly all, and found out fastest
    return symbol.str();
  return renumbered(symbol, [](llvm::StringRef) { return std::string(); });
}

void Mangling::learn_numbers(const clang::FunctionDecl& function, llvm::StringRef symbol) {
  const std::vector<std::string> told = numbers_in(symbol);
  for (const std::string& own : mangle_numbered(function))
    if (const std::vector<std::string> given = numbers_in(own);
        given.size() == told.size() && comparable(own) == comparable(symbol))
      for (std::size_t i = 0; i < told.size(); ++i)
        numbers[given[i]] = told[i];
}

bool Mangling::is_exactly(const clang::FunctionDecl& function, llvm::StringRef symbol) {
  return llvm::any_of(mangle_numbered(function), [&](const std::string& own) {
    return renumbered(own, [&](llvm::StringRef number) {
             auto known = numbers.find(number.str());
             return known == numbers.end() ? std::string() : known->second;
           }) == symbol;
  });
}

std::string Mangling::symbol(clang::GlobalDecl declaration) {
  if (generator)
    return generator->GetMangledName(declaration).str();
  std::string name;
  llvm::raw_string_ostream out(name);
  out.SetBufferSize(longest_usual); // most of it is written character by character
  const auto* named = llvm::cast<clang::NamedDecl>(declaration.getDecl());
  if (context->shouldMangleDeclName(named))
    context->mangleName(declaration, out);
  else if (const clang::IdentifierInfo* identifier = named->getIdentifier())
    out << identifier->getName();
  out.flush();
  return name;
}

std::string Mangling::variant(const std::string& symbol, llvm::StringRef letter, char digit,
                              clang::GlobalDecl declaration) {
  const std::string marked = (letter + "1").str();
  const std::size_t at = symbol.find(marked);
  if (at == std::string::npos || at != symbol.rfind(marked))
    return this->symbol(declaration);
  std::string result = symbol;
  result[at + letter.size()] = digit;
  return result;
}

const Mangling::Symbols& Mangling::symbols(const clang::FunctionDecl& function) {
  auto [symbols, fresh] = known.try_emplace(&function);
  if (fresh)
    symbols->second = mangle(function);
  return symbols->second;
}

Mangling::Symbols Mangling::mangle(const clang::FunctionDecl& function) {
  Symbols symbols = mangle_numbered(function);
  for (std::string& symbol : symbols)
    if (symbol.find('$') != std::string::npos)
      symbol = comparable(symbol);
  return symbols;
}

Mangling::Symbols Mangling::mangle_numbered(const clang::FunctionDecl& function) {
  if (!context)
    context.reset(function.getASTContext().createMangleContext());
  if (const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(&function)) {
    const llvm::StringRef letter = constructor->isInheritingConstructor() ? "CI" : "C";
    const std::string complete = symbol({constructor, clang::Ctor_Complete});
    return {complete, variant(complete, letter, '2', {constructor, clang::Ctor_Base})};
  }
  if (const auto* destructor = llvm::dyn_cast<clang::CXXDestructorDecl>(&function)) {
    const std::string complete = symbol({destructor, clang::Dtor_Complete});
    Symbols result{complete, variant(complete, "D", '2', {destructor, clang::Dtor_Base})};
    if (destructor->isVirtual())
      result.push_back(variant(complete, "D", '0', {destructor, clang::Dtor_Deleting}));
    return result;
  }
  return {symbol(clang::GlobalDecl(&function))};
}

} // namespace framewarn
