// The bodies differ, or -O2 would make one function of them. Lambdas, operators, members, conversion functions, names from macros.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

#define BODY(size)                                                                                                           \
  {                                                                                                                    \
    char buffer[size];                                                                                                 \
    use(buffer);                                                                                                       \
  }

namespace net {
namespace {
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:24: warning: stack frame of '{{void net::\{anonymous\}::hidden\(\)|void net::\(anonymous namespace\)::hidden\(\)}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
[[gnu::noinline]] void hidden() BODY(20016)
} // namespace
struct Server {
  Server();
  void serve();
  bool operator<(int) const;
  operator bool() const;
  ~Server();
};
// GCC-DAG: [[FILE]]:[[@LINE+2]]:1: warning: stack frame of 'net::Server::Server()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CLANG-DAG: [[FILE]]:[[@LINE+1]]:9: warning: stack frame of 'net::Server::Server{{(\(\))?}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
Server::Server() BODY(20032)
// GCC-DAG: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void net::Server::serve()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CLANG-DAG: [[FILE]]:[[@LINE+1]]:14: warning: stack frame of 'void net::Server::serve()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void Server::serve() BODY(20048)
// GCC-DAG: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'bool net::Server::operator<(int) const' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CLANG-DAG: [[FILE]]:[[@LINE+1]]:14: warning: stack frame of 'bool net::Server::operator<(int) const' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
bool Server::operator<(int) const {
  char buffer[20112];
  use(buffer);
  return buffer[0];
}
// GCC-DAG: [[FILE]]:[[@LINE+2]]:1: warning: stack frame of 'net::Server::operator bool() const' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CLANG-DAG: [[FILE]]:[[@LINE+1]]:9: warning: stack frame of 'bool net::Server::operator bool() const' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
Server::operator bool() const {
  char buffer[20128];
  use(buffer);
  return buffer[0];
}
// GCC-DAG: [[FILE]]:[[@LINE+2]]:1: warning: stack frame of 'net::Server::~Server()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CLANG-DAG: [[FILE]]:[[@LINE+1]]:9: warning: stack frame of 'net::Server::~Server{{(\(\))?}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
Server::~Server() BODY(20064)

void call() {
  hidden();
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:17: warning: stack frame of '{{net::call\(\)::<lambda\(int\)>|auto net::call\(\)::\((anonymous class|lambda)\)::operator\(\)\(int\) const}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  auto lambda = [](int) __attribute__((noinline)) BODY(20080);
  lambda(1);
}
} // namespace net

#define DEFINE(name) void name() BODY(20096)
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:1: warning: stack frame of 'void named()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
DEFINE(named)
