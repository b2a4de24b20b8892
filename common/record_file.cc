#include "record_file.h"

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace framewarn {
namespace {

constexpr const char* suffix = ".frames.jsonl";

bool is_directory(const std::string& name) {
  return !name.empty() && name.back() == '/';
}

/// /dev/null, a pipe: nothing that a record could lie beside. Nor beside /dev/stdout, whatever that is.
bool is_special(const std::string& file) {
  struct stat status;
  return file == "-" || is_open_file(file) ||
         (::stat(file.c_str(), &status) == 0 && !S_ISREG(status.st_mode));
}

std::string last_component(const std::string& path) {
  return path.substr(path.rfind('/') + 1); // npos + 1 is 0
}

std::string without_suffix(const std::string& name) {
  std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

/// 64-bit FNV-1a (Fowler, Noll, Vo), in hexadecimal digits.
std::string digest(const std::string& text) {
  std::uint64_t hash = 14695981039346656037u;
  for (unsigned char c : text)
    hash = (hash ^ c) * 1099511628211u;
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4)
    digits += "0123456789abcdef"[hash >> shift & 15];
  return digits;
}

/// Two objects of one name lie in two directories; so their whole path takes part. What the name begins with
/// is for people: it may be cut, for a file system allows 255 bytes, and is never a dot, which hides a file.
std::string unique_name(const std::string& file) {
  std::string name = without_suffix(last_component(file)).substr(0, 150);
  name.erase(0, name.find_first_not_of('.'));
  return name + "-" + digest(normal_path(file, working_directory())) + suffix;
}

bool is_same_file(const std::string& one, const std::string& other) {
  struct stat first, second;
  if (::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0)
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino;
  return normal_path(one, working_directory()) == normal_path(other, working_directory());
}

/// Why the record must not replace `file`; empty when it may.
std::string taken_by(const std::string& file, const Output& output) {
  if (is_special(file))
    return {};
  if (is_same_file(file, output.source))
    return "it is the source file";
  for (const std::string& read : output.read)
    // Nearly all have other names: then nobody is asked whether it is the same.
    if (last_component(read) == last_component(file) && is_same_file(file, read))
      return "it was read";
  if (!output.object.empty() && is_same_file(file, output.object))
    return "it is the output file";
  for (const Output::Written& written : output.written)
    if (!written.file.empty() && is_same_file(file, written.file))
      return std::string("it is the ") + written.what;
  return {};
}

} // namespace

RecordFile record_file(const Options& options, const Output& output) {
  const bool stays = !output.object.empty() && !is_special(output.object);
  if (is_directory(options.record))
    return {options.record + unique_name(stays ? output.object : output.source), {}};
  if (!options.record_beside_object)
    return {options.record, {}};
  if (stays)
    return {output.stem + suffix, {}};
  return {{}, "no record, for no object file stays that it could lie beside; record=FILE names one"};
}

Told write_record(const Options& options, const Output& output, const Give& give) {
  const RecordFile file = record_file(options, output);
  if (!file.why_not.empty())
    return {{}, {{"framewarn: " + file.why_not}}};
  std::string reason = taken_by(file.name, output);
  if (reason.empty() && is_directory(options.record) && ::mkdir(options.record.c_str(), 0777) != 0 &&
      errno != EEXIST)
    reason = std::strerror(errno);
  if (reason.empty())
    reason = write_record(file.name, give);
  if (reason.empty())
    return {};
  Writer error;
  error << "cannot write ";
  if (file.name != options.record)
    error << quoted(file.name) << " for ";
  error << quoted("-fplugin-arg-framewarn-record" + (options.record.empty() ? "" : "=" + options.record))
        << ": " << reason;
  return {error.take(), {}};
}

} // namespace framewarn
