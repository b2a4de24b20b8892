// The names of source files. A compilation has thousands of places in some hundred files, so each name is
// kept once.
#ifndef FRAMEWARN_FILE_NAME_H
#define FRAMEWARN_FILE_NAME_H

#include <string>

namespace framewarn {

/// Refers to text that this thread keeps to its end.
class FileName {
public:
  FileName();
  FileName(const std::string& name);
  FileName(const char* name) : FileName(std::string(name)) {}

  operator const std::string&() const { return *text; }
  const char* c_str() const { return text->c_str(); }

  bool operator==(const FileName& other) const { return text == other.text || *text == *other.text; }
  bool operator<(const FileName& other) const { return text != other.text && *text < *other.text; }

private:
  const std::string* text;
};

} // namespace framewarn
#endif
