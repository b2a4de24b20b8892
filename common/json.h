// A writer of compact JSON: a compiler plugin must not bring a library that the compiler could also hold.
#ifndef FRAMEWARN_JSON_H
#define FRAMEWARN_JSON_H

#include <cstdint>
#include <string>

namespace framewarn {

/// Writes one JSON value front to back. Objects and arrays are closed by the matching end call.
class Json {
public:
  Json& begin_object() { return open('{'); }
  Json& end_object() { return close('}'); }
  Json& begin_array() { return open('['); }
  Json& end_array() { return close(']'); }
  /// `name`: one that needs no escapes.
  Json& key(const char* name);
  Json& value(const std::string& text);
  Json& value(const char* text) { return value(std::string(text)); }
  Json& value(std::uint64_t number);
  Json& value(bool truth);
  Json& null();
  template <typename T> Json& member(const char* name, const T& content) { return key(name).value(content); }

  const std::string& text() const { return out; }

private:
  std::string out;
  bool comma = false; ///< the next value has one before it

  void separate();
  Json& open(char bracket);
  Json& close(char bracket);
  void write_string(const std::string& text);
};

} // namespace framewarn
#endif
