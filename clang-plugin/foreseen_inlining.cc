#include "foreseen_inlining.h"

namespace framewarn {
namespace {

/// In bytes. Smaller ones the optimiser mostly takes apart; and what has many of them is too much code to be
/// inlined where a pointer turns out to be known.
constexpr std::uint64_t large = 512;

/// In bytes, of values and variables that are not large. The inliner takes what has up to some 65
/// instructions (InlineCost.h, HintThreshold, InstrCost); before it is optimised that is some 1,000 bytes.
/// More is inlined where what it is given makes most of it dead, or if it is internal and has one call.
constexpr std::uint64_t most_code = 8192;

std::uint64_t large_variables_of(const llvm::Function& function) {
  const llvm::DataLayout& layout = function.getParent()->getDataLayout();
  std::uint64_t total = 0;
  for (const llvm::Instruction& instruction : function.getEntryBlock()) {
    const auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
    std::uint64_t size = 0;
    if (alloca && compat::allocation_size(*alloca, layout, size) && size >= large)
      total += size;
  }
  return total;
}

std::uint64_t saturating(std::uint64_t sum, std::uint64_t more, std::uint64_t times) {
  return more && times > unlimited_size / more ? unlimited_size
                                               : std::min(sum + more * times, unlimited_size);
}

/// A function with what is inlined into it.
struct Inlining {
  const llvm::Function* function = nullptr; ///< null: nobody's, which calls all
  std::vector<Inlining*> called;            ///< as often as it is
  std::vector<Inlining*> always_inlined;    ///< those of them that are, whatever they are
  std::uint64_t size = 0;
  std::uint64_t large_variables = 0;  ///< bytes of that
  std::uint64_t through_pointers = 0; ///< calls
  unsigned group = 0;                 ///< of functions that call each other; 0: not known yet

  void add(const Inlining& other, std::uint64_t times) {
    size = saturating(size, other.size, times);
    large_variables = saturating(large_variables, other.large_variables, times);
    through_pointers = saturating(through_pointers, other.through_pointers, times);
  }

  bool is_much_code() const {
    return size != unlimited_size && size - large_variables > most_code && !function->hasLocalLinkage();
  }
};

/// Where functions call each other every call may be inlined, but nothing twice within itself.
void add_called(const std::vector<Inlining*>& each_other, unsigned group, bool any_size) {
  Inlining all;
  std::uint64_t inlined = 1;
  for (Inlining* function : each_other) {
    function->group = group;
    all.add(*function, 1);
  }
  for (const Inlining* function : each_other) {
    for (const Inlining* called : function->called)
      if (called->group == group) {
        ++inlined;
      } else if (any_size || !called->is_much_code()) {
        all.add(*called, 1);
      } else {
        Inlining variables;
        variables.size = variables.large_variables = called->large_variables;
        all.add(variables, 1);
      }
    for (const Inlining* called : function->always_inlined)
      if (called->group != group)
        all.add(*called, 1); // twice does no harm
  }
  Inlining total;
  total.add(all, inlined);
  for (Inlining* function : each_other) {
    function->size = total.size;
    function->large_variables = total.large_variables;
    function->through_pointers = total.through_pointers;
  }
}

} // namespace
} // namespace framewarn

template <> struct llvm::GraphTraits<framewarn::Inlining*> {
  using NodeRef = framewarn::Inlining*;
  using ChildIteratorType = std::vector<NodeRef>::iterator;
  static NodeRef getEntryNode(NodeRef function) { return function; }
  static ChildIteratorType child_begin(NodeRef function) { return function->called.begin(); }
  static ChildIteratorType child_end(NodeRef function) { return function->called.end(); }
};

namespace framewarn {

ForeseenInlining::ForeseenInlining(const llvm::Module& module, bool any_size) {
  llvm::DenseMap<const llvm::Function*, std::unique_ptr<Inlining>> functions;
  Inlining all;
  for (const llvm::Function& function : module)
    if (!function.isDeclaration()) {
      all.called.push_back((functions[&function] = std::make_unique<Inlining>()).get());
      all.called.back()->function = &function;
    }
  for (Inlining* inlining : all.called) {
    inlining->size = size_when_inlined(*inlining->function, [&](const llvm::CallBase& call) {
      const llvm::Value* called = call.getCalledOperand()->stripPointerCastsAndAliases();
      if (const auto* callee = llvm::dyn_cast<llvm::Function>(called); !callee)
        inlining->through_pointers += !call.isInlineAsm();
      else if (!callee->isDeclaration()) {
        inlining->called.push_back(functions.find(callee)->second.get());
        if (call.hasFnAttr(llvm::Attribute::AlwaysInline))
          inlining->always_inlined.push_back(inlining->called.back());
      }
    });
    inlining->large_variables = large_variables_of(*inlining->function);
  }
  unsigned groups = 0;
  for (auto each_other = llvm::scc_begin(&all); !each_other.isAtEnd(); ++each_other) // callees first
    add_called(*each_other, ++groups, any_size);
  std::uint64_t pointed_at = 0;
  for (const Inlining* inlining : all.called)
    if (inlining->large_variables > pointed_at && inlining->function->hasAddressTaken())
      pointed_at = inlining->large_variables;
  for (const Inlining* inlining : all.called)
    sizes[inlining->function] =
        saturating(saturating(inlining->size, pointed_at, inlining->through_pointers), saved_registers, 1);
}

} // namespace framewarn
