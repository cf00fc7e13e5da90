/* Files -> record.
 *
 * The layout of a file is recognised by its header.  Every roll call is held
 * against its own stated totals; every problem is put in the report with its
 * place, and the first error is also the call's own. */
#ifndef RC_LOAD_H
#define RC_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/error.h"
#include "rollcall/event.h"
#include "rollcall/record.h"
#include "rollcall/select.h"
#include "rollcall/stance.h"
#include "rollcall/tile.h"

/* All zero but body = -1 is what users expect. */
struct rc_load_options {
	/* Body of resolutions that do not tell it themselves; -1: none, and
	 * such a resolution is an error. */
	int body;
	/* What will be asked of the record; NULL: everything.  Of decisions
	 * that it leaves out, votes may be left unread and unchecked.  The
	 * record may hold more than is asked for: rc_select chooses. */
	const struct rc_filter *only;
	const char *map;       /* "ms_vote=Vote,ms_code=ISO": fields and the
				  columns that hold them; NULL: by name */
	const char *map_value; /* "yes?=Y,nay=N": votes as the file writes
				  them; NULL: none */
	char delimiter;        /* 0: told by the first line */
	bool strict;           /* warnings are errors */
	/* Rows that are wrong are left out, and written to
	 * FILE.rejected.csv; they are errors in the report, yet there is a
	 * record.  Totals that then differ are warnings. */
	bool lenient;
};

/* Reads the files, and in directories every *.csv and *.csv.gz below
 * (those whose header is not a vote layout are passed over with a note;
 * *.rejected.csv always).  The order of the paths does not matter.  The caller
 * owns the record.
 *
 * NULL if anything is wrong: *err (may be NULL) is the first error and report
 * (may be NULL) holds all of them; warnings and notes go there too. */
struct rc_record *rc_load(const char *const *paths, size_t n_paths,
    const struct rc_load_options *options, struct rc_report *report,
    struct rc_error *err);

/* Changes the votes of the record to those that members later said that they
 * had meant, as a file with the columns symbol, iso3 and intended has them;
 * adds to *n how many were changed.  Totals that were stated stay as they are.
 */
bool rc_corrections_apply(struct rc_record *record, const char *path, size_t *n,
    struct rc_error *err);

/* What is known of one member, by its code, from the files sponsors.csv,
 * sponsor-facts.csv, dissociations.csv and corrections.csv in any of the
 * directories.  The first three name no resolution but a body and a year: they
 * hold for the one resolution of that body and year whose votes were read from
 * the same directory, or below it.  NULL and *err if a file is broken.  The
 * caller owns the stances. */
struct rc_stances *rc_stances_read(const char *const *directories, size_t n,
    const struct rc_selection *selection, const char *code,
    struct rc_error *err);

/* Reads a CSV file with the columns date (2005-12-16, or a year) and event,
 * and, if it has one, body.  NULL and *err on failure.  The caller owns the
 * events. */
struct rc_events *rc_events_read(const char *path, struct rc_error *err);
/* Reads a table with the columns iso3, column and row, counted from 1; no two
 * on one place, none twice, no other column.  NULL and *err on failure.  The
 * caller owns the tiles. */
struct rc_tiles *rc_tiles_read(const char *path, struct rc_error *err);

enum { RC_EXTRACT_FIRST = 1945, RC_EXTRACT_YEARS = 256 };

/* What was copied: years[i] is the year RC_EXTRACT_FIRST + i. */
struct rc_extraction {
	struct {
		size_t rollcalls, rows;
	} years[RC_EXTRACT_YEARS];
	size_t outcomes; /* rows of outcomes */
};

/* Copies the rows of the decisions that options->only asks for (its bodies and
 * kinds do not matter) into directory, which is made if need be: votes into
 * YYYY.csv, outcomes into outcomes.csv, under the header of their file.  What
 * is copied has been checked as by rc_load.  Every file is replaced whole;
 * after an error none is.  Problems go to report and *err as with rc_load. */
bool rc_extract(const char *const *paths, size_t n_paths,
    const struct rc_load_options *options, const char *directory,
    struct rc_extraction *counts, struct rc_report *report,
    struct rc_error *err);

#endif
