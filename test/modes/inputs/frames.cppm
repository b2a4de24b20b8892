module;
#include "types.h"
export module frames;
export {
#include "frames.h"
}
