// REQUIRES: clang
// Which function a symbol stands for is found by an identifier that the symbol contains; some contain none, or not their own.
// With local=off nothing else tells it.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=1000 -fplugin-arg-framewarn-local=off 2>&1 | %plain_check
#include "coroutine.h"
#include <memory>
#define FILL                                                                                                           \
  char buffer[2000];                                                                                                   \
  use(buffer)
struct key {};

// CHECK: [[@LINE+1]]:17: warning: stack frame of 'void of_c()'
extern "C" void of_c() { FILL; }
// CHECK: [[@LINE+2]]:6: warning: stack frame of 'void labelled()'
void labelled() __asm__("another_name");
void labelled() { FILL; }

struct base {
  // CHECK: [[@LINE+1]]:12: warning: stack frame of 'base::base
  explicit base(int) { FILL; }
  // CHECK: [[@LINE+1]]:11: warning: stack frame of 'virtual base::~base
  virtual ~base() { FILL; }
  // CHECK: [[@LINE+1]]:3: warning: stack frame of 'bool base::operator bool() const'
  operator bool() const { FILL; return true; }
};
struct derived : base {
  using base::base;
};
struct {
  // CHECK: [[@LINE+1]]:8: warning: stack frame of 'void {{.*}}::operator()()'
  void operator()() { FILL; }
} unnamed;

// `Sa` in a symbol.
template <> struct std::allocator<key> {
  // CHECK: [[@LINE+1]]:3: warning: stack frame of 'std::allocator<key>::allocator
  allocator() { FILL; }
  // CHECK: [[@LINE+1]]:8: warning: stack frame of 'void std::allocator<key>::operator()()'
  void operator()() { FILL; }
};
// CHECK: [[@LINE+1]]:5: warning: stack frame of 'int operator""_literal(unsigned long long)'
int operator""_literal(unsigned long long) { FILL; return 1; }
namespace {
// Its length stands behind that of what holds it.
struct s1 {
  // CHECK: [[@LINE+1]]:3: warning: stack frame of '(anonymous namespace)::s1::s1
  s1() { FILL; }
};
} // namespace
template <class T> struct holder {
  // CHECK: [[@LINE+1]]:22: warning: stack frame of 'holder<char>::holder
  template <class U> holder(U) { FILL; }
};

void all() {
  of_c();
  labelled();
  derived instance(1);
  unnamed();
  std::allocator<key> allocator;
  allocator();
  1_literal;
  s1 hidden;
  holder<char> held('c');
  // CHECK: [[@LINE+1]]:3: warning: stack frame of 'auto all()::{{.*}}::operator()() const'
  [] { FILL; }();
  struct local {
    // CHECK: [[@LINE+1]]:5: warning: stack frame of 'all()::local::local
    local() { FILL; }
  } instance_of_local;
  bool converted(instance);
  use(&converted);
}
// CHECK-NOT: stack frame of
