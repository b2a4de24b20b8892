// Short ways to make the frames that the tests judge.
#ifndef FRAMEWARN_TEST_BUILDERS_H
#define FRAMEWARN_TEST_BUILDERS_H

#include "text.h"

#include <gtest/gtest.h>

namespace framewarn {

inline Place place(unsigned line, unsigned column = 1, const char* file = "a.cpp") { return {file, line, column, 0}; }

inline Frame frame(FrameKind kind, const char* signature, std::uint64_t size, Place at, std::vector<Part> parts = {}) {
  Frame frame;
  frame.kind = kind;
  frame.symbol = frame.function = frame.signature = signature;
  frame.size = size;
  frame.align = 16;
  frame.at = std::move(at);
  frame.parts = std::move(parts);
  return frame;
}

inline Part part(PartKind kind, const char* name, std::uint64_t size, Place at = {}) {
  Part part;
  part.kind = kind;
  part.name = name;
  part.type = "T";
  part.size = size;
  part.at = std::move(at);
  return part;
}

inline Part part_at(std::uint64_t offset, std::uint64_t size, std::uint64_t align = 1) {
  Part part;
  part.offset = offset;
  part.size = size;
  part.align = align;
  return part;
}

/// The text with straight quotes, of which none may stand in it already: each compiler sets its own. (An apostrophe stands
/// behind a letter.)
inline std::string printed(const Text& text) {
  for (const Span& span : text)
    for (std::size_t at = 0; !span.quoted && at < span.text.size(); at++)
      EXPECT_FALSE(span.text[at] == '\'' && (at == 0 || span.text[at - 1] == ' ')) << span.text;
  return plain(text, "'", "'");
}

} // namespace framewarn
#endif
