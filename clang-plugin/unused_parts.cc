#include "unused_parts.h"

#include "compat.h"
#include "layout.h"

namespace framewarn {
namespace {

/// A parameter and the coroutine's copy of it are one to the user; and of those of one name, type and place,
/// or without any, it does not matter which is which.
bool are_one(const Part& a, const Part& b) {
  return a.kind == b.kind && a.at.handle == b.at.handle &&
         (a.kind == PartKind::parameter || (a.name == b.name && a.type == b.type));
}

} // namespace

void add_unused(Frame& frame, std::vector<Part> unused) {
  auto fill = [&](const Hole& hole) {
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < unused.size(); ++i) {
      std::uint64_t end = llvm::alignTo(hole.offset, unused[i].align) + unused[i].size;
      if (end > hole.offset + hole.size || hole.offset + hole.size - end >= frame.align)
        continue;
      if (only && !are_one(unused[*only], unused[i]))
        return false;
      only = i;
    }
    if (!only)
      return false;
    Part part = std::move(unused[*only]);
    unused.erase(unused.begin() + *only); // it can fill no other
    if (part.kind == PartKind::parameter)
      llvm::erase_if(unused, [&](const Part& other) { return are_one(part, other); });
    part.offset = llvm::alignTo(hole.offset, part.align);
    frame.parts.push_back(std::move(part));
    return true;
  };
  std::vector<Hole> holes;
  do {
    Frame copy = frame;
    holes = pad(copy);
  } while (llvm::any_of(holes, fill));
}

std::optional<std::uint64_t> unused_index(Frame frame) {
  const std::vector<Hole> holes = pad(frame);
  if (holes.size() != 1)
    return {};
  const Hole& hole = holes.front();
  // It is the one byte that nothing explains; or what the frame grew by for it, as no other gap had room.
  const bool grown =
      hole.offset + hole.size == frame.size && hole.size == frame.align &&
      llvm::none_of(frame.parts, [](const Part& part) { return part.kind == PartKind::padding; });
  return hole.size == 1 || grown ? std::optional(hole.offset) : std::nullopt;
}

} // namespace framewarn
