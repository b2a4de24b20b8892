// The calls that create coroutines, and where the source has them.
//
// A call's debug location is there only with -g and is lost when the call is inlined. So each such call gets
// a number at the optimiser's start, which goes with it as a tag (Tag::creation): on the call while there is
// one, on the llvm.coro.begin of the ramp that was inlined in its place (ramp_inlining.h), and on the alloca
// that takes the frame in (Tag::elided_frame, elision.h).
#ifndef FRAMEWARN_CLANG_CREATIONS_H
#define FRAMEWARN_CLANG_CREATIONS_H

#include "callers.h"
#include "correspondence.h"

namespace framewarn {

class Creations {
public:
  /// The optimiser's start: takes in the coroutines that the module defines.
  void start(llvm::Module& module);
  /// One that the module only declares, known for a coroutine by its attribute.
  void add_declared(llvm::Function& ramp);
  bool any() const { return !ramps.empty(); }
  bool is_ramp(llvm::StringRef symbol) const;

  /// The functions with a direct call of a coroutine, without the coroutines among them.
  Callers plain_callers(llvm::Module& module) const;
  /// Those of the module's functions that are ramps.
  std::vector<llvm::Function*> ramps_in(llvm::Module& module) const;
  /// Numbers the calls of `function` and tags them.
  void tag(const llvm::Function& function, const clang::FunctionDecl& declared,
           llvm::ArrayRef<Correspondence> pairs);

  /// When all are tagged: finds out of which coroutines every call is.
  void tagged(const llvm::Module& module);

  /// The number of a call, or of the begin of an inlined ramp, in `function`; one without a place where the
  /// tag was lost and more than one call can be meant.
  unsigned number_of(const llvm::Instruction& instruction, llvm::StringRef callee);

  /// The number of all calls of a coroutine of which more is not known.
  unsigned without_place(llvm::StringRef callee);

  llvm::StringRef callee(unsigned number) const { return creations[number].callee; }
  /// The function whose source has the call; null when it is not known.
  const clang::FunctionDecl* caller(unsigned number) const { return creations[number].caller; }
  /// Where the call names its callee.
  const Place& place(unsigned number) const { return creations[number].at; }
  std::uint64_t macro_token(unsigned number) const { return creations[number].macro_token; }

private:
  struct Creation {
    std::string callee;
    const clang::FunctionDecl* caller; ///< null: not known
    Place at;
    std::uint64_t macro_token; ///< as Call has it
  };
  std::vector<Creation> creations;
  llvm::StringMap<char> ramps;
  llvm::BitVector lengths;             ///< of their symbols
  llvm::StringMap<unsigned> placeless; ///< by callee
  /// By function and callee, with a blank between them.
  llvm::StringMap<std::vector<unsigned>> by_function;
  llvm::StringMap<std::vector<unsigned>> by_callee;
  llvm::StringMap<char> complete; ///< the callees of which every use was such a call

  void add_ramp(llvm::StringRef symbol);
  /// Of a part of a coroutine its ramp, else `function` itself.
  llvm::StringRef ramp_of(llvm::StringRef function) const;
};

/// The coroutine whose frame `begin` starts, when that is an inlined one that was split already; empty when
/// it is the function's own.
llvm::StringRef inlined_coroutine(const llvm::IntrinsicInst& begin);

} // namespace framewarn
#endif
