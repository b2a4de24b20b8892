// A name that is taken gets ".N" behind it, N from one counter per module (ValueSymbolTable::makeUniqueName,
// lib/IR/ValueSymbolTable.cpp). Numbers reach the object: `__cxx_global_var_init.3` is a symbol, and which
// private label a string has decides the order in which equal sections are merged. So each number that a
// removed global consumed is given back: all later ones move down, and so does the counter, for the names
// that passes will give.
#include "module_names.h"

#include <map>
#include <optional>
#include <set>

namespace framewarn {
namespace {

/// Gives access to a private member: an explicit instantiation may name it ([temp.spec.general]/6).
template <auto Member> struct Opener {
  friend std::uint32_t& last_unique(llvm::ValueSymbolTable& table) { return table.*Member; }
};
template struct Opener<&llvm::ValueSymbolTable::LastUnique>;
std::uint32_t& last_unique(llvm::ValueSymbolTable& table);

class Renumbering {
public:
  explicit Renumbering(llvm::Module& module) : module(module) {}

  void run(llvm::ArrayRef<std::string> removed, llvm::ArrayRef<Postponed> postponed) {
    remove(removed);
    collect();
    postpone(postponed);
    renumber();
    rename();
    last_unique(module.getValueSymbolTable()) = counter;
  }

private:
  llvm::Module& module;
  std::set<unsigned> gone;
  /// Bases that a removed global held without a number: the next one to ask for it gets it.
  std::set<std::string> vacant;
  std::map<unsigned, llvm::GlobalValue*> numbered;
  /// What each of `numbered` is followed by, in the order of creation.
  std::map<const llvm::GlobalValue*, std::vector<llvm::GlobalValue*>> later;
  std::vector<std::pair<llvm::GlobalValue*, std::string>> renamed;
  unsigned counter = 0;

  void remove(llvm::ArrayRef<std::string> removed) {
    for (const std::string& name : removed) {
      NumberedName parts = take_apart(name);
      if (parts.number)
        gone.insert(parts.number);
      else
        vacant.insert(name);
    }
  }

  void collect() {
    unsigned last = last_unique(module.getValueSymbolTable());
    for (llvm::GlobalValue& global : module.global_values()) {
      // What has a name outside this object was named by the source ("asm" labels included), never numbered.
      if (!global.hasLocalLinkage())
        continue;
      NumberedName parts = take_apart(global.getName());
      if (!parts.number || parts.number > last || gone.count(parts.number))
        continue;
      bool certain = module.getNamedValue(parts.base) || vacant.count(parts.base.str());
      auto [it, first] = numbered.try_emplace(parts.number, &global);
      if (!first && certain)
        it->second = &global;
    }
  }

  void postpone(llvm::ArrayRef<Postponed> postponed) {
    for (const Postponed& one : postponed) {
      unsigned number = take_apart(one.global->getName()).number;
      unsigned after = take_apart(one.successor_of->getName()).number;
      if (after <= number)
        continue; // it was there before ours
      if (number) {
        numbered.erase(number);
        gone.insert(number);
      } else {
        vacant.insert(one.global->getName().str());
      }
      later[one.successor_of].push_back(one.global);
    }
  }

  void place(llvm::GlobalValue* global) {
    NumberedName parts = take_apart(global->getName());
    std::string base = parts.number ? parts.base.str() : global->getName().str();
    if (vacant.erase(base))
      renamed.emplace_back(global, base);
    else
      renamed.emplace_back(global, base + "." + std::to_string(++counter));
    auto followers = later.find(global);
    if (followers != later.end())
      for (llvm::GlobalValue* follower : followers->second)
        place(follower);
  }

  void renumber() {
    unsigned last = last_unique(module.getValueSymbolTable());
    auto next = numbered.begin();
    for (unsigned number = 1; number <= last; ++number) {
      if (next != numbered.end() && next->first == number)
        place((next++)->second);
      else if (!gone.count(number))
        ++counter; // consumed by something that has gone since, or that kept no number
    }
  }

  void rename() {
    llvm::erase_if(renamed, [](const auto& one) { return one.first->getName() == one.second; });
    rename_derived();
    // First all names are freed, so that none is in the way of another.
    for (auto& [global, name] : renamed) {
      std::string old = global->getName().str();
      global->setName("");
      rename_in_debug_info(*global, old, name);
    }
    for (auto& [global, name] : renamed)
      global->setName(name);
  }

  /// What is named after one of these, with more behind its number, as OpenMP's reductions are after the
  /// function that an outlined region became (`f.omp_outlined.1.omp.reduction.reduction_func`).
  void rename_derived() {
    llvm::StringMap<std::string> names;
    llvm::DenseMap<llvm::GlobalValue*, std::size_t> known;
    for (const auto& [global, name] : renamed) {
      known[global] = known.size();
      if (llvm::isa<llvm::Function>(global) && take_apart(global->getName()).number)
        names[global->getName()] = name;
    }
    if (names.empty())
      return;
    for (llvm::GlobalValue& global : module.global_values()) {
      if (!global.hasLocalLinkage())
        continue;
      auto own = known.find(&global);
      const std::string present = own == known.end() ? global.getName().str() : renamed[own->second].second;
      if (std::optional<std::string> name = derived(present, names)) {
        if (own == known.end())
          renamed.emplace_back(&global, *name);
        else
          renamed[own->second].second = *name;
      }
    }
  }

  /// `name` with the new name of the first that it begins with, if there is one and more behind it.
  static std::optional<std::string> derived(llvm::StringRef name, const llvm::StringMap<std::string>& names) {
    for (std::size_t dot = name.find('.'); dot != llvm::StringRef::npos; dot = name.find('.', dot + 1)) {
      const std::size_t end = name.find_first_not_of("0123456789", dot + 1);
      if (end == llvm::StringRef::npos || end == dot + 1)
        continue;
      if (auto known = names.find(name.substr(0, end)); known != names.end())
        return known->second + name.substr(end).str();
    }
    return {};
  }

  /// CGDebugInfo names the functions that no declaration stands for (__cxx_global_var_init.1) as the symbol.
  void rename_in_debug_info(llvm::GlobalValue& global, llvm::StringRef old, llvm::StringRef name) {
    auto* function = llvm::dyn_cast<llvm::Function>(&global);
    llvm::DISubprogram* program = function ? function->getSubprogram() : nullptr;
    if (!program)
      return;
    for (unsigned operand = 0; operand < program->getNumOperands(); ++operand) {
      auto* text = llvm::dyn_cast_or_null<llvm::MDString>(program->getOperand(operand).get());
      if (text && text->getString() == old)
        program->replaceOperandWith(operand, llvm::MDString::get(module.getContext(), name));
    }
  }
};

} // namespace

NumberedName take_apart(llvm::StringRef name) {
  auto [base, digits] = name.rsplit('.');
  unsigned number;
  if (base.empty() || digits.empty() || digits.front() == '0' || digits.getAsInteger(10, number))
    return {name, 0};
  return {base, number};
}

void close_ranks(llvm::Module& module, llvm::ArrayRef<std::string> removed,
                 llvm::ArrayRef<Postponed> postponed) {
  if (!removed.empty())
    Renumbering(module).run(removed, postponed);
}

} // namespace framewarn
