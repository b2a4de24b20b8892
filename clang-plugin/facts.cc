#include "facts.h"

#include "definitions.h"
#include "layout.h"

namespace framewarn {
void add_facts(Frame& frame, const FunctionDescription* coroutine, bool optimised) {
  const std::uint64_t sure =
      coroutine && coroutine->as_coroutine ? coroutine->as_coroutine->sure_alignment : 0;
  if (sure && frame.align > sure)
    frame.facts.push_back({FactKind::unaligned_allocation, frame.align, "", frame.at});
  // Without optimisation nothing shares a slot and no lifetime ends before the function does.
  std::uint64_t spare = optimised ? 0 : bytes_not_needed_at_once(frame);
  if (spare && spare >= frame.size / 20)
    frame.facts.push_back({FactKind::unoptimised, 0, "", frame.at});
}

} // namespace framewarn
