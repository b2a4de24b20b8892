#include "json.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace framewarn {
namespace {

/// Length of the well-formed UTF-8 sequence at text[i]; 0 when there is none (RFC 3629, section 4).
std::size_t utf8_length(std::string_view text, std::size_t i) {
  auto byte = [&](std::size_t at) -> unsigned { return at < text.size() ? (unsigned char)text[at] : 0; };
  unsigned lead = byte(i);
  if (lead < 0x80)
    return 1;
  std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                       : lead >= 0xE0 && lead <= 0xEF ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                      : 0;
  for (std::size_t k = 1; k < length; ++k)
    if ((byte(i + k) & 0xC0) != 0x80)
      return 0;
  unsigned second = byte(i + 1);
  bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  bool surrogate = lead == 0xED && second > 0x9F;
  bool beyond = lead == 0xF4 && second > 0x8F;
  return overlong || surrogate || beyond ? 0 : length;
}

/// Which bytes stand for themselves in a JSON string.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> plain{};
  for (unsigned byte = ' '; byte <= '~'; ++byte)
    plain[byte] = byte != '"' && byte != '\\';
  return plain;
}
constexpr std::array<bool, 256> plain = plain_bytes();

constexpr std::uint64_t in_each_byte(std::uint64_t value) {
  return value * 0x0101010101010101;
}

/// Whether all eight bytes are plain. In each byte the highest bit tells: it is
/// set in what is none (above ASCII), where subtracting the first that is plain borrows, where adding one
/// carries DEL into it, and where a difference from `"` or `\` is zero, so that subtracting one borrows.
bool all_plain(std::uint64_t bytes) {
  const std::uint64_t quote = bytes ^ in_each_byte('"'), backslash = bytes ^ in_each_byte('\\');
  const std::uint64_t told = bytes | (bytes - in_each_byte(' ')) | (bytes + in_each_byte(1)) |
                             (quote - in_each_byte(1)) | (backslash - in_each_byte(1));
  return (told & in_each_byte(0x80)) == 0;
}

/// How many bytes at the beginning of `text` are plain.
std::size_t plain_length(std::string_view text) {
  std::size_t length = 0;
  for (std::uint64_t bytes; length + sizeof bytes <= text.size(); length += sizeof bytes) {
    std::memcpy(&bytes, text.data() + length, sizeof bytes);
    if (!all_plain(bytes))
      break;
  }
  while (length < text.size() && plain[(unsigned char)text[length]])
    ++length;
  return length;
}

} // namespace

Json& Json::open(char bracket) {
  separate();
  append(bracket);
  comma = false;
  return *this;
}

Json& Json::close(char bracket) {
  append(bracket);
  comma = true;
  return *this;
}

/// A record has tens of thousands.
Json& Json::key(std::string_view name) {
  char* at = more(std::size_t(comma) + name.size() + std::strlen("\"\":"));
  if (std::exchange(comma, false))
    *at++ = ',';
  *at++ = '"';
  at = std::copy(name.begin(), name.end(), at);
  *at++ = '"';
  *at = ':';
  return *this;
}

Json& Json::value(std::string_view text) {
  separate();
  write_string(text);
  return *this;
}

Json& Json::value(std::uint64_t number) {
  separate();
  append(std::to_string(number));
  return *this;
}

Json& Json::value(bool truth) {
  separate();
  append(truth ? "true" : "false");
  return *this;
}

Json& Json::null() {
  separate();
  append("null");
  return *this;
}

/// File names may hold any byte: what is not UTF-8 becomes U+FFFD, so that a line is always valid JSON.
void Json::write_string(std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  append('"');
  for (std::size_t i = 0; i < text.size();) {
    // Nearly all of a record is plain.
    const std::size_t behind = i + plain_length(text.substr(i));
    append(text.substr(i, behind - i));
    i = behind;
    if (i == text.size())
      break;
    unsigned char c = text[i];
    std::size_t length = utf8_length(text, i);
    if (length == 0) {
      append("\\ufffd");
      length = 1;
    } else if (c == '"' || c == '\\') {
      append('\\');
      append(char(c));
    } else if (c == '\n') {
      append("\\n");
    } else if (c == '\t') {
      append("\\t");
    } else if (c < 0x20) {
      append("\\u00");
      append(hex[c >> 4]);
      append(hex[c & 15]);
    } else {
      append(text.substr(i, length));
    }
    i += length;
  }
  append('"');
}

} // namespace framewarn
