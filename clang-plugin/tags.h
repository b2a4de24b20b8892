// Marks on allocas, suspensions and calls of coroutines that live from the optimiser's start to its end.
//
// A value handle would lose the copies that inlining, coroutine splitting and loop transformations make.
// Metadata is copied with its instruction, and nothing in LLVM asks an alloca for it. The kind is LLVM's own
// `annotation`, whose operands are strings: a kind of ours would be written into every LTO bitcode, because
// BitcodeWriter lists all kinds of the context. All tags are taken off again before code is generated.
#ifndef FRAMEWARN_CLANG_TAGS_H
#define FRAMEWARN_CLANG_TAGS_H

#include "compat.h"

#include <optional>

namespace framewarn {

enum class Tag : char {
  variable = 'v',     ///< alloca of a variable; the number is its annotation's
  temporary = 't',    ///< alloca of a temporary; the number is Temporaries'
  inlined = 'i',      ///< unnamed alloca of a function that is no coroutine; the number is InlinedFunctions'
  elided_frame = 'e', ///< alloca that holds a callee's coroutine frame; the number is Creations'
  creation = 'c',     ///< call that creates a coroutine, or llvm.coro.begin of one that was inlined; the same
  suspension = 's',   ///< llvm.coro.suspend; the number is its position in the source
};

void set_tag(llvm::Instruction& instruction, Tag tag, unsigned number);
std::optional<unsigned> get_tag(const llvm::Instruction& instruction, Tag tag);
/// Whether there is one of any kind.
bool has_tag(const llvm::Instruction& instruction);
/// Whether an alloca of the function's begin has one.
bool has_tagged_alloca(const llvm::Function& function);
/// Whether anything in the function has one.
bool has_any_tag(const llvm::Function& function);
/// Takes off whatever tag there is.
void clear_tag(llvm::Instruction& instruction);

/// Takes the tags off while a copy of the module is written.
class HiddenTags {
public:
  void hide(llvm::Module& module);
  void show();

private:
  std::vector<std::pair<llvm::Instruction*, llvm::MDNode*>> hidden;
};

} // namespace framewarn
#endif
