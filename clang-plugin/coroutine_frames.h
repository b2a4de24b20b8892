// Gathers coroutine frames by watching CoroSplit, the pass that lays them out.
//
// Before CoroSplit a handle is put on each llvm.coro.size of a coroutine; the pass replaces these calls by
// the constant that operator new will be given, and the handle follows. The values of the coroutine get names
// before and are looked up afterwards by the addresses that CoroSplit derived from them: `<name>.reload.addr`
// for what was an alloca, `<name>.spill.addr` for other values that it keeps (CoroFrame.cpp, insertSpills).
#ifndef FRAMEWARN_CLANG_COROUTINE_FRAMES_H
#define FRAMEWARN_CLANG_COROUTINE_FRAMES_H

#include "annotations.h"
#include "coroutine_values.h"
#include "descriptions.h"
#include "elision.h"
#include "foreseen_size.h"
#include "liveness.h"
#include "local_tracking.h"
#include "temporaries.h"
#include "value_names.h"

#include "frame.h"
#include "options.h"

#include <functional>
#include <map>

namespace framewarn {

class CoroutineFrames {
public:
  CoroutineFrames(const Annotations& annotations, Descriptions& descriptions, const Temporaries& temporaries,
                  Creations& creations, const Elision& elision, const LocalTracking& local_tracking,
                  const Options& options, bool optimises)
      : annotations(annotations), descriptions(descriptions), temporaries(temporaries), creations(creations),
        elision(elision), local_tracking(local_tracking), options(options), optimises(optimises) {}

  /// Whether the frame of a coroutine that is not split yet, or what is in it, could be a finding or belongs
  /// into the record. What was said of a coroutine once is kept: without optimisation it is asked at the
  /// optimiser's start, as long as there is an AST.
  bool may_matter(const llvm::Function& coroutine);

  /// Around each run of CoroSplitPass, which works on one SCC of the call graph.
  void before_split(llvm::LazyCallGraph::SCC& functions);
  void after_split();

  /// When the module is final: the frames of the coroutines that it really defines, and that can matter.
  void gather(Gathered& gathered) const;
  /// Whether a frame is larger than it was foreseen to be, and is left out for it.
  bool unforeseen() const;

  /// A creation whose frame lies in another one's.
  struct Elided {
    llvm::StringRef function; ///< of the coroutine's functions the one that makes the call
    unsigned creation;
  };
  /// Those in coroutines that are emitted.
  std::vector<Elided> elided_in_frames() const;

  bool emitted(llvm::StringRef ramp) const;
  /// Whether no call of the coroutine allocates anything.
  bool never_suspends(llvm::StringRef ramp) const;

  /// The ramp that `symbol` is a part of, and which; empty when it is none.
  struct Role {
    std::string ramp;
    Phase phase = Phase::plain;
  };
  Role role_of(llvm::StringRef symbol) const;

private:
  /// A candidate with its place, or a part of the frame's header.
  struct Slot {
    std::uint64_t offset;
    Candidate candidate;
    std::string code =
        {}; ///< elided frame: the symbol of the first of the functions that use it; empty: none
  };
  /// A candidate that is known by its uses (use_marks.h): their number is its index.
  struct Nameless {
    llvm::WeakVH value;
    Candidate candidate;
    bool in_memory; ///< the value is the address of what the frame holds
    bool placed = false;
    std::size_t slot = 0; ///< which, if it is placed
  };
  struct Coroutine {
    std::string symbol;
    llvm::WeakTrackingVH ramp;
    llvm::WeakTrackingVH begin; ///< llvm.coro.begin, and what becomes of it
    std::vector<llvm::WeakTrackingVH> sizes;
    llvm::WeakVH planted;                  ///< declaration of llvm.coro.size that only our question needs
    llvm::StringMap<Candidate> candidates; ///< by name
    std::vector<Nameless> nameless;
    std::vector<Candidate> unused; ///< those that are kept, and that the code never speaks of
    bool matters = true;           ///< else only its size is watched
    bool split = false;
    std::uint64_t size = 0, align = 1, rounded_to = 1;
    std::vector<Slot> slots;
    llvm::StringMap<std::size_t> elided; ///< slots, by the names of elided frames
    std::optional<std::uint64_t> index_offset;
    std::uint64_t index_size = 1, pointer_size = 8;
    bool never_suspends = false;
    std::vector<llvm::WeakTrackingVH> functions; ///< ramp, resume, destroy, …

    void add(llvm::StringRef name, llvm::Value& value, Candidate candidate);
    std::optional<Candidate> take(const llvm::AllocaInst& alloca);
    std::optional<std::uint64_t> offset_in_frame(const llvm::Value& address,
                                                 const llvm::Function& function) const;
    bool has_slot_at(std::uint64_t offset) const;
    bool emitted() const;
    bool larger_than_foreseen(const Limits& lowest) const;
  };

  const Annotations& annotations;
  Descriptions& descriptions;
  const Temporaries& temporaries;
  Creations& creations;
  const Elision& elision;
  const LocalTracking& local_tracking;
  const Options& options;
  const bool optimises; ///< CoroSplit sorts what may share memory (CoroFrame.cpp, addFieldForAllocas)
  std::vector<Coroutine> coroutines;
  llvm::StringMap<std::size_t> by_symbol; ///< into coroutines
  std::vector<std::size_t> pending;       ///< those that the running pass may split
  std::unique_ptr<ValueNames> names;
  ForeseenSizes foreseen_sizes;
  llvm::StringMap<bool> mattering; ///< by symbol: what may_matter() said

  bool foresees_matter(const llvm::Function& coroutine);
  std::uint64_t largest_parameter(const llvm::Function& coroutine) const;
  void watch(llvm::Function& function);
  void watch_values(llvm::Function& function, Coroutine& coroutine);
  void watch_sizes(llvm::Function& function, Coroutine& coroutine);
  void read_layout(Coroutine& coroutine);
  void read_places(llvm::ArrayRef<llvm::Function*> functions, Coroutine& coroutine);
  void read_unsuspended(Coroutine& coroutine);
  void read_uses(llvm::Function& function, Coroutine& coroutine);
  void read_copies(llvm::Function& ramp, Coroutine& coroutine);
  void read_addresses(llvm::Function& function, Coroutine& coroutine);
  static void note_code(Slot& slot, const llvm::Instruction& user, std::optional<Paths>& paths);
  void add_nameless(Coroutine& coroutine, const llvm::Instruction& address, std::uint64_t offset);
  Frame frame_of(const Coroutine& coroutine, Gathered& gathered) const;
};

} // namespace framewarn
#endif
