#include "framewarn.h"

extern "C" void use(void*);
void first() {
  char a[200];
  use(a);
}
void second() {
  char b[1000];
  use(b);
}
FRAMEWARN_LIMIT(50) void third() {
  char c[60];
  use(c);
}
