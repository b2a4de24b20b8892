// Why a part is in its frame, in words: which suspensions it is kept across.
#ifndef FRAMEWARN_WHY_KEPT_H
#define FRAMEWARN_WHY_KEPT_H

#include "frame.h"
#include "text.h"

#include <string>
#include <vector>

namespace framewarn {

/// "; it is needed across this suspension:", to be followed by the notes of add_suspension_notes(), which
/// were already printed if it is `the_same` as before. Empty where nothing is known or to be said.
std::string reason(const Part& part, bool the_same = false);

/// Whether both are kept across the same suspensions, so that these need not be listed again.
bool across_the_same(const Part& a, const Part& b);

/// Each at its suspension, "'co_await' here".
void add_suspension_notes(std::vector<Message>& notes, const Part& part);

} // namespace framewarn
#endif
