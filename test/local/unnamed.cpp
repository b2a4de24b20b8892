// What a handler catches without giving it a name is no variable to anybody: a temporary of the frame, on both compilers.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl 2>&1 | %check
// RUN: %check_record %t.jsonl
// RUN: %plain_check --check-prefix=RECORD --input-file=%t.jsonl
// RECORD: "symbol":"_Z1fv"
// RECORD-NOT: "kind":"local"
// RECORD-SAME: {"kind":"temporary","type":"error"
// RECORD-NOT: "kind":"local"
struct error {
  char text[20000];
};
void work();
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void f()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void f() {
  try {
    work();
    // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{12|17}}: note: temporary of type 'error' takes 20000 bytes
  } catch (error) {
  }
}
// CHECK-NEXT: note: spills
