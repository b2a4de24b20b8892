// Member functions, operators, anonymous and nested namespaces. GCC points at where the qualified name begins,
// Clang at the name itself.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

#define BODY                                                                                                           \
  {                                                                                                                    \
    char buffer[5000];                                                                                                 \
    use(buffer);                                                                                                       \
    co_await suspend{};                                                                                                  \
    use(buffer);                                                                                                       \
  }

namespace net {
namespace {
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: coroutine frame of '{{task net::\{anonymous\}::hidden\(\)|task net::\(anonymous namespace\)::hidden\(\)}}' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
task hidden() BODY
} // namespace
task reach() { return hidden(); }

struct Server {
  task outside(int);
  static task shared();
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: coroutine frame of 'task net::Server::operator()(int)' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  task operator()(int) BODY
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: coroutine frame of 'task net::Server::operator+(int)' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  task operator+(int) BODY
  // CHECK: [[FILE]]:[[@LINE+1]]:3: warning: coroutine frame of '{{net::Server::operator task\(\)|task net::Server::operator task\(\)}}' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  operator task() BODY
  // CHECK: [[FILE]]:[[@LINE+1]]:15: warning: coroutine frame of '{{task net::operator-\((net::)?Server ?&, int\)}}' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  friend task operator-(Server&, int) BODY
  virtual task polymorphic() const;
};
// GCC: [[FILE]]:[[@LINE+2]]:6: warning: coroutine frame of 'task net::Server::outside(int)' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// CLANG: [[FILE]]:[[@LINE+1]]:14: warning: coroutine frame of 'task net::Server::outside(int)' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
task Server::outside(int) BODY
// GCC: [[FILE]]:[[@LINE+2]]:6: warning: coroutine frame of 'static task net::Server::shared()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// CLANG: [[FILE]]:[[@LINE+1]]:14: warning: coroutine frame of 'static task net::Server::shared()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
task Server::shared() BODY
// GCC: [[FILE]]:[[@LINE+2]]:6: warning: coroutine frame of 'virtual task net::Server::polymorphic() const' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// CLANG: [[FILE]]:[[@LINE+1]]:14: warning: coroutine frame of 'virtual task net::Server::polymorphic() const' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
task Server::polymorphic() const BODY
} // namespace net

void all(net::Server& server) {
  server(1);
  server + 1;
  server - 1;
  task converted = server;
}
