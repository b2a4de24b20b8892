// Locals alone, also where nobody can foresee how large a frame becomes: the sanitizers lay memory beside the variables.
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-local=127 2>&1 | %check
// RUN: %cxx -O1 -fsanitize=thread -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-local=16000 2>&1 | %check
void use(void*);
void f() {
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'large' takes 20000 bytes of the stack frame of 'void f()', larger than {{127|16000}} bytes [[TAG]]
  char large[20000];
  use(large);
}
