// Functions that -fipa-icf merges, unless their attributes differ.
#include "framewarn.h"

int first(int n) {
  return n * 37 + 12 / (n | 1);
}
FRAMEWARN_LIMIT(16) int second(int n) {
  return n * 37 + 12 / (n | 1);
}
FRAMEWARN_ALLOW("a test") int third(int n) {
  return n * 37 + 12 / (n | 1);
}
int fourth(int n) {
  FRAMEWARN_ALLOW("a test") int changed = n * 37;
  return changed + 12 / (n | 1);
}
