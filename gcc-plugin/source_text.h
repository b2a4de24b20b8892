// The text of a source file, to read from a place on.
#ifndef FRAMEWARN_GCC_SOURCE_TEXT_H
#define FRAMEWARN_GCC_SOURCE_TEXT_H

#include <string>

namespace framewarn::gcc {

/// Lines of a file in which blanks stand for comments and for what quotation marks enclose: neither a bracket
/// nor a word there is one. Each byte is left in its column.
///
/// Each line is read next to the one before it, in one direction. The first may begin within a comment, which
/// shows when it ends.
class CodeLines {
public:
  std::string next(std::string line);
  std::string previous(std::string line);

private:
  std::string open;           ///< what ends the comment or raw string that the line ends within; empty: none
  bool begins_within = false; ///< the line begins within a comment
};

/// A character of a file. Lines and columns count from 1.
class SourceText {
public:
  /// Hardly any expression goes over more.
  static constexpr int most_lines = 30;

  SourceText(const char* file, int line, int column, int most = most_lines);

  /// A blank at the end of a line.
  char operator*() const { return at >= 1 && at <= int(text.size()) ? text[at - 1] : ' '; }
  /// Whether it is still within the file and those lines.
  bool valid() const { return number >= 1; }
  int line() const { return number; }
  int column() const { return at; }

private:
  CodeLines code; // before `text`, which it reads

protected:
  std::string text; ///< the line, as CodeLines reads it
  int at;

  /// To the line before or behind it.
  void next_line(int by);

private:
  const char* file;
  int number, lines_left;
};

class Backwards : public SourceText {
public:
  using SourceText::SourceText;
  void step();
  void skip_space();
  /// From a closing bracket to before the one that opens it.
  void skip_brackets();
  /// From the end of a word, which does not go over lines, to before it.
  std::string skip_word();
};

class Forwards : public SourceText {
public:
  using SourceText::SourceText;
  void step();
  void skip_space();
  /// From an opening bracket to behind the one that closes it; not when there is none.
  bool skip_brackets();
  /// From the begin of a word to behind it.
  std::string skip_word();
  /// To behind `token`; not when it is not there.
  bool skip(const std::string& token);
};

} // namespace framewarn::gcc
#endif
