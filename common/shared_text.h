// Text that many have: a compilation has thousands of places in some hundred files, and as many variables of
// some hundred types, so each is kept once.
#ifndef FRAMEWARN_SHARED_TEXT_H
#define FRAMEWARN_SHARED_TEXT_H

#include <string>

namespace framewarn {

/// Refers to text that this thread keeps to its end. Stands for a std::string that is only read.
class SharedText {
public:
  SharedText();
  SharedText(const std::string& text);
  SharedText(std::string&& text);
  SharedText(const char* text) : SharedText(std::string(text)) {}

  operator const std::string&() const { return *text; }
  const char* c_str() const { return text->c_str(); }
  bool empty() const { return text->empty(); }

  bool operator==(const SharedText& other) const { return text == other.text || *text == *other.text; }
  bool operator!=(const SharedText& other) const { return !(*this == other); }
  bool operator<(const SharedText& other) const { return text != other.text && *text < *other.text; }

private:
  const std::string* text;
};

} // namespace framewarn
#endif
