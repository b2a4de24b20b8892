// What the compilers print for machines holds every finding with its severity, its rule, its place and its notes: GCC's
// JSON (until 14) and SARIF (from 13), Clang's SARIF (from 16; 15 knows the flag and prints text).
// DEFINE: %{read} = %python %support/machine_format.py
// DEFINE: %{form} =
// DEFINE: %{rule} =
// DEFINE: %{error_rule} =
// DEFINE: %{compile} = %cxx -O1 -c %s -o %t.dir/out.o %{form}
// DEFINE: %{checked} = %plain_check --match-full-lines --implicit-check-not='{{^[we]}}' "-DRULE=%{rule}" "-DERROR_RULE=%{error_rule}"
// RUN: rm -rf %t.dir && mkdir %t.dir
// RUN: rm -rf %t.files && mkdir %t.files

// REDEFINE: %{form} = -fdiagnostics-format=json
// REDEFINE: %{rule} = -Wframe-larger-than=
// REDEFINE: %{error_rule} = -Werror=frame-larger-than=
// RUN: %if gcc && !gcc-from-15 %{ %{compile} 2> %t.1 %}
// RUN: %if gcc && !gcc-from-15 %{ %{read} %t.1 | %{checked} --check-prefixes=NOTES,WARNING %}
// RUN: %if gcc && !gcc-from-15 %{ not %{compile} -Werror 2> %t.2 %}
// RUN: %if gcc && !gcc-from-15 %{ %{read} %t.2 | %{checked} --check-prefixes=NOTES,ERROR %}
// RUN: %if gcc && !gcc-from-15 %{ not %{compile} -fplugin-arg-framewarn-error=stack-frame 2> %t.3 %}
// RUN: %if gcc && !gcc-from-15 %{ %{read} %t.3 | %{checked} --check-prefixes=NOTES,SOME %}

// REDEFINE: %{form} = -fdiagnostics-format=sarif-stderr
// RUN: %if gcc-from-13 %{ %{compile} 2> %t.4 %}
// RUN: %if gcc-from-13 %{ %{read} %t.4 | %{checked} --check-prefixes=NOTES,WARNING %}
// RUN: %if gcc-from-13 %{ not %{compile} -Werror 2> %t.5 %}
// RUN: %if gcc-from-13 %{ %{read} %t.5 | %{checked} --check-prefixes=NOTES,ERROR %}
// RUN: %if gcc-from-13 %{ not %{compile} -fplugin-arg-framewarn-error=stack-frame 2> %t.6 %}
// RUN: %if gcc-from-13 %{ %{read} %t.6 | %{checked} --check-prefixes=NOTES,SOME %}
// RUN: %if gcc-from-13 %{ cd %t.files %}
// RUN: %if gcc-from-13 %{ %cxx -O1 -c %s -o out.o -fdiagnostics-format=sarif-file %}
// RUN: %if gcc-from-13 %{ %{read} %t.files | %{checked} --check-prefixes=NOTES,WARNING %}

// REDEFINE: %{form} = -fdiagnostics-format=sarif -Wno-sarif-format-unstable
// REDEFINE: %{rule} = rule 1
// REDEFINE: %{error_rule} = rule 1
// RUN: %if clang-from-16 %{ %{compile} 2> %t.7 %}
// RUN: %if clang-from-16 %{ %{read} %t.7 | %{checked} --check-prefixes=NOTES,WARNING %}
// RUN: %if clang-from-16 %{ not %{compile} -Werror 2> %t.8 %}
// RUN: %if clang-from-16 %{ %{read} %t.8 | %{checked} --check-prefixes=NOTES,ERROR %}
// RUN: %if clang-from-16 %{ not %{compile} -fplugin-arg-framewarn-error=stack-frame 2> %t.9 %}
// RUN: %if clang-from-16 %{ %{read} %t.9 | %{checked} --check-prefixes=NOTES,SOME %}
#include "coroutine.h"

struct config {
  char text[300];
};

// WARNING: warning | [[RULE]] | findings.cpp:[[@LINE+3]]:6 | coroutine frame of 'task coroutine()' is {{[0-9]+}} bytes, larger than 4096 bytes | 4 notes
// ERROR: error | [[ERROR_RULE]] | findings.cpp:[[@LINE+2]]:6 | coroutine frame of 'task coroutine()' is {{[0-9]+}} bytes, larger than 4096 bytes | 4 notes
// SOME: warning | [[RULE]] | findings.cpp:[[@LINE+1]]:6 | coroutine frame of 'task coroutine()' is {{[0-9]+}} bytes, larger than 4096 bytes | 4 notes
task coroutine() {
  // NOTES-NEXT:   note | findings.cpp:[[@LINE+1]]:8 | local variable 'buffer' takes 8192 bytes ({{[0-9]+}}%), larger than 4096 bytes; it is needed across this suspension:
  char buffer[8192];
  use(buffer);
  // NOTES-NEXT:   note | findings.cpp:[[@LINE+1]]:3 | 'co_await' here
  co_await suspend{};
  use(buffer);
}
// NOTES-NEXT:   note | findings.cpp:[[@LINE-8]]:6 | promise {{.*}}
// NOTES-NEXT:   note | findings.cpp:[[@LINE-7]]:8 | allocating 'buffer' separately would take it out of the frame

// WARNING-NEXT: warning | [[RULE]] | findings.cpp:[[@LINE+3]]:6 | stack frame of 'void stack()' is {{[0-9]+}} bytes, larger than 16384 bytes | 2 notes
// ERROR-NEXT: error | [[ERROR_RULE]] | findings.cpp:[[@LINE+2]]:6 | stack frame of 'void stack()' is {{[0-9]+}} bytes, larger than 16384 bytes | 2 notes
// SOME-NEXT: error | [[RULE]] | findings.cpp:[[@LINE+1]]:6 | stack frame of 'void stack()' is {{[0-9]+}} bytes, larger than 16384 bytes | 2 notes
void stack() {
  // NOTES-NEXT:   note | findings.cpp:[[@LINE+1]]:8 | local variable 'buffer' takes 20000 bytes ({{[0-9]+}}%), larger than 16384 bytes
  char buffer[20000];
  use(buffer);
}
// NOTES-NEXT:   note | findings.cpp:[[@LINE-5]]:6 | spills, saved registers and arguments {{[0-9]+}} bytes

void capture(config c) {
  // WARNING-NEXT: warning | [[RULE]] | findings.cpp:[[@LINE+3]]:18 | capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes | 0 notes
  // ERROR-NEXT: error | [[ERROR_RULE]] | findings.cpp:[[@LINE+2]]:18 | capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes | 0 notes
  // SOME-NEXT: warning | [[RULE]] | findings.cpp:[[@LINE+1]]:18 | capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes | 0 notes
  auto lambda = [c] { use((void*)&c); };
  lambda();
}
// NOTES-NEXT: 3 results
