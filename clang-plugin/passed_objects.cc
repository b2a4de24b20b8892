#include "passed_objects.h"

#include "initialisers.h"
#include "tags.h"

namespace framewarn {
namespace {

/// How an operand is passed (clang/lib/CodeGen/TargetInfo.cpp).
enum class Form {
  pointer, ///< one address
  scalar,  ///< one value that is none
  any,     ///< a class, or a large scalar: one address, or values in registers
  hidden,  ///< nothing of the source; perhaps one argument, no address of an object
};

struct Operand {
  const clang::Expr* expression;
  Form form;
};

/// What has none is not passed at all, by most conventions.
bool has_no_data(clang::QualType type) {
  if (const clang::ArrayType* array = type->getAsArrayTypeUnsafe())
    return has_no_data(array->getElementType());
  const clang::RecordDecl* record = type->getAsRecordDecl();
  if (!record || !record->getDefinition())
    return false;
  record = record->getDefinition();
  if (const auto* derived = llvm::dyn_cast<clang::CXXRecordDecl>(record)) {
    if (derived->isEmpty())
      return true;
    if (derived->isDynamicClass() || derived->getNumBases())
      return false;
  }
  return llvm::all_of(record->fields(), [](const clang::FieldDecl* field) {
    return (field->isBitField() && !field->getDeclName()) || has_no_data(field->getType());
  });
}

Form form_of(const clang::ASTContext& context, const clang::Expr& expression) {
  const clang::QualType type = expression.getType();
  if (expression.isGLValue() || type->isAnyPointerType() || type->isBlockPointerType() ||
      type->isNullPtrType())
    return Form::pointer;
  if (type->isScalarType() && !type->isMemberFunctionPointerType() && constant_size(context, type) <= 8)
    return Form::scalar;
  return Form::any;
}

bool has_struct_ret(const llvm::CallBase& call, unsigned argument) {
  return argument < call.arg_size() && call.paramHasAttr(argument, llvm::Attribute::StructRet);
}

/// What the call is given, or gives, in the order of its arguments in the code.
llvm::SmallVector<Operand, 8> operands(const Correspondence& pair, const SourceOrder& source,
                                       const clang::ASTContext& context) {
  llvm::SmallVector<Operand, 8> result;
  const clang::Expr* expression = pair.source->expression;
  // What it makes may be a piece of something that begins at the same address.
  const clang::Expr* whole = source.whole_of.lookup(expression);
  const Operand made{whole ? whole : expression, Form::pointer};
  auto add = [&](auto begin, auto end) {
    for (auto argument = begin; argument != end; ++argument)
      result.push_back({*argument, form_of(context, **argument)});
  };
  if (const auto* constructed = llvm::dyn_cast<clang::CXXConstructExpr>(expression)) {
    result.push_back(made);
    if (constructed->getConstructor()->getParent()->getNumVBases())
      result.push_back({nullptr, Form::hidden}); // the table of virtual tables (Itanium C++ ABI, 5.1.4)
    add(constructed->arg_begin(), constructed->arg_end());
    return result;
  }
  const auto* call = llvm::cast<clang::CallExpr>(expression);
  auto begin = call->arg_begin();
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(call->getDirectCallee());
  if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(call))
    result.push_back({member->getImplicitObjectArgument(), Form::pointer});
  else if (llvm::isa<clang::CXXOperatorCallExpr>(call) && method && method->isStatic())
    ++begin; // it is evaluated only
  if (has_struct_ret(*pair.instruction, 0))
    result.insert(result.begin(), made);
  else if (has_struct_ret(*pair.instruction, 1)) // Microsoft's: the object comes first
    result.insert(result.begin() + std::min<std::size_t>(1, result.size()), made);
  add(begin, call->arg_end());
  return result;
}

/// Which operand each argument that is an alloca can be.
class Alignment {
public:
  Alignment(const llvm::CallBase& call, llvm::ArrayRef<Operand> operands, const clang::ASTContext& context)
      : operands(operands), context(context) {
    for (const llvm::Use& argument : call.args()) {
      arguments.push_back(argument.get());
      allocas.push_back(llvm::dyn_cast<llvm::AllocaInst>(argument->stripPointerCasts()));
    }
    const std::size_t rows = operands.size() + 1;
    before.assign(rows * (arguments.size() + 1), false);
    behind = before;
    before[at(0, 0)] = behind[at(operands.size(), arguments.size())] = true;
    for (std::size_t i = 0; i < operands.size(); ++i)
      for (std::size_t j = 0; j <= arguments.size(); ++j)
        for (std::size_t end = j; before[at(i, j)] && may_reach(i, j, end); ++end)
          if (can_be(i, j, end))
            before[at(i + 1, end)] = true;
    for (std::size_t i = operands.size(); i-- > 0;)
      for (std::size_t j = 0; j <= arguments.size(); ++j)
        for (std::size_t end = j; !behind[at(i, j)] && may_reach(i, j, end); ++end)
          if (behind[at(i + 1, end)] && can_be(i, j, end))
            behind[at(i, j)] = true;
  }

