#include "layout.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace framewarn {

std::uint64_t end_alignment(const Frame& frame) {
  return std::max(frame.align, frame.rounded_to);
}

std::vector<Hole> pad(Frame& frame) {
  auto order = [](const Part& part) {
    return std::make_tuple(part.offset.value_or(0), part.at.line, part.at.column);
  };
  std::stable_sort(frame.parts.begin(), frame.parts.end(),
                   [&](const Part& a, const Part& b) { return order(a) < order(b); });
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
  for (auto part = frame.parts.begin(); part != frame.parts.end(); ++part) {
    std::uint64_t offset = part->offset.value_or(0);
    // Of those that share a slot any may be the reason for the gap before it.
    std::uint64_t align = 1;
    for (auto same = part; same != frame.parts.end() && same->offset == part->offset; ++same)
      align = std::max(align, same->align);
    close_gap(offset, align);
    end = std::max(end, offset + part->size);
  }
  close_gap(frame.size, end_alignment(frame));
  for (Part& part : padding) {
    auto at =
        std::upper_bound(frame.parts.begin(), frame.parts.end(), *part.offset,
                         [](std::uint64_t offset, const Part& other) { return offset < *other.offset; });
    frame.parts.insert(at, std::move(part));
  }
  return holes;
}

void pad(Frame& frame, std::vector<LeftOut>& left_out) {
  for (const Hole& hole : pad(frame))
    left_out.push_back({frame.kind == FrameKind::closure ? "parts of closure" : "parts of coroutine-frame",
                        "nothing is known about the " + std::to_string(hole.size) + " bytes at offset " +
                            std::to_string(hole.offset),
                        frame.symbol});
}

void add_spill(Frame& frame, std::uint64_t covered) {
  if (covered >= frame.size)
    return;
  Part part;
  part.kind = PartKind::spill;
  part.size = frame.size - covered;
  frame.parts.push_back(std::move(part));
}

std::uint64_t bytes_not_needed_at_once(const Frame& frame) {
  using Point = std::tuple<std::string, std::string, unsigned, unsigned>;
  std::map<Point, std::uint64_t> across;
  std::uint64_t all = 0, everywhere = 0;
  for (const Part& part : frame.parts) {
    if (part.kind != PartKind::local && part.kind != PartKind::temporary && part.kind != PartKind::parameter)
      continue;
    all += part.size;
    if (part.across.empty() && (part.because != Because::kept_anyway || part.escapes))
      everywhere += part.size;
    for (const Suspension& point : part.across)
      across[{point.what, point.at.file, point.at.line, point.at.column}] += part.size;
  }
  std::uint64_t most = 0;
  for (const auto& [point, bytes] : across)
    most = std::max(most, bytes);
  return all - std::min(all, everywhere + most);
}

} // namespace framewarn
