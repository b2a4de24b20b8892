// Where the fields of a class lie in it.
#ifndef FRAMEWARN_GCC_FIELD_EXTENTS_H
#define FRAMEWARN_GCC_FIELD_EXTENTS_H

#include <optional>

#include "compat.h"

namespace framewarn::gcc {

struct Extent {
  std::uint64_t offset, size, align; ///< in bytes
};

/// Unknown where the field's place is no constant, and behind an error: then the front end may leave a class
/// that it could not lay out (finish_struct, gcc/cp/class.cc), whose fields have no place.
inline std::optional<Extent> extent_of(tree field) {
  if (TREE_TYPE(field) == error_mark_node || !DECL_FIELD_OFFSET(field) || !DECL_FIELD_BIT_OFFSET(field) ||
      !DECL_SIZE_UNIT(field) || !tree_fits_uhwi_p(DECL_SIZE_UNIT(field)))
    return {};
  HOST_WIDE_INT offset = int_byte_position(field);
  if (offset < 0)
    return {};
  return Extent{std::uint64_t(offset), tree_to_uhwi(DECL_SIZE_UNIT(field)),
                std::max(1u, unsigned(DECL_ALIGN_UNIT(field)))};
}

} // namespace framewarn::gcc
#endif
