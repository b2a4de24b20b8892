// The normal form of types: the same string on every compiler.
//
// A class or an enumeration goes by its qualified name without template arguments, as SPEC's `fun:` has
// functions: `net::Packet`, `(anonymous)::state`, `std::__cxx11::basic_string`. Other types occur only in the
// names of conversion functions, `operator TYPE`, without typedefs:
//
//     unsigned long, long long, bool, char8_t   a built-in type as the standard orders its words
//     std::nullptr_t
//     const char*, T*&, char* const*, T&&        no space before `*` and `&`; `const volatile` comes first,
//     but
//                                                behind the `*` of a pointer that has it
//     char[]&                                    an array, whatever its length
//     function*                                  a function, whatever it takes and returns
//     int C::*, function C::*                    a member of the class C
#ifndef FRAMEWARN_CLANG_TYPE_FORMS_H
#define FRAMEWARN_CLANG_TYPE_FORMS_H

#include "compat.h"

namespace framewarn {

std::string type_form(const clang::ASTContext& context, clang::QualType type);

/// What `type:` rules match of a variable: each typedef that it is declared by, then the class or enumeration
/// itself; of an array those of its elements, too. Nothing for built-in types and pointers that no typedef
/// names.
std::vector<std::string> type_forms(clang::QualType type);

} // namespace framewarn
#endif
