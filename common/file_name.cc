#include "file_name.h"

#include <unordered_set>

namespace framewarn {
namespace {

/// The elements of a set stay where they are.
const std::string* kept(const std::string& name) {
  static thread_local std::unordered_set<std::string> names;
  return &*names.insert(name).first;
}

} // namespace

FileName::FileName() {
  static thread_local const std::string* none = kept("");
  text = none;
}

FileName::FileName(const std::string& name) : text(kept(name)) {}

} // namespace framewarn
