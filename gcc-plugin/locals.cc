// Expansion gives a variable that stays in memory a DECL_RTL of (mem (plus base offset)); one that lives in
// registers, or was optimised out, has another or none. Two variables whose lifetimes do not overlap share
// their bytes (partition_stack_vars, gcc/cfgexpand.cc): these are counted once.
//
// Offsets count from the variable with the lowest address: from the frame's own begin, which the prologue
// moves about, they would say no more.
#include "locals.h"
#include "coroutines.h"
#include "coverage.h"
#include "layout.h"
#include "names.h"
#include "places.h"
#include "stated.h"
#include "type_forms.h"

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
  // What no block declares is not rewritten by instantiate_decls (gcc/function.cc).
  if (address == virtual_stack_vars_rtx)
    return Slot{frame_pointer_rtx, offset + targetm.starting_frame_offset()};
  return Slot{address, offset};
}

/// The function whose code was inlined into `own` (as written) and brought the variable along; null: none
/// was. remap_decl (gcc/tree-inline.cc) makes a copy, and leaves the original behind it.
tree inlined_from(tree variable, tree own) {
  tree owner = DECL_CONTEXT(DECL_ORIGIN(variable));
  if (!owner || TREE_CODE(owner) != FUNCTION_DECL || DECL_ORIGIN(owner) == own)
    return NULL_TREE;
  owner = written(owner);
  return owner == own || are_one_as_written(owner, own) ? NULL_TREE : owner;
}

Part describe(const Session& session, tree variable, std::uint64_t size, tree own) {
  Part part;
  const std::string name = variable_name(variable);
  const bool named = !name.empty() && name.compare(0, 6, "__for_") != 0;
  part.kind = named ? PartKind::local : PartKind::temporary;
  if (named)
    part.name = name;
  part.type = type_name(TREE_TYPE(variable));
  if (session.options.asks_for_types())
    part.type_forms = type_forms(TREE_TYPE(variable));
  part.size = size;
  part.align = std::max(1u, unsigned(DECL_ALIGN_UNIT(variable)));
  part.at = place_of(variable_location(variable));
  part.allowed = is_allowed(variable);
  part.by_reference = TREE_CODE(TREE_TYPE(variable)) == REFERENCE_TYPE;
  if (tree from = inlined_from(variable, own))
    part.inlined_from = session.names.signature_of(from);
  return part;
}

/// What a function's variables lie in that functions nested in it (GNU C) use: FRAME.N, of type
/// `struct FRAME.f`. Each has a field of its name and place there (lookup_field_for_decl in
/// gcc/tree-nested.cc), which is a pointer when it stays elsewhere.
bool holds_variables_of_others(tree variable) {
  tree type = TREE_TYPE(variable);
  tree name = TREE_CODE(type) == RECORD_TYPE ? TYPE_NAME(type) : NULL_TREE;
  return DECL_ARTIFICIAL(variable) && name && TREE_CODE(name) == IDENTIFIER_NODE &&
         std::string(IDENTIFIER_POINTER(name)).compare(0, 6, "FRAME.") == 0;
}

/// A link reads a place anew for each declaration, and so as a number of its own (lto_location_cache,
/// gcc/lto-streamer-in.cc).
bool lies_in(tree field, tree variable) {
  return VAR_P(variable) && DECL_NAME(field) == DECL_NAME(variable) &&
         TREE_TYPE(field) == TREE_TYPE(variable) &&
         (DECL_SOURCE_LOCATION(field) == DECL_SOURCE_LOCATION(variable) ||
          is_one_place(place_of(DECL_SOURCE_LOCATION(field)), place_of(DECL_SOURCE_LOCATION(variable))));
}

/// The variable of `block`, or of those in it, that lies in such a field; null when there is none.
tree variable_in(tree field, tree block) {
  for (; block; block = BLOCK_CHAIN(block)) {
    for (tree variable = BLOCK_VARS(block); variable; variable = DECL_CHAIN(variable))
      if (lies_in(field, variable))
        return variable;
    for (unsigned i = 0; i < BLOCK_NUM_NONLOCALIZED_VARS(block); ++i) // of inlined functions
      if (lies_in(field, BLOCK_NONLOCALIZED_VAR(block, i)))
        return BLOCK_NONLOCALIZED_VAR(block, i);
    if (tree variable = variable_in(field, BLOCK_SUBBLOCKS(block)))
      return variable;
  }
  return NULL_TREE;
}

} // namespace

void keep_variables(Session& session, function* fn) {
  session.variables.clear();
  session.variables_of = fn->decl;
  const Limit smallest = session.smallest_local(lowest_stated(stated_of(fn->decl)));
  unsigned i;
  tree variable;
  FOR_EACH_LOCAL_DECL(fn, i, variable)
  if (VAR_P(variable) && DECL_SIZE_UNIT(variable) && tree_fits_uhwi_p(DECL_SIZE_UNIT(variable)) && smallest &&
      tree_to_uhwi(DECL_SIZE_UNIT(variable)) >= *smallest)
    session.variables.push_back(variable);
}

void add_slots(Session& session, Frame& frame, function* fn) {
  struct Found {
    Part part;
    Slot slot;
  };
  std::vector<Found> found;
  tree own = written(fn->decl);
  if (session.variables_of == fn->decl)
    for (tree variable : session.variables) {
      std::optional<Slot> slot = slot_of(variable);
      std::uint64_t size = tree_to_uhwi(DECL_SIZE_UNIT(variable));
      if (!slot || size == 0)
        continue;
      const std::size_t before = found.size();
      if (holds_variables_of_others(variable))
        for (tree field = TYPE_FIELDS(TREE_TYPE(variable)); field; field = DECL_CHAIN(field))
          if (tree inner = variable_in(field, DECL_INITIAL(fn->decl)))
            found.push_back({describe(session, inner, tree_to_uhwi(DECL_SIZE_UNIT(inner)), own),
                             {slot->base, slot->offset + int_byte_position(field)}});
      if (found.size() == before)
        found.push_back({describe(session, variable, size, own), *slot});
    }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return std::make_pair(REGNO(a.slot.base), a.slot.offset) <
           std::make_pair(REGNO(b.slot.base), b.slot.offset);
  });
  // Addresses that begin at different registers cannot be compared.
  bool comparable = !found.empty() && REGNO(found.front().slot.base) == REGNO(found.back().slot.base);
  rtx base = nullptr;
  HOST_WIDE_INT lowest = 0;
  Coverage of_base;
  std::uint64_t covered = 0;
  for (Found& variable : found) {
    if (!base || REGNO(variable.slot.base) != REGNO(base)) {
      base = variable.slot.base;
      lowest = variable.slot.offset;
      of_base = {};
    }
    std::uint64_t offset = variable.slot.offset - lowest;
    covered += of_base.add(offset, offset + variable.part.size);
    if (comparable)
      variable.part.offset = offset;
    frame.parts.push_back(std::move(variable.part));
  }
  add_spill(frame, covered);
}

} // namespace framewarn::gcc
