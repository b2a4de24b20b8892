// Compiled into every implementation: the launcher refuses one that is of another version.
#include "version.h"

extern "C" __attribute__((visibility("default"))) const char* const framewarn_version = FRAMEWARN_VERSION;
