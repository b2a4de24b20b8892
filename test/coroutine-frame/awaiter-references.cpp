// GCC 13 and later keep a reference to an awaiter that was returned by one (awaiter-copies.cpp).
// REQUIRES: gcc
// UNSUPPORTED: g++-11, g++-12
// RUN: rm -f %t.jsonl
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --implicit-check-not=awaiters-twice
#include "awaiter-copies.cpp"

// CHECK: coroutine-frame trivial
// CHECK-DAG: awaiter 8 at
// CHECK-DAG: awaiter 100 at
// CHECK: coroutine-frame with_constructor
// CHECK-DAG: awaiter 8 at
// CHECK-DAG: awaiter 104 at
// CHECK: coroutine-frame by_operator
// CHECK-DAG: awaiter 8 at
// CHECK-DAG: awaiter 100 at
