// Where in the source a capture is written.
#ifndef FRAMEWARN_GCC_CAPTURE_PLACES_H
#define FRAMEWARN_GCC_CAPTURE_PLACES_H

#include "compat.h"
#include "frame.h"

namespace framewarn::gcc {

/// The place of the capture of `name` in the introducer that begins at `bracket`. An init-capture's own
/// location, `given`, is the end of its initialiser; an implicit capture's is the use that caused it, and is
/// right. So the introducer is read up to there; where it does not have the name, `given` is the answer.
Place capture_place(location_t bracket, location_t given, const std::string& name);

} // namespace framewarn::gcc
#endif
