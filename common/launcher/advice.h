/* What to do about an implementation that is not there. */
#ifndef FRAMEWARN_ADVICE_H
#define FRAMEWARN_ADVICE_H

#include "implementations.h"

/* For one that is not in `directory`: the compilers that can be served, or how to build for this one. */
void advise_missing(const struct compiler* compiler, const char* directory, char* text, size_t size);

#endif
