// A plugin of GCC's that does nothing.
#include "gcc-plugin.h"

int plugin_is_GPL_compatible;

static void nothing(void*, void*) {}

int plugin_init(plugin_name_args* info, plugin_gcc_version*) {
  register_callback(info->base_name, PLUGIN_FINISH_UNIT, nothing, nullptr);
  return 0;
}
