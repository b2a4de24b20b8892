// GCC's location_t as framewarn's Place.
#ifndef FRAMEWARN_GCC_PLACES_H
#define FRAMEWARN_GCC_PLACES_H

#include "compat.h"
#include "frame.h"

namespace framewarn::gcc {

/// Where the outermost macro is used, as expand_location tells it (#line honoured); unknown for what has no
/// place in a file.
Place place_of(location_t loc);

/// Which token of a macro's expansion it is, also where all of them have one place; 0 outside of macros.
std::uint64_t macro_token(location_t loc);

/// A line and column of the file in which `near` is; unknown where that map of lines does not reach.
Place place_on_line_of(location_t near, int line, int column);

/// Whether a name of the source can have it; GCC takes `$` too.
inline bool is_identifier(char c) {
  return ISALNUM(c) || c == '_' || c == '$';
}

/// Whether they are the same, or both unknown, whatever their location_t are.
inline bool is_one_place(const Place& a, const Place& b) {
  return a.line == b.line && a.column == b.column && a.file == b.file;
}

/// Whether `a` is read before `b`. Lines do not tell: #line may count them anew, and a file may be read
/// twice.
bool is_read_before(const Place& a, const Place& b);

/// The location to point a diagnostic at.
inline location_t location_of(const Place& place) {
  return static_cast<location_t>(place.handle);
}

} // namespace framewarn::gcc
#endif
