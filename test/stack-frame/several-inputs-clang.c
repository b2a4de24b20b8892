// One process that is given several files compiles them one after the other, with the same options, which from 18 on have the
// callbacks of the first still in them when the second is compiled (CodeGenOptions::PassBuilderCallbacks). Each file has its own
// warnings, once.
// REQUIRES: clang
// RUN: %bare_cc -cc1 -emit-codegen-only -discard-value-names -load %plugin -plugin-arg-framewarn notes=0 %s %S/inputs/another.c %s 2>&1 | %check
// RUN: %bare_cc -cc1 -O2 -emit-codegen-only -discard-value-names -load %plugin -plugin-arg-framewarn notes=0 %s %S/inputs/another.c %s 2>&1 | %check
void use(void *);
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void first(void)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void first(void)', larger than 16384 bytes [[TAG]]
void first(void) {
  char buffer[20000];
  use(buffer);
}
// CHECK: another.c:2:6: warning: stack frame of 'void another(void)' is 30{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK: another.c:3:8: warning: local variable 'buffer' takes 30000 bytes of the stack frame of 'void another(void)', larger than 16384 bytes [[TAG]]
// CHECK: [[FILE]]:[[@LINE-6]]:6: warning: stack frame of 'void first(void)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK: [[FILE]]:[[@LINE-6]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void first(void)', larger than 16384 bytes [[TAG]]
