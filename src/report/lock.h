/* The manifest of a report, rollcall.lock: what its files were made from and
 * what they said, so that the next run knows what is stale and what has
 * changed.  JSON with sorted keys and without a clock: the same report, the
 * same bytes. */
#ifndef REPORT_LOCK_H
#define REPORT_LOCK_H

#include <glib.h>

#include "rollcall/error.h"

/* Names and what is known of each: files and their hashes, libraries and their
 * versions, findings and their values.  In order of names; owns its texts. */
struct rc_pairs;

struct rc_pairs *rc_pairs_new(void);
void rc_pairs_free(struct rc_pairs *pairs);
/* The value of a name that is there already is replaced. */
void rc_pairs_set(struct rc_pairs *pairs, const char *name, const char *value);
void rc_pairs_set_all(struct rc_pairs *pairs, const struct rc_pairs *others);
size_t rc_pairs_size(const struct rc_pairs *pairs);
const char *rc_pairs_name(const struct rc_pairs *pairs, size_t i);
const char *rc_pairs_value(const struct rc_pairs *pairs, size_t i);
/* NULL if there is none of that name. */
const char *rc_pairs_find(const struct rc_pairs *pairs, const char *name);
bool rc_pairs_equal(const struct rc_pairs *a, const struct rc_pairs *b);

/* What is known of one part of the recipe. */
struct rc_lock_part {
	char *section; /* hash of what the recipe says of it */
	/* Hashes of everything that is on its picture of a size, in its table,
	 * or of its answer, as it is before it is written. */
	struct rc_pairs *shows;
	struct rc_pairs *findings; /* "title", "slope of yes" ... */
	struct rc_pairs *outputs;  /* files in the report's folder */
};

struct rc_lock {
	char *program; /* its version */
	char *recipe;  /* its path, as seen from the manifest */
	struct rc_pairs *libraries, *fonts, *inputs;
	GHashTable *parts; /* "figure 01-history" -> struct rc_lock_part */
};

struct rc_lock_part *rc_lock_part_new(void);
void rc_lock_part_free(gpointer part);

struct rc_lock *rc_lock_new(const char *program, const char *recipe);
void rc_lock_free(struct rc_lock *lock);

/* NULL without an error where there is no such file; NULL and *err (RC_EDATA,
 * RC_EIO) where it is none of ours or cannot be read. */
struct rc_lock *rc_lock_read(const char *path, struct rc_error *err);

/* As it stands in the file. */
GString *rc_lock_text(const struct rc_lock *lock);

#endif
