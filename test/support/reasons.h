// What the programs of scripts/random-reasons are made of: decisions, suspensions, and a witness that
// remembers which suspensions came between a variable's beginning and its use.
#ifndef FRAMEWARN_TEST_REASONS_H
#define FRAMEWARN_TEST_REASONS_H

#include <coroutine>

namespace reasons {

struct nothing {};

// The decisions are random; that is how all paths are taken, if often enough.
bool pick() noexcept;
int number() noexcept;
void may_throw();
/// None, or up to three.
struct range {
  const int* first;
  const int* last;
  const int* begin() const noexcept { return first; }
  const int* end() const noexcept { return last; }
};
range some() noexcept;

/// The variable begins its life: no suspension before is one that it is needed across.
void begun(int variable) noexcept;
/// It is used: needed across every suspension since.
void used(int variable) noexcept;
void suspension(int line) noexcept;

/// Begins its life when it is made, and is used when that ends.
struct object {
  explicit object(int variable) noexcept;
  object(const object&) = delete;
  ~object();
  volatile char bytes[1000];
};

/// Its second part awaits when the first one is there.
struct aggregate {
  struct piece {
    explicit piece(int variable) noexcept;
    piece(const piece&) = delete;
    ~piece();
    volatile char bytes[996];
  };
  piece first;
  int second;
};

/// Of a parameter.
struct copied {
  volatile char bytes[1000];
};

struct awaiter {
  int line;
  bool await_ready() noexcept {
    suspension(line);
    return pick();
  }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  int await_resume() noexcept { return number(); }
};

/// What ends with the full expression, on the way on as on the one on which the coroutine is destroyed.
struct ending : awaiter {
  ~ending();
};

/// Begins the variable that it is to be the value of.
struct making {
  int line, variable;
  ~making();
  bool await_ready() noexcept {
    suspension(line);
    return pick();
  }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  object await_resume() noexcept { return object(variable); }
};

struct task {
  struct promise_type {
    task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    awaiter yield_value(int line) noexcept { return {line}; }
    void return_void() noexcept {}
    void unhandled_exception() noexcept {}
  };
  std::coroutine_handle<promise_type> coroutine;
};

/// Of a temporary, beside what awaits.
int both(const object&, int) noexcept;

struct listed {
  listed(task (*coroutine)());
};

} // namespace reasons

// Each variable is larger than anything else, and only a part of it is ever written.
#define BEGIN(number_of)                                                                                     \
  volatile char v##number_of[1000];                                                                          \
  reasons::begun(number_of);                                                                                 \
  v##number_of[reasons::number()] = 1
#define USE(number_of) reasons::used(number_of), (void)v##number_of[reasons::number()]
#define BEGIN_OBJECT(number_of) reasons::object v##number_of(number_of)
#define USE_AGGREGATE(number_of) reasons::used(number_of), (void)v##number_of.first.bytes[reasons::number()]
#define USE_OBJECT(number_of) reasons::used(number_of), (void)v##number_of.bytes[reasons::number()]

#endif
