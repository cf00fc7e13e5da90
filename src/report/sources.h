/* The files that a report is made from, by their content. */
#ifndef REPORT_SOURCES_H
#define REPORT_SOURCES_H

#include "report/lock.h"
#include "report/recipe.h"

/* The hash of bytes; g_free. */
char *rc_hash(const void *bytes, size_t n);

/* Sets each name to the hash of the file that is its value, or to "" where it
 * cannot be read: several at a time. */
void rc_hash_files(struct rc_pairs *files);

/* All files that any part of the recipe may read, and perhaps some more, with
 * their hashes: in folders every *.csv and *.csv.gz, below them too; bundled is
 * the folder of the bundled data, beside which further tables stand, and may be
 * NULL.  Names are relative to the recipe, or begin with
 * "bundled:"; the hash of what cannot be read is "". */
struct rc_pairs *rc_sources(
    const struct rc_recipe *recipe, const char *bundled);

/* Are they the same, and could all be read? */
bool rc_sources_equal(
    const struct rc_pairs *before, const struct rc_pairs *now);

/* The differences in words: "ga/2026.csv is new, ga/2014.csv has changed"; NULL
 * if there are none.  g_free. */
char *rc_sources_changes(
    const struct rc_pairs *before, const struct rc_pairs *now);

/* The folders in which such a file may change or come, that of the recipe among
 * them, each once; g_strfreev. */
char **rc_sources_folders(const struct rc_recipe *recipe, const char *bundled);

#endif
