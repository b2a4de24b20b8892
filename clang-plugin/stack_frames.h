// Gathers machine stack frames, and the variables in them.
//
// What a frame takes and where its variables lie is known when the code generator has laid it out
// (machine_frames.h); which variables there are, at the optimiser's end. What function and variables are
// called is described at its start (descriptions.h); without optimisation only of those whose frames can come
// to matter (foreseen_size.h).
#ifndef FRAMEWARN_CLANG_STACK_FRAMES_H
#define FRAMEWARN_CLANG_STACK_FRAMES_H

#include "coroutine_frames.h"
#include "foreseen_size.h"
#include "machine_frames.h"
#include "options.h"
#include "slots.h"

namespace framewarn {

class StackFrames : private MachineFrameObserver {
public:
  StackFrames(const Annotations& annotations, Descriptions& descriptions, const Temporaries& temporaries,
              const Creations& creations, const Elision& elision, const CoroutineFrames& coroutines,
              const Options& options)
      : annotations(annotations), descriptions(descriptions), temporaries(temporaries), creations(creations),
        elision(elision), coroutines(coroutines), options(options) {}

  /// Runs at the optimiser's end. `machine_code`: the code generator follows.
  void prepare(llvm::Module& module, bool machine_code);

  // Without optimisation, before prepare():

  /// Foresees what becomes of a function, all of which is tagged. Its code is looked at once, and not again
  /// if it cannot matter: a small part of all code stays in the processor's cache.
  void foresee(const llvm::Function& function);
  /// Something in a function was tagged later.
  void tagged(const llvm::Function& function) { bare.erase(&function); }
  /// Whether the function's frame could matter, or its variables come into one by inlining.
  bool may_matter(const llvm::Function& function);

  /// When the code is generated. What matters and is not described is left out.
  void gather(Gathered& gathered, const std::function<bool(const Place&)>& compiler_speaks);
  /// Whether a variable that was asked for has its memory from AddressSanitizer; after gather().
  bool variables_moved() const { return moved; }
  /// Whether there are functions whose frame the code generator did not tell; after gather().
  bool untold() const { return not_told; }
  /// Whether a frame is larger than it was foreseen to be, and is left out for it; after gather().
  bool unforeseen() const { return not_foreseen; }

private:
  struct Function {
    llvm::WeakTrackingVH handle;
    Slots slots;
    bool dynamic = false;              ///< it has alloca or a variable-length array
    bool reported = false;             ///< by -Wframe-larger-than=N
    bool variables_moved = false;      ///< to memory that AddressSanitizer allocates at run time
    std::optional<std::uint64_t> size; ///< once it is laid out
    bool described = false;            ///< what it is and what is in it is known, or can be asked for
  };

  const Annotations& annotations;
  Descriptions& descriptions;
  const Temporaries& temporaries;
  const Creations& creations;
  const Elision& elision;
  const CoroutineFrames& coroutines;
  const Options& options;
  bool moved = false, not_told = false, not_foreseen = false;
  ForeseenSizes foreseen_sizes;
  llvm::DenseMap<const llvm::Function*, std::uint64_t> foreseen; ///< by foresee(): their sizes
  llvm::DenseSet<const llvm::Function*> bare; ///< those that cannot matter, and in which nothing is tagged
  std::vector<Function> functions;
  /// In `functions`; when the first frame is laid out.
  llvm::DenseMap<const llvm::Function*, std::size_t> positions;

  bool matters(std::uint64_t size, const Limits& lowest) const;
  void laid_out(const llvm::MachineFunction& function) override;
  void too_large(const llvm::Function& function) override;
  void number_functions();
  /// Null for what came after prepare().
  Function* find(const llvm::Function& function);
  const FunctionDescription* region_owner(const Function& function) const;
  void take(llvm::Function& function, Function& entry);
  std::uint64_t foreseen_size(const llvm::Function& function);
  bool is_described(const llvm::Function& function) const;
  Frame frame_of(const Function& function, llvm::StringRef symbol) const;
  Part part_of(const Slot& slot, const FunctionDescription* declared) const;
  void add_parts(Frame& frame, const Slots& slots, const FunctionDescription* declared) const;
};

} // namespace framewarn
#endif
