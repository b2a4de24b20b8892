// Functions, variables and types as users know them.
#ifndef FRAMEWARN_GCC_NAMES_H
#define FRAMEWARN_GCC_NAMES_H

#include "compat.h"
#include "frame.h"

namespace framewarn::gcc {

/// Whether it is the class of a lambda.
bool is_closure(tree type);

/// Whether it is a lambda's operator().
bool is_lambda_body(tree function);

/// What %qD prints for the function as users wrote it (written() in coroutines.h).
std::string signature_of(tree function);

/// SPEC's normal form (`fun:`), the same string on every compiler. A conversion function is `operator ` and
/// the normal form of its type (type_forms.h): `operator const char*`.
std::string normal_form(tree function);

/// The same for a class or a typedef.
std::string scope_path(tree scope);

/// The mangled name that the function is emitted under; empty while it has none.
std::string symbol_of(tree function);

/// Whether of two constructors or destructors one is what GCC emits of the other, which users wrote, or both
/// are; or one is a thunk of the other, or what a pointer to it points to. DECL_ABSTRACT_ORIGIN tells no more
/// where language data are freed: that of such a clone is cleared then, unless it came behind what it is
/// cloned of (free_lang_data_in_decl, gcc/ipa-free-lang-data.cc).
bool are_one_as_written(tree a, tree b);

/// The signature in a mangled name; empty when it is not one.
std::string demangled(const std::string& symbol);

/// What %qT prints, without an "aka".
std::string type_name(tree type);

/// The name of a variable in the source; empty when it has none.
std::string variable_name(tree variable);
/// Where it is declared, with no macro resolved.
location_t variable_location(tree variable);

/// Where findings about the function point: its name, a lambda's `[`.
Place function_place(tree function);

/// A DECL's or identifier's characters, "" when it has no name.
const char* characters(tree decl_or_identifier);

/// Sets symbol, function, signature and at of a frame about `function`.
void name_frame(Frame& frame, tree function);

/// What the late passes have to be told where machine code is made of trees that the front end no longer
/// understands: how a function is called, by its DECL_UID.
class KeptNames {
public:
  void keep(tree function);
  /// name_frame(), from what was kept.
  void name_frame(Frame& frame, tree function) const;
  /// signature_of(), from what was kept.
  std::string signature_of(tree function) const;

private:
  struct Names {
    SharedText function, signature;
    Place at;
  };
  std::unordered_map<unsigned, Names> by_uid;
};

} // namespace framewarn::gcc
#endif
