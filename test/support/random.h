// What the programs of scripts/random_program/ are made of: tasks, generators, awaiters. And the witness,
// which says what became of them when they run: the size of each frame, and where in it things lie; see
// random_runtime.cpp.
#ifndef FRAMEWARN_TEST_RANDOM_H
#define FRAMEWARN_TEST_RANDOM_H

#include <coroutine>
#include <cstddef>
#include <exception>
#include <new>
#include <utility>

namespace witness {
/// What operator new gets is the size of the frame.
void* allocate(std::size_t size) noexcept;
void release(void* memory) noexcept;
/// The coroutine of that line has begun; its promise is the first to know.
void begins(int line, const void* promise, std::size_t size) noexcept;
void ends(void* frame) noexcept;
/// Something of the coroutine of that line lies there. A name that begins with `=` is nobody's: it says what
/// is asked.
void part(int line, const char* name, const volatile void* address, std::size_t size) noexcept;
/// A closure of that line.
void closure(int line, std::size_t size) noexcept;
/// The compiler has to believe that it reads and writes everything. A small number, another one each time.
int look(const volatile void* object = nullptr) noexcept;
void resume_later(std::coroutine_handle<> suspended) noexcept;
/// Resumes whoever asked for it, until nobody does; not more often than that.
void run(int resumptions) noexcept;

/// The program of a seed.
struct program {
  program(int seed, void (*main)()) noexcept;
};
} // namespace witness

namespace random_parts {
using witness::look;

template <typename T> T make() {
  T made{};
  look(&made);
  return made;
}
inline int mix(int first, int second) {
  return first ^ second;
}

// For everything, bit-fields apart; operator& may be anybody's.
#define ADDRESS_OF(object) &reinterpret_cast<const volatile char&>(object)
#define LOOK(object) look(ADDRESS_OF(object))
/// Says where it lies, and how large it is, in the coroutine of line `here`.
#define TELL(variable) TELL_OF(here, variable)
#define TELL_OF(line, variable) witness::part(line, #variable, ADDRESS_OF(variable), sizeof(variable))
/// Lies within something that the record has under another name, or none.
#define TELL_INSIDE(variable) witness::part(here, "=inside", ADDRESS_OF(variable), sizeof(variable))

/// Clang 15 and 16 write a member's default `{}` of a type with an empty such member into the wrong place,
/// and run out of memory or crash (llvm/llvm-project#59831).
#if defined __clang__ && (__clang_major__ == 15 || __clang_major__ == 16)
#define NO_UNIQUE_ADDRESS
#else
#define NO_UNIQUE_ADDRESS [[no_unique_address]]
#endif

struct program_error {
  char text[20];
};

template <typename Promise, typename Awaiter>
void tell_awaiter(std::coroutine_handle<Promise>, const Awaiter& awaiter) noexcept {
  witness::part(Promise::line, "=awaiter", &awaiter, sizeof(awaiter));
}

/// Structured bindings take it apart by get().
template <int Size> struct tupled {
  char bytes[Size];
  int number;
  template <std::size_t Index> int get() const { return int(Index) + number; }
};

// Awaiters.

template <typename Self> struct suspends {
  bool await_ready() noexcept { return false; }
  template <typename Promise> void await_suspend(std::coroutine_handle<Promise> suspended) noexcept {
    tell_awaiter(suspended, static_cast<Self&>(*this));
    witness::resume_later(suspended);
  }
};
struct suspend : suspends<suspend> {
  void await_resume() noexcept {}
};
struct number : suspends<number> {
  int value;
  explicit number(int n) noexcept : value(n) {}
  bool await_ready() noexcept { return look() == 0; }
  int await_resume() noexcept { return value; }
};
struct maybe {
  bool await_ready() noexcept { return false; }
  template <typename Promise> bool await_suspend(std::coroutine_handle<Promise> suspended) noexcept {
    tell_awaiter(suspended, *this);
    if (look() == 1)
      return false;
    witness::resume_later(suspended);
    return true;
  }
  bool await_resume() noexcept { return look() > 1; }
};
struct transfer {
  long payload[3] = {};
  ~transfer() { look(this); }
  bool await_ready() { return false; }
  template <typename Promise>
  std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> suspended) noexcept {
    tell_awaiter(suspended, *this);
    if (look() == 1)
      return suspended;
    witness::resume_later(suspended);
    return std::noop_coroutine();
  }
  int await_resume() { return look(this); }
};
struct throwing : suspends<throwing> {
  char reason[12] = {};
  int await_resume() {
    if (look(reason) == 3)
      throw 3;
    return 1;
  }
};
template <typename T> struct hold : suspends<hold<T>> {
  T object{};
  T await_resume() { return std::move(object); }
};
template <typename T> struct refer : suspends<refer<T>> {
  T& object;
  explicit refer(T& referred) : object(referred) {}
  T& await_resume() noexcept { return object; }
};
struct through_member {
  int value;
  number operator co_await() noexcept { return number(value); }
};
struct through_function {
  short values[5];
};
inline number operator co_await(const through_function& from) noexcept {
  return number(from.values[0]);
}

// Promises.

