/* Stands in for an implementation: says which one was loaded. VERSION is framewarn's. */
#include <stdio.h>

const char* const framewarn_version = VERSION;

__attribute__((constructor)) static void loaded(void) {
  printf("loaded " NAME "\n");
  fflush(stdout);
}

int plugin_init(void* info, void* version) {
  (void)info;
  (void)version;
  printf("initialised " NAME "\n");
  return 0;
}
