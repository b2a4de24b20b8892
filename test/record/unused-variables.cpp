// Clang keeps a variable that nothing uses when its lifetime goes on behind a suspension; from 22 on no code speaks of its
// place. It is known by its size: of those whose lifetime does, what fills the hole, and no parameter's own memory, of which
// the frame has a copy (llvm/llvm-project#127653). And a parameter that comes in memory has the alignment that it has there,
// from 22 on (llvm/llvm-project#159765), which makes padding before it and no hole. Several of one size and alignment lie
// in the order of the code (OptimizedStructLayout.cpp).
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record %t.jsonl
// RUN: %plain_check --input-file=%t.jsonl
// RUN: %cxx -O1 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record %t.jsonl
// RUN: %plain_check --check-prefix=OPTIMISED --input-file=%t.jsonl
// CHECK-NOT: "what":"parts of
// CHECK: "kind":"coroutine-frame","symbol":"_Z14two_parameters
// CHECK-NOT: "what":"parts of
// CHECK: "kind":"coroutine-frame","symbol":"_Z10two_arrays
// CHECK-NOT: "what":"parts of
// CHECK: "kind":"coroutine-frame","symbol":"_Z9in_memory
// CHECK-NOT: "what":"parts of
// CHECK: "kind":"coroutine-frame","symbol":"_Z9two_holes
// CHECK-NOT: "what":"parts of
// CHECK: "kind":"coroutine-frame","symbol":"_Z8in_order{{.*}}"name":"first"{{.*}}"name":"second"{{.*}}"name":"third"
// CHECK-NOT: "what":"parts of
// CHECK: "kind":"coroutine-frame","symbol":"_Z16far_from_its_end
// CHECK-NOT: "what":"parts of
// OPTIMISED-NOT: "what":"parts of
// OPTIMISED: "kind":"coroutine-frame","symbol":"_Z9in_memory
// OPTIMISED-NOT: "what":"parts of
#include <coroutine>

struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
struct empty {};
struct __attribute__((packed)) unaligned {
  char bytes[27];
};
void use(void*);

task two_parameters(empty, empty named) {
  use(&named);
  co_await std::suspend_always();
  use(&named);
}

task two_arrays(int count) {
  if (count > 1) {
    alignas(32) char passing[500];
  }
  {
    char passing[500];
  }
  char kept[500];
  co_await std::suspend_always();
  use(&count);
}

task in_memory(unaligned parameter) {
  int numbers[17];
  use(numbers);
  co_await std::suspend_always();
  use(numbers);
  const unaligned copy = parameter;
  use(const_cast<unaligned*>(&copy));
}

// `copy` alone fits behind the parameter; so it is not what lies at the only place that is aligned enough for `aligned`.
task two_holes(empty named) {
  use(&named);
  alignas(32) char aligned[1];
  co_await std::suspend_always();
  long numbers[4];
  use(numbers);
  empty copy = named;
  char last[4];
  use(last);
  co_await std::suspend_always();
  use(numbers);
  use(last);
}

task in_order(empty first, empty second, empty third) {
  co_await std::suspend_always();
}

// LLVM looks 32 blocks far for the end of a lifetime, and keeps the handler's variable if it is not there (CFG.cpp).
bool pick();
void work();
#define STEP \
  if (pick())  \
    work();
#define STEPS STEP STEP STEP STEP STEP
task far_from_its_end() {
  try {
    work();
  } catch (empty) {
    STEPS STEPS STEPS STEPS
  }
  co_await std::suspend_always();
}
