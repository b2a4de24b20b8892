#include "places.h"

namespace framewarn {

Place place_of(const clang::SourceManager& sources, clang::SourceLocation location) {
  Place place;
  if (location.isInvalid())
    return place;
  location = sources.getExpansionLoc(location);
  clang::PresumedLoc presumed = sources.getPresumedLoc(location);
  if (presumed.isInvalid())
    return place;
  place.file = presumed.getFilename();
  place.line = presumed.getLine();
  place.column = presumed.getColumn();
  place.handle = location.getRawEncoding();
  return place;
}

Place place_of(const clang::FunctionDecl& function) {
  // The call operator of a lambda has the location of its '[' in all versions, also when it is an instance.
  return place_of(function.getASTContext().getSourceManager(), function.getLocation());
}

clang::SourceLocation location_of(const Place& place) {
  return place.known() ? clang::SourceLocation::getFromRawEncoding(unsigned(place.handle))
                       : clang::SourceLocation();
}

} // namespace framewarn
