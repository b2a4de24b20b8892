#include "candidate_parts.h"

namespace framewarn {

Part part_of(const Candidate& candidate, const CoroutineParts& parts, const PartSources& from) {
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
    part = elided_frame_part(from.function_of(from.elision.callee(candidate.number)));
    break;
  case Origin::parameter:
    part = parts.variable(*candidate.parameter, candidate.liveness);
    break;
  case Origin::self:
    part = parts.self();
    break;
  case Origin::temporary:
    part = parts.temporary(from.temporaries.part(candidate.number), candidate.liveness,
                           from.temporaries.in_scope(candidate.number));
    break;
  case Origin::inlined:
    part.type = candidate.type;
    parts.inlined(part, from.function_of(from.temporaries.inlined_function(candidate.number)));
    part.kind = PartKind::temporary;
    break;
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
