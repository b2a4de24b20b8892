// Rules by path, function and type: the last that matches wins, and a note says which it was.
// RUN: %cxx -O1 -fplugin-arg-framewarn-config=%S/inputs/rules.conf -c %s -o %t.o 2>&1 | %check -DCONFIG=%S/inputs/rules.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-stack-frame=1 -fplugin-arg-framewarn-config=%S/inputs/rules.conf -c %s -o %t.o 2>&1 | %check -DCONFIG=%S/inputs/rules.conf
// Without the file nothing is larger than the usual limits.
// RUN: %cxx -O1 -c %s -o %t.o > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// Of two config files the last one counts, and the first has to be well formed all the same.
// RUN: echo "src:** stack-frame=off" > %t.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-config=%S/inputs/rules.conf -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
#include "coroutine.h"

void use(void*);

template <typename T, int n> struct box {
  T items[n];
};

namespace net {

struct Packet {
  char bytes[1500];
};
using alias = char[1600];
using long_alias = char[2100];

struct Server {
  void serve();
  void small();
  void quiet();
};

void Server::serve() {
  char buffer[4000];
  use(buffer);
}

// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of 'void net::Server::small()' is {{[0-9]+}} bytes, larger than 200 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: note: limit of 200 bytes set by '[[CONFIG]]:4'
void Server::small() {
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:8: note: local variable 'buffer' takes 300 bytes
  char buffer[300];
  // CHECK-NEXT: note: spills
  use(buffer);
}

void Server::quiet() {
  char buffer[10000];
  use(buffer);
}

// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of 'void net::receive()' is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: note: limit of 100 bytes set by '[[CONFIG]]:2'
void receive() {
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:9: note: local variable 'aliased' takes 1600 bytes ({{[0-9]+}}%)
  alias aliased;
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:10: note: local variable 'packet' takes 1500 bytes ({{[0-9]+}}%), larger than 1024 bytes (set by '[[CONFIG]]:7')
  Packet packet;
  // CHECK-NEXT: note: spills
  use(aliased);
  use(&packet);
}

// Of an array its elements' type counts, cv or not.
// CHECK: warning: stack frame of 'void net::receive_all()'
// CHECK-NEXT: note: limit of 100 bytes
void receive_all() {
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:25: note: local variable 'packets' takes 3000 bytes ({{[0-9]+}}%), larger than 1024 bytes (set by '[[CONFIG]]:7')
  volatile const Packet packets[2] = {};
  // CHECK-NEXT: note: spills
  use((void*)packets);
}

} // namespace net

namespace {
[[gnu::noinline]] void hidden() {
  char buffer[4000];
  use(buffer);
}
} // namespace

void net_calls() {
  hidden();
}

namespace net {

task task_limit(int n) {
  char buffer[4000];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

void caller() {
  long big[4] = {};
  // CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: capture of 'big' by value takes 32 bytes of the lambda, larger than 8 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: note: limit of 8 bytes set by '[[CONFIG]]:11'
  auto lambda = [big] { use((void*)big); };
  lambda();
}

} // namespace net
