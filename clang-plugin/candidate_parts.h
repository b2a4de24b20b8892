// From a value that got its place in a coroutine's frame to what it is to the user.
#ifndef FRAMEWARN_CLANG_CANDIDATE_PARTS_H
#define FRAMEWARN_CLANG_CANDIDATE_PARTS_H

#include "coroutine_values.h"
#include "descriptions.h"
#include "elision.h"

namespace framewarn {

/// What the numbers of the tags stand for.
struct PartSources {
  Descriptions& descriptions;
  const Temporaries& temporaries;
  const Creations& creations;
  const Elision& elision;
};

/// Everything but its place in the frame and its size; `coroutine`, whose frame it is in, may be null.
Part part_of(const Candidate& candidate, const PartSources& from, const FunctionDescription* coroutine);

/// The frame of a callee that lies in the one of `emitted`, which may be null.
Part elided_frame_part(unsigned creation, const PartSources& from, const FunctionDescription* emitted);

} // namespace framewarn
#endif
