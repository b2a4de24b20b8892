// A frame's size is a multiple of what LLVM aligns its fields to, which may be more than the variables ask for: i128 of
// _BitInt(77) since LLVM 18, i256 of _BitInt(200). What that adds is padding (CoroFrame.cpp, buildFrameType).
// REQUIRES: clang-from-16
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record %t.jsonl
// RUN: grep coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record %t.jsonl
// RUN: grep coroutine-frame %t.jsonl | %plain_check
#include <coroutine>

struct task {
  struct promise_type {
    long result, more;
    task get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(long value) { result = value; }
    void unhandled_exception() {}
  };
};
extern long source;
void use(void*);

// CHECK: "function":"plain"
// CHECK-NOT: left-out
task plain() {
  unsigned _BitInt(77) wide = source;
  use(&wide);
  co_await std::suspend_always();
  use(&wide);
  co_return long(wide);
}

// CHECK: "function":"wider"
// CHECK-NOT: left-out
task wider() {
  _BitInt(200) wide = source;
  use(&wide);
  co_await std::suspend_always();
  use(&wide);
  co_return long(wide);
}

// CHECK: "function":"parameter"
// CHECK-NOT: left-out
task parameter(_BitInt(77) a) {
  co_await std::suspend_always();
  co_return long(a);
}
