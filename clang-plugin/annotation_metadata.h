// The strings of an instruction's `annotation` metadata: ours, and what the compiler itself annotates
// ("auto-init"; with AddressSanitizer, from 22, the names of variables).
#ifndef FRAMEWARN_CLANG_ANNOTATION_METADATA_H
#define FRAMEWARN_CLANG_ANNOTATION_METADATA_H

#include "compat.h"

namespace framewarn {

using AnnotationStrings = llvm::SmallVector<llvm::Metadata*, 4>;

AnnotationStrings annotation_strings(const llvm::Instruction& instruction);
/// Without strings there is no metadata.
void set_annotation_strings(llvm::Instruction& instruction, const AnnotationStrings& strings);

/// What follows `prefix`; empty when `string` does not begin so.
llvm::StringRef behind(llvm::StringRef prefix, const llvm::Metadata* string);

} // namespace framewarn
#endif
