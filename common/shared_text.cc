#include "shared_text.h"

#include <unordered_set>

namespace framewarn {
namespace {

/// The elements of a set stay where they are.
const std::string* kept(const std::string& text) {
  static thread_local std::unordered_set<std::string> texts;
  return &*texts.insert(text).first;
}

} // namespace

SharedText::SharedText() {
  static thread_local const std::string* none = kept("");
  text = none;
}

SharedText::SharedText(const std::string& text) : text(kept(text)) {}

} // namespace framewarn
