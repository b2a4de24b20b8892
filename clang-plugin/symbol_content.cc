#include "symbol_content.h"

namespace framewarn {
namespace {

/// The class's identifier, if symbols contain that: some standard names are one letter there (Itanium C++
/// ABI, 5.1.10). All other substitutions stand for what the same symbol has in full.
llvm::StringRef unabbreviated_name(const clang::CXXRecordDecl& record) {
  const clang::IdentifierInfo* own = record.getIdentifier();
  if (!own)
    return {};
  llvm::StringRef name = own->getName();
  bool abbreviated = name == "allocator" || name == "basic_string" || name == "basic_istream" ||
                     name == "basic_ostream" || name == "basic_iostream";
  return abbreviated ? llvm::StringRef() : name;
}

} // namespace

llvm::StringRef identifier_of(const clang::FunctionDecl& function) {
  if (function.hasAttr<clang::AsmLabelAttr>())
    return {};
  if (const clang::IdentifierInfo* own = function.getIdentifier())
    return own->getName();
  for (const clang::DeclContext* context = function.getDeclContext(); context; context = context->getParent())
    if (const auto* around = llvm::dyn_cast<clang::FunctionDecl>(context)) {
      return identifier_of(*around);
    } else if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(context)) {
      if (record->getIdentifier())
        return unabbreviated_name(*record);
    } else {
      break;
    }
  return {};
}

SymbolContent::SymbolContent(llvm::StringRef symbol) {
  // An identifier stands behind its length (5.1.2, <source-name>). Of "12ab" both 12 and 2 may be a length: a
  // literal's value can stand before it.
  for (std::size_t at = 0; at + 1 < symbol.size(); ++at) {
    const char first = symbol[at];
    if (first >= '1' && first <= '9') {
      std::size_t length;
      llvm::StringRef rest = symbol.drop_front(at);
      if (!rest.consumeInteger(10, length) && length <= rest.size() &&
          !llvm::is_contained(names, rest.take_front(length)))
        names.push_back(rest.take_front(length));
    } else {
      look_for_operator(first, symbol[at + 1]);
    }
  }
}

/// Those that are much used (5.1.3, <operator-name>; 5.1.4.3, <ctor-dtor-name>).
void SymbolContent::look_for_operator(char first, char second) {
  switch (first) {
  case 'C':
    constructor |= second == '1' || second == '2' || second == 'I';
    break;
  case 'D':
    destructor |= second == '0' || second == '1' || second == '2';
    break;
  case 'a':
    assignment |= second == 'S';
    break;
  case 'c':
    call |= second == 'l';
    conversion |= second == 'v';
    break;
  default:
    break;
  }
}

bool SymbolContent::has_kind_of(const clang::FunctionDecl& function) const {
  switch (function.getDeclName().getNameKind()) {
  case clang::DeclarationName::CXXConstructorName:
    return constructor;
  case clang::DeclarationName::CXXDestructorName:
    return destructor;
  case clang::DeclarationName::CXXConversionFunctionName:
    return conversion;
  case clang::DeclarationName::CXXOperatorName:
    switch (function.getDeclName().getCXXOverloadedOperator()) {
    case clang::OO_Call:
      return call;
    case clang::OO_Equal:
      return assignment;
    default:
      return true;
    }
  default:
    return true;
  }
}

bool SymbolContent::may_be(const clang::FunctionDecl& function) const {
  if (!has_kind_of(function))
    return false;
  const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(function.getDeclContext());
  llvm::StringRef name = record ? unabbreviated_name(*record) : llvm::StringRef();
  return name.empty() || llvm::is_contained(names, name);
}

} // namespace framewarn
