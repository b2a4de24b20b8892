// How functions, variables and types are called.
#ifndef FRAMEWARN_CLANG_NAMES_H
#define FRAMEWARN_CLANG_NAMES_H

#include "compat.h"
#include "frame.h"

namespace framewarn {

/// Whether `function` is the call operator of a lambda.
bool is_lambda_call(const clang::FunctionDecl& function);

/// The normal form: qualified, without return type, parameters and template arguments; the same on every
/// compiler: `net::Server::serve`, `(anonymous)::f`, `call::{lambda}`. A conversion function is `operator `
/// and the normal form of its type (type_forms.h): `operator const char*`.
std::string normal_form(const clang::FunctionDecl& function);

/// The same for a class, an enumeration or a typedef.
std::string scope_path(const clang::TypeDecl& type);

/// As __PRETTY_FUNCTION__ has it.
std::string signature(const clang::FunctionDecl& function);

/// Without the return type: `net::serve(int)`.
std::string call_form(const clang::FunctionDecl& function);

/// A variable as the source names it: `buffer`, `[a, b]`; empty for a parameter without a name.
std::string name_of(const clang::VarDecl& variable);

std::string type_name(const clang::ASTContext& context, clang::QualType type);

/// Names of which many declarations have a part, each worked out once. Not to be asked without an AST.
class SharedNames {
public:
  SharedText normal_form(const clang::FunctionDecl& function);
  SharedText type_name(const clang::ASTContext& context, clang::QualType type);

private:
  llvm::DenseMap<const clang::DeclContext*, SharedText> scopes;
  llvm::DenseMap<const void*, SharedText> types;

  SharedText scope(const clang::DeclContext* context);
};

/// Of a type of the module: CodeGen's names for records survive ("struct.task::Awaiter",
/// "class.std::vector.12"), without template arguments. Empty for all others.
std::string record_name(llvm::Type* type);

/// Names for a function that no declaration stands for (`__clang_call_terminate`, _GLOBAL__sub_I_…): what the
/// symbol says. It has no place.
void describe(Frame& frame, llvm::StringRef symbol);

} // namespace framewarn
#endif
