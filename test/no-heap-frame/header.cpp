// The header is good for C and every C++ since C++11, with the plugin, and without it as long as the flags do not ask.
// RUN: %bare_cxx %load -std=c++11 -Wall -Wextra -Wpedantic -Werror -I%include -DFRAMEWARN=1 -c %s -o %t.o
// RUN: %bare_cxx %load -std=c++14 -Wall -Wextra -Wpedantic -Werror -I%include -DFRAMEWARN=0 -c %s -o %t.o
// RUN: %bare_cxx %load -std=c++17 -Wall -Wextra -Wpedantic -Werror -I%include -DFRAMEWARN=1 -c %s -o %t.o
// RUN: %bare_cxx %load -std=c++20 -Wall -Wextra -Wpedantic -Werror -I%include -DFRAMEWARN=1 -c %s -o %t.o
// RUN: %bare_cc %load -x c -std=c99 -Wall -Wextra -Wpedantic -Werror -I%include -DFRAMEWARN=1 -c %s -o %t.o
// RUN: %bare_cc -x c -std=c99 -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -c %s -o %t.o
// RUN: %bare_cxx -std=c++20 -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -c %s -o %t.o
#include "framewarn.h"

FRAMEWARN_NO_HEAP_FRAME int declared(int n);
int caller(int n) { return declared(n); }
