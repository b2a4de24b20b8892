// The compiler proper writes assembly, for the most part into a temporary file. What becomes of that only the
// driver knows. It gives its options to all that it runs, in COLLECT_GCC_OPTIONS (gcc.cc,
// set_collect_gcc_options), for collect2 and lto-wrapper need them.
#include "output.h"

namespace framewarn::gcc {
namespace {

/// The words of `'-c' '-o' 'it'\''s.o'`.
std::vector<std::string> unquoted(const char* text) {
  const char* const apostrophe = "'\\''";
  std::vector<std::string> words;
  for (const char* at = text; (at = std::strchr(at, '\'')) != nullptr; at += *at != '\0') {
    std::string word;
    while (*++at) {
      if (std::strncmp(at, apostrophe, std::strlen(apostrophe)) == 0)
        at += std::strlen(apostrophe) - 1;
      else if (*at == '\'')
        break;
      word += *at;
    }
    words.push_back(std::move(word));
  }
  return words;
}

/// What the driver makes of this unit and keeps; empty when that is a program, linked at once.
std::string kept_file(const std::vector<std::string>& driver_options) {
  bool object = false, assembly = false;
  std::string named;
  for (std::size_t i = 0; i < driver_options.size(); i++)
    if (driver_options[i] == "-c")
      object = true;
    else if (driver_options[i] == "-S")
      assembly = true; // also beside -c
    else if (driver_options[i] == "-o" && i + 1 < driver_options.size())
      named = driver_options[++i];
  if (!object && !assembly)
    return {};
  // Where it is not named, it is called as what lies beside it. (Of preprocessed input main_input_filename is
  // not what was compiled, but what the line markers say.)
  return named.empty() ? std::string(aux_base_name) + (assembly ? ".s" : ".o") : named;
}

} // namespace

Output output_of_unit() {
  Output output;
  output.source = main_input_filename;
  for (unsigned i = 0; i < LINEMAPS_ORDINARY_USED(line_table); i++)
    output.read.push_back(ORDINARY_MAP_FILE_NAME(LINEMAPS_ORDINARY_MAP_AT(line_table, i)));
  // Without a driver there is no more than the compiler proper's own -o.
  const char* driver_options = std::getenv("COLLECT_GCC_OPTIONS");
  if (driver_options)
    output.object = kept_file(unquoted(driver_options));
  else if (asm_file_name)
    output.object = asm_file_name;
  output.stem = aux_base_name; // of all that lies beside the object (toplev.cc, the file of -fstack-usage)
  return output;
}

} // namespace framewarn::gcc
