// Which of two tokens the compiler reads first.
#ifndef FRAMEWARN_GCC_READING_ORDER_H
#define FRAMEWARN_GCC_READING_ORDER_H

#include "compat.h"

namespace framewarn::gcc {

enum class ReadingOrder { unknown, before, behind };

/// Whether the token at `a` is read before the one at `b`, or behind it. Unlike a Place, a location_t also
/// tells the tokens of one macro's expansion apart.
ReadingOrder reading_order(location_t a, location_t b);

} // namespace framewarn::gcc
#endif
