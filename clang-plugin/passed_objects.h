// Which of the operands of a call the memory is for that it is given the address of.
//
// The arguments of the instruction come in the order of the operands, but not as many: what is passed in
// registers can be several or, without data, none. Where the number of arguments that each operand can be
// leaves a choice, nothing is said.
#ifndef FRAMEWARN_CLANG_PASSED_OBJECTS_H
#define FRAMEWARN_CLANG_PASSED_OBJECTS_H

#include "correspondence.h"

namespace framewarn {

struct PassedObject {
  llvm::AllocaInst* alloca;
  const clang::Expr* operand; ///< the call itself, or what it makes a piece of: this is what it makes
  bool is_first;              ///< of the arguments
  bool by_address;            ///< false: the parameter is this object, or a copy of it
};

/// In the order of the arguments, what the call returns in registers last.
llvm::SmallVector<PassedObject, 8> passed_objects(const Correspondence& pair, const SourceOrder& source,
                                                  const clang::ASTContext& context);

/// In bytes; 0 for what has no constant size.
std::uint64_t constant_size(const clang::ASTContext& context, clang::QualType type);

} // namespace framewarn
#endif
