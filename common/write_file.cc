// Writing the record so that no reader ever sees half of it.
#include "record.h"

#include <cerrno>
#include <climits>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace framewarn {
namespace {

std::string reason(int error) {
  return std::strerror(error);
}

/// An open file, which it closes. After the first error nothing more is written.
class Output {
public:
  explicit Output(int descriptor) : descriptor(descriptor) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void take(const std::string& lines) {
    pieces += lines;
    if (pieces.size() >= enough)
      flush();
  }

  /// 0 or an errno value.
  int close() {
    flush();
    if (::close(descriptor) != 0 && error == 0)
      error = errno;
    return error;
  }

private:
  static constexpr std::size_t enough = 64 * 1024;
  int descriptor;
  int error = 0;
  std::string pieces;

  void flush() {
    const char* data = pieces.data();
    std::size_t left = pieces.size();
    while (left > 0 && error == 0) {
      ssize_t written = ::write(descriptor, data, left);
      if (written < 0 && errno != EINTR)
        error = errno;
      if (written > 0) {
        data += written;
        left -= written;
      }
    }
    pieces.clear();
  }
};

/// Writes all that `give` gives and closes; 0 or an errno value.
int write_all(int descriptor, const Give& give) {
  Output output(descriptor);
  give([&](const std::string& lines) { output.take(lines); });
  return output.close();
}

/// /dev/null, /dev/stdout, a pipe: must be kept as what they are. The file behind /dev/stdout may hold what
/// others wrote.
std::string write_in_place(const std::string& file, const Give& give) {
  int descriptor = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (descriptor < 0)
    return reason(errno);
  int error = write_all(descriptor, give);
  return error ? reason(error) : "";
}

/// What a symbolic link names at last, whether that exists or not; a file that is no link is itself. Behind
/// what is open already there may be anything, or what has no name.
std::string behind_links(std::string file) {
  constexpr int most_links = 40; // Linux follows as many (path_resolution(7))
  char target[PATH_MAX];
  for (int links = 0; links < most_links && !is_open_file(file); ++links) {
    const ssize_t length = ::readlink(file.c_str(), target, sizeof target);
    if (length <= 0)
      break;
    const std::string folder = target[0] == '/' ? "" : file.substr(0, file.rfind('/') + 1); // npos + 1 is 0
    file = folder + std::string(target, length);
  }
  return file;
}

} // namespace

bool is_open_file(const std::string& path) {
  for (const char* begin : {"/dev/stdin", "/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/"})
    if (path.compare(0, std::strlen(begin), begin) == 0)
      return true;
  return false;
}

std::string write_record(const std::string& file, const Give& give) {
  struct stat status;
  bool exists = ::stat(file.c_str(), &status) == 0;
  if (!exists && errno == ELOOP)
    return reason(ELOOP);
  if (exists && S_ISDIR(status.st_mode))
    return reason(EISDIR);
  // Through a symbolic link the file it names is replaced, not the link.
  const std::string target = behind_links(file);
  if (exists && (!S_ISREG(status.st_mode) || is_open_file(target)))
    return write_in_place(file, give);

  // Beside the target: rename is atomic only within a file system. The process's number keeps parallel
  // compilations apart.
  std::string temporary = target + ".tmp-" + std::to_string(::getpid());
  mode_t mode = exists ? status.st_mode & 07777 : 0666;
  int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
  if (descriptor < 0)
    return reason(errno);
  int error = write_all(descriptor, give);
  if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0)
    error = errno;
  if (error == 0)
    return {};
  ::unlink(temporary.c_str());
  return reason(error);
}

} // namespace framewarn
