// What a frame is: the model that both plugins fill in and everything after them reads.
//
// It knows no compiler. All sizes, offsets and alignments are in bytes. Strings are UTF-8 and owned by the
// object that holds them, or kept for all (SharedText), so a Frame outlives the trees and IR that it was
// gathered from.
#ifndef FRAMEWARN_FRAME_H
#define FRAMEWARN_FRAME_H

#include "shared_text.h"

#include <array>
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace framewarn {

/// A place in the source as the compiler would print it (#line is honoured).
struct Place {
  SharedText file;
  unsigned line = 0;   ///< from 1; 0: no place is known
  unsigned column = 0; ///< from 1, as the compiler counts
  /// The compiler's own location (GCC: location_t, Clang: SourceLocation's raw encoding). Opaque here; only
  /// the plugin that made it may read it back, to point its diagnostics at it.
  std::uint64_t handle = 0;

  bool known() const { return line != 0; }
};

/// A suspension point that a variable is kept across.
struct Suspension {
  std::string what; ///< "co_await", "co_yield", "initial suspend" or "final suspend"
  Place at;         ///< its keyword; of the two that the source does not spell, the coroutine

  bool spelled() const { return what == "co_await" || what == "co_yield"; }
};

/// The suspensions that a part is kept across. Those of one coroutine can be as many as its variables, and
/// each variable can be kept across each: what they tell is shared.
class Suspensions {
public:
  using Shared = std::shared_ptr<const Suspension>;

  class Iterator {
  public:
    explicit Iterator(const Shared* at) : at(at) {}
    const Suspension& operator*() const { return **at; }
    Iterator& operator++() {
      ++at;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at != other.at; }

  private:
    const Shared* at;
  };

  Suspensions() = default;
  Suspensions(std::initializer_list<Suspension> list) {
    for (const Suspension& suspension : list)
      push_back(suspension);
  }

  void push_back(Shared suspension) { shared.push_back(std::move(suspension)); }
  void push_back(Suspension suspension) {
    push_back(std::make_shared<const Suspension>(std::move(suspension)));
  }
  void clear() { shared.clear(); }
  std::size_t size() const { return shared.size(); }
  bool empty() const { return shared.empty(); }
  Iterator begin() const { return Iterator(shared.data()); }
  Iterator end() const { return Iterator(shared.data() + shared.size()); }

private:
  std::vector<Shared> shared;
};

enum class PartKind {
  promise,
  parameter,    ///< a coroutine's copy of a parameter, `this` and a lambda's closure pointer included
  local,        ///< a variable that the source names, structured bindings included
  temporary,    ///< what the source has no name for: awaiters, temporaries, range-for's hidden variables
  capture,      ///< a member of a closure
  spill,        ///< values that the compiler keeps by its own decision
  elided_frame, ///< the frame of a coroutine whose allocation was elided into this one
  bookkeeping,  ///< resume and destroy pointers, the suspend index, flags
  padding,      ///< alignment only: shorter than the alignment of what follows
};

/// Why a part of a coroutine frame is kept in it.
enum class Because {
  unknown,       ///< not examined, or not a question for this part
  needed,        ///< alive across every suspension in Part::across
  may_be_needed, ///< its address escapes, so it has to be kept across Part::across
  kept_anyway,   ///< no suspension needs it; this compiler keeps it all the same
};

struct Part {
  PartKind kind = PartKind::spill;
  Because because = Because::unknown;
  SharedText name; ///< as the source names it ("*this", "this", "buffer"); empty when nameless
  SharedText type; ///< as the compiler prints it; may be empty
  /// From the start of the frame; absent where the compiler does not tell it (slots of a stack frame).
  std::optional<std::uint64_t> offset;
  std::uint64_t size = 0;
  std::uint64_t align = 1;
  Place at;
  /// A reference, `this`, or another pointer that stands for an object elsewhere: what it takes is not what
  /// the user copied, so the `capture` limit is not for it.
  bool by_reference = false;
  bool only_declared = false;  ///< by `extern`: a copy that nothing uses of what is elsewhere
  bool escapes = false;        ///< its address is known outside of the function
  bool awaiter = false;        ///< a temporary that a suspension point awaits
  bool allowed = false;        ///< FRAMEWARN_ALLOW stands on it, or on the function whose variable it is
  bool elision_wanted = false; ///< elided_frame: its type (coro_await_elidable) or an attribute asks for it
  /// Needed across `across`, and maybe across more in its scope, for its address escapes.
  bool maybe_others = false;
  /// The function whose variable this is, or whose code has the call that made an elided frame, as the
  /// compiler prints it, when its code was inlined into this one.
  SharedText inlined_from;
  /// What `type:` rules match, each in normal form: typedefs that it is declared by, the class itself; of an
  /// array those of its elements. Only where a rule asks for them.
  std::vector<std::string> type_forms;
  SharedText callee;  ///< elided_frame: the mangled name of the coroutine's ramp
  Suspensions across; ///< see `because`
};

/// Whether the two are known to take some of the same bytes.
inline bool overlap(const Part& a, const Part& b) {
  return a.offset && b.offset && *a.offset < *b.offset + b.size && *b.offset < *a.offset + a.size;
}

/// Whether `other` takes bytes of `part` that are worth speaking of: without `part`, the frame would hardly
/// be smaller.
inline bool shares(const Part& part, const Part& other) {
  return &part != &other && overlap(part, other) && other.size >= part.size / 2;
}

/// What the user has no other way to learn about a coroutine frame.
enum class FactKind {
  alignment_dropped,    ///< `alignas` on the local variable `name` has no effect; `bytes` is what it asks for
  unaligned_allocation, ///< operator new is not told of the frame's alignment, `bytes`, larger than its own
  awaiters_twice,       ///< `bytes` of the frame are second copies of awaiters
  unoptimised,          ///< this build does not optimise, and an optimiser would find something to save
};

struct Fact {
  FactKind kind;
  std::uint64_t bytes = 0; ///< 0: says nothing about a number
  std::string name;        ///< of the variable concerned, if one is
  Place at;
};

enum class FrameKind { coroutine_frame, stack_frame, closure };

/// Which of a coroutine's functions a stack frame belongs to; `plain` for every other function.
enum class Phase {
  plain,
  ramp,
  resumed,
  destroyed,
  suspending, ///< what calls an awaiter's await_suspend, where that is a function of its own
};

/// Where the frame that a call creates lies.
enum class Home {
  heap,          ///< or wherever the promise's own operator new puts it
  callers_stack, ///< elided: in the stack frame of the function that makes the call
  callers_frame, ///< elided: in the coroutine frame of the coroutine that makes the call
  own_stack,     ///< it never suspends, so that the stack frame of its ramp is enough
};
inline constexpr int home_count = 4;

/// One call that creates a coroutine, in code that is emitted.
struct Call {
  std::string function; ///< mangled name of the emitted function that makes it
  std::string caller;   ///< the same, but of a coroutine's resume or destroy the ramp's
  std::string caller_signature;
  std::string callee; ///< mangled name of the callee's ramp
  Place at;           ///< where the call names the callee; unknown where the compiler lost it
  /// What tells the calls apart that one use of a macro makes, all at its place: the compiler's location of
  /// the token; 0 outside of macros.
  std::uint64_t macro_token = 0;
  std::string inlined_from; ///< the function whose code makes the call, when it was inlined into `function`
  Home home = Home::heap;
  std::string why; ///< why it is not elided, in the compiler's words; empty where it says nothing
};

/// A coroutine of which the source says that its frame is never to be allocated on the heap.
struct NoHeapFrame {
  std::string symbol; ///< the ramp's mangled name
  std::string signature;
  Place at;
  bool emitted = false;          ///< code for calls from elsewhere is emitted here
  bool address_taken = false;    ///< so that it may be called through a pointer
  bool own_allocation = false;   ///< its promise has an operator new of its own
  bool calls_global_new = false; ///< which calls the global one
  Place global_new;              ///< where it does, if that is known
  bool never_elided = false;     ///< this compiler elides no frame at all
};

/// A number of bytes that the source asks for.
struct StatedSize {
  std::uint64_t bytes = 0;
  Place at; ///< of the attribute
};

/// What the macros of framewarn.h say about a function.
struct Stated {
  std::optional<StatedSize> limit; ///< of the coroutine frame of a coroutine, else of the stack frame
  std::optional<StatedSize> exact; ///< the same frame has this size, no other
  bool allowed = false;            ///< nothing is reported about it, nor about what is written within it
};

struct Frame {
  FrameKind kind = FrameKind::stack_frame;
  std::string symbol; ///< coroutine frame: ramp's mangled name; stack frame: the emitted function's; closure:
                      ///< its operator()'s
  SharedText ramp;    ///< stack frame of one of a coroutine's functions: its ramp's mangled name
  SharedText
      function; ///< the normal form of SPEC `fun:`: qualified, no return type, parameters, template arguments
  SharedText signature; ///< as the compiler prints it
  Place at;             ///< where a finding about the frame points
  Phase phase = Phase::plain;
  Stated stated;
  std::uint64_t size = 0;
  std::uint64_t align = 1;
  std::uint64_t rounded_to = 1; ///< what `size` is a multiple of, where that is more than `align`
  std::vector<Part> parts;
  std::vector<Call> calls; ///< attach_calls() fills them in
  std::vector<Fact> facts;
  bool dynamic = false;   ///< stack frame: it has alloca or a variable-length array
  bool unbounded = false; ///< stack frame: memory of these comes on top of `size`
  bool elided = false;    ///< coroutine frame: at least one call here placed it in its caller
  std::array<unsigned, home_count> homes{}; ///< coroutine frame: how many calls here found it which Home
  bool own_allocation = false;              ///< coroutine frame: its promise has an operator new of its own
  bool never_suspends = false;              ///< coroutine frame: so that no call allocates it
  bool reported_by_compiler = false; ///< stack frame: the compiler's own -Wframe-larger-than=N speaks of it
  bool keeps_every_local = false;    ///< coroutine frame: this compiler lays out each local, needed or not
};

/// Something that could not be known and is therefore left out, never guessed.
struct LeftOut {
  std::string what;   ///< the kind ("coroutine-frame", "stack-frame", …) or a part of one
  std::string why;    ///< one clause, lower case
  std::string symbol; ///< of the function concerned; empty: the whole compilation
};

/// Everything gathered in one compilation.
struct Gathered {
  std::deque<Frame> frames; ///< with record= thousands, so that each stays where it is
  std::vector<Call> calls;
  std::vector<NoHeapFrame> no_heap_frames;
  std::vector<LeftOut> left_out;
};

} // namespace framewarn
#endif
