// A limit in bytes, and how users write one.
#ifndef FRAMEWARN_LIMIT_H
#define FRAMEWARN_LIMIT_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace framewarn {

/// A limit in bytes; no value: `off`.
using Limit = std::optional<std::uint64_t>;

/// One of each that can be set.
struct Limits {
  Limit coroutine_frame, stack_frame;
  Limit local_in_coroutine_frame, local_in_stack_frame; ///< `local=` sets both
  Limit capture;
};
using WhichLimit = Limit Limits::*;
inline constexpr WhichLimit every_limit[] = {&Limits::coroutine_frame, &Limits::stack_frame,
                                             &Limits::local_in_coroutine_frame, &Limits::local_in_stack_frame,
                                             &Limits::capture};
inline constexpr int limit_count = 5;

inline bool exceeds(std::uint64_t size, Limit limit) {
  return limit && size > *limit;
}

/// The lower one; `off` is the highest of all.
inline Limit lower(Limit a, Limit b) {
  return !a ? b : !b ? a : *a < *b ? a : b;
}

/// Decimal digits into `value`. False when it is no number or, with `too_large` set, one above 2^63 - 1.
bool parse_number(const std::string& digits, std::uint64_t& value, bool& too_large);

/// Sets `limit` to what SIZE or `off` says. Returns why the text was refused; empty when it was taken.
std::string parse_limit(const std::string& text, Limit& limit);

} // namespace framewarn
#endif
