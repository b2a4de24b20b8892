#include "framewarn.h"
void use(void*);
FRAMEWARN_LIMIT(100) void f() {
  char a[20000];
  use(a);
}
