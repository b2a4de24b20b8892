#include "correspondence.h"

#include "block_order.h"
#include "tags.h"

#include <set>

namespace framewarn {
namespace {

/// What is compared: the same number for calls of one function, 0 for suspensions.
constexpr unsigned suspension = 0;

struct Side {
  std::vector<unsigned> keys;
  std::vector<std::size_t> positions; ///< of each key in what it was made from
};

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Of all longest common subsequences the one whose pairs come first: indices into the keys.
Pairs first_common(llvm::ArrayRef<unsigned> a, llvm::ArrayRef<unsigned> b) {
  Pairs pairs;
  std::vector<std::uint16_t> length((a.size() + 1) * (b.size() + 1));
  auto at = [&](std::size_t row, std::size_t column) -> std::uint16_t& {
    return length[row * (b.size() + 1) + column];
  };
  for (std::size_t row = a.size(); row-- > 0;)
    for (std::size_t column = b.size(); column-- > 0;)
      at(row, column) = a[row] == b[column] ? at(row + 1, column + 1) + 1
                                            : std::max(at(row + 1, column), at(row, column + 1));
  for (std::size_t row = 0, column = 0; row < a.size() && column < b.size();) {
    if (a[row] == b[column])
      pairs.emplace_back(row++, column++);
    else if (at(row + 1, column) >= at(row, column + 1))
      ++row;
    else
      ++column;
  }
  return pairs;
}

/// The pairs of positions that are certain: where one side has more of the same, as in code that CodeGen
/// found dead, the first and the last longest common subsequence disagree.
Pairs common(const Side& a, const Side& b, std::size_t largest_table) {
  Pairs result;
  if (a.keys == b.keys) {
    for (std::size_t i = 0; i < a.keys.size(); ++i)
      result.emplace_back(a.positions[i], b.positions[i]);
    return result;
  }
  if ((a.keys.size() + 1) * (b.keys.size() + 1) > largest_table)
    return result;
  Pairs first = first_common(a.keys, b.keys);
  Pairs last = first_common(std::vector<unsigned>(a.keys.rbegin(), a.keys.rend()),
                            std::vector<unsigned>(b.keys.rbegin(), b.keys.rend()));
  std::set<std::pair<std::size_t, std::size_t>> agreed;
  for (auto [row, column] : last)
    agreed.emplace(a.keys.size() - 1 - row, b.keys.size() - 1 - column);
  for (auto [row, column] : first)
    if (agreed.count({row, column}))
      result.emplace_back(a.positions[row], b.positions[column]);
  return result;
}

} // namespace

std::vector<Correspondence> correspond(llvm::Function& function, const SourceOrder& source,
                                       Mangling& mangling, std::size_t largest_table) {
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
  auto take = [&](llvm::Instruction& instruction) {
    auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction);
    auto* called =
        call ? llvm::dyn_cast<llvm::Function>(call->getCalledOperand()->stripPointerCasts()) : nullptr;
    if (!called)
      return;
    if (called->getIntrinsicID() == llvm::Intrinsic::coro_suspend) {
      in_code.keys.push_back(suspension);
    } else if (auto key = keys.find(mangling.comparable(called->getName())); key != keys.end()) {
      in_code.keys.push_back(key->second);
    } else {
      return;
    }
    in_code.positions.push_back(calls.size());
    calls.push_back(call);
  };
  for (llvm::BasicBlock* block : blocks_in_source_order(function))
    for (llvm::Instruction& instruction : *block)
      take(instruction);
  std::vector<Correspondence> result;
  for (auto [from, to] : common(in_source, in_code, largest_table))
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
