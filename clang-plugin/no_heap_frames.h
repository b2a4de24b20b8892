// The guarantee that a coroutine's frame is never allocated on the heap: `framewarn_no_heap_frame`.
//
// Clang knows the attribute from the moment the plugin is loaded. What it leaves in the AST is an implicit
// `suppress` attribute with a text of ours: code generation ignores it, template instances get it with all
// others, and precompiled headers keep it.
#ifndef FRAMEWARN_CLANG_NO_HEAP_FRAMES_H
#define FRAMEWARN_CLANG_NO_HEAP_FRAMES_H

#include "coroutine_frames.h"
#include "definitions.h"
#include "symbols.h"

namespace framewarn {

/// Whether it stands on the function, on another declaration of it, or on what it is an instance of.
bool is_no_heap(const clang::FunctionDecl& function);

/// The start of a compilation: forgets the declarations of those before it.
void forget_no_heap_declarations();

/// The definitions that have it and are no coroutines.
std::vector<const clang::FunctionDecl*> misplaced_no_heap(const Definitions& definitions);
/// Whether the source has it anywhere; in a precompiled header, where a function of this compilation has it.
bool has_no_heap_declarations();
/// One that was found in a precompiled header, whose attributes nobody parses again.
void note_no_heap_declaration();

class NoHeapFrames {
public:
  /// The optimiser's start: finds the coroutines that it is about, and how they are allocated, and tells
  /// `creations` of those that are only declared.
  void start(llvm::Module& module, const Definitions& definitions, Symbols& symbols, Creations& creations,
             Mangling mangling);
  bool any() const { return !coroutines.empty(); }

  /// The optimiser's end.
  void finish(const llvm::Module& module);

  /// Those that may be allocated at all.
  void gather(Gathered& gathered, const CoroutineFrames& frames) const;

private:
  std::vector<NoHeapFrame> coroutines;

  void add(const clang::FunctionDecl& function, const llvm::Function& ramp, Mangling& mangling);
};

} // namespace framewarn
#endif
