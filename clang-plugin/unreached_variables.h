// The variables whose declaration control never gets to, but their scope: behind a jump, or in a `switch`
// before its first label.
//
// CodeGen makes their allocas, but emits no annotation there (CodeGenFunction::EmitAutoVarAlloca), so that
// they are as nameless as temporaries. Such a variable is known by a call that is given its address by name,
// or where as many allocas of a type are left as variables.
#ifndef FRAMEWARN_CLANG_UNREACHED_VARIABLES_H
#define FRAMEWARN_CLANG_UNREACHED_VARIABLES_H

#include "annotations.h"
#include "passed_objects.h"

namespace framewarn {

class UnreachedVariables {
public:
  /// Without `annotations` no variable is known.
  UnreachedVariables(const clang::FunctionDecl& function, const SourceOrder& source,
                     Annotations* annotations);

  /// Tags what a call is given, if it is such a variable (Tag::variable). Whether it is, or may be.
  bool take(const PassedObject& passed);
  /// Those that no call told of, but that have an alloca for certain; in the order of their allocas.
  std::vector<const clang::VarDecl*> rest() const;
  /// `variable` is one of rest().
  void tag(llvm::AllocaInst& alloca, const clang::VarDecl& variable);

private:
  const clang::FunctionDecl& function;
  const SourceOrder& source;
  Annotations* annotations;
  llvm::DenseMap<const clang::VarDecl*, unsigned> numbers; ///< of those that have no alloca yet
};

} // namespace framewarn
#endif
