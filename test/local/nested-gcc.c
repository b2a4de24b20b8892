// GNU C: what a nested function uses of the one around it lies with its like in one record without a name in the source
// (FRAME.N; gcc/tree-nested.cc). These are variables like others.
// REQUIRES: gcc
// RUN: %sweep_c
// At the link, too.
// RUN: %cc -O0 -fPIC -flto -c %s -o %t.o > %t.out 2>&1
// RUN: %cc -O0 -fPIC -flto -shared %t.o -o %t.so 2>&1 | %check
// RUN: %cc -O2 -g -fPIC -flto -c %s -o %t.o > %t.out 2>&1
// RUN: %cc -O2 -g -fPIC -flto -shared %t.o -o %t.so 2>&1 | %check
void use(void*);

// CHECK: [[FILE]]:[[@LINE+5]]:31: warning: stack frame of 'outer' is 42{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+5]]:8: note: local variable 'buffer' takes 20000 bytes (4{{[0-9]}}%), larger than 16384 bytes{{$}}
// CHECK-NEXT: [[FILE]]:[[@LINE+6]]:8: note: local variable 'own' takes 18000 bytes (4{{[0-9]}}%), larger than 16384 bytes{{$}}
// CHECK-NEXT: [[FILE]]:[[@LINE+7]]:9: note: local variable 'table' takes 4000 bytes ({{9|10}}%){{$}}
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:31: note: {{(other local variables [0-9]+, )?}}spills, saved registers and arguments {{[0-9]+}} bytes
__attribute__((noinline)) int outer(int n) {
  char buffer[20000];
  int count = n;
  char own[18000];
  {
    int table[1000];
    __attribute__((noinline)) int inner(int k) {
      use(table);
      return buffer[k] + count++;
    }
    use(buffer);
    use(own);
    return inner(n) + inner(count);
  }
}

static inline __attribute__((always_inline)) int inlined(int n) {
  char mine[19000];
  int inner(int k) { return mine[k]; }
  use(mine);
  return inner(n);
}
// CHECK-NEXT: In function {{.*}}caller
// CHECK-NEXT: [[FILE]]:[[@LINE+3]]:5: warning: stack frame of 'caller' is {{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE-7]]:8: note: local variable 'mine', inlined from 'inlined', takes 19000 bytes ({{[0-9]+}}%), larger than 16384 bytes{{$}}
// CHECK-NEXT: note: {{.*}}spills
int caller(int n) {
  return inlined(n);
}
