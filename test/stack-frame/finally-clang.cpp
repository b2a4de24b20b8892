// What Windows calls when a `__try` is left is a function of its own, whose symbol stands for no declaration: its variables tell
// whose it is.
// REQUIRES: clang
// RUN: %cxx -O0 --target=x86_64-pc-windows-msvc -fms-extensions -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
extern "C" void use(void*);
extern "C" void thrower();
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void leave()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void leave() {
  __try {
    thrower();
  } __finally {
    // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:10: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void leave()', larger than 16384 bytes [[TAG]]
    char buffer[20000];
    use(buffer);
  }
}
