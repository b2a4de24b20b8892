// The config file among the dependencies that the compiler writes (-MD).
#ifndef FRAMEWARN_CLANG_CONFIG_DEPENDENCY_H
#define FRAMEWARN_CLANG_CONFIG_DEPENDENCY_H

#include "compat.h"

namespace framewarn {

/// To be called before the main file is read.
void add_config_dependency(clang::CompilerInstance& compiler, const std::string& config);

} // namespace framewarn
#endif
