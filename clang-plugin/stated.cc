// An attribute that is wrong is an error: a guarantee, or a silence, must not be lost with a warning.
#include "stated.h"

#include "errors.h"
#include "markers.h"
#include "places.h"

namespace framewarn {
namespace {

constexpr const char* limit_marker = "framewarn:limit";
constexpr const char* exact_marker = "framewarn:exact";
constexpr const char* allow_marker = "framewarn:allow";

Limit& lowest_size() {
  static thread_local Limit lowest;
  return lowest;
}

/// One attribute with one argument. `where`: what it may stand on, in words.
class ArgumentAttribute : public clang::ParsedAttrInfo {
protected:
  ArgumentAttribute(const Spelling& spelling, const char* where)
      : where(where), name(spelling.NormalizedFullName) {
    Spellings = llvm::ArrayRef<Spelling>(spelling);
    NumArgs = 1;
  }

  /// At the attribute, or where the macro that makes it is used.
  void refuse(const clang::Decl& declaration, const clang::ParsedAttr& attribute,
              const std::string& why) const {
    const clang::ASTContext& context = declaration.getASTContext();
    clang::DiagnosticsEngine& diagnostics = context.getDiagnostics();
    diagnostics.Report(context.getSourceManager().getExpansionLoc(attribute.getLoc()),
                       diagnostics.getCustomDiagID(error_level(diagnostics), "'%0' attribute %1"))
        << name << why;
  }
  bool refuse_subject(const clang::Decl& declaration, const clang::ParsedAttr& attribute) const {
    refuse(declaration, attribute, std::string("applies only to ") + where);
    return false;
  }

private:
  const char* where;
  const char* name;
};

class SizeAttribute : public ArgumentAttribute {
public:
  bool diagAppertainsToDecl(clang::Sema&, const clang::ParsedAttr& attribute,
                            const clang::Decl* declaration) const override {
    return llvm::isa<clang::FunctionDecl, clang::FunctionTemplateDecl>(declaration) ||
           refuse_subject(*declaration, attribute);
  }
  AttrHandling handleDeclAttribute(clang::Sema&, clang::Decl* declaration,
                                   const clang::ParsedAttr& attribute) const override {
    clang::FunctionDecl* function = declaration->getAsFunction();
    if (!function || attribute.getNumArgs() != 1)
      return AttributeNotApplied;
    if (!attribute.isArgExpr(0)) { // a name alone (Parser::ParseAttributeArgsCommon)
      refuse(*function, attribute, "expects a name in parentheses, as the macro has it");
      return AttributeNotApplied;
    }
    if (std::optional<std::uint64_t> bytes = size_in(*function, attribute)) {
      add_marker(*function, marker, std::to_string(*bytes), attribute.getRange());
      note_stated_size(*bytes);
      return AttributeApplied;
    }
    return AttributeNotApplied;
  }

protected:
  SizeAttribute(const Spelling& spelling, const char* marker)
      : ArgumentAttribute(spelling, "functions"), marker(marker) {}

private:
  const char* marker;

  /// In bytes; nothing, with an error, for what is no size.
  std::optional<std::uint64_t> size_in(const clang::FunctionDecl& function,
                                       const clang::ParsedAttr& attribute) const {
    const clang::Expr& argument = *attribute.getArgAsExpr(0);
    auto refused = [&](const char* why) -> std::optional<std::uint64_t> {
      refuse(function, attribute, why);
      return {};
    };
    // Nobody substitutes the arguments of a plugin's attribute.
    if (argument.isValueDependent() || argument.isTypeDependent())
      return refused("expects a number of bytes that depends on no template parameter");
    clang::Expr::EvalResult value;
    if (!argument.getType()->isIntegralOrUnscopedEnumerationType() ||
        !argument.EvaluateAsInt(value, function.getASTContext()))
      return refused("expects a constant number of bytes");
    const llvm::APSInt& number = value.Val.getInt();
    if (number.isSigned() && number.isNegative())
      return refused("expects a number of bytes, not negative");
    if (number.getActiveBits() > 63)
      return refused("expects a number of bytes, at most 9223372036854775807");
    return number.getZExtValue();
  }
};

constexpr clang::ParsedAttrInfo::Spelling limit_spelling = {clang::ParsedAttr::AS_GNU, "framewarn_limit"};
constexpr clang::ParsedAttrInfo::Spelling exact_spelling = {clang::ParsedAttr::AS_GNU, "framewarn_exact"};
constexpr clang::ParsedAttrInfo::Spelling allow_spelling = {clang::ParsedAttr::AS_GNU, "framewarn_allow"};

class LimitAttribute : public SizeAttribute {
public:
  LimitAttribute() : SizeAttribute(limit_spelling, limit_marker) {}
};

class ExactAttribute : public SizeAttribute {
public:
  ExactAttribute() : SizeAttribute(exact_spelling, exact_marker) {}
};

class AllowAttribute : public ArgumentAttribute {
public:
  AllowAttribute() : ArgumentAttribute(allow_spelling, "functions, variables and parameters") {}

