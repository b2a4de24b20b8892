// What an optimiser makes of one function (copies for constant arguments, without unused ones, the part behind an early
// exit) is one function to the user; so are the variants of a constructor and of a destructor.
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | %check
// RUN: %cxx -O3 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | %check
// RUN: %cxx -O3 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-stack-frame=off 2>&1 | %match --check-prefix=LOCALS
// That there are clones:
// RUN: nm %t.o > %t.symbols
// RUN: %plain_check --input-file=%t.symbols --allow-unused-prefixes --check-prefixes=SYMBOLS,SYMBOLS-%kind
// SYMBOLS-DAG: _ZN7derivedC1Ev
// SYMBOLS-DAG: _ZN7derivedC2Ev
// SYMBOLS-DAG: _ZN7derivedD1Ev
// SYMBOLS-DAG: _ZN7derivedD2Ev
// SYMBOLS-GCC-DAG: _ZL10propagatedii.constprop
// SYMBOLS-GCC-DAG: _ZL7partialPi.part
void use(void*);
extern int sink;

// CHECK-DAG: [[FILE]]:[[@LINE+1]]:31: warning: stack frame of 'void propagated(int, int)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
[[gnu::noinline]] static void propagated(int a, int b) {
  // LOCALS-DAG: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void propagated(int, int)', larger than 16384 bytes [[TAG]]
  char buffer[20000];
  for (int i = 0; i < a; i++) {
    use(buffer + b + i);
    sink += a * b;
  }
  use(buffer);
}
void one(int x) { propagated(3, x); }
void two(int x) {
  propagated(x, 5);
  propagated(x, 5);
}
void three(int x) { propagated(x, x + 1); }
void four(int x) { propagated(7, x); }

struct pair {
  int a, b;
};
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:30: warning: stack frame of 'int scalar(const pair{{ ?}}*, int)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
[[gnu::noinline]] static int scalar(const pair* p, int) {
  // LOCALS-DAG: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20016 bytes of the stack frame of 'int scalar(const pair{{ ?}}*, int)', larger than 16384 bytes [[TAG]]
  char buffer[20016];
  use(buffer);
  return p->a + buffer[p->b];
}
int five(pair* p) { return scalar(p, 1) + scalar(p + 1, 2); }

// GCC moves what is behind the early exit into a function of its own; Clang inlines all of it into both callers.
// GCC-DAG: [[FILE]]:[[@LINE+1]]:13: warning: stack frame of 'void partial(int*)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
static void partial(int* p) {
  if (*p)
    return;
  // LOCALS-DAG: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20032 bytes of the stack frame of 'void {{partial|six|seven}}(int{{ ?}}*)', larger than 16384 bytes [[TAG]]
  char buffer[20032];
  use(buffer);
  use(p);
  use(buffer);
}
// CLANG-DAG: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void six(int *)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void six(int* p) {
  partial(p);
  use(p);
}
// CLANG-DAG: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void seven(int *)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void seven(int* p) {
  partial(p);
  use(p + 1);
}

[[gnu::cold]] void unlikely();
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void split(int)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void split(int x) {
  // LOCALS-DAG: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20048 bytes of the stack frame of 'void split(int)', larger than 16384 bytes [[TAG]]
  char buffer[20048];
  use(buffer);
  if (x) {
    unlikely();
    use(buffer + x);
    throw 1;
  }
  use(buffer);
}

struct base {
  virtual ~base();
};
struct derived : virtual base {
  derived();
  ~derived();
};
// GCC-DAG: [[FILE]]:[[@LINE+2]]:1: warning: stack frame of 'derived::derived()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CLANG-DAG: [[FILE]]:[[@LINE+1]]:10: warning: stack frame of 'derived::derived()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
derived::derived() {
  // LOCALS-DAG: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20064 bytes of the stack frame of 'derived::derived()', larger than 16384 bytes [[TAG]]
  char buffer[20064];
  use(buffer);
}
// GCC-DAG: [[FILE]]:[[@LINE+2]]:1: warning: stack frame of 'virtual derived::~derived()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CLANG-DAG: [[FILE]]:[[@LINE+1]]:10: warning: stack frame of 'virtual derived::~derived()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
derived::~derived() {
  // LOCALS-DAG: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20080 bytes of the stack frame of 'virtual derived::~derived()', larger than 16384 bytes [[TAG]]
  char buffer[20080];
  use(buffer);
}
