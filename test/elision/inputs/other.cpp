// The callee of other-file.cpp.
#include "elision.h"

task elsewhere(int) { co_await suspend{}; }
