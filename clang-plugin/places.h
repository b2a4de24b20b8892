// Where things stand in the source, in the model's terms.
#ifndef FRAMEWARN_CLANG_PLACES_H
#define FRAMEWARN_CLANG_PLACES_H

#include "compat.h"
#include "frame.h"

namespace framewarn {

/// The place of `location`; inside a macro, where the outermost macro is used. #line is honoured.
Place place_of(const clang::SourceManager& sources, clang::SourceLocation location);

/// The place of a function's name; a lambda's `[`.
Place place_of(const clang::FunctionDecl& function);

/// The location that `place` was made from.
clang::SourceLocation location_of(const Place& place);

} // namespace framewarn
#endif
