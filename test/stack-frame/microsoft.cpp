// All variants of a constructor have one symbol there, as Clang mangles for Windows.
// REQUIRES: clang
// RUN: %bare_cxx -std=c++20 --target=x86_64-pc-windows-msvc %load -fno-caret-diagnostics -O1 -S %s -o %t.s -fplugin-arg-framewarn-notes=0 2>&1 | %check
struct large {
  large();
  char bytes[20000];
};
void take(const large&);
struct object {
  object();
  ~object();
};
// CHECK: [[FILE]]:[[@LINE+1]]:9: warning: stack frame of 'object::object()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
object::object() { take(large()); }
// CHECK: [[FILE]]:[[@LINE+1]]:9: warning: stack frame of 'object::~object()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
object::~object() { take(large()); }
