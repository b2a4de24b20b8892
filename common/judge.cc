// One pass over the frames for the frames themselves, then one over their parts; see SPEC "What it reports".
#include "judge.h"

#include "calls.h"
#include "held_to.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace framewarn {
namespace {

/// What "once per place and kind" counts by. The file is its normal path: a header without a guard may have
/// been included by several. All that an argument of a macro declares has the macro's place: variables are
/// told apart by their names. Frames have none here, for instances and the functions of one macro are one.
using Key = std::tuple<std::string, unsigned, unsigned, Kind, std::string>;

/// What all output is sorted by.
auto order(const Finding& finding) {
  return std::tie(finding.at.file, finding.at.line, finding.at.column, finding.kind);
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
    for (auto* findings : {&broken, &found})
      for (auto& [place, finding] : *findings)
        sorted.push_back(std::move(finding));
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Finding& a, const Finding& b) { return order(a) < order(b); });
    return sorted;
  }

private:
  const Gathered& gathered;
  const Options& options;
  const Speaks& speaks;
  const CoroutineFramesBySymbol coroutine_frames;
  using Findings = std::map<Key, Finding>;
  Findings found;  ///< the largest instance of each place and kind
  Findings broken; ///< the same of those that have not the required size
  std::map<std::pair<const Findings*, Key>, std::set<std::string>> signatures;
  /// Parts that the notes of a reported frame of this kind name as exceeding.
  std::set<std::pair<FrameKind, Key>> named;

  mutable std::map<std::string, std::string> paths; ///< normal ones
  const std::string directory = working_directory();

  /// `part` is null where the frame itself is meant.
  Key key(const Place& at, Kind kind, const Part* part) const {
    auto [path, fresh] = paths.try_emplace(at.file);
    if (fresh)
      path->second = normal_path(at.file, directory);
    return {path->second, at.line, at.column, kind, part ? part->name : SharedText()};
  }

  void add(Findings& findings, Finding finding) {
    Key place = key(finding.at, finding.kind, finding.part);
    auto [it, first] = findings.try_emplace(place, finding);
    // Clones and constructor variants of one function share its signature: they are one function to the user.
    bool counted = !signatures[{&findings, place}].insert(finding.frame->signature).second;
    if (first)
      return;
    Finding& largest = it->second;
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

  /// What exceeds its limit, where it may be said.
  void add(Kind kind, const Frame& frame, const Part* part, HeldTo held_to) {
    Finding finding{};
    finding.kind = kind;
    finding.frame = &frame;
    finding.part = part;
    finding.at = part ? part->at : frame.at;
    finding.size = part ? part->size : frame.size;
    if (!exceeds(finding.size, held_to.limit) || !finding.at.known() || is_allowed(frame, part) ||
        broken.count(key(finding.at, kind, part)) || !options.reports(finding.at.file) || !speaks(finding.at))
      return;
    finding.held_to = std::move(held_to);
    finding.error = options.error[int(kind)];
    add(found, std::move(finding));
  }

  static bool is_allowed(const Frame& frame, const Part* part) {
    return frame.stated.allowed || (part && part->allowed);
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

  void require_exact(const Frame& frame) {
    if (!frame.stated.exact || !is_stated_frame(frame) || frame.stated.exact->bytes == frame.size)
      return;
    Finding finding{};
    finding.kind = frame.kind == FrameKind::coroutine_frame ? Kind::coroutine_frame : Kind::stack_frame;
    finding.frame = &frame;
    finding.at = frame.at;
    finding.size = frame.size;
    finding.required = &*frame.stated.exact;
    finding.error = true;
    add(broken, std::move(finding));
  }

  void frames() {
    for (const Frame& frame : gathered.frames)
      require_exact(frame);
    for (const Frame& frame : gathered.frames)
      if (frame.kind == FrameKind::coroutine_frame)
        add(Kind::coroutine_frame, frame, nullptr, held_to(frame, options));
    for (const Frame* frame : largest_stack_frames())
      if (!frame->reported_by_compiler)
        add(Kind::stack_frame, *frame, nullptr, held_to(*frame, options));
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
    if (kind_of(part, frame) && !is_allowed(frame, &part))
      if (HeldTo held = held_to(part, frame, options); exceeds(part.size, held.limit))
        return {&part, std::move(held), {}};
    if (part.kind == PartKind::elided_frame)
      return {&part, {}, elided_inside(part, coroutine_frames)};
    return {&part, {}, {}};
  }

  /// Chooses the parts that the notes name, largest first, for each reported frame.
  void name_parts() {
    for (auto* findings : {&broken, &found})
      for (auto& [place, finding] : *findings)
        name_parts(finding);
  }

  void name_parts(Finding& finding) {
    const Frame& frame = *finding.frame;
    // Smaller ones are gathered only for a record, which is to change no warning.
    if (frame.kind == FrameKind::stack_frame && options.notes)
      finding.smallest_summed = smallest_named_part(frame.size);
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
      if (!options.error[int(kind)] || finding.error)
        named.insert({frame.kind, key(part->at, kind, part)});
    }
  }

  void parts() {
    for (const Frame& frame : gathered.frames)
      for (const Part& part : frame.parts) {
        auto kind = kind_of(part, frame);
        if (!kind || named.count({frame.kind, key(part.at, *kind, &part)}))
          continue;
        add(*kind, frame, &part, held_to(part, frame, options));
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
        !exceeds(frame.size, held_to(frame, options).limit))
      continue;
    Kind kind = frame.kind == FrameKind::coroutine_frame ? Kind::coroutine_frame : Kind::stack_frame;
    gathered.left_out.push_back(
        {std::string("report of ") + kind_name(kind),
         std::to_string(frame.size) + " bytes exceed the limit, but the function has no place in the source",
         frame.symbol});
  }
}

namespace {

/// The smallest size that a limit could concern, or a note of a frame that is held to `frame`.
Limit smallest_of_interest(const Limits& limits, Limit frame) {
  Limit smallest = lower(limits.local_in_coroutine_frame, limits.local_in_stack_frame);
  return frame ? lower(smallest, smallest_named_part(*frame)) : smallest;
}

} // namespace

Limit smallest_local(const Options& options, Limit frame) {
  if (options.records() || !options.notes)
    return 0;
  const Limits lowest = options.lowest();
  return smallest_of_interest(lowest, *options.notes ? lower(lowest.stack_frame, frame) : Limit());
}

Limit smallest_placed_temporary(const Options& options) {
  constexpr std::uint64_t in_record = 256;
  const Limits lowest = options.lowest();
  const Limit smallest = smallest_of_interest(lowest, lowest.stack_frame);
  return options.records() ? lower(smallest, in_record) : smallest;
}

} // namespace framewarn
