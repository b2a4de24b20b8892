// framewarn-config-time FILE: how long reading a config file takes, and matching 500 functions of 50 files with 20 types
// against it, as one compilation would; scripts/bench-config calls it.
#include "config.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace framewarn;

/// Of the processor's time.
static double milliseconds() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int main(int count, char** arguments) {
  if (count != 2)
    return 2;
  std::vector<double> reading, matching;
  std::size_t matches = 0;
  for (int run = 0; run < 21; run++) {
    double begin = milliseconds();
    ReadConfig read = read_config(arguments[1]);
    reading.push_back(milliseconds() - begin);
    if (!read.config) {
      std::fprintf(stderr, "%s\n", read.errors.front().c_str());
      return 1;
    }
    begin = milliseconds();
    for (int i = 0; i < 500; i++) {
      const std::string n = std::to_string(i), file = "../src/module_" + std::to_string(i % 50) + "/file.cpp";
      const std::vector<std::string> types = {"net::Packet_" + std::to_string(i % 20)};
      for (WhichLimit which : every_limit)
        matches += read.config->match(which, file, "service_" + n + "::Handler::handle", types).rule != nullptr;
    }
    matching.push_back(milliseconds() - begin);
  }
  for (auto* times : {&reading, &matching})
    std::sort(times->begin(), times->end());
  std::printf("reading %.2f ms, matching %.2f ms (medians of %zu), %zu matches\n", reading[reading.size() / 2],
              matching[matching.size() / 2], reading.size(), matches);
}
