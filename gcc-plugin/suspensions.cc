// Runs between the passes "cfg" and "coro-early-expand-ifns", where each suspension of the actor is still a
// call of .CO_YIELD (index, is final, &resume label, &destroy label, frame) whose result a switch tells
// apart: resumed, destroyed, or back to the caller. So control flow passes through a suspension as the user
// sees it, and plain dataflow over the accesses to the frame's fields tells what is kept across it:
//
// - needed: accessed on a path before and on a path after, the variable's scope not being left between;
// - may be needed: its address was taken before, so that something else may use it after;
// - kept anyway: neither, for any suspension;
// - unknown: it depends on whether a suspension comes before the variable's declaration, and nothing tells
//   that: columns are lost on long lines.
//
// A store to the whole variable is no use of its old value.
#include "suspensions.h"
#include "frame_accesses.h"
#include "paths.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

/// What holds of the fields at a suspension.
struct Met {
  Bits before, escaped, after;
};

struct Yield : SuspensionPoint {
  std::map<Paths::Step, Met> met;
  Suspensions::Shared shared; ///< by all that is kept across it
};

class Analysis {
public:
  Analysis(const Actor& actor, const Jumps& jumps, const std::vector<FieldQuestion>& questions)
      : questions(questions), accesses(accesses_of(actor, jumps, questions)), paths(actor.fn) {
    for (const SuspensionPoint& point : accesses.yields)
      yields.push_back({point, {}, std::make_shared<const Suspension>(point.suspension)});
  }

  std::vector<FieldAnswer> answers() {
    flow_forward();
    flow_backward();
    std::vector<FieldAnswer> result(questions.size());
    for (std::size_t i = 0; i < questions.size(); i++)
      result[i] = answer(i);
    return result;
  }

private:
  const std::vector<FieldQuestion>& questions;
  const Accesses accesses;
  const Paths paths;
  std::vector<Yield> yields;

  const std::vector<Event>& events_of(Paths::Step step) const {
    return accesses.events[paths.block(step)->index];
  }

  Met& met(std::size_t yield, Paths::Step step) {
    Bits none(questions.size());
    return yields[yield].met.try_emplace(step, Met{none, none, none}).first->second;
  }

  /// What is left of `bits` on the way from a step to another.
  Bits passed(Paths::Step from, Paths::Step to, Bits bits) const {
    auto known = accesses.between.find({paths.block(from)->index, paths.block(to)->index});
    if (known != accesses.between.end())
      bits.keep(known->second);
    return bits;
  }

  bool is_thrown(Paths::Step from, Paths::Step to) const {
    edge way = find_edge(paths.block(from), paths.block(to));
    return way && (way->flags & EDGE_EH);
  }

  void forward(Paths::Step step, Bits& used, Bits& escaped, bool last) {
    for (const Event& event : events_of(step)) {
      switch (event.kind) {
      case EventKind::enter_block:
      case EventKind::label:
        used.keep(accesses.masks[event.index]);
        escaped.keep(accesses.masks[event.index]);
        break;
      case EventKind::use:
      case EventKind::store:
      case EventKind::store_unless_thrown:
        used.set(event.index);
        break;
      case EventKind::construct:
        used.set(event.index);
        escaped.set(event.index);
        break;
      case EventKind::escape:
        escaped.set(event.index);
        break;
      case EventKind::yield:
        if (last) {
          met(event.index, step).before = used;
          met(event.index, step).escaped = escaped;
        }
        break;
      }
    }
  }

  /// `used`: behind the step, and `thrown` on the ways that an exception takes out of it.
  void backward(Paths::Step step, Bits& used, const Bits& thrown, bool last) {
    const std::vector<Event>& list = events_of(step);
    if (!list.empty() && list.back().kind == EventKind::store_unless_thrown)
      used.reset(list.back().index);
    used.add(thrown);
    auto leave = [&](std::vector<Event>::const_reverse_iterator from) {
      // What a later entry into a scope does is nothing to a suspension outside of it.
      from = std::find_if(from, list.rend(), [](const Event& e) { return e.kind == EventKind::enter_block; });
      if (from != list.rend())
        used.keep(accesses.masks[from->index]);
    };
    leave(list.rbegin());
    for (auto event = list.rbegin(); event != list.rend(); ++event) {
      switch (event->kind) {
      case EventKind::enter_block:
        leave(std::next(event));
        break;
      case EventKind::label:
        used.keep(accesses.masks[event->index]);
        break;
      case EventKind::use:
      case EventKind::escape:
        used.set(event->index);
        break;
      case EventKind::store:
      case EventKind::construct:
        used.reset(event->index);
        break;
      case EventKind::store_unless_thrown:
        break; // done
      case EventKind::yield:
        if (last)
          met(event->index, step).after = used;
        break;
      }
    }
  }

  void flow_forward() {
    std::vector<Bits> used(paths.size(), Bits(questions.size())), escaped = used;
    Bits start(questions.size());
    for (std::size_t i = 0; i < questions.size(); i++) {
      if (questions[i].from_start)
        start.set(i);
      if (questions[i].escapes_at_start)
        escaped[0].set(i);
    }
    used[0] = start;
    for (bool last = false, changed = true; changed || !last;) {
      last = !changed;
      changed = false;
      for (Paths::Step step = 1; step < paths.size(); step++) {
        Bits in_used(questions.size()), in_escaped(questions.size());
        for (Paths::Step from : paths.before(step)) {
          in_used.add(passed(from, step, used[from]));
          in_escaped.add(passed(from, step, escaped[from]));
        }
        forward(step, in_used, in_escaped, last);
        changed |= used[step].add(in_used);
        changed |= escaped[step].add(in_escaped);
      }
    }
  }

