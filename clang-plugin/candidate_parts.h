// From a value that got its place in a coroutine's frame to what it is to the user.
#ifndef FRAMEWARN_CLANG_CANDIDATE_PARTS_H
#define FRAMEWARN_CLANG_CANDIDATE_PARTS_H

#include "annotations.h"
#include "coroutine_values.h"
#include "elision.h"
#include "temporaries.h"

namespace framewarn {

/// What the numbers of the tags stand for.
struct PartSources {
  const Annotations& annotations;
  const Temporaries& temporaries;
  const Creations& creations;
  const Elision& elision;
  const FunctionOf& function_of;
};

/// Everything but its place in the frame and its size.
Part part_of(const Candidate& candidate, const CoroutineParts& parts, const PartSources& from,
             const clang::FunctionDecl* coroutine);

/// The frame of a callee that lies in the one of `emitted`, which may be null.
Part elided_frame_part(unsigned creation, const PartSources& from, const clang::FunctionDecl* emitted);

} // namespace framewarn
#endif
