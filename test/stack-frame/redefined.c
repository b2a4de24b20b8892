// GNU C's inline definition is superseded by a later one, which has the same symbol: what is generated is the later one's.
// RUN: %cc -O0 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
// RUN: %cc -O2 -fno-inline -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
void use(void*);

extern inline __attribute__((gnu_inline)) int superseded(int x) {
  char before[20000];
  use(before);
  return x;
}
int call(void) { return superseded(1); }
// CHECK: [[FILE]]:[[@LINE+2]]:5: warning: stack frame of '{{(int superseded\(int\)|superseded)}}' is 30{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'after' takes 30000 bytes of the stack frame of '{{(int superseded\(int\)|superseded)}}', larger than 16384 bytes [[TAG]]
int superseded(int x) {
  char after[30000];
  use(after);
  return x + 1;
}
