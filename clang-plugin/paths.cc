#include "paths.h"

namespace framewarn {
namespace {

/// The condition of a switch or a branch; null when it has no choice.
const llvm::Value* condition_of(const llvm::Instruction& end) {
  if (const auto* choice = llvm::dyn_cast<llvm::SwitchInst>(&end))
    return choice->getCondition();
  return compat::branch_condition(end);
}

/// The comparison of a value with a constant for equality.
const llvm::ICmpInst* comparison(const llvm::Value& value) {
  const auto* compared = llvm::dyn_cast<llvm::ICmpInst>(&value);
  bool constant = compared && compared->isEquality() && llvm::isa<llvm::ConstantInt>(compared->getOperand(1));
  return constant ? compared : nullptr;
}

using FactsOf = llvm::ArrayRef<std::pair<const llvm::Value*, const llvm::ConstantInt*>>;

/// What values are if `facts` hold.
class Known {
public:
  explicit Known(FactsOf facts) : facts(facts) {}

  /// Null when they do not tell.
  const llvm::ConstantInt* value(const llvm::Value& asked) {
    if (const auto* constant = llvm::dyn_cast<llvm::ConstantInt>(&asked))
      return constant;
    for (auto [known, constant] : facts)
      if (known == &asked)
        return constant;
    if (depth == most_depth)
      return nullptr;
    // A select whose condition compares one of its arms asks for that twice; a chain of them must not double.
    if (auto found = found_out.find(&asked); found != found_out.end())
      return found->second;
    ++depth;
    const llvm::ConstantInt* result = work_out(asked);
    --depth;
    found_out[&asked] = result;
    return result;
  }

private:
  static constexpr unsigned most_depth = 64;
  FactsOf facts;
  unsigned depth = 0;
  llvm::SmallDenseMap<const llvm::Value*, const llvm::ConstantInt*, 8> found_out;

