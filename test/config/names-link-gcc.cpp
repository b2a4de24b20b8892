// At the link of -flto, where symbols are all that is left of names, the rules that match are the same.
// REQUIRES: gcc
// RUN: %cxx -O0 -flto -c %S/names.cpp -o %t.o -Wno-unused
// RUN: %plain_cxx -c %s -o %t.main.o
// RUN: %cxx -O0 -flto -fplugin-arg-framewarn-stack-frame=1 -fplugin-arg-framewarn-config=%S/inputs/names.conf %t.o %t.main.o -o %t > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// RUN: %cxx -O0 -flto=2 -flto-partition=max -fplugin-arg-framewarn-stack-frame=1 -fplugin-arg-framewarn-config=%S/inputs/names.conf %t.o %t.main.o -o %t > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// A bare name is a function of the global namespace's alone; and what is silenced there is nothing else.
// RUN: echo "fun:put stack-frame=off" > %t.conf
// RUN: echo "fun:{lambda} stack-frame=off" >> %t.conf
// RUN: echo "fun:b::operator* stack-frame=off" >> %t.conf
// RUN: %cxx -O0 -flto -fplugin-arg-framewarn-stack-frame=1 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-config=%t.conf %t.o %t.main.o -o %t 2>&1 | %plain_check
// CHECK-DAG: stack frame of 'void b::box<short>::put<long>(long)'
// CHECK-DAG: stack frame of 'b::outside::outside(int)'
// CHECK-DAG: stack frame of 'b::outside::~outside()'
// CHECK-DAG: stack frame of 'calls()::{lambda()#1}::operator()() const'
// CHECK-DAG: stack frame of '(anonymous namespace)::hidden()'
// CHECK-NOT: operator""
void calls();
int main() {
  calls();
}
