// Ties variables and functions of the AST to the allocas and functions of the module.
//
// A release build of Clang gives values no names, and no public interface tells which alloca is which
// variable. What CodeGen does do for everyone is to emit llvm.var.annotation on the alloca of a variable with
// an `annotate` attribute, and an entry of @llvm.global.annotations for a function with one. So each
// declaration of interest gets an implicit attribute "\x01framewarn:<number>" before CodeGen sees it, and a
// pass at the optimiser's start reads them back and removes every trace, before any other pass has run.
#ifndef FRAMEWARN_CLANG_ANNOTATIONS_H
#define FRAMEWARN_CLANG_ANNOTATIONS_H

#include "compat.h"

#include <optional>

namespace framewarn {

/// The innermost function that a declaration is written in; null when it is in none.
const clang::FunctionDecl* function_around(const clang::Decl& declaration);

class Annotations {
public:
  /// Adds the attribute, if it is not there.
  void annotate(clang::VarDecl& variable);
  void annotate(clang::FunctionDecl& function);

  using FunctionOf = std::function<const clang::FunctionDecl*(llvm::StringRef symbol)>;
  /// Somebody tells which function a symbol is: functions() has those only of which that is not known.
  void ask(FunctionOf somebody) { function_of = std::move(somebody); }

  /// Takes the attributes off again, before the AST is written into a module. What CodeGen has not got to by
  /// now stays without.
  void withdraw();
  /// Whether the variables of a function were annotated, and code was generated for it without.
  bool any_withdrawn() const { return !withdrawn.empty(); }
  bool lost(const clang::FunctionDecl& function, llvm::StringRef symbol) const;

  /// Runs before the first pass that would notice them, once. Tags the allocas (Tag::variable) and removes
  /// all annotations of ours; the module is then as it would have been without them, names included.
  void harvest(llvm::Module& module);

  /// Whether there are tagged allocas; after harvest().
  bool any_tagged() const { return tagged; }

  /// The variable with this number, as get_tag gives it.
  const clang::VarDecl* variable(unsigned number) const;

  /// The number of a variable of which CodeGen emitted no annotation, although it may have made its alloca:
  /// it does so where control never gets to the declaration (CodeGenFunction::EmitAutoVarAlloca).
  std::optional<unsigned> unseen(const clang::VarDecl& variable) const;
  /// The alloca is that variable's after all.
  void tag(llvm::AllocaInst& alloca, unsigned number);

  /// The parameter that a coroutine takes as this argument, whole or a piece of it, by the number of its
  /// annotation; nothing when it is not known.
  std::optional<unsigned> parameter(const llvm::Argument& argument) const;

  /// The functions that the module's symbols turned out to be, or, of their regions, to be written in; after
  /// harvest().
  const llvm::StringMap<const clang::FunctionDecl*>& functions() const { return by_symbol; }
  /// Whether a symbol is that of a region of the function that functions() has for it: of OpenMP, or a block.
  bool is_region(llvm::StringRef symbol) const { return regions.count(symbol); }

private:
  bool harvested = false, tagged = false;
  FunctionOf function_of; ///< empty: nobody is asked
  std::vector<clang::Decl*> declarations;
  std::vector<bool> seen; ///< by number: whether an annotation was found; after harvest()
  llvm::DenseSet<const clang::FunctionDecl*> withdrawn;
  llvm::StringMap<const clang::FunctionDecl*> by_symbol;
  llvm::StringMap<char> regions;
  /// By the function's symbol and the argument's number: the annotation's number.
  llvm::StringMap<llvm::DenseMap<unsigned, unsigned>> parameters;

  template <class Declaration> void add(Declaration& declaration);
  bool is_annotated(const clang::Decl& declaration) const;
  std::optional<unsigned> number_in(llvm::StringRef text) const;
  void harvest_variable(const llvm::CallInst& annotation, llvm::Value& pointer, unsigned number);
  void harvest_parameter(llvm::Value& pointer, unsigned number);
  void harvest_function(llvm::StringRef symbol, const clang::VarDecl& variable);
  void harvest_variables(llvm::Module& module, llvm::SmallVectorImpl<llvm::GlobalVariable*>& strings);
  void harvest_globals(llvm::Module& module, llvm::SmallVectorImpl<llvm::GlobalVariable*>& strings);
};

} // namespace framewarn
#endif
