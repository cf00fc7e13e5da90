/* Whole files, written so that nothing good is ever half replaced. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/error.h"

/* Writes the bytes beside path, flushes them to disk and renames: path is the
 * old file or the new one, never less.  RC_EIO on failure. */
bool rc_file_write(
    const char *path, const void *bytes, size_t n, struct rc_error *err);

#endif
