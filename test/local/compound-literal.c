// A compound literal is a temporary of its type, where it stands.
// RUN: %sweep_c --levels 0,2
struct record {
  char name[20000];
  int number;
};
void use(const void*);

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of '{{.*}}given{{.*}}' is 200{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:{{8|23}}: note: temporary of type '{{struct record|record}}' takes 20004 bytes (100%)
void given(void) {
  use(&(struct record){.number = 3});
}
// CHECK-NEXT: note: {{.*}}spills

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of '{{.*}}pointed_to{{.*}}' is 200{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: note: temporary of type '{{struct record|record}}' takes 20004 bytes (100%)
void pointed_to(int number) {
  struct record* kept = &(struct record){.number = number};
  use(kept);
  use(&number);
}
// CHECK-NEXT: note: {{.*}}spills