template <int Line, typename Promise> struct promise {
  static constexpr int line = Line;
  std::coroutine_handle<> awaiting;
  std::exception_ptr thrown;
  promise() noexcept { witness::begins(Line, this, sizeof(Promise)); }
  promise(const promise&) = delete;
  ~promise() { witness::ends(handle().address()); }
  std::coroutine_handle<Promise> handle() noexcept {
    return std::coroutine_handle<Promise>::from_promise(static_cast<Promise&>(*this));
  }
  void unhandled_exception() noexcept { thrown = std::current_exception(); }
};
template <typename T> struct returns {
  T value{};
  template <typename From> void return_value(From&& from) { value = std::forward<From>(from); }
  T take() { return std::move(value); }
};
template <> struct returns<void> {
  void return_void() noexcept {}
  void take() noexcept {}
};
struct resume_awaiting {
  bool await_ready() noexcept { return false; }
  template <typename Promise>
  std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ending) noexcept {
    std::coroutine_handle<> awaiting = ending.promise().awaiting;
    return awaiting ? awaiting : std::noop_coroutine();
  }
  void await_resume() noexcept {}
};

// What a promise may be like besides.

struct lazy {
  static constexpr bool at_once = false;
  std::suspend_always initial_suspend() noexcept { return {}; }
};
struct eager {
  static constexpr bool at_once = true;
  std::suspend_never initial_suspend() noexcept { return {}; }
};
struct large : lazy {
  char state[200];
};
struct aligned : lazy {
  alignas(64) char state[65];
};
struct allocating : lazy {
  static void* operator new(std::size_t size) { return witness::allocate(size); }
  static void operator delete(void* memory) { witness::release(memory); }
};
struct allocating_by_size : lazy {
  static void* operator new(std::size_t size) { return witness::allocate(size); }
  static void operator delete(void* memory, std::size_t) { witness::release(memory); }
};
struct allocating_by_arguments : lazy {
  template <typename... T> static void* operator new(std::size_t size, const T&...) {
    return witness::allocate(size);
  }
  static void operator delete(void* memory) { witness::release(memory); }
};
struct failing : lazy {};
struct failing_allocating : lazy {
  static void* operator new(std::size_t size) noexcept { return witness::allocate(size); }
  static void operator delete(void* memory) noexcept { witness::release(memory); }
};
struct transforming : lazy {
  number await_transform(int value) noexcept { return number(value); }
  template <typename T> T&& await_transform(T&& object) noexcept { return static_cast<T&&>(object); }
};

/// A promise that can tell what to return when there is no memory is asked to, whatever else it is like.
template <typename Task, typename Like> struct failure {};
template <typename Task> struct failure<Task, failing> {
  static Task get_return_object_on_allocation_failure() noexcept { return Task(nullptr); }
};
template <typename Task> struct failure<Task, failing_allocating> : failure<Task, failing> {};

/// Owns its frame; whoever awaits it goes on when it has ended.
template <int Line, typename T = void, typename Like = lazy> struct task {
  static constexpr bool at_once = Like::at_once;
  struct promise_type : promise<Line, promise_type>, returns<T>, Like, failure<task, Like> {
    task get_return_object() noexcept { return task(this->handle()); }
    resume_awaiting final_suspend() noexcept { return {}; }
  };
  struct awaiter {
    std::coroutine_handle<promise_type> handle;
    bool await_ready() noexcept { return handle.done(); }
    template <typename Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> awaiting) noexcept {
      tell_awaiter(awaiting, *this);
      handle.promise().awaiting = awaiting;
      return at_once ? std::coroutine_handle<>(std::noop_coroutine()) : handle;
    }
    T await_resume() {
      if (handle.promise().thrown)
        std::rethrow_exception(handle.promise().thrown);
      return handle.promise().take();
    }
  };
  explicit task(std::coroutine_handle<promise_type> h) noexcept : handle(h) {}
  task(task&& other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  ~task() {
    if (handle)
      handle.destroy();
  }
  awaiter operator co_await() noexcept { return {handle}; }
  std::coroutine_handle<promise_type> handle;
};
/// Yields to a range-based for. Owns the frame.
template <int Line, typename T = int> struct generator {
  struct promise_type : promise<Line, promise_type> {
    T value{};
    generator get_return_object() noexcept { return generator(this->handle()); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    struct yielding : std::suspend_always {
      T yielded;
      void await_suspend(std::coroutine_handle<promise_type> suspended) noexcept {
        tell_awaiter(suspended, *this);
      }
    };
    yielding yield_value(T next) {
      value = next;
      return {{}, next};
    }
    void await_transform() = delete;
  };
  struct iterator {
    std::coroutine_handle<promise_type> handle;
    T& operator*() const noexcept { return handle.promise().value; }
    void operator++() { handle.resume(); }
    bool operator!=(std::nullptr_t) const noexcept { return !handle.done(); }
  };
  explicit generator(std::coroutine_handle<promise_type> h) noexcept : handle(h) {}
  generator(generator&& other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  ~generator() {
    if (handle)
      handle.destroy();
  }
  iterator begin() {
    handle.resume();
    return {handle};
  }
  std::nullptr_t end() noexcept { return nullptr; }
  std::coroutine_handle<promise_type> handle;
};

/// Runs a task to its end, or for so many resumptions: then it is destroyed where it is suspended.
template <typename Task> void drive(Task task, int resumptions) {
  if (!Task::at_once)
    witness::resume_later(task.handle);
  witness::run(resumptions);
}
template <int Line, typename T> void drive(generator<Line, T> numbers, int resumptions) {
  for (T& value : numbers)
    if (look(&value), --resumptions < 0)
      break;
}
} // namespace random_parts

template <int Size> struct std::tuple_size<random_parts::tupled<Size>> {
  static constexpr std::size_t value = 2;
};
template <std::size_t Index, int Size> struct std::tuple_element<Index, random_parts::tupled<Size>> {
  using type = int;
};

#endif
