#include "diagnostics.h"

#include "guarantees.h"

#include <algorithm>
#include <tuple>

namespace framewarn {

std::vector<Diagnostic> diagnostics(const Gathered& gathered, const Options& options, const Speaks& speaks) {
  std::vector<Diagnostic> all = broken_guarantees(gathered);
  for (const Finding& finding : judge(gathered, options, speaks))
    all.push_back(word(finding, options));
  auto order = [](const Diagnostic& diagnostic) {
    const Place& at = diagnostic.main.at;
    return std::make_tuple(at.file, at.line, at.column, diagnostic.guarantee,
                           diagnostic.guarantee ? plain(diagnostic.main.text, "'", "'") : std::string());
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  return all;
}

} // namespace framewarn
