/* The words after a command: which of them are files. */
#ifndef CMD_ARGUMENTS_H
#define CMD_ARGUMENTS_H

#include <stdbool.h>

#include "cmd/command.h"

/* Is the word a file that is there, or can it be nothing but one: a path, a
 * pattern, a name that ends as those of data do, "-"? */
bool argument_is_file(const char *word);

/* RC_EUSAGE where one of the words from `first` on, which should be files, is
 * no file and names a member, alone or with its neighbours ("South Korea"
 * without quotes).  With first 1, the word before them is a member. */
bool arguments_check_files(int argc, char *const *argv, int first,
    struct world *world, struct rc_error *err);

#endif
