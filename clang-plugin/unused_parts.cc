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

/// The places in a hole for what has this size and alignment, one behind the other; nothing when more is left
/// than alignment explains.
std::optional<std::vector<std::uint64_t>> places_in(const Hole& hole, const Part& like,
                                                    std::uint64_t frame_align) {
  std::vector<std::uint64_t> places;
  if (like.size == 0)
    return {};
  const std::uint64_t hole_end = hole.offset + hole.size;
  std::uint64_t end = hole.offset;
  for (std::uint64_t at = llvm::alignTo(end, like.align); at + like.size <= hole_end;
       at = llvm::alignTo(end, like.align)) {
    places.push_back(at);
    end = at + like.size;
  }
  return hole_end - end < frame_align ? std::optional(places) : std::nullopt;
}

/// Where all that are left are alike, and just as many as there is room for.
void fill_in_order(Frame& frame, const std::vector<Part>& unused, const std::vector<Hole>& holes) {
  std::vector<Part> alike;
  for (const Part& part : unused) {
    if (part.size != unused.front().size || part.align != unused.front().align)
      return;
    if (part.kind != PartKind::parameter ||
        llvm::none_of(alike, [&](const Part& other) { return are_one(part, other); }))
      alike.push_back(part);
  }
  auto next = alike.begin();
  for (const Hole& hole : holes) {
    const auto places = places_in(hole, alike.front(), frame.align);
    if (!places || places->size() > std::size_t(alike.end() - next))
      return;
    for (std::uint64_t place : *places)
      (next++)->offset = place;
  }
  if (next == alike.end())
    std::move(alike.begin(), alike.end(), std::back_inserter(frame.parts));
}

} // namespace

void add_unused(Frame& frame, std::vector<Part> unused, bool in_order) {
  auto fill = [&](const Hole& hole) {
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < unused.size(); ++i) {
      std::uint64_t end = llvm::alignTo(hole.offset, unused[i].align) + unused[i].size;
      if (end > hole.offset + hole.size || hole.offset + hole.size - end >= end_alignment(frame))
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
  if (in_order && !unused.empty())
    fill_in_order(frame, unused, holes);
}

std::optional<std::uint64_t> unused_index(Frame frame) {
  const std::vector<Hole> holes = pad(frame);
  if (holes.size() != 1)
    return {};
  const Hole& hole = holes.front();
  // It is the one byte that nothing explains; or what the frame grew by for it, as no other gap had room.
  const bool grown =
      hole.offset + hole.size == frame.size && hole.size == end_alignment(frame) &&
      llvm::none_of(frame.parts, [](const Part& part) { return part.kind == PartKind::padding; });
  return hole.size == 1 || grown ? std::optional(hole.offset) : std::nullopt;
}

} // namespace framewarn
