// Types as C spells them, where there is no C++ front end to ask.
#ifndef FRAMEWARN_GCC_C_TYPES_H
#define FRAMEWARN_GCC_C_TYPES_H

#include "compat.h"

namespace framewarn::gcc {

/// The type's name as C's own messages have it, without an "aka": `struct record`, `int (*)[100]`,
/// `struct <anonymous>`. The bound of a variable-length array is `*`.
std::string c_type_name(tree type);

} // namespace framewarn::gcc
#endif
