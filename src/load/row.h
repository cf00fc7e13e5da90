/* One row: its fields by name, and problems with them at their place. */
#ifndef LOAD_ROW_H
#define LOAD_ROW_H

#include "load/problems.h"
#include "load/rows.h"

struct row {
	struct rows *rows;
	const struct rc_csv *csv;
	const struct rc_csv_field *fields;
};

/* "" where the layout has no such column. */
const char *row_text(const struct row *row, enum field field);

/* Reports a problem with the field (FIELD_OTHER: with the whole row), takes the
 * row for bad if it is an error, and returns false.  Values from the file are
 * to go through row_shown. */
bool row_problem(const struct row *row, enum field field, enum problem problem,
    const char *help, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));

/* What the field says, cut and made safe to show; the caller frees. */
char *row_shown(const struct row *row, enum field field);

/* Each is false after a problem, which has been reported. */
bool row_date(const struct row *row, struct rc_date *date);
bool row_count(const struct row *row, enum field field, int *count);
bool row_totals(const struct row *row, struct rc_tally *stated);

/* All that a row says of its resolution but the totals and how it was adopted.
 */
bool row_resolution(const struct row *row, struct rc_resolution *says);

#endif
