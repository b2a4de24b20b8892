// The symbols that CodeGen gives a function.
#ifndef FRAMEWARN_CLANG_MANGLING_H
#define FRAMEWARN_CLANG_MANGLING_H

#include "compat.h"

#include <map>
#include <unordered_map>

namespace framewarn {

/// Whether CodeGen makes up a number in the function's symbol, in the order in which it comes across such
/// functions, so that the AST does not tell which of several the symbol means: members of unnamed classes and
/// of lambdas without a number in their scope (`3$_0`; ItaniumMangle.cpp, getAnonymousStructId), and of local
/// classes (`E_0`; getNextDiscriminator).
bool has_made_up_number(const clang::FunctionDecl& function);
/// Whether it is a member of a local class with a namesake in the same function: then Mangling could take the
/// one for the other.
bool has_namesake(const clang::FunctionDecl& function);

/// What a function is called is worked out once: of Asio's a name takes as long as 30,000 instructions. It
/// numbers local classes of one name in the order in which it is asked (getNextDiscriminator), as CodeGen
/// does.
class Mangling {
public:
  using Symbols = llvm::SmallVector<std::string, 3>;

  /// `generator`: is asked, for it knows all symbols with their numbers. Null: they are worked out.
  explicit Mangling(clang::CodeGenerator* generator = nullptr) : generator(generator) {}

  /// All of them, for the variants of a constructor or destructor; as comparable() makes them.
  const Symbols& symbols(const clang::FunctionDecl& function);
  /// The same, worked out anew, and not kept: for whoever asks once.
  Symbols mangle(const clang::FunctionDecl& function);

  /// Without the numbers in `3$_0` and the lengths before them, `4$_10`: they are given in the order in which
  /// CodeGen comes across the types that have no number in their scope
  /// (ItaniumMangleContextImpl::getAnonymousStructId). Where CodeGen is asked, all of it.
  std::string comparable(llvm::StringRef symbol) const;
  /// Whether comparable() took a number out of it.
  bool lacks_number(llvm::StringRef comparable) const { return !generator && comparable.contains("$_"); }

  /// The numbers that `symbol` has and this mangling does not give, for the `function` that it is known to
  /// be: from then on exactly() gives them.
  void learn_numbers(const clang::FunctionDecl& function, llvm::StringRef symbol);
  /// Whether the function's symbol, or one of them, is this one, as far as the numbers are known.
  bool is_exactly(const clang::FunctionDecl& function, llvm::StringRef symbol);

private:
  using Numbers = std::map<std::string, std::string>; ///< by those of this mangling
  clang::CodeGenerator* generator;
  std::unique_ptr<clang::MangleContext> context;
  std::unordered_map<const clang::FunctionDecl*, Symbols> known;
  Numbers numbers;

  /// With the numbers that this mangling gives.
  Symbols mangle_numbered(const clang::FunctionDecl& function);
  std::string symbol(clang::GlobalDecl declaration);
  /// The symbol of `declaration`, a variant of the constructor or destructor that `symbol` is the complete
  /// object's of: they differ in the digit behind `letter` (Itanium C++ ABI, 5.1.4.3). Mangled only where the
  /// letter stands in other places, too.
  std::string variant(const std::string& symbol, llvm::StringRef letter, char digit,
                      clang::GlobalDecl declaration);
};

} // namespace framewarn
#endif
