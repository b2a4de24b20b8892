/* In C, too. What is passed by value is passed without a copy. */
// RUN: %sweep_c -fplugin-arg-framewarn-stack-frame=off
void use(void*);
struct large {
  char bytes[20000];
};
void take(struct large object);

int plain(int n) {
  switch (n) {
    // CHECK: [[FILE]]:[[@LINE+1]]:10: warning: local variable 'text' takes 20000 bytes of the stack frame of '{{.*}}plain{{.*}}', larger than 16384 bytes [[TAG]]
    char text[20000];
  case 1:
    use(text);
  }
  return 0;
}

void by_value(int n) {
  switch (n) {
    // CHECK: [[FILE]]:[[@LINE+1]]:18: warning: local variable 'object' takes 20000 bytes of the stack frame of '{{.*}}by_value{{.*}}', larger than 16384 bytes [[TAG]]
    struct large object;
  case 1:
    object.bytes[n] = 1;
    take(object);
  }
}
