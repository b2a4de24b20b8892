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

/// Where -M, -MD, -MMD or -MF write to: the last of them (c-family/c-opts.cc, c_common_handle_option).
std::string dependency_file() {
  std::string file;
  for (unsigned i = 0; i < save_decoded_options_count; i++)
    switch (save_decoded_options[i].opt_index) {
    case OPT_MD:
    case OPT_MMD:
    case OPT_MF:
      file = save_decoded_options[i].arg;
    }
  return file;
}

std::vector<Output::Written> files_written(const std::vector<std::string>& driver_options) {
  const std::string beside_object = aux_base_name;
  std::vector<Output::Written> files = {{dependency_file(), "dependency file"}};
  auto add = [&](bool asked, const std::string& file, const char* what) {
    if (asked)
      files.push_back({file, what});
  };
  add(asm_file_name, asm_file_name ? asm_file_name : "", "assembly file"); // kept with -save-temps
  add(flag_stack_usage, beside_object + ".su", "stack usage file");
  add(flag_callgraph_info, beside_object + ".ci", "call graph");
  add(flag_test_coverage, profile_note_location ? profile_note_location : beside_object + ".gcno",
      "coverage notes file");
  // The driver makes it, from the assembler's output.
  add(std::find(driver_options.begin(), driver_options.end(), "-gsplit-dwarf") != driver_options.end(),
      beside_object + ".dwo", "split DWARF file");
  add(flag_save_optimization_record, std::string(dump_base_name) + ".opt-record.json.gz",
      "optimization record");
  for (int phase = 0; g->get_dumps()->get_dump_file_info(phase); phase++)
    if (char* file = g->get_dumps()->get_dump_file_name(phase)) {
      files.push_back({file, "dump of a pass"});
      free(file);
    }
  return files;
}

} // namespace

Output output_of_unit() {
  Output output;
  output.source = main_input_filename;
  // A map is a piece of a file: there are thousands.
  std::set<std::string_view> files;
  for (unsigned i = 0; i < LINEMAPS_ORDINARY_USED(line_table); i++)
    files.insert(ORDINARY_MAP_FILE_NAME(LINEMAPS_ORDINARY_MAP_AT(line_table, i)));
  output.read.assign(files.begin(), files.end());
  // Without a driver there is no more than the compiler proper's own -o.
  const char* driver_options = std::getenv("COLLECT_GCC_OPTIONS");
  const std::vector<std::string> words = unquoted(driver_options ? driver_options : "");
  if (driver_options)
    output.object = kept_file(words);
  else if (asm_file_name)
    output.object = asm_file_name;
  output.written = files_written(words);
  output.stem = aux_base_name; // of all that lies beside the object (toplev.cc, the file of -fstack-usage)
  return output;
}

} // namespace framewarn::gcc
