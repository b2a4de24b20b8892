#include "code_generator.h"

#include <dlfcn.h>

namespace framewarn {
namespace {

using Consumers = std::vector<std::unique_ptr<clang::ASTConsumer>>;

const Consumers& consumers_of(const clang::MultiplexConsumer& multiplex);

/// Private. An explicit instantiation may name it ([temp.spec.general]/6); it is only read.
template <auto consumers> struct Reader {
  friend const Consumers& consumers_of(const clang::MultiplexConsumer& multiplex) {
    return multiplex.*consumers;
  }
};
template struct Reader<&clang::MultiplexConsumer::Consumers>;

/// Of which class an object is its first word tells (Itanium C++ ABI, 2.4). Clang has no type information
/// that dynamic_cast could go by.
const void* class_of(const clang::ASTConsumer& consumer) {
  return *reinterpret_cast<const void* const*>(&consumer);
}

/// The same of CodeGen's consumer, which no header declares that is installed. Its vtable is a symbol like
/// any other; behind the offset to the object's begin and the type information are the functions.
const void* class_of_backends() {
  static void* const vtable = dlsym(RTLD_DEFAULT, "_ZTVN5clang15BackendConsumerE");
  return vtable ? static_cast<void**>(vtable) + 2 : nullptr;
}

clang::ASTConsumer* backend_in(clang::ASTConsumer& consumer) {
  if (class_of(consumer) == class_of_backends())
    return &consumer;
  if (class_of(consumer) != class_of(clang::MultiplexConsumer(Consumers())))
    return nullptr;
  for (const auto& one : consumers_of(static_cast<clang::MultiplexConsumer&>(consumer)))
    if (clang::ASTConsumer* backend = backend_in(*one))
      return backend;
  return nullptr;
}

/// An action that nobody runs: it can be asked for the generator of the consumer that it is given.
class Bystander : public clang::CodeGenAction {
public:
  explicit Bystander(clang::ASTConsumer& consumer) : CodeGenAction(0) {
    BEConsumer = reinterpret_cast<clang::BackendConsumer*>(&consumer);
  }
};

} // namespace

clang::CodeGenerator* code_generator(clang::CompilerInstance& compiler) {
  if (!compiler.hasASTConsumer())
    return nullptr;
  clang::ASTConsumer* backend = backend_in(compiler.getASTConsumer());
  return backend ? Bystander(*backend).getCodeGenerator() : nullptr;
}

} // namespace framewarn
