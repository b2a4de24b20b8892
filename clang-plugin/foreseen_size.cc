#include "foreseen_size.h"

#include "crossing_values.h"

namespace framewarn {
namespace {

/// What copies a block of memory holds in registers at once, in words (TargetLowering::MaxStoresPerMemcpy, of
/// the widest registers).
constexpr std::uint64_t copied = 8 * 8;

/// Of a register that holds an address or a number, and the least that a slot takes.
constexpr std::uint64_t word = 8;

/// Saved registers. Most where an interrupt handler saves all that AVX-512 has (X86CallingConv.td,
/// CSR_64_AllRegs_AVX512): 32 of 64 bytes, and those for numbers and masks.
constexpr std::uint64_t saved = 4096;

/// Of a coroutine's frame: two pointers, and the index of the suspension, of up to 8 bytes
/// (docs/Coroutines.rst, "Switched-Resume Lowering").
constexpr std::uint64_t header = 3 * word;

/// Wider integers are multiplied and divided by code that grows with the square of their width.
constexpr unsigned widest_integer = 512;

/// Variables and values beside which a sanitizer lays memory of its own, or which it moves.
bool instrumented(const llvm::Function& function) {
  using llvm::Attribute;
  for (Attribute::AttrKind kind :
       {Attribute::SanitizeAddress, Attribute::SanitizeHWAddress, Attribute::SanitizeMemory,
        Attribute::SanitizeThread, Attribute::SanitizeMemTag, Attribute::SafeStack})
    if (function.hasFnAttribute(kind))
      return true;
  return false;
}

/// The function that is inlined in the place of the call, even without optimisation; the attribute is the
/// function's or the call's.
const llvm::Function* always_inlined(const llvm::CallBase& call) {
  const llvm::Function* callee = call.getCalledFunction();
  return callee && !callee->isDeclaration() && call.hasFnAttr(llvm::Attribute::AlwaysInline) ? callee
                                                                                             : nullptr;
}

/// What becomes of it is as long as its matrices are large (-fenable-matrix, LowerMatrixIntrinsics.cpp).
bool is_of_matrices(const llvm::CallBase& call) {
  switch (call.getIntrinsicID()) {
  case llvm::Intrinsic::matrix_multiply:
  case llvm::Intrinsic::matrix_transpose:
  case llvm::Intrinsic::matrix_column_major_load:
  case llvm::Intrinsic::matrix_column_major_store:
    return true;
  default:
    return false;
  }
}

class Estimate {
public:
  explicit Estimate(const llvm::Function& function)
      : layout(function.getParent()->getDataLayout()), known(!instrumented(function)) {}

  void add_unknown() { known = false; }

  void add_value(llvm::Type* type) { values += in_words(type); }

  void add_variable(const llvm::AllocaInst& alloca) {
    std::uint64_t size = 0;
    if (!alloca.isStaticAlloca())
      return; // it comes on top of the frame
    known &= compat::allocation_size(alloca, layout, size);
    const std::uint64_t align = std::max<std::uint64_t>(alloca.getAlign().value(), 2 * word);
    variables += size + align;
    // The whole frame is a multiple of it, too (PrologEpilogInserter.cpp, calculateFrameObjectOffsets).
    largest_align = std::max(largest_align, align);
  }

  void add_call(const llvm::CallBase& call) {
    if (llvm::isa<llvm::MemIntrinsic>(call))
      values += copied * word;
    known &= !is_of_matrices(call);
    std::uint64_t size = 0;
    for (const llvm::Use& argument : call.args())
      size += in_words(argument->getType());
    if (call.hasByValArgument())
      for (unsigned number = 0; number < call.arg_size(); ++number)
        if (call.isByValArgument(number))
          size += in_words(call.getParamByValType(number));
    arguments = std::max(arguments, size);
  }

