#include "annotations.h"

#include "tags.h"

namespace framewarn {
namespace {

/// What users annotate has no such character.
constexpr const char* prefix = "\x01framewarn:";

} // namespace

const clang::FunctionDecl* function_around(const clang::Decl& declaration) {
  const clang::DeclContext* context = declaration.getDeclContext();
  while (context && !llvm::isa<clang::FunctionDecl>(context))
    context = context->getParent();
  return llvm::cast_or_null<clang::FunctionDecl>(context);
}

bool Annotations::is_annotated(const clang::Decl& declaration) const {
  return llvm::any_of(declaration.specific_attrs<clang::AnnotateAttr>(),
                      [&](const clang::AnnotateAttr* annotation) {
                        return number_in(annotation->getAnnotation()).has_value();
                      });
}

template <class Declaration> void Annotations::add(Declaration& declaration) {
  std::string text = prefix + std::to_string(declarations.size());
  declarations.push_back(&declaration);
  declaration.addAttr(compat::create_annotate(declaration.getASTContext(), text));
}

void Annotations::annotate(clang::VarDecl& variable) {
  if (!variable.hasAttrs() || !is_annotated(variable))
    add(variable);
}

void Annotations::annotate(clang::FunctionDecl& function) {
  add(function);
}

void Annotations::withdraw() {
  for (clang::Decl* declaration : declarations) {
    clang::AttrVec kept;
    for (clang::Attr* attribute : declaration->attrs()) {
      const auto* annotation = llvm::dyn_cast<clang::AnnotateAttr>(attribute);
      if (!annotation || !number_in(annotation->getAnnotation()))
        kept.push_back(attribute);
    }
    declaration->dropAttrs();
    if (!kept.empty())
      declaration->setAttrs(kept);
    if (const auto* owner = llvm::dyn_cast<clang::FunctionDecl>(declaration->getDeclContext()))
      withdrawn.insert(owner);
  }
}

bool Annotations::lost(const clang::FunctionDecl& function, llvm::StringRef symbol) const {
  return withdrawn.count(&function) && !by_symbol.count(symbol);
}

std::optional<unsigned> Annotations::number_in(llvm::StringRef text) const {
  unsigned number;
  if (!compat::starts_with(text, prefix) || text.substr(std::strlen(prefix)).getAsInteger(10, number) ||
      number >= declarations.size())
    return {};
  return number;
}

const clang::VarDecl* Annotations::variable(unsigned number) const {
  return number < declarations.size() ? llvm::dyn_cast<clang::VarDecl>(declarations[number]) : nullptr;
}

std::optional<unsigned> Annotations::unseen(const clang::VarDecl& variable) const {
  for (const auto* annotation : variable.specific_attrs<clang::AnnotateAttr>())
    if (std::optional<unsigned> number = number_in(annotation->getAnnotation());
        number && declarations[*number] == &variable && *number < seen.size() && !seen[*number])
      return number;
  return {};
}

void Annotations::tag(llvm::AllocaInst& alloca, unsigned number) {
  set_tag(alloca, Tag::variable, number);
  tagged = true;
}

std::optional<unsigned> Annotations::parameter(const llvm::Argument& argument) const {
  auto function = parameters.find(argument.getParent()->getName());
  if (function == parameters.end())
    return {};
  auto number = function->second.find(argument.getArgNo());
  return number == function->second.end() ? std::nullopt : std::optional<unsigned>(number->second);
}

} // namespace framewarn
