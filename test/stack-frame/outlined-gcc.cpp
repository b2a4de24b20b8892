// What OpenMP takes out of a function is called after it, stands at its place, and is held to what is said about it.
// REQUIRES: gcc
// RUN: %cxx -O1 -fopenmp -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %check
// RUN: %cxx -O1 -fopenmp -flto -ffat-lto-objects -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %check
// RUN: echo "fun:net::* stack-frame=off local=off" > %t.conf
// RUN: echo "fun:net::tasks::{lambda} stack-frame=off local=off" >> %t.conf
// RUN: %cxx -O1 -fopenmp -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-config=%t.conf -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %match --check-prefix=RULES
// RULES: warning: stack frame of 'void limited()'
// The link, too, which knows of no scopes.
// RUN: %cxx -O1 -fopenmp -flto -I%include -DFRAMEWARN=1 -c %s -o %t.o
// RUN: %cxx -O1 -fopenmp -flto -fplugin-arg-framewarn-notes=0 %t.o -o %t 2>&1 | %plain_check --check-prefix=LINK --implicit-check-not=bytes,
// LINK-DAG: stack frame of 'net::work(int)' is 2{{[0-9]+}} bytes, larger than 16384 bytes
// LINK-DAG: local variable 'buffer' takes 20000 bytes of the stack frame of 'net::work(int)', larger than 16384 bytes
// LINK-DAG: stack frame of 'net::tasks(int)::{lambda()#1}::operator()() const' is 3{{[0-9]+}} bytes, larger than 16384 bytes
// LINK-DAG: local variable 'buffer' takes 30000 bytes
// LINK-DAG: local variable 'inner' takes 25000 bytes
// LINK-DAG: stack frame of 'limited()' is 4{{[0-9]+}} bytes, larger than 4000 bytes
// RUN: %cxx -O1 -fopenmp -flto -fplugin-arg-framewarn-config=%t.conf -fplugin-arg-framewarn-notes=0 %t.o -o %t 2>&1 | %plain_check --check-prefix=LINK_RULES --implicit-check-not=bytes,
// LINK_RULES: warning: stack frame of 'limited()' is 4{{[0-9]+}} bytes, larger
#include "framewarn.h"

__attribute__((noipa)) void use(void*) {}

namespace net {
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void net::work(int)' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void work(int n) {
#pragma omp parallel for
  for (int i = 0; i < n; i++) {
    // CHECK: [[FILE]]:[[@LINE+1]]:10: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void net::work(int)', larger than 16384 bytes [[TAG]]
    char buffer[20000];
    use(buffer);
  }
}

struct copied {
  copied() = default;
  __attribute__((noinline)) copied(const copied& other) { *bytes = *other.bytes; }
  char bytes[9000];
};

void tasks(int n) {
  // CHECK: [[FILE]]:[[@LINE+1]]:17: warning: stack frame of 'net::tasks(int)::<lambda()>' is 3{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  auto lambda = [&]() __attribute__((noinline)) {
    copied object;
#pragma omp task firstprivate(object)
    {
      // CHECK: [[FILE]]:[[@LINE+1]]:12: warning: local variable 'buffer' takes 30000 bytes of the stack frame of 'net::tasks(int)::<lambda()>', larger than 16384 bytes [[TAG]]
      char buffer[30000];
      use(buffer);
      use(&object);
#pragma omp parallel
      {
        // CHECK: [[FILE]]:[[@LINE+1]]:14: warning: local variable 'inner' takes 25000 bytes of the stack frame of 'net::tasks(int)::<lambda()>', larger than 16384 bytes [[TAG]]
        char inner[25000];
        use(inner);
      }
    }
  };
  lambda();
}
} // namespace net

FRAMEWARN_ALLOW("a test") void allowed() {
#pragma omp parallel
  {
    char buffer[20000];
    use(buffer);
  }
}

// CHECK: [[FILE]]:[[@LINE+1]]:28: warning: stack frame of 'void limited()' is 4{{[0-9]+}} bytes, larger than 4000 bytes [[TAG]]
FRAMEWARN_LIMIT(4000) void limited() {
#pragma omp parallel
  {
    char buffer[4500];
    use(buffer);
  }
}

// Where it is inlined, too, the link knows.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wframe-larger-than="
__attribute__((always_inline)) inline void silenced() {
#pragma omp parallel
  {
    char buffer[20000];
    use(buffer);
  }
}
#pragma GCC diagnostic pop

// The size that is required is that of the function's own frame.
FRAMEWARN_EXACT(16) void exact() {
#pragma omp parallel
  {
    char buffer[4500];
    use(buffer);
  }
}

int main(int n, char**) {
  net::work(n);
  net::tasks(n);
  allowed();
  limited();
  exact();
  silenced();
}
