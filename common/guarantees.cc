#include "guarantees.h"

#include <algorithm>
#include <tuple>

namespace framewarn {
namespace {

bool same_place(const Place& a, const Place& b) {
  return std::tie(a.file, a.line, a.column) == std::tie(b.file, b.line, b.column);
}

/// The calls whose frame lies on the heap, by place, each once.
std::vector<const Call*> heap_calls(const NoHeapFrame& coroutine, const Gathered& gathered) {
  std::vector<const Call*> calls;
  for (const Call& call : gathered.calls)
    if (call.callee == coroutine.symbol && call.home == Home::heap)
      calls.push_back(&call);
  std::stable_sort(calls.begin(), calls.end(), [](const Call* a, const Call* b) {
    return std::tie(a->at.file, a->at.line, a->at.column) < std::tie(b->at.file, b->at.line, b->at.column);
  });
  calls.erase(std::unique(calls.begin(), calls.end(),
                          [](const Call* a, const Call* b) {
                            return same_place(a->at, b->at) && (a->at.known() || a->caller == b->caller);
                          }),
              calls.end());
  return calls;
}

bool is_elided_somewhere(const NoHeapFrame& coroutine, const Gathered& gathered) {
  return std::any_of(gathered.calls.begin(), gathered.calls.end(), [&](const Call& call) {
    return call.callee == coroutine.symbol && call.home != Home::heap;
  });
}

Message note_of(const Call& call, const NoHeapFrame& coroutine) {
  Writer line;
  if (call.at.known())
    line << "this call allocates it";
  else
    line << "a call in " << quoted(call.caller_signature) << " allocates it";
  if (!call.inlined_from.empty())
    line << ", inlined from " << quoted(call.inlined_from);
  if (!call.why.empty())
    line << ": " << call.why;
  return {call.at.known() ? call.at : coroutine.at, line.take()};
}

/// The notes that say why the guarantee does not hold; none when it does.
std::vector<Message> reasons(const NoHeapFrame& coroutine, const Gathered& gathered) {
  std::vector<Message> notes;
  auto note = [&](const Place& at, Text text) { notes.push_back({at, std::move(text)}); };
  if (coroutine.own_allocation && !coroutine.calls_global_new)
    return notes;
  for (const Call* call : heap_calls(coroutine, gathered))
    notes.push_back(note_of(*call, coroutine));
  if (coroutine.address_taken)
    note(coroutine.at, {{"its address is taken, and a call through a pointer would allocate it"}});
  else if (notes.empty() && coroutine.emitted && !is_elided_somewhere(coroutine, gathered))
    note(coroutine.at, {{"calls from other files would allocate it"}});
  if (notes.empty())
    return notes;
  if (coroutine.own_allocation)
    note(coroutine.global_new.known() ? coroutine.global_new : coroutine.at,
         {{"the promise's own "}, quoted("operator new"), {" calls the global one"}});
  else if (coroutine.never_elided)
    note(coroutine.at,
         {{"this compiler never places a coroutine frame in its caller; only a promise with an "},
          quoted("operator new"),
          {" of its own keeps the frame off the heap"}});
  return notes;
}

} // namespace

std::vector<Diagnostic> broken_guarantees(const Gathered& gathered) {
  std::vector<Diagnostic> errors;
  for (const NoHeapFrame& coroutine : gathered.no_heap_frames) {
    std::vector<Message> notes = reasons(coroutine, gathered);
    if (notes.empty())
      continue;
    Writer line;
    line << "coroutine frame of " << quoted(coroutine.signature) << " is allocated on the heap";
    errors.push_back({true, true, nullptr, {coroutine.at, line.take()}, std::move(notes)});
  }
  return errors;
}

} // namespace framewarn
