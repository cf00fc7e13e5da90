/* Sections of keys and values, each with its place: the form of a recipe.
 *
 *   # a line of comment; so is one that begins with ;
 *   [figure 01-history]
 *   chart = history
 *   title = "in quotes where blanks at its ends matter"
 *
 * A value goes to the end of its line: there are no comments behind it, as a
 * title may have # and ; of its own. */
#ifndef REPORT_INI_H
#define REPORT_INI_H

#include <glib.h>

#include "rollcall/error.h"

/* Some bytes of a line. */
struct rc_ini_place {
	size_t line, column; /* from 1 */
	size_t width;        /* bytes */
	const char *excerpt; /* the whole line */
};

struct rc_ini_entry {
	const char *key, *value; /* value may be "" */
	struct rc_ini_place at_key, at_value;
};

struct rc_ini_section {
	const char *kind; /* "figure"; NULL: its heading is broken or missing */
	const char *name; /* "01-history"; "" for none */
	struct rc_ini_place at;
	GArray *entries; /* struct rc_ini_entry */
};

struct rc_ini {
	GArray *sections; /* struct rc_ini_section */
	GStringChunk *texts;
};

enum { RC_INI_MOST_FAULTS = 100 }; /* whoever has more mends these first */

/* What is wrong with one file. */
struct rc_ini_faults {
	const char *file;
	GArray *found; /* struct rc_error */
};

struct rc_ini_faults rc_ini_faults_new(const char *file);
/* In the order of the file all goes to the report, and the first is *err; both
 * may be NULL.  Frees them; false if there are any. */
bool rc_ini_faults_tell(struct rc_ini_faults *faults, struct rc_report *report,
    struct rc_error *err);

/* Takes what is wrong at that place; line 0: with the whole file. */
void rc_ini_fault(struct rc_ini_faults *faults, const struct rc_ini_place *at,
    const char *help, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
/* The same of an error that another function found, without a place. */
void rc_ini_fault_of(struct rc_ini_faults *faults,
    const struct rc_ini_place *at, const struct rc_error *found);

/* Reads the whole text, also past lines that are wrong.  The caller owns the
 * result, which is never NULL: faults->found says whether it is sound. */
struct rc_ini *rc_ini_parse(
    const char *text, size_t n, struct rc_ini_faults *faults);
void rc_ini_free(struct rc_ini *ini);

/* The first entry with that key; NULL if there is none. */
const struct rc_ini_entry *rc_ini_entry(
    const struct rc_ini_section *section, const char *key);

#endif
