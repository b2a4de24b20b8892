// A capture is told at its name, whatever the initialisers before it hold.
// RUN: %sweep -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-stack-frame=off
#include "coroutine.h"

struct config {
  char text[300];
};
config large;
template <int, config&, int = 0> int made();
template <int, int> int made();

int literals(const config& c) {
  // CHECK: [[FILE]]:[[@LINE+1]]:32: warning: capture of 'copy' by value takes 300 bytes
  auto separated = [n = 1'000, copy = c, m = 3] { return copy.text[n] + m; };
  // CHECK: [[FILE]]:[[@LINE+1]]:46: warning: capture of 'copy' by value takes 300 bytes
  auto quoted = [n = '"', m = '\'', l = ']', copy = c] { return copy.text[n] + m + l; };
  // CHECK: [[FILE]]:[[@LINE+1]]:42: warning: capture of 'copy' by value takes 300 bytes
  auto raw = [t = R"x(", copy = ])x"[0], copy = c /* , copy = 1 */] { return copy.text[t]; };
  // CHECK: [[FILE]]:[[@LINE+3]]:28: warning: capture of 'copy' by value takes 300 bytes
  auto commented = [n = 1, // isn't the last, copy = 2
                    /* isn't,
                     it */ copy = c] { return copy.text[n]; };
  return separated() + quoted() + raw() + commented();
}

int commas(int a, int b, config c) {
  // CHECK: [[FILE]]:[[@LINE+1]]:51: warning: capture of 'large' by value takes 300 bytes
  auto template_argument = [n = made<1, large>(), large = c] { return large.text[n]; };
  // CHECK: [[FILE]]:[[@LINE+1]]:49: warning: capture of 'large' by value takes 300 bytes
  auto among_others = [n = made<1, large, 2>(), large = c] { return large.text[n]; };
  // CHECK: [[FILE]]:[[@LINE+1]]:31: warning: capture of 'c' by value takes 300 bytes
  auto compared = [n = a < b, c, m = a > b] { return c.text[n + m]; };
  // CHECK: [[FILE]]:[[@LINE+1]]:25: warning: capture of 'c' by value takes 300 bytes
  auto before = [n = a, c, m = made<1, sizeof c>()] { return c.text[n + m]; };
  // CHECK: [[FILE]]:[[@LINE+1]]:34: warning: capture of 'c' by value takes 300 bytes
  auto own_name = [a = a, b = b, c = c] { return c.text[a + b]; };
  return template_argument() + among_others() + compared() + before() + own_name();
}
