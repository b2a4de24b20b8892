// Frames that only the optimiser makes large. Which ones that will be cannot be told before: whoever lets Clang's AST go
// before the optimiser has to know the name and the place of every function (docs/how-exact.md, "Time and memory").
// All that the record has above the limit is reported without a record, too, also behind calls through pointers.
// REQUIRES: clang
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=10000 -fplugin-arg-framewarn-notes=0 2>&1 | %check
// RUN: %foreseen --levels 1,2,3,s --limit 10000 %s
// RUN: %foreseen --levels 1,2,3,s --limit 10000 %S/inputs/inlined-large.cpp
extern void use(char*);
extern int known();

namespace {
struct base {
  virtual void run() = 0;
};
struct derived final : base {
  void run() override {
    char large[15000];
    use(large);
  }
};
void pointed_at(int n) {
  char large[12000];
  large[n] = 1;
  use(large);
}
void call(void (*function)(int)) {
  function(known());
}
template <class Function> int call_twice(Function function) {
  return function(1) + function(2);
}
void small() {
  char small[6000];
  use(small);
}
} // namespace

// CHECK: [[@LINE+1]]:6: warning: stack frame of 'void through_pointer()' is 12{{[0-9]+}} bytes
void through_pointer() {
  call(pointed_at);
}

// CHECK: [[@LINE+1]]:6: warning: stack frame of 'void through_table()' is 15{{[0-9]+}} bytes
void through_table() {
  derived object;
  base& any = object;
  any.run();
}

// CHECK: [[@LINE+1]]:5: warning: stack frame of 'int through_lambda()' is 13{{[0-9]+}} bytes
int through_lambda() {
  return call_twice([](auto n) {
    char large[13000];
    use(large);
    return n + 1;
  });
}

// Both at once; one after the other they have the same memory.
// CHECK: [[@LINE+1]]:6: warning: stack frame of 'void together()' is 11{{[0-9]+}} bytes
void together() {
  char first[5000];
  use(first);
  small();
  use(first);
}

// CHECK: [[@LINE+1]]:17: warning: stack frame of 'void original()' is 10{{[0-9]+}} bytes
extern "C" void original() {
  char large[10100];
  use(large);
}
void by_another_name() __attribute__((alias("original")));
// CHECK: [[@LINE+1]]:6: warning: stack frame of 'void through_alias()' is 10{{[0-9]+}} bytes
void through_alias() {
  by_another_name();
}
