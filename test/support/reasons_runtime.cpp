// The witness of reasons.h: runs every coroutine as often as its argument says, with other decisions each
// time, and prints for each variable
//
//     needed VARIABLE LINE...      the suspensions that came between its beginning and a use of it, sorted
//
// All loops of these programs ask for a random decision, so that they end.
#include "reasons.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <vector>

namespace {
std::mt19937 engine;
using Decisions = std::vector<unsigned char>;
Decisions made;

/// Where decisions can take a coroutine that would hardly get there by chance: for each place of a decision
/// and the suspension before it, the decisions of the run that came there first. Half of the runs set out
/// from one of these.
std::set<std::pair<const void*, int>> seen;
std::vector<Decisions> ways;
Decisions way;
int last_suspension;

unsigned decide(const void* place, unsigned choices) {
  if (seen.emplace(place, last_suspension).second)
    ways.push_back(made);
  const std::size_t step = made.size();
  made.push_back(static_cast<unsigned char>(step < way.size() ? way[step] : engine() % choices));
  return made.back();
}

struct variable {
  bool begun = false;
  std::set<int> since, needed;
};
std::map<int, variable> variables;

std::vector<reasons::task (*)()>& coroutines() {
  static std::vector<reasons::task (*)()> all;
  return all;
}
} // namespace

namespace reasons {
bool pick() noexcept {
  return decide(__builtin_return_address(0), 2);
}
int number() noexcept {
  return static_cast<int>(decide(__builtin_return_address(0), 4));
}
range some() noexcept {
  static constexpr int three[3] = {};
  return {three, three + decide(__builtin_return_address(0), 4)};
}
void may_throw() {
  if (decide(__builtin_return_address(0), 4) == 0)
    throw nothing();
}
void begun(int number) noexcept {
  variables[number].begun = true;
  variables[number].since.clear();
}
void used(int number) noexcept {
  variable& used = variables[number];
  used.needed.insert(used.since.begin(), used.since.end());
}
void suspension(int line) noexcept {
  last_suspension = line;
  for (auto& each : variables)
    if (each.second.begun)
      each.second.since.insert(line);
}
static void begin(volatile char* bytes, int variable) noexcept {
  bytes[0] = static_cast<char>(variable / 100);
  bytes[1] = static_cast<char>(variable % 100);
  begun(variable);
}
static void end(const volatile char* bytes) noexcept {
  used(bytes[0] * 100 + bytes[1]);
}
object::object(int variable) noexcept {
  begin(bytes, variable);
}
ending::~ending() = default;
making::~making() = default;
object::~object() {
  end(bytes);
}
aggregate::piece::piece(int variable) noexcept {
  begin(bytes, variable);
}
aggregate::piece::~piece() {
  end(bytes);
}
int both(const object&, int) noexcept {
  return number();
}
listed::listed(task (*coroutine)()) {
  coroutines().push_back(coroutine);
}
} // namespace reasons

void run(reasons::task (*coroutine)()) {
  made.clear();
  last_suspension = 0;
  way = ways.empty() || engine() & 1 ? Decisions() : ways[engine() % ways.size()];
  for (auto& each : variables)
    each.second.begun = false;
  auto handle = coroutine().coroutine;
  const unsigned most = engine() & 7 ? ~0u : engine() & 7; // some are destroyed where they are suspended
  for (unsigned resumed = 0; !handle.done() && resumed < most; ++resumed)
    handle.resume();
  handle.destroy();
}

int main(int, char** arguments) {
  const int runs = std::atoi(arguments[1]);
  for (auto coroutine : coroutines()) {
    seen.clear();
    ways.clear();
    for (int count = 0; count < runs; ++count)
      run(coroutine);
  }
  for (const auto& each : variables) {
    std::printf("needed %d", each.first);
    for (int line : each.second.needed)
      std::printf(" %d", line);
    std::printf("\n");
  }
}
