// Expansion gives a variable that stays in memory a DECL_RTL of (mem (plus base offset)); one that lives in
// registers, or was optimised out, has another or none. Two variables whose lifetimes do not overlap share
// their bytes (partition_stack_vars, gcc/cfgexpand.cc): these are counted once.
#include "locals.h"
#include "layout.h"
#include "names.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

struct Slot {
  rtx base;
  HOST_WIDE_INT offset;
};

/// The place of a variable's memory in the frame of the current function; none when it has no such memory.
std::optional<Slot> slot_of(tree variable) {
  // A variable with a value expression is only a name for something else: the returned object (NRVO), a
  // field of a coroutine frame, what alloca gave.
  if (!VAR_P(variable) || TREE_STATIC(variable) || DECL_EXTERNAL(variable) || DECL_HARD_REGISTER(variable) ||
      DECL_HAS_VALUE_EXPR_P(variable) || !DECL_RTL_SET_P(variable) || !MEM_P(DECL_RTL(variable)))
    return {};
  rtx address = XEXP(DECL_RTL(variable), 0);
  HOST_WIDE_INT offset = 0;
  if (GET_CODE(address) == PLUS && CONST_INT_P(XEXP(address, 1))) {
    offset = INTVAL(XEXP(address, 1));
    address = XEXP(address, 0);
  }
  // Variables whose memory begins at a register of their own are allocated at run time (expand_stack_vars,
  // for an alignment that the stack cannot have) or by AddressSanitizer, which owns one block for all.
  if (!REG_P(address) || address == virtual_incoming_args_rtx || address == arg_pointer_rtx)
    return {};
  return Slot{address, offset};
}

std::uint64_t union_size(std::vector<std::pair<HOST_WIDE_INT, HOST_WIDE_INT>>& ranges) {
  std::sort(ranges.begin(), ranges.end());
  std::uint64_t total = 0;
  HOST_WIDE_INT end = HOST_WIDE_INT_MIN;
  for (auto [from, to] : ranges) {
    from = std::max(from, end);
    if (to > from)
      total += to - from;
    end = std::max(end, to);
  }
  return total;
}

Part describe(tree variable, std::uint64_t size) {
  Part part;
  part.name = variable_name(variable);
  bool named = !part.name.empty() && part.name.compare(0, 6, "__for_") != 0;
  part.kind = named ? PartKind::local : PartKind::temporary;
  if (!named)
    part.name.clear();
  part.type = type_name(TREE_TYPE(variable));
  part.size = size;
  part.align = std::max(1u, unsigned(DECL_ALIGN_UNIT(variable)));
  part.at = place_of(DECL_SOURCE_LOCATION(variable));
  part.by_reference = TREE_CODE(TREE_TYPE(variable)) == REFERENCE_TYPE;
  return part;
}

} // namespace

void keep_variables(Session& session, function* fn) {
  session.variables.clear();
  session.variables_of = fn->decl;
  unsigned i;
  tree variable;
  FOR_EACH_LOCAL_DECL(fn, i, variable)
  if (VAR_P(variable) && DECL_SIZE_UNIT(variable) && tree_fits_uhwi_p(DECL_SIZE_UNIT(variable)) &&
      (session.records() ||
       (session.smallest_local && tree_to_uhwi(DECL_SIZE_UNIT(variable)) >= *session.smallest_local)))
    session.variables.push_back(variable);
}

void add_slots(Session& session, Frame& frame, function* fn) {
  std::map<unsigned, std::vector<std::pair<HOST_WIDE_INT, HOST_WIDE_INT>>> ranges;
  if (session.variables_of == fn->decl) {
    for (tree variable : session.variables) {
      std::optional<Slot> slot = slot_of(variable);
      std::uint64_t size = tree_to_uhwi(DECL_SIZE_UNIT(variable));
      if (!slot || size == 0)
        continue;
      frame.parts.push_back(describe(variable, size));
      ranges[REGNO(slot->base)].push_back({slot->offset, slot->offset + HOST_WIDE_INT(size)});
    }
  }
  std::uint64_t covered = 0;
  for (auto& [base, of_base] : ranges)
    covered += union_size(of_base);
  add_spill(frame, covered);
}

} // namespace framewarn::gcc
