/* Locals of C functions. */
// RUN: %sweep_c -fplugin-arg-framewarn-stack-frame=off
void use(void*);
struct table {
  int rows[6000];
};

int look(int i) {
  struct table t;
  // CHECK: [[FILE]]:[[@LINE-1]]:16: warning: local variable 't' takes 24000 bytes of the stack frame of '{{.*}}look{{.*}}', larger than 16384 bytes [[TAG]]
  use(&t);
  return t.rows[i];
}
