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
#include "rollcall/record.h"

struct rc_load_options {
	/* Body of resolutions that do not tell it themselves; -1: none, and
	 * such a resolution is an error. */
	int body;
};

/* Reads the files, and in directories every *.csv below (those whose header
 * is not a vote layout are passed over with a note; *.rejected.csv always).
 * The order of the paths does not matter.  The caller owns the record.
 *
 * NULL if anything is wrong: *err (may be NULL) is the first error and report
 * (may be NULL) holds all of them; warnings and notes go there too. */
struct rc_record *rc_load(const char *const *paths, size_t n_paths,
    const struct rc_load_options *options, struct rc_report *report,
    struct rc_error *err);

#endif
