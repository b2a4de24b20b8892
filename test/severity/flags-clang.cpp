// Clang knows its flag with and without the final '=', GCC only without.
// REQUIRES: clang
// RUN: %silent -Wno-frame-larger-than=
// RUN: %sweep -Werror -Wno-error=frame-larger-than -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off
void use(void*);
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void stack()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void stack() {
  char buffer[20000];
  use(buffer);
}
