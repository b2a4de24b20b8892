// A compound literal's type may have no name of its own: it is called as in GCC's own messages, also at the link.
// REQUIRES: gcc
// RUN: %sweep_c --levels 0,2
// RUN: %cc -O2 -flto -ffat-lto-objects -c %s -o %t.o 2>&1 | %check
// RUN: %cc -O2 -flto %t.o -o %t 2>&1 | %check
__attribute__((noipa)) void use(const void* given) { __asm__ volatile("" : : "r"(given) : "memory"); }

// CHECK: [[FILE]]:[[@LINE+2]]:29: warning: stack frame of '{{.*}}structure{{.*}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+5]]:5: note: temporary of type 'struct <anonymous>' takes 20004 bytes (100%)
__attribute__((noipa)) void structure(void) {
  use(&(struct {
    char text[20000];
    int number;
  }){.number = 3});
}
// CHECK-NEXT: note: {{.*}}spills

// CHECK: [[FILE]]:[[@LINE+2]]:29: warning: stack frame of '{{.*}}functions{{.*}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:35: note: temporary of type 'int (*[2500])(const void *)' takes 20000 bytes (100%)
__attribute__((noipa)) void functions(void) {
  use((int (*[2500])(const void*)){0});
}
// CHECK-NEXT: note: {{.*}}spills

int main(void) {
  structure();
  functions();
}
