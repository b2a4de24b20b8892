// What the compilation makes, as far as the record's name depends on it.
#ifndef FRAMEWARN_CLANG_OUTPUT_H
#define FRAMEWARN_CLANG_OUTPUT_H

#include "compat.h"
#include "record_file.h"

namespace framewarn {

Output output_of(const clang::CompilerInstance& compiler);

} // namespace framewarn
#endif