  const llvm::ConstantInt* work_out(const llvm::Value& asked) {
    if (const llvm::ICmpInst* compared = comparison(asked)) {
      const llvm::ConstantInt* left = value(*compared->getOperand(0));
      if (!left)
        return nullptr;
      bool holds = (left == compared->getOperand(1)) == (compared->getPredicate() == llvm::CmpInst::ICMP_EQ);
      return holds ? llvm::ConstantInt::getTrue(asked.getContext())
                   : llvm::ConstantInt::getFalse(asked.getContext());
    }
    // What the optimiser makes of a number that goes on as another.
    if (const auto* choice = llvm::dyn_cast<llvm::SelectInst>(&asked);
        choice && choice->getType()->isIntegerTy())
      if (const llvm::ConstantInt* condition = value(*choice->getCondition()))
        return value(*(condition->isZero() ? choice->getFalseValue() : choice->getTrueValue()));
    return nullptr;
  }
};

const llvm::ConstantInt* value_in(FactsOf facts, const llvm::Value& value) {
  return Known(facts).value(value);
}

/// Where control goes behind `end`; null when the facts do not tell.
const llvm::BasicBlock* way_of(const llvm::Instruction& end, FactsOf facts) {
  const llvm::Value* condition = condition_of(end);
  const llvm::ConstantInt* value = condition ? value_in(facts, *condition) : nullptr;
  if (!value)
    return nullptr;
  if (const auto* choice = llvm::dyn_cast<llvm::SwitchInst>(&end))
    return choice->findCaseValue(value)->getCaseSuccessor();
  return end.getSuccessor(value->isZero() ? 1 : 0);
}

/// So many steps for each block are worth their time.
constexpr std::size_t most_steps = 16;

} // namespace

Paths::Paths(const llvm::Function& function) {
  find_deciding(function);
  for (std::size_t most_facts : {4, 1, 0})
    if (follow(function, most_facts))
      return;
}

llvm::ArrayRef<Paths::Step> Paths::steps_in(const llvm::BasicBlock& block) const {
  auto found = by_block.find(&block); // not there when nothing leads to it
  return found == by_block.end() ? llvm::ArrayRef<Step>() : llvm::ArrayRef<Step>(found->second);
}

void Paths::find_deciding(const llvm::Function& function) {
  llvm::SmallVector<const llvm::Value*, 16> left;
  llvm::DenseSet<const llvm::Value*> seen;
  for (const llvm::BasicBlock& block : function)
    if (const llvm::Value* condition = condition_of(*block.getTerminator())) {
      ++asked[condition];
      left.push_back(condition);
    }
  while (!left.empty()) {
    const llvm::Value* value = left.pop_back_val();
    if (!seen.insert(value).second)
      continue;
    if (const auto* phi = llvm::dyn_cast<llvm::PHINode>(value)) {
      deciding.insert(phi);
      left.append(phi->value_op_begin(), phi->value_op_end());
    } else if (const auto* choice = llvm::dyn_cast<llvm::SelectInst>(value))
      left.append(choice->value_op_begin(), choice->value_op_end());
    else if (const llvm::ICmpInst* compared = comparison(*value))
      left.push_back(compared->getOperand(0));
  }
}

bool Paths::follow(const llvm::Function& function, std::size_t most_facts) {
  blocks.clear();
  known.clear();
  next.clear();
  previous.clear();
  numbers.clear();
  by_block.clear();
  step(function.getEntryBlock(), {});
  const std::size_t most = most_steps * function.size(); // which counts them anew each time
  for (Step at = 0; at < blocks.size(); ++at) {
    if (blocks.size() > most)
      return false;
    const llvm::BasicBlock& from = *blocks[at];
    const llvm::BasicBlock* only = way_of(*from.getTerminator(), known[at]);
    for (const llvm::BasicBlock* to : llvm::successors(&from)) {
      if (only && to != only)
        continue;
      Facts facts = behind_edge(from, known[at], *to);
      facts.resize(std::min(facts.size(), most_facts));
      Step reached = step(*to, std::move(facts));
      next[at].push_back(reached);
      previous[reached].push_back(at);
    }
  }
  return true;
}

Paths::Step Paths::step(const llvm::BasicBlock& block, Facts facts) {
  auto [number, fresh] = numbers.try_emplace({&block, facts}, Step(blocks.size()));
  if (fresh) {
    blocks.push_back(&block);
    known.push_back(std::move(facts));
    next.emplace_back();
    previous.emplace_back();
    by_block[&block].push_back(number->second);
  }
  return number->second;
}

Paths::Facts Paths::behind_edge(const llvm::BasicBlock& from, const Facts& facts,
                                const llvm::BasicBlock& to) const {
  Facts result;
  for (const llvm::PHINode& phi : to.phis()) {
    if (!deciding.count(&phi))
      continue;
    if (const llvm::ConstantInt* value = value_in(facts, *phi.getIncomingValueForBlock(&from)))
      result.emplace_back(&phi, value);
  }
  const llvm::Instruction& end = *from.getTerminator();
  auto keep = [&](const Fact& fact) {
    // What is worked out anew there may be another.
    const auto* instruction = llvm::dyn_cast<llvm::Instruction>(fact.first);
    if (!instruction || instruction->getParent() != &to)
      result.push_back(fact);
  };
  if (std::optional<Fact> fact = learnt(end, to); fact && !value_in(facts, *fact->first))
    keep(*fact);
  for (const Fact& fact : facts)
    // What was asked for just now is seldom asked for again.
    if (!way_of(end, fact) || asked.lookup(fact.first) > 1)
      keep(fact);
  return result;
}

/// What the way behind a branch tells of its condition, when another branch asks for it, too.
std::optional<Paths::Fact> Paths::learnt(const llvm::Instruction& end, const llvm::BasicBlock& to) const {
  const llvm::Value* condition = compat::branch_condition(end);
  if (!condition || end.getSuccessor(0) == end.getSuccessor(1) || asked.lookup(condition) < 2)
    return {};
  llvm::LLVMContext& context = end.getContext();
  return Fact(condition, end.getSuccessor(0) == &to ? llvm::ConstantInt::getTrue(context)
                                                    : llvm::ConstantInt::getFalse(context));
}

} // namespace framewarn
