#include "correspondence.h"

#include "tags.h"

namespace framewarn {
namespace {

/// What is compared: the same number for calls of one function, 0 for suspensions.
constexpr unsigned suspension = 0;

struct Side {
  std::vector<unsigned> keys;
  std::vector<std::size_t> positions; ///< of each key in what it was made from
};

/// Longer ones would cost more time than their names are worth: the table takes two bytes a cell.
constexpr std::size_t largest_table = std::size_t(1) << 24;

/// The pairs of positions of a longest common subsequence.
std::vector<std::pair<std::size_t, std::size_t>> common(const Side& a, const Side& b) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  // What both begin with needs no table: mostly that is all.
  std::size_t start = 0;
  while (start < a.keys.size() && start < b.keys.size() && a.keys[start] == b.keys[start]) {
    pairs.emplace_back(a.positions[start], b.positions[start]);
    ++start;
  }
  std::size_t rows = a.keys.size() - start, columns = b.keys.size() - start;
  if (!rows || !columns || (rows + 1) * (columns + 1) > largest_table)
    return rows && columns ? decltype(pairs)() : pairs;
  std::vector<std::uint16_t> length((rows + 1) * (columns + 1));
  auto at = [&](std::size_t row, std::size_t column) -> std::uint16_t& {
    return length[row * (columns + 1) + column];
  };
  for (std::size_t row = rows; row-- > 0;)
    for (std::size_t column = columns; column-- > 0;)
      at(row, column) = a.keys[start + row] == b.keys[start + column]
                            ? at(row + 1, column + 1) + 1
                            : std::max(at(row + 1, column), at(row, column + 1));
  for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
    if (a.keys[start + row] == b.keys[start + column])
      pairs.emplace_back(a.positions[start + row++], b.positions[start + column++]);
    else if (at(row + 1, column) >= at(row, column + 1))
      ++row;
    else
      ++column;
  }
  return pairs;
}

} // namespace

std::vector<Correspondence> correspond(llvm::Function& function, const SourceOrder& source,
                                       Mangling& mangling) {
  llvm::StringMap<unsigned> keys;
  llvm::DenseMap<const clang::FunctionDecl*, unsigned> known;
  unsigned next = suspension + 1;
  auto key_of = [&](const clang::FunctionDecl& callee) {
    auto [key, fresh] = known.try_emplace(callee.getCanonicalDecl(), 0);
    if (fresh) {
      for (const std::string& symbol : mangling.symbols(callee))
        key->second = keys.try_emplace(symbol, key->second ? key->second : next).first->second;
      ++next;
    }
    return key->second;
  };
  Side in_source, in_code;
  for (std::size_t i = 0; i < source.emitted.size(); ++i) {
    const clang::FunctionDecl* callee = source.emitted[i].callee;
    in_source.keys.push_back(callee ? key_of(*callee) : suspension);
    in_source.positions.push_back(i);
  }
  std::vector<llvm::CallBase*> calls;
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction);
    auto* called =
        call ? llvm::dyn_cast<llvm::Function>(call->getCalledOperand()->stripPointerCasts()) : nullptr;
    if (!called)
      continue;
    if (called->getIntrinsicID() == llvm::Intrinsic::coro_suspend) {
      in_code.keys.push_back(suspension);
    } else if (auto key = keys.find(Mangling::comparable(called->getName())); key != keys.end()) {
      in_code.keys.push_back(key->second);
    } else {
      continue;
    }
    in_code.positions.push_back(calls.size());
    calls.push_back(call);
  }
  std::vector<Correspondence> result;
  for (auto [from, to] : common(in_source, in_code))
    result.push_back({&source.emitted[from], calls[to]});
  return result;
}

void tag_suspensions(llvm::ArrayRef<Correspondence> pairs, std::size_t points) {
  for (const Correspondence& pair : pairs) {
    if (!pair.source->suspension)
      continue;
    // The second operand tells the final suspend: the last of all, where there is one.
    auto* final = llvm::dyn_cast<llvm::ConstantInt>(pair.instruction->getArgOperand(1));
    if (final && final->isOne() == (*pair.source->suspension + 1 == points))
      set_tag(*pair.instruction, Tag::suspension, *pair.source->suspension);
  }
}

} // namespace framewarn
