// What the AST says of functions and variables, as values that outlive it.
//
// When the optimiser starts all is described that can be asked for later, so that the AST can go before the
// optimiser needs memory. Where the AST has to stay, each is described when it is asked for.
#ifndef FRAMEWARN_CLANG_DESCRIPTIONS_H
#define FRAMEWARN_CLANG_DESCRIPTIONS_H

#include "annotations.h"
#include "coroutine_parts.h"
#include "creations.h"
#include "symbols.h"
#include "temporaries.h"

#include <unordered_map>

namespace framewarn {

class Descriptions {
public:
  Descriptions(const Annotations& annotations, const Temporaries& temporaries, const Creations& creations,
               Symbols& symbols, bool with_type_forms)
      : annotations(annotations), temporaries(temporaries), creations(creations), symbols(symbols),
        with_type_forms(with_type_forms) {}

  /// The function that a symbol stands for, before close(); null when it is not known.
  const clang::FunctionDecl* declaration(llvm::StringRef symbol) { return symbols.function(symbol); }

  /// The same as a value.
  FunctionDescription describe(const clang::FunctionDecl& declaration) {
    return description_of(declaration, names);
  }

  // One description each, which stays where it is; null when it is not known.

  /// The function that a symbol of the module stands for; of a thunk the one that it calls.
  const FunctionDescription* function(llvm::StringRef symbol);
  /// The function whose source has a call of a coroutine, by its number.
  const FunctionDescription* caller(unsigned creation) { return function(creations.caller(creation)); }
  /// By the number of its annotation.
  const VariableDescription* variable(unsigned number);
  /// By its number: the function that it was made in, and what it is.
  const FunctionDescription* owner_of_temporary(unsigned number) {
    return function(&temporaries.owner(number));
  }
  Part temporary(unsigned number);
  /// The parts of a coroutine's frame; `coroutine` may be null.
  const CoroutineParts& parts_of(const FunctionDescription* coroutine);

  /// Describes all that can be asked for about a function and what is tagged in it.
  void describe(const llvm::Function& function);
  /// From here on only what is described is known: of functions, by their symbols and by the aliases that the
  /// module has for them. `complete`: that is all that the module has.
  void close(const llvm::Module& module, bool complete);
  bool closed() const { return is_closed; }
  /// Whether the function of this symbol was described before that, or turned out to have no declaration.
  bool knows(llvm::StringRef symbol) const { return is_complete || by_symbol.count(compat::hash(symbol)); }

private:
  const Annotations& annotations;
  const Temporaries& temporaries;
  const Creations& creations;
  Symbols& symbols;
  const bool with_type_forms; ///< rules ask for those of variables
  bool is_closed = false, is_complete = false;
  SharedNames names;
  std::unordered_map<const clang::FunctionDecl*, FunctionDescription> functions;
  std::unordered_map<const FunctionDescription*, CoroutineParts> coroutines;
  std::unordered_map<unsigned, VariableDescription> variables;
  std::unordered_map<unsigned, Part> made;        ///< the temporaries
  llvm::StringMap<FunctionDescription> ambiguous; ///< by symbol, where the declaration is not certain
  /// Of those that describe() was asked for, by 64 bits of their symbols' hash, which is all that Clang knows
  /// them by at this time (CodeGenAction.cpp, getFunctionSourceLocation): symbols are long.
  std::unordered_map<std::uint64_t, const FunctionDescription*> by_symbol;

  const FunctionDescription* described(llvm::StringRef symbol) const;
  const FunctionDescription* function(const clang::FunctionDecl* declaration);
  const FunctionDescription* function_like(llvm::StringRef symbol);
  void describe(const llvm::AllocaInst& alloca);
};

} // namespace framewarn
#endif
