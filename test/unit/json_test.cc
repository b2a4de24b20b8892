#include "json.h"

#include <gtest/gtest.h>

namespace framewarn {
namespace {

std::string string(const std::string& text) { return Json().value(text).text(); }

TEST(Json, Structure) {
  Json json;
  json.begin_object().member("a", std::uint64_t(1)).key("b").begin_array();
  json.value("x").value(true).null().begin_object().end_object().end_array().member("c", false).end_object();
  EXPECT_EQ(json.text(), R"({"a":1,"b":["x",true,null,{}],"c":false})");
}

TEST(Json, Numbers) { EXPECT_EQ(Json().value(~std::uint64_t(0)).text(), "18446744073709551615"); }

/// Text is looked at eight bytes at once: no byte may be taken for another because of where it stands.
TEST(Json, EachByteAtEachPlace) {
  const std::string around = "0123456789abcdef!~ #[]";
  for (unsigned byte = 0; byte < 256; ++byte) {
    const std::string one(1, char(byte));
    std::string written = string(one);
    written = written.substr(1, written.size() - 2);
    for (std::size_t at = 0; at <= around.size(); ++at) {
      const std::string before = around.substr(0, at), behind = around.substr(at);
      EXPECT_EQ(string(before + one + behind), '"' + before + written + behind + '"') << byte << " at " << at;
      EXPECT_EQ(string(before + one + one + behind), '"' + before + written + written + behind + '"');
    }
  }
}

TEST(Json, Escapes) {
  EXPECT_EQ(string("a\"\\/\b\f\n\r\t"), R"("a\"\\/\u0008\u000c\n\u000d\t")");
  EXPECT_EQ(string(std::string("\0\x1f\x7f", 3)), "\"\\u0000\\u001f\x7f\"");
}

TEST(Json, Utf8IsKept) {
  for (const char* text : {"\u00e9", "\u20ac", "\U0001F600", "\u07ff", "\ufffd", "\U0010ffff"})
    EXPECT_EQ(string(text), "\"" + std::string(text) + "\"");
}

TEST(Json, WhatIsNotUtf8IsReplaced) {
  EXPECT_EQ(string("\xff"), R"("\ufffd")");
  EXPECT_EQ(string("a\x80z"), R"("a\ufffdz")");
  EXPECT_EQ(string("\xc3"), R"("\ufffd")");             // cut short
  EXPECT_EQ(string("\xc0\xaf"), R"("\ufffd\ufffd")");   // overlong
  EXPECT_EQ(string("\xe0\x80\xaf"), R"("\ufffd\ufffd\ufffd")");
  EXPECT_EQ(string("\xed\xa0\x80"), R"("\ufffd\ufffd\ufffd")"); // half of a surrogate pair
  EXPECT_EQ(string("\xf4\x90\x80\x80"), R"("\ufffd\ufffd\ufffd\ufffd")"); // beyond U+10FFFF
}

} // namespace
} // namespace framewarn
