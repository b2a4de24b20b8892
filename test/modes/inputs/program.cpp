#include "frames.h"

int main() {
  static block zero;
  waits(zero).drive();
  works();
  calls(zero);
}
