#include "temporaries.h"

#include "initialisers.h"
#include "names.h"
#include "passed_objects.h"
#include "places.h"
#include "tags.h"
#include "unreached_variables.h"

namespace framewarn {
namespace {

/// As made_by(), but a suspension is none that only hands on.
const clang::Expr* given_by(const clang::Expr* expression) {
  while (!llvm::isa<clang::CoroutineSuspendExpr>(expression))
    if (const clang::Expr* inner = inside(*expression))
      expression = inner;
    else
      break;
  return expression;
}

/// What `co_await` or `co_yield` is applied to. The calls that the compiler puts around it (await_transform,
/// operator co_await, yield_value) stand at the keyword.
const clang::Expr* operand_of(const clang::CoroutineSuspendExpr& suspend) {
  const clang::Expr* written = suspend.getCommonExpr();
  for (;;) {
    const clang::Expr* expression = given_by(written);
    const auto* call = llvm::dyn_cast<clang::CallExpr>(expression);
    if (!call || call->getNumArgs() == 0)
      return llvm::isa<clang::InitListExpr>(expression) ? written_as(*written) : expression;
    const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(call);
    const clang::SourceLocation at = member ? member->getExprLoc()
                                     : llvm::isa<clang::CXXOperatorCallExpr>(call)
                                         ? llvm::cast<clang::CXXOperatorCallExpr>(call)->getOperatorLoc()
                                         : call->getExprLoc();
    if (at != suspend.getKeywordLoc())
      return expression;
    written = call->getArg(0);
  }
}

/// Calls of a chain all begin where the chain does: their names tell them apart.
clang::SourceLocation location_of(const clang::Expr& expression) {
  if (llvm::isa<clang::CXXMemberCallExpr, clang::CXXOperatorCallExpr>(expression))
    return expression.getExprLoc();
  return expression.getBeginLoc();
}

/// From this of the emitted on to the end of the full expression, or of the reference that it is bound to.
std::vector<unsigned> suspensions_from(const SourceOrder& source, std::size_t first, unsigned full_expression,
                                       const clang::Expr& made) {
  std::vector<unsigned> result;
  for (const Emitted& emitted : llvm::ArrayRef<Emitted>(source.emitted).slice(first))
    if (emitted.suspension && !source.never[*emitted.suspension] && emitted.full_expression &&
        emitted.full_expression == full_expression)
      result.push_back(*emitted.suspension);
  if (auto reference = source.extended.find(&made); reference != source.extended.end())
    if (auto known = source.in_scope.find(reference->second); known != source.in_scope.end())
      llvm::copy_if(known->second, std::back_inserter(result), [&, own = result.size()](unsigned index) {
        return !llvm::is_contained(llvm::ArrayRef<unsigned>(result).take_front(own), index);
      });
  return result;
}

std::vector<unsigned> suspensions_behind(const SourceOrder& source, const Emitted& call,
                                         const clang::Expr& made) {
  // It may be known from a call that is only given it, behind suspensions that it was made before.
  const Emitted *from = &call, *before = &call;
  if (auto pieces = source.pieced.find(&made); pieces != source.pieced.end())
    from = std::min(from, source.emitted.data() + pieces->second);
  else
    while (from->expression != &made && before != source.emitted.data() &&
           (--before)->full_expression == call.full_expression)
      if (before->expression == &made)
        from = before;
  return suspensions_from(source, from - source.emitted.data(), call.full_expression, made);
}

/// The same for a type of the AST and the one that CodeGen makes of it, seldom for another: the name of the
/// record (CodeGenTypes::addRecordTypeName) or the size of the element, and the size. Empty where that says
/// too little.
std::string likeness(const clang::ASTContext& context, clang::QualType type) {
  const std::string size = "/" + std::to_string(constant_size(context, type));
  const bool is_array = type->isConstantArrayType();
  if (is_array)
    type = context.getBaseElementType(type);
  if (const clang::RecordDecl* record = type->getAsRecordDecl()) {
    const clang::NamedDecl* named = record;
    if (!record->getIdentifier())
      named = record->getTypedefNameForAnonDecl();
    return named ? named->getQualifiedNameAsString() + size : "";
  }
  return is_array ? std::to_string(context.getTypeSizeInChars(type).getQuantity()) + size : "";
}

std::string likeness(const llvm::AllocaInst& alloca) {
  const llvm::DataLayout& layout = alloca.getModule()->getDataLayout();
  std::uint64_t bytes;
  if (alloca.isArrayAllocation() || !compat::allocation_size(alloca, layout, bytes))
    return {};
  const std::string size = "/" + std::to_string(bytes);
  llvm::Type* type = alloca.getAllocatedType();
  const bool is_array = type->isArrayTy();
  while (type->isArrayTy())
    type = type->getArrayElementType();
  if (std::string record = record_name(type); !record.empty())
    return record + size;
  return is_array && !type->isStructTy()
             ? std::to_string(layout.getTypeAllocSize(type).getKnownMinValue()) + size
             : "";
}

/// Whether what a call is given can be made for it: of a glvalue only what is materialised, and nothing that
/// only has its address taken.
bool may_be_temporary(const clang::Expr* expression) {
  while (expression && expression->isGLValue() &&
         !llvm::isa<clang::MaterializeTemporaryExpr, clang::CompoundLiteralExpr>(expression))
    expression = inside(*expression);
  if (!expression)
    return false;
  const clang::Expr* made = made_by(expression);
  return !expression->getType()->isAnyPointerType() || !made->isGLValue() ||
         llvm::isa<clang::CompoundLiteralExpr>(made);
}

/// The memory into which a parameter is stored that comes in registers.
bool is_parameters_home(const llvm::AllocaInst& alloca) {
  return llvm::any_of(alloca.users(), [&](const llvm::User* user) {
    const auto* store = llvm::dyn_cast<llvm::StoreInst>(user);
    return store && llvm::isa<llvm::Argument>(store->getValueOperand());
  });
}

/// Whether nothing is known about the alloca yet, and it has at least `smallest` bytes.
bool is_untagged(const llvm::AllocaInst& alloca, std::uint64_t smallest) {
  std::uint64_t size = 0;
  return !has_tag(alloca) && compat::allocation_size(alloca, alloca.getModule()->getDataLayout(), size) &&
         size >= smallest;
}

} // namespace

void Temporaries::tag(llvm::Function& code, const clang::FunctionDecl& function, const SourceOrder& source,
                      llvm::ArrayRef<Correspondence> pairs, std::uint64_t smallest,
                      Annotations* annotations) {
  const std::size_t first = temporaries.size();
  UnreachedVariables unreached(function, source, annotations);
  for (const Correspondence& pair : pairs)
    if (!pair.source->suspension)
      for (const PassedObject& passed : passed_objects(pair, source, function.getASTContext()))
        if (!unreached.take(passed) && may_be_temporary(passed.operand))
          add(*passed.alloca, function, *passed.operand, source, *pair.source, passed.is_first, smallest);
  if (annotations)
    tag_rest(code, function, source, first, smallest, unreached);
}

void Temporaries::tag_rest(llvm::Function& code, const clang::FunctionDecl& function,
                           const SourceOrder& source, std::size_t first, std::uint64_t smallest,
                           UnreachedVariables& unreached) {
  llvm::DenseSet<const clang::Expr*> known;
  for (const Temporary& temporary : llvm::ArrayRef<Temporary>(temporaries).slice(first))
    known.insert(temporary.expression);
  struct Alike {
    std::vector<const Materialised*> made;
    std::vector<const clang::VarDecl*> variables;
    std::vector<llvm::AllocaInst*> allocas;
  };
  llvm::StringMap<Alike> alike;
  const clang::ASTContext& context = function.getASTContext();
  for (const Materialised& materialised : source.materialised)
    if (!known.count(materialised.made))
      alike[likeness(context, materialised.made->getType())].made.push_back(&materialised);
  for (const clang::VarDecl* variable : unreached.rest())
    alike[likeness(context, variable->getType())].variables.push_back(variable);
  for (llvm::Instruction& instruction : code.getEntryBlock())
    if (auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
        alloca && is_untagged(*alloca, smallest) && !is_parameters_home(*alloca))
      alike[likeness(*alloca)].allocas.push_back(alloca);
  for (const auto& kind : alike) {
    const auto& [made, variables, allocas] = kind.getValue();
    // Which of both comes first is not known.
    if (kind.getKey().empty() || made.size() + variables.size() != allocas.size() ||
        (!made.empty() && !variables.empty()))
      continue;
    for (std::size_t i = 0; i < variables.size(); ++i)
      unreached.tag(*allocas[i], *variables[i]);
    for (std::size_t i = 0; i < made.size(); ++i) {
      set_tag(*allocas[i], Tag::temporary, unsigned(temporaries.size()));
      temporaries.push_back(
          {&function, made[i]->made, made[i]->written, nullptr, source.results.lookup(made[i]->made),
           made[i]->spelled,
           suspensions_from(source, made[i]->position, made[i]->full_expression, *made[i]->made)});
    }
  }
}

std::optional<llvm::ArrayRef<unsigned>> Temporaries::in_scope(unsigned number) const {
  const Temporary& temporary = temporaries[number];
  if (!temporary.spelled)
    return {};
  return llvm::ArrayRef<unsigned>(temporary.in_scope);
}

bool Temporaries::any(const llvm::Function& function, std::uint64_t smallest) {
  return llvm::any_of(function.getEntryBlock(), [&](const llvm::Instruction& instruction) {
    const auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
    return alloca && alloca->getAllocatedType()->isAggregateType() && is_untagged(*alloca, smallest);
  });
}

void Temporaries::tag(llvm::Function& function, std::uint64_t smallest, bool stays) {
  std::optional<unsigned> number = stays ? staying : std::nullopt;
  for (llvm::Instruction& instruction : function.getEntryBlock()) {
    auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
    if (!alloca || !alloca->getAllocatedType()->isAggregateType() || !is_untagged(*alloca, smallest))
      continue;
    if (!number) {
      number = unsigned(functions.size());
      functions.push_back({stays ? std::string() : function.getName().str(), {}});
    }
    set_tag(*alloca, Tag::inlined, *number);
  }
  if (stays)
    staying = number;
}

void Temporaries::tag_alloca(llvm::Function& function, std::uint64_t smallest) {
  for (llvm::BasicBlock& block : function) {
    for (llvm::Instruction& instruction : block) {
      auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
      std::uint64_t size = 0;
      if (!alloca || !alloca->isArrayAllocation() || !is_untagged(*alloca, smallest) ||
          !compat::allocation_size(*alloca, function.getParent()->getDataLayout(), size))
        continue;
      set_tag(*alloca, Tag::inlined, unsigned(functions.size()));
      functions.push_back({function.getName().str(), "char[" + std::to_string(size) + "]"});
    }
    // In other blocks it is made at run time, but for coroutines.
    if (!function.isPresplitCoroutine())
      break;
  }
}

void Temporaries::add(llvm::AllocaInst& alloca, const clang::FunctionDecl& function,
                      const clang::Expr& expression, const SourceOrder& source, const Emitted& call,
                      bool is_object, std::uint64_t smallest) {
  const clang::Expr* made = made_by(&expression);
  std::uint64_t size;
  if (!compat::allocation_size(alloca, alloca.getModule()->getDataLayout(), size) || size < smallest ||
      constant_size(function.getASTContext(), made->getType()) != size || is_parameters_home(alloca))
    return;
  const clang::CoroutineSuspendExpr* awaits = is_object ? call.awaits : nullptr;
  if (std::optional<unsigned> known = get_tag(alloca, Tag::temporary)) {
    if (awaits)
      temporaries[*known].awaits = awaits;
  } else if (!get_tag(alloca, Tag::variable)) {
    set_tag(alloca, Tag::temporary, unsigned(temporaries.size()));
    temporaries.push_back({&function, made, written_as(expression), awaits, source.results.lookup(made),
                           call.spelled, suspensions_behind(source, call, *made)});
  }
}

Part Temporaries::part(unsigned number) const {
  const Temporary& temporary = temporaries[number];
  const clang::ASTContext& context = temporary.function->getASTContext();
  Part part;
  part.kind = PartKind::temporary;
  part.type = type_name(context, temporary.expression->getType());
  part.awaiter = temporary.awaits != nullptr;
  if (!temporary.spelled) {
    part.at = place_of(*temporary.function);
    return part;
  }
  part.at =
      place_of(context.getSourceManager(), temporary.awaits   ? operand_of(*temporary.awaits)->getBeginLoc()
                                           : temporary.result ? temporary.result->getKeywordLoc()
                                                              : location_of(*temporary.written));
  if (!part.at.known())
    part.at = place_of(*temporary.function);
  return part;
}

} // namespace framewarn
