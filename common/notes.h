// The notes below a main line: what takes the bytes, and why it is there.
#ifndef FRAMEWARN_NOTES_H
#define FRAMEWARN_NOTES_H

#include "finding.h"
#include "text.h"

namespace framewarn {

/// In the order in which they are printed, the notes about other instances apart.
std::vector<Message> notes_of(const Finding& finding);

} // namespace framewarn
#endif
