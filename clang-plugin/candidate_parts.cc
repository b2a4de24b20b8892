#include "candidate_parts.h"

#include "names.h"
#include "no_heap_frames.h"

namespace framewarn {

Part elided_frame_part(unsigned creation, const PartSources& from, const clang::FunctionDecl* emitted) {
  Part part;
  part.kind = PartKind::elided_frame;
  part.callee = from.creations.callee(creation).str();
  if (const clang::FunctionDecl* callee = from.function_of(part.callee)) {
    part.name = call_form(*callee);
    part.elision_wanted = is_no_heap(*callee);
  }
  part.at = from.creations.place(creation);
  part.inlined_from = inlined_from(from.creations.caller(creation), emitted);
  part.elision_wanted |= from.elision.asked_for(creation);
  return part;
}

Part part_of(const Candidate& candidate, const CoroutineParts& parts, const PartSources& from,
             const clang::FunctionDecl* coroutine) {
  Part part;
  switch (candidate.origin) {
  case Origin::promise:
    part = parts.promise();
    break;
  case Origin::variable:
    if (const clang::VarDecl* variable = from.annotations.variable(candidate.number))
      part = parts.variable(*variable, candidate.liveness);
    break;
  case Origin::value:
    if (const clang::VarDecl* variable = from.annotations.variable(candidate.number))
      part = parts.value(*variable, candidate.liveness);
    break;
  case Origin::elided_frame:
    part = elided_frame_part(candidate.number, from, coroutine);
    break;
  case Origin::parameter:
    part = parts.variable(*candidate.parameter, candidate.liveness);
    break;
  case Origin::self:
    part = parts.self();
    break;
  case Origin::temporary:
    if (const clang::FunctionDecl& owner = from.temporaries.owner(candidate.number); &owner != coroutine) {
      part = from.temporaries.part(candidate.number);
      parts.inlined(part, &owner);
      break;
    }
    part = parts.temporary(from.temporaries.part(candidate.number), candidate.liveness,
                           from.temporaries.in_scope(candidate.number));
    break;
  case Origin::inlined: {
    const Temporaries::Inlined& memory = from.temporaries.inlined(candidate.number);
    part.kind = PartKind::temporary;
    part.type = memory.type.empty() ? candidate.type : memory.type;
    parts.inlined(part, from.function_of(memory.function));
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
