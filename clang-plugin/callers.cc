#include "callers.h"

namespace framewarn {

void add_callers(const llvm::Function& callee, Callers& callers,
                 llvm::function_ref<bool(const llvm::CallBase&)> which) {
  for (const llvm::User* user : callee.users())
    if (const auto* call = llvm::dyn_cast<llvm::CallBase>(user);
        call && call->getCalledFunction() == &callee && (!which || which(*call)))
      callers.insert(const_cast<llvm::Function*>(call->getFunction()));
}

} // namespace framewarn
