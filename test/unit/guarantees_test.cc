#include "guarantees.h"

#include "builders.h"
#include <gtest/gtest.h>

namespace framewarn {
namespace {

NoHeapFrame coroutine() {
  NoHeapFrame coroutine;
  coroutine.symbol = "f";
  coroutine.signature = "task f()";
  coroutine.at = place(1);
  coroutine.emitted = true;
  return coroutine;
}

Call call(unsigned line, Home home, const char* why = "") {
  Call call;
  call.function = call.caller = "g";
  call.caller_signature = "void g()";
  call.callee = "f";
  call.at = line ? place(line) : Place();
  call.home = home;
  call.why = why;
  return call;
}

/// "line: text" of the error and its notes.
std::vector<std::string> broken(NoHeapFrame coroutine, std::vector<Call> calls) {
  Gathered gathered;
  gathered.no_heap_frames = {std::move(coroutine)};
  gathered.calls = std::move(calls);
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : broken_guarantees(gathered)) {
    EXPECT_TRUE(diagnostic.error && diagnostic.guarantee);
    lines.push_back(std::to_string(diagnostic.main.at.line) + ": " + printed(diagnostic.main.text));
    for (const Message& note : diagnostic.notes)
      lines.push_back(std::to_string(note.at.line) + ": " + printed(note.text));
  }
  return lines;
}

using Lines = std::vector<std::string>;
const char error[] = "1: coroutine frame of 'task f()' is allocated on the heap";

TEST(Guarantees, EachCallThatAllocates) {
  EXPECT_EQ(broken(coroutine(), {call(5, Home::heap), call(3, Home::heap, "not inlined: too large"), call(3, Home::heap),
                                 call(4, Home::callers_frame)}),
            (Lines{error, "3: this call allocates it: not inlined: too large", "5: this call allocates it"}));
}

TEST(Guarantees, CallWithoutAPlace) {
  EXPECT_EQ(broken(coroutine(), {call(0, Home::heap)}), (Lines{error, "1: a call in 'void g()' allocates it"}));
}

TEST(Guarantees, AllElided) {
  EXPECT_EQ(broken(coroutine(), {call(3, Home::callers_stack), call(4, Home::callers_frame)}), Lines());
  EXPECT_EQ(broken(coroutine(), {call(3, Home::own_stack)}), Lines());
}

TEST(Guarantees, NothingShowsThatItIsElided) {
  EXPECT_EQ(broken(coroutine(), {}), (Lines{error, "1: calls from other files would allocate it"}));
  NoHeapFrame internal = coroutine();
  internal.emitted = false;
  EXPECT_EQ(broken(internal, {}), Lines());
}

TEST(Guarantees, AddressTaken) {
  NoHeapFrame taken = coroutine();
  taken.address_taken = true;
  EXPECT_EQ(broken(taken, {call(3, Home::callers_stack)}),
            (Lines{error, "1: its address is taken, and a call through a pointer would allocate it"}));
}

TEST(Guarantees, OwnOperatorNew) {
  NoHeapFrame own = coroutine();
  own.own_allocation = true;
  EXPECT_EQ(broken(own, {call(3, Home::heap)}), Lines());
  own.calls_global_new = true;
  own.global_new = place(9);
  EXPECT_EQ(broken(own, {call(3, Home::heap)}), (Lines{error, "3: this call allocates it",
                                                       "9: the promise's own 'operator new' calls the global one"}));
}

TEST(Guarantees, CompilerThatNeverElides) {
  NoHeapFrame gcc = coroutine();
  gcc.never_elided = true;
  EXPECT_EQ(broken(gcc, {}), (Lines{error, "1: calls from other files would allocate it",
                                    "1: this compiler never places a coroutine frame in its caller; only a promise with "
                                    "an 'operator new' of its own keeps the frame off the heap"}));
}

} // namespace
} // namespace framewarn
