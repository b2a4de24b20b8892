// Clang's own answer to which function a symbol stands for.
//
// CodeGen remembers of which declaration it made each symbol, and says so to whoever has its CodeGenerator
// (ModuleBuilder.h, GetDeclForMangledName); Clang asks that for its diagnostics about functions of the
// module. No public way leads a plugin there, but each step has a name: the consumers of a compilation with
// plugins are a MultiplexConsumer's, one of them is the code generating action's, and CodeGenAction tells the
// CodeGenerator of that. Where the list of consumers, which is private, has another name or type, this does
// not compile; and an object is only believed to be what it should be if its vtable says so.
#ifndef FRAMEWARN_CLANG_CODE_GENERATOR_H
#define FRAMEWARN_CLANG_CODE_GENERATOR_H

#include "compat.h"

namespace framewarn {

/// The one that generates this compilation's code, whose consumers exist. Null where it cannot be found:
/// where somebody else's consumer stands around Clang's, or a Clang does not show its symbols. What it tells
/// of a symbol is the first declaration that asked for it, definition or not.
clang::CodeGenerator* code_generator(clang::CompilerInstance& compiler);

} // namespace framewarn
#endif
