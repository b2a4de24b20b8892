// Where attributes stand in the source: GCC's trees do not tell, and hand over their arguments alone.
#ifndef FRAMEWARN_GCC_ATTRIBUTE_PLACES_H
#define FRAMEWARN_GCC_ATTRIBUTE_PLACES_H

#include "compat.h"

namespace framewarn::gcc {

/// Begins to note where the parser meets the names of framewarn's attributes. To be called before it parses.
void note_attribute_places();

/// Where the attribute `name` stands whose handler was called with `arguments` for `node`: its name or, in a
/// macro's expansion, the outermost macro's use. UNKNOWN_LOCATION where nothing was noted. To be asked once
/// for each call of a handler that takes the attribute.
location_t attribute_place(tree name, tree arguments, tree node);

} // namespace framewarn::gcc
#endif
