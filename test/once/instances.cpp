// Instances of one place are one warning about the largest, with the number of the others, for each kind that lies in
// a frame; coroutine-frame/template.cpp and stack-frame/template.cpp have the same of frames.
// RUN: %sweep_optimised -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-stack-frame=off
#include "coroutine.h"

template <int n> struct blob {
  char bytes[n];
  blob(const blob&);
};

template <int n> task coroutine(blob<n> b) {
  // CHECK: [[FILE]]:[[@LINE-1]]:41: warning: parameter 'b' takes 400 bytes of the coroutine frame of '{{.*}}400{{.*}}', larger than 256 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE-2]]:41: note: it is needed across this suspension:
  // CHECK-NEXT: [[FILE]]:[[@LINE+6]]:3: note: 'co_await' here
  // CHECK-NEXT: [[FILE]]:[[@LINE-4]]:41: note: and in 2 other functions or instances, up to 350 bytes
  // CHECK: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'buffer' takes 8000 bytes of the coroutine frame of '{{.*}}400{{.*}}', larger than 4096 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:8: note: it is needed across this suspension:
  char buffer[20 * n];
  use(buffer);
  co_await suspend{};
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
  // CHECK-NEXT: note: allocating 'buffer' separately would take it out of the frame
  // CHECK-NEXT: [[FILE]]:[[@LINE-5]]:8: note: and in 2 other functions or instances, up to 7000 bytes
  use(buffer);
  use(&b);
}
template task coroutine(blob<300>);
template task coroutine(blob<400>);
template task coroutine(blob<350>);
// Below the limits: not counted.
template task coroutine(blob<100>);

template <int n> void stack() {
  // CHECK: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of '{{.*}}20000{{.*}}', larger than 16384 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:8: note: and in 1 other function or instance, up to 18000 bytes
  char buffer[n];
  use(buffer);
}
template void stack<18000>();
template void stack<20000>();
template void stack<16384>();

template <int n> void capture(blob<n> b) {
  // CHECK: [[FILE]]:[[@LINE+2]]:18: warning: capture of 'b' by value takes 400 bytes of the lambda, larger than 256 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:18: note: and in 1 other function or instance, up to 300 bytes
  auto lambda = [b] { use((void*)&b); };
  lambda();
}
template void capture(blob<400>);
template void capture(blob<300>);
template void capture(blob<200>);
