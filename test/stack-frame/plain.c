/* C is served as well. */
// RUN: %sweep_c -fplugin-arg-framewarn-notes=0
void use(void*);

void big(void) {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of '{{.*}}big{{.*}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  char buffer[20000];
  // CHECK: [[FILE]]:[[@LINE-1]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of '{{.*}}big{{.*}}', larger than 16384 bytes [[TAG]]
  use(buffer);
}

void small(void) {
  char buffer[200];
  use(buffer);
}
