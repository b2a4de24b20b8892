#include "places.h"

#include "names.h"

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
  // An instance of a member that is defined out of its class has that of the declaration before Clang 18
  // (https://reviews.llvm.org/D64087).
  const clang::FunctionDecl* pattern = compat::instantiation_pattern(function);
  const clang::FunctionDecl& written = pattern && !is_lambda_call(function) ? *pattern : function;
  return place_of(function.getASTContext().getSourceManager(), written.getLocation());
}

clang::SourceLocation location_of(const Place& place) {
  return place.known() ? clang::SourceLocation::getFromRawEncoding(unsigned(place.handle))
                       : clang::SourceLocation();
}

} // namespace framewarn
