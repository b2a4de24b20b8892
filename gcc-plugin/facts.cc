// Alignment gets lost in two ways. A local's field is made from its type alone (coro_make_frame_entry in
// gcc/cp/coroutines.cc, "TODO: Figure out if we should build a local type that has any excess alignment"), so
// that `alignas` on the variable has no effect. And the ramp calls operator new for the frame without a
// std::align_val_t, whatever the frame's type needs: the standard asks for no more (P2014 would).
#include "facts.h"
#include "names.h"

namespace framewarn::gcc {
namespace {

Fact fact(FactKind kind, std::uint64_t bytes, Place at, std::string name = {}) {
  Fact result;
  result.kind = kind;
  result.bytes = bytes;
  result.name = std::move(name);
  result.at = std::move(at);
  return result;
}

/// What operator new aligns to without being asked: __STDCPP_DEFAULT_NEW_ALIGNMENT__.
std::uint64_t default_new_alignment() {
  int threshold = aligned_new_threshold; // -faligned-new=; 0: -fno-aligned-new
  return threshold > 0 ? threshold : MALLOC_ABI_ALIGNMENT / BITS_PER_UNIT;
}

bool takes_alignment(tree function) {
  for (tree type = TYPE_ARG_TYPES(TREE_TYPE(function)); type; type = TREE_CHAIN(type))
    if (TREE_CODE(TREE_VALUE(type)) == ENUMERAL_TYPE && TYPE_IDENTIFIER(TREE_VALUE(type)) &&
        std::strcmp(IDENTIFIER_POINTER(TYPE_IDENTIFIER(TREE_VALUE(type))), "align_val_t") == 0)
      return true;
  return false;
}

/// Whether the ramp tells the operator new that it calls of an alignment. Where its body is not at hand,
/// it does what all versions that are served do.
bool tells_alignment(tree ramp) {
  function* body = ramp ? DECL_STRUCT_FUNCTION(ramp) : nullptr;
  if (!body || !body->cfg)
    return false;
  basic_block block;
  FOR_EACH_BB_FN(block, body)
  for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it)) {
    tree callee = is_gimple_call(gsi_stmt(it)) ? gimple_call_fndecl(gsi_stmt(it)) : NULL_TREE;
    if (callee && DECL_NAME(callee) && std::strcmp(characters(callee), "operator new") == 0 &&
        takes_alignment(callee))
      return true;
  }
  return false;
}

} // namespace

std::vector<Fact> facts(const Frame& frame, const std::vector<FrameField>& fields, tree ramp,
                        std::uint64_t copied) {
  std::vector<Fact> facts;
  for (const FrameField& entry : fields)
    if (entry.part.kind == PartKind::local && !entry.part.only_declared && entry.variable &&
        DECL_USER_ALIGN(entry.variable) && DECL_ALIGN_UNIT(entry.variable) > entry.part.align)
      facts.push_back(
          fact(FactKind::alignment_dropped, DECL_ALIGN_UNIT(entry.variable), entry.part.at, entry.part.name));
  if (frame.align > default_new_alignment() && !tells_alignment(ramp))
    facts.push_back(fact(FactKind::unaligned_allocation, frame.align, frame.at));
  if (copied > 0)
    facts.push_back(fact(FactKind::awaiters_twice, copied, frame.at));
  return facts;
}

} // namespace framewarn::gcc
