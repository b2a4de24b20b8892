// Of a repeated key the last one wins.
// RUN: %silent -fplugin-arg-framewarn-stack-frame=1 -fplugin-arg-framewarn-stack-frame=off
// RUN: %sweep -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-stack-frame=4999 -fplugin-arg-framewarn-notes=1 -fplugin-arg-framewarn-notes=0
void use(void*);
void big() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void big()' is 5{{[0-9]+}} bytes, larger than 4999 bytes [[TAG]]
  char buffer[5000];
  use(buffer);
}
