// Where the record of a compilation goes: into a file of a name of its own, whatever the options say.
#ifndef FRAMEWARN_RECORD_FILE_H
#define FRAMEWARN_RECORD_FILE_H

#include "record.h"
#include "text.h"

namespace framewarn {

/// What a compilation makes of what, as far as the record's name depends on it.
struct Output {
  /// A file, and what it is.
  struct Written {
    std::string file;
    const char* what;
  };
  std::string source; ///< the main file
  /// The object or assembly file that stays; empty where there is none, as when a program is linked at once.
  std::string object;
  /// What the compiler's own files beside the object are called before their suffix: `dir/a` of `dir/a.su`.
  std::string stem;
  /// All files that were read, also those that only line markers speak of. The record replaces none of them.
  std::vector<std::string> read = {};
  /// What is written besides the object, under the names that it has then. Nor of these.
  std::vector<Written> written = {};
};

struct RecordFile {
  std::string name;    ///< empty: no record can be written
  std::string why_not; ///< then the reason, for a remark
};

/// FILE of record=FILE. Of record=DIR/ a file in DIR, which is the same each time that `output.object` is
/// made (or, where there is none, that the source is compiled), and another for another. Of `record` the one
/// beside the object.
RecordFile record_file(const Options& options, const Output& output);

/// What the user has to be told; either is empty when it is nothing.
struct Told {
  Text error; ///< names the option and the reason; the compilation has to fail
  Text remark;
};

/// Writes the record into its file. Makes the directory of record=DIR/, but not the one around it.
Told write_record(const Options& options, const Output& output, const Give& give);

} // namespace framewarn
#endif
