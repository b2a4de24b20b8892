// C++23's explicit object parameter is a parameter with a name and a type of its own; there is no `this`.
// REQUIRES: clang-from-18
// RUN: %cxx -std=c++23 -O0 -fplugin-arg-framewarn-record=%t.0 -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %check
// RUN: %cxx -std=c++23 -O2 -fplugin-arg-framewarn-record=%t.2 -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %check
// RUN: sh -c 'for record in %t.0 %t.2; do %python -c "import json, sys; [print(*[\" \".join([f[\"function\"], p.get(\"name\", \"-\"), p[\"type\"], str(p[\"size\"])]) for p in f[\"parts\"] if p[\"kind\"] == \"parameter\"], sep=\"\\n\") for f in map(json.loads, open(sys.argv[1])) if f[\"kind\"] == \"coroutine-frame\"]" $record | %plain_check --check-prefix=RECORD || exit 1; done'
#include "coroutine.h"

struct small {
  long number;
  task by_value(this small self, long n);
  task by_reference(this small& self, long n);
  task usual(long n);
};
// RECORD-DAG: small::by_value self small 8
// RECORD-DAG: small::by_value n long 8
task small::by_value(this small self, long n) {
  co_await suspend{};
  use(&self);
  use(&n);
}
// RECORD-DAG: small::by_reference self small & 8
// RECORD-DAG: small::by_reference n long 8
task small::by_reference(this small& self, long n) {
  co_await suspend{};
  use(&self);
  use(&n);
}
// RECORD-DAG: small::usual this small * 8
// RECORD-DAG: small::usual n long 8
task small::usual(long n) {
  co_await suspend{};
  use(this);
  use(&n);
}
struct large {
  char bytes[300];
  task by_value(this large self);
};
// RECORD-DAG: large::by_value self large 300
// CHECK: [[FILE]]:[[@LINE+1]]:33: warning: parameter 'self' takes 300 bytes of the coroutine frame of 'task large::by_value(large)', larger than 256 bytes [[TAG]]
task large::by_value(this large self) {
  co_await suspend{};
  use(&self);
}
void lambda(small object) {
  // RECORD-DAG: lambda::{lambda} self (lambda{{.*}}) 8
  auto call = [object](this auto self) __attribute__((noinline)) -> task {
    co_await suspend{};
    use(&self);
  };
  call();
}
