// The header draws no warning in C and in every C++ since C++11, with the plugin and without it; nor do its macros with
// the plugin, and without it as long as the flags do not ask for attributes that the compiler then does not know.
// RUN: sh -c 'for s in c++11 c++14 c++17 c++20 c++2b; do %bare_cxx %load -std=$s -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -DFRAMEWARN=1 -c %s -o %t.o || exit 1; done'
// RUN: sh -c 'for s in c++11 c++14 c++17 c++20 c++2b; do %bare_cxx %load -std=$s -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -c %s -o %t.o || exit 1; done'
// RUN: sh -c 'for s in c++11 c++14 c++17 c++20 c++2b; do %bare_cxx -std=$s -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -DFRAMEWARN=0 -c %s -o %t.o || exit 1; done'
// RUN: sh -c 'for s in c99 c11 c17 c2x; do %bare_cc %load -x c -std=$s -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -DFRAMEWARN=1 -c %s -o %t.o || exit 1; done'
// RUN: sh -c 'for s in c99 c11 c17 c2x; do %bare_cc -x c -std=$s -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -c %s -o %t.o || exit 1; done'
// RUN: %bare_cxx -std=c++20 -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -DFRAMEWARN=1 -DONLY_INCLUDED -c %s -o %t.o
// RUN: %bare_cc -x c -std=c99 -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -DFRAMEWARN=1 -DONLY_INCLUDED -c %s -o %t.o
// The newest standard, where the compiler knows it by name.
// RUN: sh -c 'if echo | %bare_cxx -std=c++2c -x c++ -fsyntax-only - 2> %t.no; then %bare_cxx %load -std=c++2c -Wall -Wextra -Wpedantic -Wundef -Werror -I%include -DFRAMEWARN=1 -c %s -o %t.o; fi'
#include "framewarn.h"

int caller(int n);
#ifndef ONLY_INCLUDED
FRAMEWARN_NO_HEAP_FRAME int declared(int n);
FRAMEWARN_LIMIT(sizeof(long) * 1000) int limited(FRAMEWARN_ALLOW("a test") int n);
FRAMEWARN_EXACT(64) int exact(int n);
FRAMEWARN_ALLOW("a test") int caller(int n) {
  FRAMEWARN_ALLOW("a test") int local = limited(n);
  return declared(local) + exact(n);
}
#else
int caller(int n) { return n; }
#endif
