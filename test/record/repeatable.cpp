// The same compilation writes the same bytes.
// RUN: %cxx -O2 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.1.jsonl
// RUN: %cxx -O2 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.2.jsonl
// RUN: cmp %t.1.jsonl %t.2.jsonl
// RUN: %check_record --kind coroutine-frame %t.1.jsonl | %plain_check --check-prefix=RECORD
#include "coroutine.h"
#include <string>
#include <vector>

// RECORD: coroutine-frame collect {{[0-9]+}} at [[@LINE+1]]:6
task collect(std::vector<std::string> words) {
  for (auto& word : words) {
    co_await suspend{};
    use(&word);
  }
}
