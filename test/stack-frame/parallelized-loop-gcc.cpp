// So it is with the loops that GCC lets several threads share.
// REQUIRES: gcc
// RUN: %cxx -O2 -ftree-parallelize-loops=4 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: grep _loopfn %t.jsonl | %plain_check
// CHECK: "symbol":"{{[^"]*}}._loopfn.0","function":"net::sum","signature":"void net::sum(float*, float*, int)","file":"{{[^"]*}}","line":[[@LINE+2]],"column":6
namespace net {
void sum(float* __restrict a, float* __restrict b, int n) {
  for (int i = 0; i < n; i++)
    a[i] = b[i] * 2;
}
} // namespace net
