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
  Json() { out.reserve(usual_length); }
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

  const std::string& text() const { return out; }
  /// The same, given away.
  std::string take() { return std::move(out); }

private:
  static constexpr std::size_t usual_length = 1024; ///< of a line of the record
  std::string out;
  bool comma = false; ///< the next value has one before it

  void separate() {
    if (comma)
      out += ',';
    comma = true;
  }
  Json& open(char bracket);
  Json& close(char bracket);
  void write_string(std::string_view text);
};

} // namespace framewarn
#endif
