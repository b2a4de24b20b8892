// Types in C: as C spells them, whatever has no name. No number that only GCC knows, and nothing on lines of its own.
// REQUIRES: gcc
// RUN: %cc -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: grep -Eo '("name":"[^"]*",)?"type":"[^"]*"' %t.jsonl | %plain_check
#include <stdarg.h>

void use(const volatile void*);

typedef struct {
  int numbers[20];
} named;
typedef float vector __attribute__((vector_size(64)));
typedef int (*handler)(int, char*);
enum colour { red };
struct record {
  char text[200];
};

void types(int n, ...) {
  va_list arguments;
  va_start(arguments, n);
  use(&arguments);

  // CHECK-DAG: "name":"nameless","type":"struct <anonymous>"
  // CHECK-DAG: "name":"several","type":"struct <anonymous>[3]"
  // CHECK-DAG: "name":"either","type":"const union <anonymous>"
  // CHECK-DAG: "name":"choices","type":"enum <anonymous>[50]"
  // CHECK-DAG: "name":"nested","type":"struct <anonymous> *[5]"
  struct {
    int numbers[40];
  } nameless, several[3];
  const union {
    int numbers[40];
    char text;
  } either = {{1}};
  enum { one, two } choices[50];
  struct {
    struct {
      int number;
    } inner;
  } * nested[5];
  use(&nameless), use(several), use(&either), use(choices), use(nested);

  // CHECK-DAG: "name":"arguments","type":"{{va_list|__gnuc_va_list}}"
  // CHECK-DAG: "name":"known","type":"named"
  // CHECK-DAG: "name":"wide","type":"volatile vector"
  // CHECK-DAG: "name":"handlers","type":"handler[30]"
  // CHECK-DAG: "name":"colours","type":"enum colour[50]"
  // CHECK-DAG: "name":"constant","type":"const struct record"
  named known;
  volatile vector wide;
  handler handlers[30];
  enum colour colours[50];
  const struct record constant = {{1}};
  use(&known), use(&wide), use(handlers), use(colours), use(&constant);

  // CHECK-DAG: "name":"functions","type":"int (*[40])(void *, ...)"
  // CHECK-DAG: "name":"no_prototype","type":"int (*[20])({{(void)?}})"
  // CHECK-DAG: "name":"to_array","type":"int (*)[100]"
  // CHECK-DAG: "name":"returns_pointer","type":"int (*(*)(void))[100]"
  // CHECK-DAG: "name":"variable_length","type":"char (*)[*][3]"
  // CHECK-DAG: "name":"flexible","type":"char (*)[]"
  // CHECK-DAG: "name":"empty","type":"char (*)[0]"
  int (*functions[40])(void*, ...);
  int (*no_prototype[20])();
  int(*to_array)[100];
  int (*(*returns_pointer)(void))[100];
  char(*variable_length)[n][3];
  char(*flexible)[];
  char(*empty)[0];
  use(functions), use(no_prototype), use(&to_array), use(&returns_pointer), use(&variable_length), use(&flexible), use(&empty);

  // CHECK-DAG: "name":"strings","type":"const char * const[30]"
  // CHECK-DAG: "name":"restricted","type":"char * const restrict *[20]"
  // CHECK-DAG: "name":"atomic","type":"_Atomic int[30]"
  // CHECK-DAG: "name":"complex","type":"complex double[20]"
  // CHECK-DAG: "name":"lanes","type":"__vector(4) float[10]"
  // CHECK-DAG: "name":"longs","type":"long long unsigned int[20]"
  const char* const strings[30] = {0};
  char* const restrict* restricted[20];
  _Atomic int atomic[30];
  _Complex double complex[20];
  float __attribute__((vector_size(16))) lanes[10];
  unsigned long long longs[20];
  use(strings), use(restricted), use(atomic), use(complex), use(lanes), use(longs);
}
