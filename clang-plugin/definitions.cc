#include "definitions.h"

#include "mangling.h"
#include "names.h"
#include "no_heap_frames.h"
#include "stated.h"

namespace framewarn {
namespace {

bool has_storage(const clang::VarDecl& variable) {
  return variable.hasLocalStorage() && !llvm::isa<clang::ParmVarDecl>(variable) &&
         !variable.isInitCapture() && !variable.isInvalidDecl() && !variable.getType()->isDependentType();
}

/// In bytes; nothing for what has no constant size.
std::optional<std::uint64_t> size_of(const clang::ASTContext& context, clang::QualType type) {
  type = type.getNonReferenceType();
  if (type->isDependentType() || type->isIncompleteType() || type->isVariablyModifiedType() ||
      type->isSizelessType())
    return {};
  return context.getTypeSizeInChars(type).getQuantity();
}

} // namespace

const clang::CoroutineBodyStmt* coroutine_body(const clang::FunctionDecl& function) {
  return llvm::dyn_cast_or_null<clang::CoroutineBodyStmt>(function.getBody());
}

Definitions::Definitions(const Options& options, Annotations* annotations, bool inlines)
    : options(options), annotations(annotations), inlines(inlines), smallest(smallest_local(options)) {}

void Definitions::add(clang::Decl* declaration) {
  if (!declaration || declaration->isInvalidDecl())
    return;
  if (auto* function = llvm::dyn_cast<clang::FunctionDecl>(declaration)) {
    add_function(*function);
    return;
  }
  if (auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(declaration)) {
    if (record->isThisDeclarationADefinition() && !record->isDependentContext() && seen.insert(record).second)
      add_members(*record);
    return;
  }
  if (llvm::isa<clang::NamespaceDecl, clang::LinkageSpecDecl, clang::ExportDecl>(declaration))
    add_members(*llvm::cast<clang::DeclContext>(declaration));
}

void Definitions::add_members(clang::DeclContext& context) {
  // What a precompiled header holds is not loaded for our sake.
  for (clang::Decl* member : context.noload_decls())
    add(member);
}

void Definitions::add_lambda(clang::CXXRecordDecl& closure) {
  if (!closure.getDeclContext()->isFunctionOrMethod())
    lambdas.push_back(&closure);
}

void Definitions::add_remaining() {
  for (clang::FunctionDecl* function : instantiated)
    add(function);
  for (clang::CXXRecordDecl* closure : lambdas)
    add(closure);
  // Of these no code was generated yet either, as far as they may be inlined.
  for (std::size_t i = 0; annotations && i < lowered; ++i)
    if (!coroutine_body(*defined[i]))
      annotate_locals(*defined[i], stated_of(*defined[i]));
}

void Definitions::add_function(clang::FunctionDecl& function) {
  if (!function.isThisDeclarationADefinition() || function.isDependentContext() || function.isDeleted() ||
      !seen.insert(&function).second)
    return;
  // What is asked for later is found out now, while the function is in the processor's cache.
  defined.push_back(&function);
  if (is_lambda_call(function))
    lambda_calls.push_back(&function);
  if (function.isMultiVersion() && !llvm::isa<clang::CXXConstructorDecl, clang::CXXDestructorDecl>(function))
    multi_versions.push_back(&function);
  coroutines |= coroutine_body(function) != nullptr;
  const Stated stated = stated_of(function);
  // What a precompiled header or a module says, nobody has parsed here.
  for (const std::optional<StatedSize>& size : {stated.limit, stated.exact})
    if (size)
      note_stated_size(size->bytes);
  if (is_no_heap(function))
    note_no_heap_declaration();
  if (annotations)
    annotate(function, stated);
  add_local_classes(function);
}

/// Those in its regions, as OpenMP's, and blocks, too.
void Definitions::add_local_classes(clang::DeclContext& scope) {
  for (clang::Decl* member : scope.decls())
    if (llvm::isa<clang::CXXRecordDecl>(member))
      add(member);
    else if (llvm::isa<clang::CapturedDecl, clang::BlockDecl>(member))
      add_local_classes(*llvm::cast<clang::DeclContext>(member));
}

void Definitions::annotate(clang::FunctionDecl& function, const Stated& stated) {
  if (const clang::CoroutineBodyStmt* body = coroutine_body(function)) {
    annotate_coroutine(function, *body);
    annotate_locals(function, 0);
    return;
  }
  lower_smallest(function.getASTContext());
  annotate_locals(function, stated);
  // A function that may have versions for several processors must not have an attribute that Sema does not
  // know there (SemaDecl.cpp, checkNonMultiVersionCompatAttributes).
  if (annotates_functions && has_made_up_number(function) && !function.hasAttr<clang::TargetAttr>() &&
      !function.isMultiVersion())
    annotations->annotate(function);
}

/// A variable may be inlined into a function for which the source states a size, and into a coroutine, in
/// files that speak of std::coroutine_traits.
void Definitions::lower_smallest(const clang::ASTContext& context) {
  if (!inlines)
    return;
  Limit lowest = lowest_stated_size();
  if (context.Idents.find("coroutine_traits") != context.Idents.end() ||
      context.getSourceManager().loaded_sloc_entry_size())
    lowest = lower(lowest, options.lowest().coroutine_frame);
  if (lowest == lowest_frame)
    return;
  lowest_frame = lowest;
  smallest = smallest_local(options, lowest);
  lowered = defined.size();
}

void Definitions::annotate_coroutine(clang::FunctionDecl& function, const clang::CoroutineBodyStmt& body) {
  auto annotate = [&](const clang::Stmt* statement) {
    const auto* declaration = llvm::dyn_cast_or_null<clang::DeclStmt>(statement);
    if (!declaration || !declaration->isSingleDecl())
      return;
    if (auto* variable =
            llvm::dyn_cast<clang::VarDecl>(const_cast<clang::Decl*>(declaration->getSingleDecl())))
      annotations->annotate(*variable);
  };
  annotate(body.getPromiseDeclStmt());
  for (const clang::Stmt* copy : body.getParamMoves())
    annotate(copy);
  for (clang::ParmVarDecl* parameter : function.parameters())
    annotations->annotate(*parameter);
}

void Definitions::annotate_locals(const clang::FunctionDecl& function, const Stated& stated) {
  Limit least = smallest;
  for (const std::optional<StatedSize>& size : {stated.limit, stated.exact})
    if (size)
      least = lower(least, smallest_local(options, size->bytes));
  if (least)
    annotate_locals(function, *least);
}

void Definitions::annotate_locals(const clang::DeclContext& scope, std::uint64_t at_least) {
  auto annotate = [&](clang::VarDecl* variable) {
    if (!variable || !has_storage(*variable))
      return;
    // The return object (Sema's name, SemaCoroutine.cpp) can be in the place that the function returns, which
    // CodeGen takes out again when nothing uses it (CodeGenFunction::FinishFunction): in 14 an annotation
    // would.
    if (variable->isImplicit() && variable->getName() == "__coro_gro")
      return;
    if (at_least) {
      std::optional<std::uint64_t> size = size_of(variable->getASTContext(), variable->getType());
      if (variable->getType()->isReferenceType() || !size || *size < at_least)
        return;
    }
    annotations->annotate(*variable);
  };
  for (clang::Decl* member : scope.decls()) {
    // By any of its variables it will be known whose region it is.
    if (llvm::isa<clang::CapturedDecl, clang::BlockDecl>(member))
      annotate_locals(*llvm::cast<clang::DeclContext>(member), 0);
    auto* variable = llvm::dyn_cast<clang::VarDecl>(member);
    annotate(variable);
    // A tuple-like structured binding has a variable for each element besides the hidden one.
    if (auto* decomposition = llvm::dyn_cast_or_null<clang::DecompositionDecl>(variable))
      for (clang::BindingDecl* binding : compat::bindings(*decomposition))
        annotate(binding->getHoldingVar());
  }
}

} // namespace framewarn
