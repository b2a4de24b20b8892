#include "builders.h"
#include "calls.h"

#include <gtest/gtest.h>
