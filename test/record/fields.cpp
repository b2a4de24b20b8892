// The fields of a line, literally.
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -fplugin-arg-framewarn-stack-frame=off -c %s -o %t.o
// RUN: %plain_check --check-prefixes=CHECK,%kind --input-file=%t.jsonl
// RUN: %cxx -Os -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %plain_check --check-prefix=SIZE --input-file=%t.jsonl
// SIZE: "optimization":"s"
#include "coroutine.h"

// CHECK: {"framewarn":1,"kind":"coroutine-frame","symbol":"_Z4echoi","function":"echo","signature":"task echo(int)","file":"{{[^"]*}}fields.cpp","line":[[@LINE+4]],"column":6,"size":{{[0-9]+}},"align":{{8|16}},"limit":4096,
// GCC-SAME: "compiler":"gcc {{[0-9]+\.[0-9.]+}}","optimization":"2","target":"{{[^"]+}}",
// CLANG-SAME: "compiler":"clang {{[0-9]+\.[0-9.]+}}","optimization":"2","target":"{{[^"]+}}",
// CHECK-SAME: "parts":[{"kind":"
task echo(int n) {
  // CHECK-SAME: {"kind":"local","name":"buffer","type":"char{{ ?}}[8192]","offset":{{[0-9]+}},"size":8192,"file":"{{[^"]*}}fields.cpp","line":[[@LINE+1]],"column":8,"across":[{"what":"co_await","file":"{{[^"]*}}fields.cpp","line":[[@LINE+3]],"column":3}],"because":"needed"}
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

// CHECK: {"framewarn":1,"kind":"stack-frame","symbol":"_Z4echoi
// CHECK: {"framewarn":1,"kind":"stack-frame","symbol":"_Z5plainv","function":"plain","signature":"void plain()","file":"{{[^"]*}}fields.cpp","line":[[@LINE+1]],"column":6,"size":{{[0-9]+}},"align":{{[0-9]+}},"limit":"off",
void plain() {
  char small[32];
  use(small);
}
