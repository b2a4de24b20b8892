#include "captures.h"

#include "layout.h"
#include "names.h"
#include "places.h"
#include "type_forms.h"

namespace framewarn {
namespace {

Part part_of(const clang::LambdaCapture& capture, const clang::FieldDecl& field) {
  const clang::ASTContext& context = field.getASTContext();
  Part part;
  part.kind = PartKind::capture;
  part.type = type_name(context, field.getType());
  part.at = place_of(context.getSourceManager(), capture.getLocation());
  switch (capture.getCaptureKind()) {
  case clang::LCK_This:
    part.name = "this";
    part.by_reference = true;
    break;
  case clang::LCK_StarThis:
    part.name = "*this";
    break;
  case clang::LCK_ByCopy:
  case clang::LCK_ByRef:
    part.name = capture.getCapturedVar()->getNameAsString();
    part.by_reference = capture.getCaptureKind() == clang::LCK_ByRef;
    break;
  case clang::LCK_VLAType:
    // The bound of an array that another capture refers to: the user did not write it.
    part.kind = PartKind::bookkeeping;
    break;
  }
  return part;
}

} // namespace

const clang::CXXRecordDecl* closure_of(const clang::FunctionDecl& function) {
  if (!is_lambda_call(function))
    return nullptr;
  const clang::CXXRecordDecl* closure = llvm::cast<clang::CXXMethodDecl>(function).getParent();
  bool laid_out = closure->isCompleteDefinition() && !closure->isInvalidDecl() && !closure->isDependentType();
  return laid_out && !closure->field_empty() ? closure : nullptr;
}

bool closure_matters(const clang::CXXRecordDecl& closure, const Options& options) {
  if (options.records())
    return true;
  const Limit lowest = options.lowest().capture;
  return lowest &&
         std::uint64_t(closure.getASTContext().getASTRecordLayout(&closure).getSize().getQuantity()) >
             *lowest;
}

Frame closure_frame(const clang::CXXRecordDecl& closure, const FunctionDescription& call_operator,
                    llvm::StringRef symbol, const Options& options, Gathered& gathered) {
  const clang::ASTContext& context = closure.getASTContext();
  const clang::ASTRecordLayout& layout = context.getASTRecordLayout(&closure);
  Frame frame;
  frame.kind = FrameKind::closure;
  frame.symbol = symbol.str();
  describe(frame, call_operator);
  frame.size = layout.getSize().getQuantity();
  frame.align = layout.getAlignment().getQuantity();
  // Captures and fields are in the same order (CXXRecordDecl::getCaptureFields relies on it too).
  auto capture = closure.captures_begin();
  for (const clang::FieldDecl* field : closure.fields()) {
    if (capture == closure.captures_end())
      break;
    Part part = part_of(*capture++, *field);
    if (options.asks_for_types())
      part.type_forms = type_forms(field->getType());
    part.offset = context.toCharUnitsFromBits(layout.getFieldOffset(field->getFieldIndex())).getQuantity();
    part.size = context.getTypeSizeInChars(field->getType()).getQuantity();
    part.align = context.getDeclAlign(field).getQuantity();
    if (part.by_reference && field->getType()->isReferenceType())
      // The reference itself is kept, not what it refers to.
      part.size = part.align = context.getTypeSizeInChars(context.VoidPtrTy).getQuantity();
    frame.parts.push_back(std::move(part));
  }
  pad(frame, gathered.left_out);
  return frame;
}

} // namespace framewarn
