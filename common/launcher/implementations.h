/* What lies beside the launcher. */
#ifndef FRAMEWARN_IMPLEMENTATIONS_H
#define FRAMEWARN_IMPLEMENTATIONS_H

#include <stdbool.h>
#include <stddef.h>

/* The folder of the launcher's real path: a symbolic link to it works. False when it cannot be known. */
bool own_directory(char* directory, size_t size);

bool is_file(const char* file);

/* "gcc-12, clang-19": the implementations in `directory`; "none" when there is none. */
void list_served(const char* directory, char* list, size_t size);

/* What to install so that framewarn can be built for this compiler, as Debian names it. The text is valid
   until the next call. */
const char* packages(const char* family, int major);

#endif
