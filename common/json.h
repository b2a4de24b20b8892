// A writer of compact JSON: a compiler plugin must not bring a library that the compiler could also hold.
#ifndef FRAMEWARN_JSON_H
#define FRAMEWARN_JSON_H

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace framewarn {

/// Writes one JSON value front to back. Objects and arrays are closed by the matching end call.
class Json {
public:
  Json() : out(usual_length, '\0') {}
  Json& begin_object() { return open('{'); }
  Json& end_object() { return close('}'); }
  Json& begin_array() { return open('['); }
  Json& end_array() { return close(']'); }
  /// `name`: one that needs no escapes.
  Json& key(std::string_view name);
  Json& value(std::string_view text);
  Json& value(const char* text) { return value(std::string_view(text)); }
  Json& value(const std::string& text) { return value(std::string_view(text)); }
  Json& value(std::uint64_t number);
  Json& value(bool truth);
  Json& null();
  template <typename T> Json& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }

  std::string text() const { return out.substr(0, written); }
  /// The same, given away.
  std::string take() {
    out.resize(written);
    return std::move(out);
  }

private:
  static constexpr std::size_t usual_length = 1024; ///< of a line of the record
  std::string out;                                  ///< with room for more than there is
  std::size_t written = 0;                          ///< so many bytes
  bool comma = false;                               ///< the next value has one before it

  /// Where so many more bytes are to be written.
  char* more(std::size_t bytes) {
    if (out.size() - written < bytes)
      out.resize(2 * (written + bytes));
    return &out[std::exchange(written, written + bytes)];
  }
  void append(std::string_view text) { text.copy(more(text.size()), text.size()); }
  void append(char c) { *more(1) = c; }
  void separate() {
    if (comma)
      append(',');
    comma = true;
  }
  Json& open(char bracket);
  Json& close(char bracket);
  void write_string(std::string_view text);
};

} // namespace framewarn
#endif
