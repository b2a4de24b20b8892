#include "types.h"
import frames;

int main() {
  static block zero;
  waits(zero).drive();
  works();
  calls(zero);
}
