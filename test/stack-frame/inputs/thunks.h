// What the functions with thunks override.
#ifndef FRAMEWARN_TEST_THUNKS_H
#define FRAMEWARN_TEST_THUNKS_H

void use(void*);
extern void* volatile given;

struct base {
  virtual base* plain();
  virtual base* allowed();
  virtual base* limited();
  virtual base* exact();
  int member;
};
struct other {
  virtual void first();
  int member;
};

#endif
