// Where things stand in the source, in the model's terms.
#ifndef FRAMEWARN_CLANG_PLACES_H
#define FRAMEWARN_CLANG_PLACES_H

#include "compat.h"
#include "frame.h"

namespace framewarn {

/// The place of `location`; inside a macro, where the outermost macro is used. #line is honoured.
Place place_of(const clang::SourceManager& sources, clang::SourceLocation location);

/// Which token of a macro's expansion it is, also where all of them have one place; 0 outside of macros.
inline std::uint64_t macro_token(clang::SourceLocation location) {
  return location.isMacroID() ? location.getRawEncoding() : 0;
}

/// The place of a function's name; a lambda's `[`.
Place place_of(const clang::FunctionDecl& function);

/// The location that `place` was made from.
clang::SourceLocation location_of(const Place& place);

} // namespace framewarn
#endif
