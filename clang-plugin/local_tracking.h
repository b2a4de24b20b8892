// Keeps the tag on what becomes of an alloca when a pass replaces it, or takes its metadata off.
//
// SROA replaces an alloca by one for each slice that it cannot promote and copies no metadata to it, but
// names it after its origin: `<name>.sroa.<n>` (SROA.cpp, rewritePartition). InstCombine may give it another
// type, and the name, under typed pointers (InstCombineCasts.cpp, PromoteCastOfAllocation). So while they run
// on a function with tagged allocas, these have names. Other passes leave the alloca, or put one that was
// there in its place (compat::untags_allocas), which a handle on it tells. Where that makes one memory of
// several, it is called after the first variable; but in a coroutine after the one that is needed across a
// suspension, and where several are, after none: it would be said of one what is true of another.
//
// A variable that ends up in registers (PromoteMemoryToRegister.cpp) leaves the values that were stored to
// its alloca, and PHI nodes `<name>.<n>` where they meet. A handle on each knows them again: metadata, which
// passes look at on such instructions, could change what they do.
#ifndef FRAMEWARN_CLANG_LOCAL_TRACKING_H
#define FRAMEWARN_CLANG_LOCAL_TRACKING_H

#include "tags.h"
#include "value_names.h"

#include "options.h"

namespace framewarn {

class LocalTracking {
public:
  explicit LocalTracking(const Options& options) : options(options) {}

  /// `replaced`: whether the pass may make other allocas of those that are there.
  void before(llvm::Function& function, bool replaced);
  void after();

  /// The variables of `coroutine` that lie in registers: each value with the number of the annotation.
  llvm::DenseMap<const llvm::Value*, unsigned> in_registers(const llvm::Function& coroutine) const;

private:
  const Options& options;
  std::unique_ptr<ValueNames> names;
  llvm::WeakVH current; ///< the function that the running pass works on
  struct Tagged {
    Tag tag;
    unsigned number;
  };
  struct Kept {
    llvm::WeakTrackingVH alloca; ///< or the one that is in its place
    Tagged tagged;
    bool needed; ///< across a suspension; for passes that untag only, and of what is named
  };
  std::vector<Kept> kept; ///< before the running pass, in the function that it works on
  bool in_coroutine = false;
  llvm::StringMap<Tagged> tags; ///< by the alloca's name
  struct Stored {
    llvm::WeakVH variable; ///< its alloca
    llvm::WeakTrackingVH value;
    unsigned number;
  };
  std::vector<Stored> stored; ///< in the function that the running pass works on
  struct Promoted {
    llvm::WeakTrackingVH value;
    unsigned number;
  };
  llvm::DenseMap<const llvm::Function*, std::vector<Promoted>> promoted;

  void name_tagged(llvm::Function& function);
  void note_needed(const llvm::Function& coroutine);
  void take_stored(llvm::AllocaInst& variable, unsigned number);
  void give_back();
  const Kept* whose(const std::vector<const Kept*>& memory) const;
  llvm::StringMap<Tagged>::const_iterator origin_of(llvm::StringRef name) const;
  void take_over(llvm::Function& function);
  void take_promoted(llvm::Function& function);
  static std::optional<unsigned> variable_of(const llvm::PHINode& phi,
                                             const llvm::DenseMap<const llvm::Value*, unsigned>& known);

  static std::optional<Tagged> tag_of(const llvm::Instruction& instruction);
};

} // namespace framewarn
#endif
