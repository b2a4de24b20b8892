// The functions that the front end defines, as it finishes them.
//
// Runs as an ASTConsumer before CodeGen's: what is annotated here carries its attribute when code is
// generated for it. Template instances come by themselves (Sema::InstantiateFunctionDefinition hands them to
// the consumers), and so do implicit members where something uses them (CompletedImplicitDefinition); local
// classes and lambdas are found as members of the function's DeclContext, so no expression is walked.
#ifndef FRAMEWARN_CLANG_DEFINITIONS_H
#define FRAMEWARN_CLANG_DEFINITIONS_H

#include "annotations.h"
#include "judge.h"

namespace framewarn {

/// A coroutine's body; null when `function` is none.
const clang::CoroutineBodyStmt* coroutine_body(const clang::FunctionDecl& function);

class Definitions {
public:
  /// `annotations`: null where nothing may be annotated. `inlines`: a variable can come into other frames
  /// than its function's.
  Definitions(const Options& options, Annotations* annotations, bool inlines);
  /// Functions may not be annotated, or need not.
  void spare_functions() { annotates_functions = false; }

  /// Takes in everything that `declaration` defines. Cheap for what was seen before.
  void add(clang::Decl* declaration);
  /// A lambda's class, which is handed over with the function that it is written in, and with nothing when it
  /// is in none.
  void add_lambda(clang::CXXRecordDecl& closure);
  /// Functions that may be handed to nobody: from 22 on the instance of a generic lambda's call operator is
  /// not, when what is first asked for is only its type.
  void add_later(clang::FunctionDecl* function) { instantiated.push_back(function); }
  /// What is handed to nobody: these, and the lambdas in initialisers of data members and of variables at
  /// namespace scope. No code was generated for them yet.
  void add_remaining();

  const std::vector<const clang::FunctionDecl*>& functions() const { return defined; }
  /// Those of them that are the call operators of lambdas.
  const std::vector<const clang::FunctionDecl*>& call_operators() const { return lambda_calls; }
  /// Those of them that are versions for several processors (`target`, `target_clones`, `cpu_specific`); the
  /// first of a function may be missing, of which nobody knew yet that it is one.
  const std::vector<const clang::FunctionDecl*>& versions() const { return multi_versions; }
  /// Whether one of them is a coroutine.
  bool any_coroutine() const { return coroutines; }
  /// No code is generated any more: what comes now, comes once.
  void code_generated() { seen = {}; }

private:
  const Options& options;
  Annotations* annotations;
  bool annotates_functions = true;
  const bool inlines;
  Limit lowest_frame;      ///< the lowest limit of a frame that any variable may be inlined into
  Limit smallest;          ///< of the variables that matter there
  std::size_t lowered = 0; ///< so many functions were defined when that was first so low
  std::vector<const clang::FunctionDecl*> defined, lambda_calls, multi_versions;
  bool coroutines = false;
  llvm::DenseSet<const clang::Decl*> seen;
  std::vector<clang::CXXRecordDecl*> lambdas; ///< that are in no function
  std::vector<clang::FunctionDecl*> instantiated;

  void add_members(clang::DeclContext& context);
  void add_local_classes(clang::DeclContext& scope);
  void add_function(clang::FunctionDecl& function);
  void annotate(clang::FunctionDecl& function, const Stated& stated);
  void lower_smallest(const clang::ASTContext& context);
  void annotate_coroutine(clang::FunctionDecl& function, const clang::CoroutineBodyStmt& body);
  /// `scope`: the function, or a region of it that becomes a function of its own, as OpenMP's and blocks do.
  void annotate_locals(const clang::DeclContext& scope, std::uint64_t at_least);
  void annotate_locals(const clang::FunctionDecl& function, const Stated& stated);
};

} // namespace framewarn
#endif