  /// Of a coroutine's frame: what has to be called is on the stack, and of a variable there is nothing to
  /// save.
  std::uint64_t in_coroutine() const {
    return known ? variables + largest_align + 4 * values + header : unlimited_size;
  }

  std::uint64_t total() const {
    return known ? variables + largest_align + arguments + 4 * values + saved : unlimited_size;
  }

private:
  const llvm::DataLayout& layout;
  std::uint64_t variables = 0, largest_align = 0, arguments = 0, values = 0;
  bool known;

  /// The bytes of the words that a value of this type takes.
  std::uint64_t in_words(llvm::Type* type) {
    // Most by far, of which no layout has to be asked.
    switch (type->getTypeID()) {
    case llvm::Type::VoidTyID:
      return 0;
    case llvm::Type::PointerTyID:
      return word;
    case llvm::Type::IntegerTyID:
      if (type->getIntegerBitWidth() <= 8 * word)
        return word;
      break;
    default:
      break;
    }
    if (!type->isSized())
      return 0;
    const llvm::TypeSize size = layout.getTypeAllocSize(type);
    known &= !size.isScalable() && !(type->isIntegerTy() && type->getIntegerBitWidth() > widest_integer);
    return llvm::alignTo(size.getKnownMinValue(), word);
  }
};

} // namespace

bool is_always_inlined(const llvm::Function& function) {
  return function.hasFnAttribute(llvm::Attribute::AlwaysInline) ||
         llvm::any_of(function.users(), [&](const llvm::User* user) {
           const auto* call = llvm::dyn_cast<llvm::CallBase>(user);
           return call && always_inlined(*call) == &function;
         });
}

std::uint64_t ForeseenSizes::of(const llvm::Function& function) {
  Estimate estimate(function);
  for (const llvm::Argument& argument : function.args())
    estimate.add_value(argument.getType());
  std::uint64_t inlined = 0;
  for (const llvm::Instruction& instruction : llvm::instructions(function)) {
    if (const auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction)) {
      estimate.add_variable(*alloca);
    } else if (const auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction)) {
      estimate.add_call(*call);
      if (const llvm::Function* callee = always_inlined(*call)) {
        inlining.insert(&function);
        inlined = std::min(inlined + of_inlined(*callee), unlimited_size);
      }
    } else if (const auto* element = llvm::dyn_cast<llvm::ExtractElementInst>(&instruction)) {
      // With an index that is not known, the vector is stored first (SelectionDAG::CreateStackTemporary).
      estimate.add_value(element->getVectorOperandType());
    }
    estimate.add_value(instruction.getType());
  }
  return std::min(estimate.total() + inlined, unlimited_size);
}

std::uint64_t ForeseenSizes::of_coroutine(const llvm::Function& coroutine) {
  Estimate estimate(coroutine);
  for (const llvm::Argument& argument : coroutine.args())
    estimate.add_value(argument.hasByValAttr() ? argument.getParamByValType() : argument.getType());
  const CrossingValues crossing(coroutine);
  std::uint64_t inlined = 0;
  for (const llvm::Instruction& instruction : llvm::instructions(coroutine)) {
    if (const auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction)) {
      if (!alloca->isStaticAlloca())
        estimate.add_unknown();
      estimate.add_variable(*alloca);
    } else if (crossing.may_be(instruction)) {
      estimate.add_value(instruction.getType());
    }
    if (const auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction))
      if (const llvm::Function* callee = always_inlined(*call))
        inlined = std::min(inlined + of_inlined(*callee), unlimited_size);
  }
  return std::min(estimate.in_coroutine() + inlined, unlimited_size);
}

/// What calls itself is not inlined without end: while it is worked out it counts as unlimited.
std::uint64_t ForeseenSizes::of_inlined(const llvm::Function& function) {
  if (auto [known, fresh] = inlined.try_emplace(&function, unlimited_size); !fresh)
    return known->second;
  const std::uint64_t size = of(function);
  inlined[&function] = size;
  return size;
}

} // namespace framewarn
