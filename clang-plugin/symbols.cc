#include "symbols.h"

namespace framewarn {
namespace {

/// What any symbol may stand for: no identifier has to be in it.
constexpr const char* anything = "";

/// Standard names that a symbol may have as one letter instead (Itanium C++ ABI, 5.1.10). All other
/// substitutions stand for what the same symbol has in full.
bool abbreviated(llvm::StringRef record) {
  return record == "allocator" || record == "basic_string" || record == "basic_istream" ||
         record == "basic_ostream" || record == "basic_iostream";
}

/// An identifier that each of the function's symbols contains: its own, or that of the class whose
/// constructor, destructor or operator it is; of a closure or another class without a name that of the
/// function around it, whose whole symbol is in its own (5.1.6, <local-name>), or of the class.
llvm::StringRef identifier_of(const clang::FunctionDecl& function) {
  if (function.hasAttr<clang::AsmLabelAttr>())
    return anything;
  if (const clang::IdentifierInfo* own = function.getIdentifier())
    return own->getName();
  for (const clang::DeclContext* context = function.getDeclContext(); context; context = context->getParent())
    if (const auto* around = llvm::dyn_cast<clang::FunctionDecl>(context)) {
      return identifier_of(*around);
    } else if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(context)) {
      if (const clang::IdentifierInfo* name = record->getIdentifier())
        return abbreviated(name->getName()) ? anything : name->getName();
    } else {
      break;
    }
  return anything;
}

/// The identifiers of a mangled name stand behind their length (5.1.2, <source-name>). What only looks like
/// one does no harm. Of "12ab" both 12 and 2 may be a length: a literal's value can stand before it.
void for_each_identifier(llvm::StringRef symbol, llvm::function_ref<void(llvm::StringRef)> take) {
  for (std::size_t at = 0; at < symbol.size(); ++at) {
    std::size_t length;
    llvm::StringRef rest = symbol.drop_front(at);
    if (symbol[at] >= '1' && symbol[at] <= '9' && !rest.consumeInteger(10, length) && length <= rest.size())
      take(rest.substr(0, length));
  }
}

} // namespace

void Symbols::file() {
  const std::vector<const clang::FunctionDecl*>& all = definitions.functions();
  for (; filed < all.size(); ++filed)
    waiting[identifier_of(*all[filed])].push_back(all[filed]);
}

void Symbols::mangle(llvm::StringRef identifier) {
  auto found = waiting.find(identifier);
  if (found == waiting.end())
    return;
  for (const clang::FunctionDecl* function : found->second) {
    if (has_namesake(*function))
      continue; // the annotations tell it, or nothing
    if (!mangling)
      mangling = std::make_unique<Mangling>(function->getASTContext());
    for (const std::string& symbol : mangling->symbols(*function))
      by_name[symbol].push_back(function);
  }
  waiting.erase(found);
}

const clang::FunctionDecl* Symbols::function(llvm::StringRef symbol) {
  if (const clang::FunctionDecl* known = exactly(symbol))
    return known;
  // What the compiler makes of a function has its symbol and, behind a dot, what it is: f.avx2,
  // f.omp_outlined, f.specialized.1.
  std::size_t dot = symbol.find('.');
  return dot == llvm::StringRef::npos || dot == 0 ? nullptr : exactly(symbol.take_front(dot));
}

const clang::FunctionDecl* Symbols::exactly(llvm::StringRef symbol) {
  if (const clang::FunctionDecl* known = annotations.functions().lookup(symbol))
    return known;
  file();
  mangle(anything);
  mangle(symbol); // of C
  for_each_identifier(symbol, [&](llvm::StringRef identifier) { mangle(identifier); });
  auto candidates = by_name.find(Mangling::comparable(symbol));
  if (candidates == by_name.end())
    return nullptr;
  if (candidates->second.size() == 1)
    return candidates->second.front();
  // Which of several is not known; when they are instances of one template, it is.
  const clang::FunctionDecl* pattern = nullptr;
  for (const clang::FunctionDecl* candidate : candidates->second) {
    const clang::FunctionDecl* source = compat::instantiation_pattern(*candidate);
    if (!source || (pattern && source != pattern))
      return nullptr;
    pattern = source;
  }
  return pattern;
}

} // namespace framewarn
