// Prints common/options.def as the Markdown tables of docs/options.md, or with --man as a part of the man
// page; scripts/docs puts them there.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace {

struct Row {
  std::string key, form, initial, meaning;
};

const Row options[] = {
#define FRAMEWARN_LIMIT(key, member, initial, meaning) {key, "SIZE|off", #initial, meaning},
#define FRAMEWARN_OPTION(key, setter, form, initial, meaning) {key, form, initial, meaning},
#define FRAMEWARN_MACRO(name, meaning)
#define FRAMEWARN_LATER(key)
#include "options.def"
};

const Row macros[] = {
#define FRAMEWARN_LIMIT(key, member, initial, meaning)
#define FRAMEWARN_OPTION(key, setter, form, initial, meaning)
#define FRAMEWARN_MACRO(name, meaning) {name, "", "", meaning},
#define FRAMEWARN_LATER(key)
#include "options.def"
};

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> found(1);
  for (char c : text)
    if (c != ' ' && c != '\n')
      found.back() += c;
    else if (!found.back().empty())
      found.emplace_back();
  return found;
}

std::string joined(const std::vector<std::string>& words, std::size_t from = 0) {
  std::string text;
  for (std::size_t i = from; i < words.size(); i++)
    text += (i == from ? "" : " ") + words[i];
  return text;
}

/// A '|' would end the cell.
std::string cell(const std::string& text) {
  std::string escaped;
  for (char c : text)
    escaped += (c == '|' ? "\\" : "") + std::string(1, c);
  return escaped;
}

/// "report X of A" and "report X of B" are "report X of A or B", and their defaults "1 (A), 2 (B)".
void merge(Row& row, const Row& other) {
  const std::vector<std::string> ours = words(row.meaning), theirs = words(other.meaning);
  const std::size_t same =
      std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end()).first - ours.begin();
  row.initial += " (" + joined(ours, same) + "), " + other.initial + " (" + joined(theirs, same) + ")";
  row.meaning += " or " + joined(theirs, same);
}

std::vector<Row> merged() {
  std::vector<Row> rows;
  for (const Row& option : options)
    if (!rows.empty() && rows.back().key == option.key && rows.back().form == option.form)
      merge(rows.back(), option);
    else
      rows.push_back(option);
  return rows;
}

void print_markdown() {
  std::puts("| option | meaning | default |\n|---|---|---|");
  for (const Row& row : merged())
    std::printf("| `%s` | %s | %s |\n", cell(row.key + (row.form.empty() ? "" : "=" + row.form)).c_str(),
                cell(joined(words(row.meaning))).c_str(), cell(row.initial).c_str());
  std::puts("\n| in the source | meaning |\n|---|---|");
  for (const Row& row : macros)
    std::printf("| `%s` | %s |\n", cell(row.key).c_str(), cell(joined(words(row.meaning))).c_str());
}

/// A plain '-' may come out as a hyphen, which no one can search for (man-pages(7)).
std::string roff(const std::string& text) {
  std::string escaped;
  for (char c : text)
    escaped += (c == '-' || c == '\\' ? "\\" : "") + std::string(1, c == '\\' ? 'e' : c);
  return escaped;
}

void print_man() {
  for (const Row& row : merged()) {
    const std::string option = "-fplugin-arg-framewarn-" + row.key + (row.form.empty() ? "" : "=" + row.form);
    std::printf(".TP\n.B %s\n%s (default: %s)\n", roff(option).c_str(),
                roff(joined(words(row.meaning))).c_str(), roff(row.initial).c_str());
  }
  std::puts(".PP\nThe source, with\n.I framewarn.h\nincluded, can say:");
  for (const Row& row : macros)
    std::printf(".TP\n.B %s\n%s\n", roff(row.key).c_str(), roff(joined(words(row.meaning))).c_str());
}

} // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::string(argv[1]) == "--man")
    print_man();
  else
    print_markdown();
}
