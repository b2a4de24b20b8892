#include "candidate_parts.h"

namespace framewarn {

Part elided_frame_part(unsigned creation, const PartSources& from, const FunctionDescription* emitted) {
  Part part;
  part.kind = PartKind::elided_frame;
  const llvm::StringRef symbol = from.creations.callee(creation);
  part.callee = symbol.str();
  const FunctionDescription* callee = from.descriptions.function(symbol);
  if (callee && callee->as_coroutine) {
    part.name = callee->as_coroutine->call_form;
    part.elision_wanted = callee->as_coroutine->no_heap;
  }
  part.at = from.creations.place(creation);
  part.inlined_from = inlined_from(from.descriptions.caller(creation), emitted);
  part.elision_wanted |= from.elision.asked_for(creation);
  return part;
}

Part part_of(const Candidate& candidate, const PartSources& from, const FunctionDescription* coroutine) {
  const CoroutineParts& parts = from.descriptions.parts_of(coroutine);
  Part part;
  switch (candidate.origin) {
  case Origin::promise:
    part = parts.promise();
    break;
  case Origin::variable:
  case Origin::parameter:
    if (const VariableDescription* variable = from.descriptions.variable(candidate.number))
      part = parts.variable(*variable, candidate.liveness);
    break;
  case Origin::value:
    if (const VariableDescription* variable = from.descriptions.variable(candidate.number))
      part = parts.value(*variable, candidate.liveness);
    break;
  case Origin::elided_frame:
    part = elided_frame_part(candidate.number, from, coroutine);
    break;
  case Origin::self:
    part = parts.self();
    break;
  case Origin::temporary:
    part = from.descriptions.temporary(candidate.number);
    if (const FunctionDescription* owner = from.descriptions.owner_of_temporary(candidate.number);
        owner != coroutine)
      parts.inlined(part, owner);
    else
      part =
          parts.temporary(std::move(part), candidate.liveness, from.temporaries.in_scope(candidate.number));
    break;
  case Origin::inlined: {
    const Temporaries::Inlined& memory = from.temporaries.inlined(candidate.number);
    part.kind = PartKind::temporary;
    part.type = memory.type.empty() ? candidate.type : memory.type;
    parts.inlined(part, from.descriptions.function(memory.function));
    break;
  }
  case Origin::unknown_temporary:
    part = parts.unknown_temporary(candidate.type);
    break;
  case Origin::spill:
    part.kind = PartKind::spill;
    break;
  }
  return part;
}

} // namespace framewarn
