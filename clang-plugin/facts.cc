#include "facts.h"

#include "definitions.h"
#include "layout.h"

namespace framewarn {
void add_facts(Frame& frame, const FunctionDescription* coroutine, bool optimised) {
  if (coroutine && coroutine->sure_alignment && frame.align > coroutine->sure_alignment)
    frame.facts.push_back({FactKind::unaligned_allocation, frame.align, "", frame.at});
  // Without optimisation nothing shares a slot and no lifetime ends before the function does.
  std::uint64_t spare = optimised ? 0 : bytes_not_needed_at_once(frame);
  if (spare && spare >= frame.size / 20)
    frame.facts.push_back({FactKind::unoptimised, 0, "", frame.at});
}

} // namespace framewarn
