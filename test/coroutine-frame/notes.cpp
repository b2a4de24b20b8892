// notes=N names at most N parts; a local that they do not name gets its own line.
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=2 2>&1 | %match --check-prefix=TWO
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=1 2>&1 | %match --check-prefix=ONE
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %match --check-prefix=NONE
#include "coroutine.h"

task two() {
  char large[9000];
  char larger[10000];
  use(large);
  use(larger);
  co_await suspend{};
  use(large);
  use(larger);
}
// TWO: [[FILE]]:7:6: warning: coroutine frame of 'task two()' is 19{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// TWO-NEXT: [[FILE]]:9:8: note: local variable 'larger' takes 10000 bytes (5{{[0-9]}}%), larger than 4096 bytes; it is needed across this suspension:
// TWO-NEXT: [[FILE]]:12:3: note: 'co_await' here
// TWO-NEXT: [[FILE]]:8:8: note: local variable 'large' takes 9000 bytes (4{{[0-9]}}%), larger than 4096 bytes; it is needed across the same suspension
// TWO-NEXT: [[FILE]]:7:6: note: promise
// TWO-NEXT: [[FILE]]:9:8: note: allocating 'larger' separately

// ONE: [[FILE]]:7:6: warning: coroutine frame of 'task two()' is 19{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// ONE-NEXT: [[FILE]]:9:8: note: local variable 'larger' takes 10000 bytes
// ONE-NEXT: [[FILE]]:12:3: note: 'co_await' here
// ONE-NEXT: [[FILE]]:7:6: note: promise {{[0-9]+}}, other local variables 9000, {{.*}}bytes
// ONE-NEXT: [[FILE]]:9:8: note: allocating 'larger' separately
// ONE-NEXT: [[FILE]]:8:8: warning: local variable 'large' takes 9000 bytes of the coroutine frame of 'task two()', larger than 4096 bytes [[TAG]]
// ONE-NEXT: [[FILE]]:8:8: note: it is needed across this suspension:
// ONE-NEXT: [[FILE]]:12:3: note: 'co_await' here
// ONE-NEXT: [[FILE]]:8:8: note: allocating 'large' separately

// NONE: [[FILE]]:7:6: warning: coroutine frame of 'task two()' is 19{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// NONE-NEXT: [[FILE]]:8:8: warning: local variable 'large' takes 9000 bytes of the coroutine frame of 'task two()', larger than 4096 bytes [[TAG]]
// NONE-NEXT: [[FILE]]:9:8: warning: local variable 'larger' takes 10000 bytes of the coroutine frame of 'task two()', larger than 4096 bytes [[TAG]]
