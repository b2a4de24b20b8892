// Which operator new of namespace scope is the library's.
#ifndef FRAMEWARN_REPLACEABLE_NEW_H
#define FRAMEWARN_REPLACEABLE_NEW_H

#include <string_view>

namespace framewarn {

/// Whether a mangled name is that of an `operator new` or `operator new[]` that allocates unless a program
/// replaces it ([new.delete.single], [new.delete.array]): all others of namespace scope take a place, or are
/// a program's own, as one that takes an arena is.
bool is_replaceable_new(std::string_view symbol);

} // namespace framewarn
#endif
