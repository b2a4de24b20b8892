// One pass over the frames for the frames themselves, then one over their parts; see SPEC "What it reports".
#include "judge.h"

#include "calls.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace framewarn {
namespace {

/// What "once per place and kind" counts by, and what all output is sorted by.
using Key = std::tuple<std::string, unsigned, unsigned, Kind>;

Key key(const Place& at, Kind kind) {
  return {at.file, at.line, at.column, kind};
}

bool exceeds(std::uint64_t size, Limit limit) {
  return limit && size > *limit;
}

/// The kind that a part is reported as, if it can be reported at all.
std::optional<Kind> kind_of(const Part& part, const Frame& frame) {
  if (part.kind == PartKind::local && frame.kind != FrameKind::closure)
    return Kind::local;
  bool copied = (part.kind == PartKind::parameter && frame.kind == FrameKind::coroutine_frame) ||
                (part.kind == PartKind::capture && frame.kind == FrameKind::closure);
  if (copied && !part.by_reference)
    return Kind::capture;
  return {};
}

Limit limit_of(Kind kind, const Frame& frame, const Options& options) {
  return kind == Kind::local ? options.local(frame.kind) : options.capture;
}

class Judge {
public:
  Judge(const Gathered& gathered, const Options& options, const Speaks& speaks)
      : gathered(gathered), options(options), speaks(speaks),
        coroutine_frames(coroutine_frames_of(gathered)) {}

  std::vector<Finding> findings() {
    frames();
    name_parts();
    parts();
    std::vector<Finding> sorted;
    for (auto& [place, instances] : found)
      sorted.push_back(std::move(instances.front()));
    return sorted;
  }

private:
  const Gathered& gathered;
  const Options& options;
  const Speaks& speaks;
  const CoroutineFramesBySymbol coroutine_frames;
  /// The largest instance of each place and kind.
  std::map<Key, std::vector<Finding>> found;
  std::map<Key, std::set<std::string>> signatures;
  /// Parts that the notes of a reported frame name as exceeding.
  std::set<Key> named;

  void add(Finding finding) {
    if (!finding.at.known() || !speaks(finding.at))
      return;
    finding.error = options.error[int(finding.kind)];
    Key place = key(finding.at, finding.kind);
    auto [it, first] = found.try_emplace(place);
    // Clones and constructor variants of one function share its signature: they are one function to the user.
    bool counted = !signatures[place].insert(finding.frame->signature).second;
    if (first) {
      it->second.push_back(std::move(finding));
      return;
    }
    Finding& largest = it->second.front();
    std::size_t others = largest.others + !counted;
    std::uint64_t others_largest = largest.others_largest;
    if (finding.size > largest.size) {
      if (finding.frame->signature != largest.frame->signature)
        others_largest = std::max(others_largest, largest.size);
      largest = std::move(finding);
    } else if (finding.frame->signature != largest.frame->signature) {
      others_largest = std::max(others_largest, finding.size);
    }
    largest.others = others;
    largest.others_largest = others_largest;
  }

  /// A coroutine's ramp, resume and destroy are one coroutine to the user: the largest stands for all.
  std::vector<const Frame*> largest_stack_frames() const {
    std::map<std::string, const Frame*> largest;
    std::vector<const Frame*> chosen;
    for (const Frame& frame : gathered.frames) {
      if (frame.kind != FrameKind::stack_frame)
        continue;
      if (frame.ramp.empty()) {
        chosen.push_back(&frame);
        continue;
      }
      const Frame*& of_ramp = largest[frame.ramp];
      if (!of_ramp || frame.size > of_ramp->size)
        of_ramp = &frame;
    }
    for (auto& [ramp, frame] : largest)
      chosen.push_back(frame);
    return chosen;
  }

  void add_frame(const Frame& frame, Kind kind, Limit limit) {
    if (!exceeds(frame.size, limit))
      return;
    Finding finding{};
    finding.kind = kind;
    finding.at = frame.at;
    finding.frame = &frame;
    finding.size = frame.size;
    finding.limit = *limit;
    add(std::move(finding));
  }

  void frames() {
    for (const Frame& frame : gathered.frames)
      if (frame.kind == FrameKind::coroutine_frame)
        add_frame(frame, Kind::coroutine_frame, options.coroutine_frame);
    for (const Frame* frame : largest_stack_frames())
      if (!frame->reported_by_compiler)
        add_frame(*frame, Kind::stack_frame, options.stack_frame);
  }

