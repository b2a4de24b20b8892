#include "shared_text.h"

#include <unordered_set>
#include <utility>

namespace framewarn {
namespace {

/// Its elements stay where they are.
std::unordered_set<std::string>& texts() {
  static thread_local std::unordered_set<std::string> texts;
  return texts;
}

} // namespace

SharedText::SharedText() {
  static const std::string none;
  text = &none;
}

SharedText::SharedText(const std::string& text) : text(&*texts().insert(text).first) {}
SharedText::SharedText(std::string&& text) : text(&*texts().insert(std::move(text)).first) {}

} // namespace framewarn
