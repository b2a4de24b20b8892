// A program that runs a coroutine of which scripts/accuracy is to see what it is given.
#include "coroutine.h"
#ifndef LARGER
#define LARGER 0
#endif

void use(void*) {}

task runs() {
  char buffer[200 + LARGER];
  use(buffer);
  co_await std::suspend_always();
  use(buffer);
}

int main() {
  runs();
}