  static bool can_be_named(const Part& part) {
    switch (part.kind) {
    case PartKind::local:
    case PartKind::parameter:
    case PartKind::capture:
    case PartKind::temporary:
      return part.at.known();
    case PartKind::elided_frame:
      return true; // the function stands for the call whose place is not known
    case PartKind::promise:
    case PartKind::spill:
    case PartKind::bookkeeping:
    case PartKind::padding:
      break;
    }
    return false;
  }

  NamedPart name_part(const Part& part, const Frame& frame) const {
    if (auto kind = kind_of(part, frame)) {
      Limit limit = limit_of(*kind, frame, options);
      if (exceeds(part.size, limit))
        return {&part, *limit, {}};
    }
    if (part.kind == PartKind::elided_frame)
      return {&part, {}, elided_inside(part, coroutine_frames)};
    return {&part, {}, {}};
  }

  /// Chooses the parts that the notes name, largest first, for each reported frame.
  void name_parts() {
    for (auto& [place, instances] : found) {
      Finding& finding = instances.front();
      const Frame& frame = *finding.frame;
      std::vector<const Part*> by_size;
      for (const Part& part : frame.parts)
        by_size.push_back(&part);
      std::stable_sort(by_size.begin(), by_size.end(),
                       [](const Part* a, const Part* b) { return a->size > b->size; });
      for (const Part* part : by_size) {
        NamedPart candidate = name_part(*part, frame);
        bool worth = !options.notes || candidate.exceeded || part->size >= smallest_named_part(frame.size);
        bool room = !options.notes || finding.named.size() < *options.notes;
        if (!can_be_named(*part) || !worth || !room) {
          finding.rest.push_back(part);
          continue;
        }
        finding.named.push_back(candidate);
        if (!candidate.exceeded)
          continue;
        Kind kind = *kind_of(*part, frame);
        if (!options.error[int(kind)] || options.error[int(finding.kind)])
          named.insert(key(part->at, kind));
      }
    }
  }

  void parts() {
    for (const Frame& frame : gathered.frames)
      for (const Part& part : frame.parts) {
        auto kind = kind_of(part, frame);
        if (!kind || named.count(key(part.at, *kind)))
          continue;
        Limit limit = limit_of(*kind, frame, options);
        if (!exceeds(part.size, limit))
          continue;
        Finding finding{};
        finding.kind = *kind;
        finding.at = part.at;
        finding.frame = &frame;
        finding.part = &part;
        finding.size = part.size;
        finding.limit = *limit;
        add(std::move(finding));
      }
  }
};

} // namespace

std::uint64_t smallest_named_part(std::uint64_t frame_size) {
  return frame_size / 20;
}

std::vector<Finding> judge(const Gathered& gathered, const Options& options, const Speaks& speaks) {
  return Judge(gathered, options, speaks).findings();
}

void leave_out_placeless(Gathered& gathered, const Options& options) {
  for (const Frame& frame : gathered.frames) {
    if (frame.at.known() || frame.kind == FrameKind::closure ||
        !exceeds(frame.size, frame_limit(frame, options)))
      continue;
    Kind kind = frame.kind == FrameKind::coroutine_frame ? Kind::coroutine_frame : Kind::stack_frame;
    gathered.left_out.push_back(
        {std::string("report of ") + kind_name(kind),
         std::to_string(frame.size) + " bytes exceed the limit, but the function has no place in the source",
         frame.symbol});
  }
}

Limit frame_limit(const Frame& frame, const Options& options) {
  switch (frame.kind) {
  case FrameKind::coroutine_frame:
    return options.coroutine_frame;
  case FrameKind::stack_frame:
    return options.stack_frame;
  case FrameKind::closure:
    break;
  }
  return options.capture;
}

Limit smallest_local(const Options& options) {
  if (!options.record.empty() || !options.notes)
    return 0;
  Limit smallest;
  auto matters_from = [&](Limit size) {
    if (size && (!smallest || *size < *smallest))
      smallest = size;
  };
  matters_from(options.local_in_coroutine_frame);
  matters_from(options.local_in_stack_frame);
  if (*options.notes != 0 && options.stack_frame)
    matters_from(smallest_named_part(*options.stack_frame));
  return smallest;
}

} // namespace framewarn
