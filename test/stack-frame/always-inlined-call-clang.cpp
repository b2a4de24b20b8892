// What only a call says to be inlined always is inlined without optimisation, too, and brings its variables along: its
// caller's frame has to be foreseen with them.
// REQUIRES: clang-from-15
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=8000 2>&1 | %check
void use(char*);

// CHECK: [[@LINE+2]]:13: warning: stack frame of 'void inner(bool)' is 9{{[0-9]+}} bytes
// CHECK-COUNT-2: note:
static void inner(bool again) {
  char buffer[9000];
  use(buffer);
  if (again)
    use(buffer + 1);
}

// CHECK: [[@LINE+3]]:6: warning: stack frame of 'void outer()' is 9{{[0-9]+}} bytes
// CHECK-NEXT: [[@LINE-7]]:8: note: local variable 'buffer', inlined from 'void inner(bool)', takes 9000 bytes
// CHECK-NEXT: note: spills
void outer() {
  [[clang::always_inline]] inner(true);
}
