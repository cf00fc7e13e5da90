/* Whole files, written so that nothing good is ever half replaced. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include <glib.h>

#include "rollcall/error.h"

/* Writes the bytes beside path, flushes them to disk and renames: path is the
 * old file or the new one, never less.  RC_EIO on failure. */
bool rc_file_write(
    const char *path, const void *bytes, size_t n, struct rc_error *err);

/* The paths that a pattern such as "votes/20*.csv" stands for, in order of
 * names; a path that is there, or is no pattern, stands for itself.  The caller
 * frees with g_strfreev. */
char **rc_file_matches(const char *pattern);

/* What leads from the folder to a path in it; another path as it is.  Borrows
 * path. */
const char *rc_path_within(const char *folder, const char *path);

/* How a path is told from a folder, "../datasets" from "plots"; the folder
 * itself is ".".  g_free. */
char *rc_path_from(const char *folder, const char *path);

/* What follows the last dot of a path and could be a format, "csv"; NULL where
 * there is no such letter-and-digits end.  Borrows path. */
const char *rc_path_suffix(const char *path);

/* Why GLib could not open or read a file, without the file's name: that stands
 * in the place of the error.  Belongs to failure. */
const char *rc_file_reason(const GError *failure);

/* A file that is written piece by piece, beside its target, and takes its place
 * when it is whole. */
struct rc_draft;

/* NULL and RC_EIO on failure. */
struct rc_draft *rc_draft_open(const char *path, struct rc_error *err);
bool rc_draft_write(
    struct rc_draft *draft, const void *bytes, size_t n, struct rc_error *err);
/* Flushes to disk and renames.  Frees the draft, also on failure: then nothing
 * is left of it. */
bool rc_draft_finish(struct rc_draft *draft, struct rc_error *err);
/* Leaves nothing behind; NULL is fine. */
void rc_draft_discard(struct rc_draft *draft);

#endif
