// `type:` rules match the class of a variable and each typedef that it is declared by, of an array those of its
// elements, whatever qualifies them.
// RUN: echo "type:net::Packet local=1" > %t.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | %match --check-prefix=CLASS
// RUN: echo "type:net::Alias local=1" > %t.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | %match --check-prefix=ALIAS
// RUN: echo "type:net::Four local=1" > %t.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | %match --check-prefix=FOUR
// RUN: echo "type:holder::inner local=1" > %t.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | %match --check-prefix=INNER
// RUN: echo "type:net::box local=1" > %t.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | %match --check-prefix=BOX
// RUN: echo "type:net::Kind local=1" > %t.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | %match --check-prefix=KIND
// RUN: echo "type:(anonymous)::hidden local=1 capture=1" > %t.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | %match --check-prefix=HIDDEN
// RUN: echo "type:function::nested local=1" > %t.conf
// RUN: %cxx -O1 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | %match --check-prefix=NESTED
#include "coroutine.h"

namespace net {
struct Packet {
  char text[64];
};
typedef Packet Alias;
using Four = const Alias[4];
template <typename T> struct box {
  T text[64];
};
enum Kind : long { none };
} // namespace net
namespace {
struct hidden {
  char text[64];
};
} // namespace
struct holder {
  using inner = net::Packet;
};

void function() {
  // CLASS: [[@LINE+1]]:15: warning: local variable 'plain' takes
  net::Packet plain;
  // CLASS: [[@LINE+2]]:14: warning: local variable 'alias' takes
  // ALIAS: [[@LINE+1]]:14: warning: local variable 'alias' takes
  net::Alias alias;
  // CLASS: [[@LINE+3]]:13: warning: local variable 'four' takes
  // ALIAS: [[@LINE+2]]:13: warning: local variable 'four' takes
  // FOUR: [[@LINE+1]]:13: warning: local variable 'four' takes
  net::Four four = {};
  // CLASS: [[@LINE+2]]:17: warning: local variable 'inner' takes
  // INNER: [[@LINE+1]]:17: warning: local variable 'inner' takes
  holder::inner inner[2][3];
  // BOX: [[@LINE+1]]:18: warning: local variable 'box' takes
  net::box<char> box;
  // KIND: [[@LINE+1]]:13: warning: local variable 'kinds' takes
  net::Kind kinds[8];
  struct nested {
    char text[64];
  };
  // NESTED: [[@LINE+1]]:10: warning: local variable 'object' takes
  nested object;
  net::Packet* pointer = &plain;
  char raw[64];
  use(pointer);
  use(&pointer);
  use(&alias);
  use((void*)four);
  use(inner);
  use(&box);
  use(kinds);
  use(&object);
  use(raw);
}
// HIDDEN: [[@LINE+1]]:41: warning: parameter 'parameter' takes 64 bytes of the coroutine frame
[[gnu::noinline]] task coroutine(hidden parameter) {
  // HIDDEN: [[@LINE+1]]:16: warning: local variable 'local' takes 64 bytes of the coroutine frame
  const hidden local = parameter;
  // HIDDEN: [[@LINE+1]]:18: warning: capture of 'local' by value takes 64 bytes
  auto lambda = [local] { use((void*)&local); };
  lambda();
  use((void*)&local);
  co_await suspend{};
  use((void*)&local);
  use(&parameter);
}
void caller() { coroutine({}); }
