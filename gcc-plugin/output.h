// What the compilation makes, as far as the record's name depends on it.
#ifndef FRAMEWARN_GCC_OUTPUT_H
#define FRAMEWARN_GCC_OUTPUT_H

#include "compat.h"
#include "record_file.h"

namespace framewarn::gcc {

Output output_of_unit();

} // namespace framewarn::gcc
#endif