  void flow_backward() {
    std::vector<Bits> used(paths.size(), Bits(questions.size()));
    for (bool last = false, changed = true; changed || !last;) {
      last = !changed;
      changed = false;
      for (Paths::Step step = paths.size(); step-- > 1;) {
        Bits in(questions.size()), thrown(questions.size());
        for (Paths::Step to : paths.behind(step))
          (is_thrown(step, to) ? thrown : in).add(passed(step, to, used[to]));
        backward(step, in, thrown, last);
        changed |= used[step].add(in);
      }
    }
  }

  /// A variable that nothing has to construct is first accessed by its destructor: it exists from its
  /// declaration on all the same.
  static bool waits_for_destructor(const FieldQuestion& question) {
    tree type = strip_array_types(TREE_TYPE(question.field));
    return question.scope && CLASS_TYPE_P(type) && !TYPE_HAS_TRIVIAL_DESTRUCTOR(type);
  }

  /// Where the variable is, from a suspension. What something was done to before is declared before.
  ReadingOrder declared(std::size_t field, std::size_t yield) const {
    const ReadingOrder order = reading_order(questions[field].declared, yields[yield].token);
    return order == ReadingOrder::unknown && accesses.yields_before[field] <= yield ? ReadingOrder::before
                                                                                    : order;
  }

  /// Whether, and why, a suspension keeps a field.
  Because across(std::size_t field, std::size_t index) const {
    const Yield& yield = yields[index];
    const FieldQuestion& question = questions[field];
    auto any = [&](auto holds) {
      return std::any_of(yield.met.begin(), yield.met.end(),
                         [&](const auto& entry) { return holds(entry.second); });
    };
    const bool used = any([&](const Met& at) { return at.before.test(field) && at.after.test(field); });
    const bool waits = yield.suspension.spelled() && waits_for_destructor(question) &&
                       any([&](const Met& at) { return at.after.test(field); });
    const bool escaped = any([&](const Met& at) { return at.escaped.test(field); });
    const Because without_destructor = used      ? Because::needed
                                       : escaped ? Because::may_be_needed
                                                 : Because::kept_anyway;
    if (!yield.suspension.spelled() || (!waits && (!question.is_declared() || (!used && !escaped))))
      return without_destructor;
    switch (declared(field, index)) {
    case ReadingOrder::before:
      return waits ? Because::needed : without_destructor;
    case ReadingOrder::behind:
      // Whenever control gets there again, the variable's life of before is over.
      return question.is_declared() ? Because::kept_anyway : without_destructor;
    case ReadingOrder::unknown:
      break;
    }
    return question.is_declared() || without_destructor == Because::kept_anyway ? Because::unknown
                                                                                : without_destructor;
  }

  FieldAnswer answer(std::size_t field) const {
    FieldAnswer result;
    result.first_use = accesses.first_uses[field];
    result.nearby = nearby(field);
    std::vector<const Yield*> needed, escaping;
    bool all_known = true;
    for (std::size_t i = 0; i < yields.size(); i++) {
      if (yields[i].awaiter == questions[field].field)
        result.awaited = yields[i].suspension.at;
      if (yields[i].never)
        continue;
      const Because because = across(field, i);
      if (because == Because::needed)
        needed.push_back(&yields[i]);
      else if (because == Because::may_be_needed)
        escaping.push_back(&yields[i]);
      all_known = all_known && because != Because::unknown;
    }
    result.because = !needed.empty()     ? Because::needed
                     : !escaping.empty() ? Because::may_be_needed
                     : all_known         ? Because::kept_anyway
                                         : Because::unknown;
    result.maybe_others = !needed.empty() && !escaping.empty();
    list(needed.empty() ? escaping : needed, result.across);
    return result;
  }

  /// The first suspension that the source spells in the variable's scope.
  Place nearby(std::size_t field) const {
    for (std::size_t i = 0; i < yields.size(); i++)
      if (!yields[i].never && yields[i].suspension.spelled() && accesses.scopes[i] != Accesses::none &&
          accesses.masks[accesses.scopes[i]].test(field))
        return yields[i].suspension.at;
    return {};
  }

  /// In the order of the source.
  static void list(std::vector<const Yield*>& yields, Suspensions& across) {
    std::stable_sort(yields.begin(), yields.end(), [](const Yield* a, const Yield* b) {
      return a->final != b->final       ? b->final
             : a->initial != b->initial ? a->initial
                                        : is_read_before(a->suspension.at, b->suspension.at);
    });
    for (const Yield* yield : yields)
      across.push_back(yield->shared);
  }
};

} // namespace

std::vector<FieldAnswer> ask_suspensions(const Actor& actor, const Jumps& jumps,
                                         const std::vector<FieldQuestion>& questions) {
  return Analysis(actor, jumps, questions).answers();
}

} // namespace framewarn::gcc
