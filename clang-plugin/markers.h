// What the attributes of framewarn.h leave in the AST: an implicit `suppress` attribute with our texts.
//
// It changes no code (`annotate` on a function does), is written into precompiled headers and modules, and is
// copied to the instances of a template's variables.
#ifndef FRAMEWARN_CLANG_MARKERS_H
#define FRAMEWARN_CLANG_MARKERS_H

#include "compat.h"

namespace framewarn {

/// `name` begins with "framewarn:".
void add_marker(clang::Decl& declaration, llvm::StringRef name, llvm::StringRef value,
                clang::SourceRange range);

/// At the end of a translation unit: brings back those that Clang took off a function because they stand
/// behind its definition, with a warning (SemaDecl.cpp, checkNewAttributesAfterDef).
void bring_back_markers(const clang::ASTContext& context);
/// The start of a compilation: forgets those of the ones before it.
void forget_markers();

struct Marker {
  const clang::SuppressAttr* attribute = nullptr; ///< null: there is none

  explicit operator bool() const { return attribute; }
  llvm::StringRef value() const { return attribute->diagnosticIdentifiers_begin()[1]; }
};

/// Whether any declaration can have one: asked first, because most compilations have none, and thousands of
/// functions.
bool any_markers(const clang::ASTContext& context);

/// The last one on this declaration.
Marker marker_on(const clang::Decl& declaration, llvm::StringRef name);
/// That of the last declaration that has one; of an instance also those of its template,
/// but not of an explicit specialization.
Marker marker_of(const clang::FunctionDecl& function, llvm::StringRef name);

} // namespace framewarn
#endif
