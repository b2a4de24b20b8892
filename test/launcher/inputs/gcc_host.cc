// Stands in for a GCC: loads a plugin as GCC does (gcc/plugin.cc, try_init_one_plugin), and ends as it does.
//
//   gcc_host LAUNCHER BASEVER DATESTAMP DEVPHASE
#include <dlfcn.h>
#include <stdarg.h>
#include <stdio.h>

static int errors;

void error(const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  printf("cc1plus: error: ");
  vprintf(format, arguments);
  printf("\n");
  va_end(arguments);
  errors++;
}

struct Argument {
  const char *key, *value;
};
struct Info {
  const char *base_name, *full_name;
  int argc;
  Argument* argv;
  const char *version, *help;
};
struct Version {
  const char *basever, *datestamp, *devphase, *revision, *configuration_arguments;
};

int main(int, char** arguments) {
  void* launcher = dlopen(arguments[1], RTLD_NOW | RTLD_GLOBAL);
  if (!launcher) {
    printf("%s\n", dlerror());
    return 2;
  }
  if (!dlsym(launcher, "plugin_is_GPL_compatible"))
    error("plugin is not licensed under a GPL-compatible license");
  auto init = (int (*)(Info*, Version*))dlsym(launcher, "plugin_init");
  Info info = {"framewarn", arguments[1], 0, nullptr, nullptr, nullptr};
  Version version = {arguments[2], arguments[3], arguments[4], "", ""};
  if (init(&info, &version))
    error("failed to initialize plugin %s", arguments[1]);
  printf("goes on\n");
  return errors != 0;
}
