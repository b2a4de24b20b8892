// What a pointer to a lambda points to is a function of the compiler's (_FUN with GCC, __invoke with Clang), into which the lambda's
// body is inlined: it is named as the lambda, stands where that stands, and what is stated about the one is about the other.
// RUN: %sweep -DFRAMEWARN=1 -I%include -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off
// RUN: echo 'fun:named::{lambda} stack-frame=30000 local=off' > %t.conf
// RUN: echo 'fun:generic::{lambda} stack-frame=30000 local=off' >> %t.conf
// RUN: echo 'fun:always::{lambda} stack-frame=30000 local=off' >> %t.conf
// RUN: %cxx -O2 -DFRAMEWARN=1 -I%include -c %s -o %t.o -fplugin-arg-framewarn-config=%t.conf -fplugin-arg-framewarn-notes=0 2>&1 | %match --check-prefix=RULE
// RUN: %cxx -O2 -DFRAMEWARN=1 -I%include -c %s -o %t.o -w -fplugin-arg-framewarn-record=%t.jsonl
// RUN: grep stack-frame %t.jsonl | %plain_check --check-prefix=RECORD
// At a link with -flto the symbol tells.
// RUN: %if gcc %{ %cxx -O2 -flto -DFRAMEWARN=1 -I%include -c %s -o %t.o %}
// RUN: %if gcc %{ %cxx -O2 -flto -r -nostdlib -flinker-output=nolto-rel %t.o -o %t.linked.o > %t.link 2>&1 %}
// RUN: %if gcc %{ %plain_check --check-prefix=LINK -DFILE=%s -DTAG=[-Wframe-larger-than=] < %t.link %}
// RUN: %if gcc %{ not grep -E "inlined from|::_FUN|allowed|decltype" %t.link %}
#include "coroutine.h"
#include "framewarn.h"

void call(int (*)(int));

void named() {
  // CHECK: [[FILE]]:[[@LINE+3]]:8: warning: stack frame of '{{.*named\(\)::(<lambda\(int\)>|.*operator\(\)\(int\) const)}}' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // LINK: [[FILE]]:[[@LINE+2]]:8: warning: stack frame of 'named()::{lambda(int)#1}::operator()(int){{( const)?}}' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // LINK-NEXT: [[FILE]]:[[@LINE+2]]:10: note: local variable 'buffer' takes 20000 bytes ({{.*}}%), larger than 16384 bytes{{$}}
  call([](int n) {
    char buffer[20000];
    use(buffer);
    return n;
  });
}

void generic() {
  // CHECK: [[FILE]]:[[@LINE+3]]:8: warning: stack frame of '{{.*generic\(\)::(<lambda\(auto:1\)>|.*operator\(\)\(auto\) const).*}}' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // LINK: [[FILE]]:[[@LINE+2]]:8: warning: stack frame of 'auto generic()::{lambda(auto:1)#1}::operator()<int>(int){{( const)?}}' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // LINK-NEXT: [[FILE]]:[[@LINE+2]]:10: note: local variable 'buffer' takes 21000 bytes ({{.*}}%), larger than 16384 bytes{{$}}
  call([](auto n) {
    char buffer[21000];
    use(buffer);
    return n;
  });
}

void always() {
  // CHECK: [[FILE]]:[[@LINE+3]]:8: warning: stack frame of '{{.*always\(\)::.*}}' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // LINK: [[FILE]]:[[@LINE+2]]:8: warning: stack frame of 'auto always()::{lambda(auto:1)#1}::operator()<int>(int)' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // LINK-NEXT: [[FILE]]:[[@LINE+2]]:10: note: local variable 'buffer' takes 24000 bytes ({{.*}}%), larger than 16384 bytes{{$}}
  call([](auto n) __attribute__((always_inline)) {
    char buffer[24000];
    use(buffer);
    return n;
  });
}

void allowed() {
  call([](int n) FRAMEWARN_ALLOW("it is called once") {
    char buffer[22000];
    use(buffer);
    return n;
  });
  call([](auto n) FRAMEWARN_ALLOW("it is called once") {
    char buffer[23000];
    use(buffer);
    return n;
  });
}

void limited() {
  call([](int n) FRAMEWARN_LIMIT(30000) {
    char buffer[1000];
    use(buffer);
    return n;
  });
  // CHECK: [[FILE]]:[[@LINE+3]]:8: warning: stack frame of '{{.*limited\(\)::.*}}' is 9{{[0-9]+}} bytes, larger than 500 bytes [[TAG]]
  // RULE: [[FILE]]:[[@LINE+2]]:8: warning: stack frame of '{{.*limited\(\)::.*}}' is 9{{[0-9]+}} bytes, larger than 500 bytes [[TAG]]
  // LINK: [[FILE]]:[[@LINE+1]]:8: warning: stack frame of 'limited()::{lambda(int)#2}::operator()(int){{( const)?}}' is 9{{[0-9]+}} bytes, larger than 500 bytes [[TAG]]
  call([](int n) FRAMEWARN_LIMIT(500) {
    char buffer[900];
    use(buffer);
    return n;
  });
}

// RECORD-NOT: {{_FUN"|__invoke"}}
// RECORD-DAG: "function":"named::{lambda}",
// RECORD-DAG: "function":"generic::{lambda}",
// RECORD-DAG: "function":"allowed::{lambda}",
// RECORD-DAG: "function":"limited::{lambda}",
