#include "layout.h"

#include <algorithm>

namespace framewarn {

std::vector<Hole> pad(Frame& frame) {
  std::stable_sort(frame.parts.begin(), frame.parts.end(),
                   [](const Part& a, const Part& b) { return a.offset.value_or(0) < b.offset.value_or(0); });
  std::vector<Hole> holes;
  std::vector<Part> padding;
  std::uint64_t end = 0;
  auto close_gap = [&](std::uint64_t next, std::uint64_t align) {
    if (next <= end)
      return;
    if (next - end >= align) {
      holes.push_back({end, next - end});
      return;
    }
    Part part;
    part.kind = PartKind::padding;
    part.offset = end;
    part.size = next - end;
    padding.push_back(std::move(part));
  };
  for (const Part& part : frame.parts) {
    std::uint64_t offset = part.offset.value_or(0);
    close_gap(offset, part.align);
    end = std::max(end, offset + part.size);
  }
  close_gap(frame.size, frame.align);
  for (Part& part : padding) {
    auto at =
        std::upper_bound(frame.parts.begin(), frame.parts.end(), *part.offset,
                         [](std::uint64_t offset, const Part& other) { return offset < *other.offset; });
    frame.parts.insert(at, std::move(part));
  }
  return holes;
}

void add_spill(Frame& frame, std::uint64_t covered) {
  if (covered >= frame.size)
    return;
  Part part;
  part.kind = PartKind::spill;
  part.size = frame.size - covered;
  frame.parts.push_back(std::move(part));
}

} // namespace framewarn
