// What is made by `T{…}` stands where its type does, not at the brace: a temporary, and an awaiter.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=1 -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-notes=all 2>&1 | %plain_check
#include "coroutine.h"

namespace net {
struct awaiter : std::suspend_always {
  char state[300];
};
template <class T> struct of : std::suspend_always {
  T state[100];
};
struct message {
  char text[200];
};
} // namespace net
void put(const net::message&);

// CHECK: warning: coroutine frame of 'task awaiters()'
task awaiters() {
  // CHECK-DAG: :[[@LINE+1]]:12: note: awaiter of type 'net::awaiter' takes 300 bytes
  co_await net::awaiter{};
  // CHECK-DAG: :[[@LINE+1]]:{{12|13}}: note: awaiter of type 'net::awaiter' takes 300 bytes
  co_await (net::awaiter{{}, {1}});
  // CHECK-DAG: :[[@LINE+1]]:12: note: awaiter of type 'net::of<int>' takes 400 bytes
  co_await net::of<int>{};
}

// CHECK: warning: coroutine frame of 'task temporaries()'
task temporaries() {
  // CHECK-DAG: :[[@LINE+2]]:33: note: temporary of type 'net::message' takes 200 bytes
  // CHECK-DAG: :[[@LINE+2]]:12: note: awaiter of type 'suspend' takes 1 bytes
  const net::message& message = net::message{};
  co_await suspend{};
  put(message);
}
