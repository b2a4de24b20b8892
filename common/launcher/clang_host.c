#include "clang_host.h"

#include "clang_version.h"

#include <ctype.h>
#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef struct any_string full_version(void);

static const char* file_name(const char* path) {
  const char* slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

/* What follows "clang" in the name of a program, past the prefix of a target ("x86_64-linux-gnu-clang") or
   the dot of a hidden file (".clang-wrapped"). Null when there is no such word. */
static const char* behind_clang(const char* program) {
  for (const char* at = strstr(program, "clang"); at; at = strstr(at + 1, "clang"))
    if (at == program || at[-1] == '-' || at[-1] == '.')
      return at + strlen("clang");
  return NULL;
}

/* "clang", "clang++", "clang-cl", "clang-cpp", with or without "-19" behind; also what a wrapper of that name
   calls: "clang++.real", "clang-19-wrapped". */
static bool is_compiler(const char* program) {
  const char* rest = behind_clang(program);
  if (!rest)
    return false;
  static const char* const drivers[] = {"++", "-cl", "-cpp"};
  for (size_t i = 0; i < sizeof drivers / sizeof *drivers; i++)
    if (strncmp(rest, drivers[i], strlen(drivers[i])) == 0) {
      rest += strlen(drivers[i]);
      break;
    }
  if (*rest == '-' && isdigit((unsigned char)rest[1]))
    rest += 1 + strspn(rest + 1, "0123456789");
  return *rest == '\0' || *rest == '.' || strcmp(rest, "-wrapped") == 0 || strcmp(rest, "-real") == 0;
}

/* The programs of clang/tools and clang-tools-extra, 14 to 23, that are not the compiler; with anything
   behind that does not go on with the word: "clang-tidy-19", "clangd.real". */
static bool is_tool(const char* program) {
  const char* rest = behind_clang(program);
  if (!rest)
    return false;
  static const char* const tools[] = {
      "-apply-replacements",
      "-change-namespace",
      "-check",
      "-diff",
      "-doc",
      "-extdef-mapping",
      "-format",
      "-fuzzer",
      "-import-test",
      "-include-cleaner",
      "-include-fixer",
      "-installapi",
      "-linker-wrapper",
      "-move",
      "-nvlink-wrapper",
      "-offload-bundler",
      "-offload-packager",
      "-offload-wrapper",
      "-pseudo",
      "-query",
      "-refactor",
      "-rename",
      "-reorder-fields",
      "-repl",
      "-scan-deps",
      "-sycl-linker",
      "-tidy",
      "d",
  };
  for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
    size_t length = strlen(tools[i]);
    if (strncmp(rest, tools[i], length) == 0 && !isalnum((unsigned char)rest[length]))
      return true;
  }
  return false;
}

/* The command line as the kernel holds it. cc1 runs inside the driver's process (clang/tools/driver), so that
   it may be the driver's. */
static size_t read_command(char* command, size_t size) {
  FILE* file = fopen("/proc/self/cmdline", "r");
  size_t length = file ? fread(command, 1, size - 1, file) : 0;
  if (file)
    fclose(file);
  command[length] = '\0';
  return length;
}

static bool analyzes(const char* command, size_t length) {
  for (const char* word = command; word < command + length; word += strlen(word) + 1)
    if (strcmp(word, "--analyze") == 0 || strcmp(word, "-analyze") == 0)
      return true;
  return false;
}

static void ask_version(struct clang_host* host, full_version* function) {
  char buffer[32];
  struct any_string string = function(); /* stays allocated, once a process */
  const char* full = host->other_string ? other_characters(&string, buffer) : cxx11_characters(&string);
  if (!full)
    return;
  snprintf(host->full, sizeof host->full, "%s", full);
  if (version_in(full, host->version, sizeof host->version))
    host->kind = known_clang;
}

struct clang_host find_clang(void) {
  struct clang_host host = {no_clang, false, true, "", ""};
  char command[65536], path[PATH_MAX];
  size_t length = read_command(command, sizeof command);
  ssize_t end = readlink("/proc/self/exe", path, sizeof path - 1);
  path[end > 0 ? end : 0] = '\0';
  /* The name that it was called by, and the one it has: a link may have any name, and one file can be several
     programs. */
  const char *called = file_name(command), *named = file_name(path);
  host.compiles = !is_tool(called) && !is_tool(named) && !analyzes(command, length);

  /* std::string clang::getClangFullVersion(), in the executable or in libclang-cpp.so. The name carries the
     ABI tag of libstdc++'s string; that of libc++, or of libstdc++ before C++11, has none. */
  full_version* function = (full_version*)dlsym(RTLD_DEFAULT, "_ZN5clang19getClangFullVersionB5cxx11Ev");
  if (!function) {
    function = (full_version*)dlsym(RTLD_DEFAULT, "_ZN5clang19getClangFullVersionEv");
    host.other_string = function != NULL;
  }
  if (function) {
    host.kind = strange_clang;
    ask_version(&host, function);
  } else if (is_compiler(called) || is_compiler(named)) {
    host.kind = closed_clang;
    snprintf(host.full, sizeof host.full, "%.*s", (int)sizeof host.full - 1, named);
  }
  return host;
}