  bool diagAppertainsToDecl(clang::Sema&, const clang::ParsedAttr& attribute,
                            const clang::Decl* declaration) const override {
    return llvm::isa<clang::FunctionDecl, clang::FunctionTemplateDecl, clang::VarDecl>(declaration) ||
           refuse_subject(*declaration, attribute);
  }
  AttrHandling handleDeclAttribute(clang::Sema&, clang::Decl* declaration,
                                   const clang::ParsedAttr& attribute) const override {
    if (attribute.getNumArgs() != 1)
      return AttributeNotApplied;
    const clang::Expr* argument = attribute.isArgExpr(0) ? attribute.getArgAsExpr(0) : nullptr;
    const auto* reason =
        argument ? llvm::dyn_cast<clang::StringLiteral>(argument->IgnoreParenCasts()) : nullptr;
    if (!reason || !compat::is_ordinary(*reason) || reason->getLength() == 0) {
      refuse(*declaration, attribute, "expects the reason as a string");
      return AttributeNotApplied;
    }
    clang::Decl* subject = declaration;
    if (clang::FunctionDecl* function = declaration->getAsFunction())
      subject = function;
    add_marker(*subject, allow_marker, "", attribute.getRange());
    return AttributeApplied;
  }
};

using Registry = clang::ParsedAttrInfoRegistry;
[[maybe_unused]] const Registry::Add<LimitAttribute> limit_registered("framewarn_limit", "");
[[maybe_unused]] const Registry::Add<ExactAttribute> exact_registered("framewarn_exact", "");
[[maybe_unused]] const Registry::Add<AllowAttribute> allow_registered("framewarn_allow", "");

std::optional<StatedSize> size_in(const clang::FunctionDecl& function, llvm::StringRef name) {
  Marker marker = marker_of(function, name);
  if (!marker)
    return {};
  StatedSize size;
  marker.value().getAsInteger(10, size.bytes);
  size.at = place_of(function.getASTContext().getSourceManager(), marker.attribute->getLocation());
  return size;
}

/// Whether a function that `context` is, or is written in, is allowed what it does.
bool is_within_allowed(const clang::DeclContext* context) {
  for (; context && !context->isFileContext(); context = context->getParent())
    if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(context))
      if (marker_of(*function, allow_marker))
        return true;
  return false;
}

} // namespace

Stated stated_of(const clang::FunctionDecl& function) {
  Stated stated;
  if (!any_markers(function.getASTContext()))
    return stated;
  stated.limit = size_in(function, limit_marker);
  stated.exact = size_in(function, exact_marker);
  stated.allowed = is_within_allowed(&function);
  return stated;
}

bool is_allowed(const clang::VarDecl& variable) {
  return any_markers(variable.getASTContext()) &&
         (marker_on(variable, allow_marker) || is_within_allowed(variable.getDeclContext()));
}

Limit lowest_stated_size() {
  return lowest_size();
}

void note_stated_size(std::uint64_t bytes) {
  lowest_size() = lower(lowest_size(), bytes);
}

void forget_stated_sizes() {
  lowest_size().reset();
}

} // namespace framewarn