  /// Null: none, or one of several.
  const Operand* operand_of(std::size_t argument) const {
    const Operand* found = nullptr;
    for (std::size_t i = 0; i < operands.size(); ++i)
      if (before[at(i, argument)] && behind[at(i + 1, argument + 1)] && can_be(i, argument, argument + 1)) {
        if (found)
          return nullptr;
        found = &operands[i];
      }
    return found;
  }

private:
  llvm::ArrayRef<Operand> operands;
  const clang::ASTContext& context;
  llvm::SmallVector<const llvm::Value*, 8> arguments;
  llvm::SmallVector<const llvm::AllocaInst*, 8> allocas; ///< null: it is none
  /// For operands and arguments before which those before them, and those from them on, come out even.
  std::vector<bool> before, behind;

  std::size_t at(std::size_t operand, std::size_t argument) const {
    return operand * (arguments.size() + 1) + argument;
  }

  /// Whether the operand could be the arguments up to `end`, and so whether more are worth asking for.
  bool may_reach(std::size_t i, std::size_t begin, std::size_t end) const {
    const std::size_t most =
        operands[i].form == Form::any ? constant_size(context, operands[i].expression->getType()) : 1;
    return end <= arguments.size() && end - begin <= most && (end < begin + 2 || !allocas[end - 1]);
  }

  bool can_be(std::size_t i, std::size_t begin, std::size_t end) const {
    const auto& [expression, form] = operands[i];
    if (begin == end)
      return form == Form::hidden || (form == Form::any && has_no_data(expression->getType()));
    const llvm::AllocaInst* alloca = allocas[begin];
    if (end - begin > 1)
      return form == Form::any && !alloca;
    switch (form) {
    case Form::pointer:
      return arguments[begin]->getType()->isPointerTy();
    case Form::scalar:
      return !arguments[begin]->getType()->isPointerTy();
    case Form::hidden:
      return !alloca;
    case Form::any:
      return !alloca || can_be_passed_in(*alloca, *expression);
    }
    return false;
  }

  /// A variable only in C, where it is passed without a copy: byval.
  bool can_be_passed_in(const llvm::AllocaInst& alloca, const clang::Expr& expression) const {
    std::uint64_t size;
    return compat::allocation_size(alloca, alloca.getModule()->getDataLayout(), size) &&
           size == constant_size(context, expression.getType()) &&
           (!get_tag(alloca, Tag::variable) || made_by(&expression)->isGLValue());
  }
};

/// What comes back in registers is stored into the temporary, mostly through a member (CGCall.cpp,
/// CreateCoercedStore).
llvm::AllocaInst* stored_result(llvm::CallBase& call) {
  for (llvm::User* user : call.users())
    if (auto* store = llvm::dyn_cast<llvm::StoreInst>(user); store && store->getValueOperand() == &call)
      return llvm::dyn_cast<llvm::AllocaInst>(store->getPointerOperand()->stripInBoundsConstantOffsets());
  return nullptr;
}

} // namespace

std::uint64_t constant_size(const clang::ASTContext& context, clang::QualType type) {
  if (type->isIncompleteType() || type->isDependentType() || type->isVariablyModifiedType() ||
      type->isSizelessType() || type->isFunctionType())
    return 0;
  return context.getTypeSizeInChars(type).getQuantity();
}

llvm::SmallVector<PassedObject, 8> passed_objects(const Correspondence& pair, const SourceOrder& source,
                                                  const clang::ASTContext& context) {
  llvm::SmallVector<PassedObject, 8> result;
  llvm::CallBase& call = *pair.instruction;
  auto alloca_of = [](const llvm::Use& argument) {
    return llvm::dyn_cast<llvm::AllocaInst>(argument.get()->stripPointerCasts());
  };
  if (llvm::any_of(call.args(), alloca_of)) {
    const llvm::SmallVector<Operand, 8> given = operands(pair, source, context);
    const Alignment alignment(call, given, context);
    for (const llvm::Use& argument : call.args())
      if (llvm::AllocaInst* alloca = alloca_of(argument))
        if (const Operand* operand = alignment.operand_of(argument.getOperandNo()))
          result.push_back(
              {alloca, operand->expression, argument.getOperandNo() == 0, operand->form == Form::pointer});
  }
  if (llvm::AllocaInst* returned = stored_result(call))
    result.push_back({returned, pair.source->expression, false, false});
  return result;
}

} // namespace framewarn
