// On the variable of a handler: until 14 GCC drops the attributes that stand there (cp_parser_exception_declaration in
// gcc/cp/parser.cc gives them to grokdeclarator, and nobody applies them), `unused` as well as ours.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-notes=0 -c %s -o %t.o > %t.out 2>&1
// RUN: %match --check-prefixes=CHECK%if gcc %{%if !gcc-from-15 %{,DROPPED%}%} --input-file=%t.out
#include "framewarn.h"

struct large {
  char text[20000];
};
void use(const char*);

// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void function()' is {{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void function() {
  try {
    use("");
    // DROPPED: [[FILE]]:[[@LINE+1]]:44: warning: local variable 'silent' takes 20000 bytes of the stack frame
  } catch (FRAMEWARN_ALLOW("a test") large silent) {
    use(silent.text);
  }
}
