/* CSV as RFC 4180 has it, by libcsv, with the exact place of every field.
 *
 * libcsv knows no positions, takes an unclosed quote for the end of the data
 * unless told otherwise, lets NUL pass and has no limits: all of that is
 * guarded here.  The bytes may come in pieces of any size. */
#ifndef LOAD_CSV_H
#define LOAD_CSV_H

#include <stddef.h>

#include "rollcall/error.h"

enum {
	RC_CSV_FIELD_MOST = 1 << 20,  /* bytes of a field */
	RC_CSV_RECORD_MOST = 1 << 23, /* bytes of a record */
	RC_CSV_COLUMNS_MOST = 4096,
};

struct rc_csv_field {
	const char *text; /* NUL at the end; outer blanks are gone */
	size_t length;
};

struct rc_csv;

/* Takes one record; blank lines are no records.  False stops the reading. */
typedef bool (*rc_csv_handler)(void *context, const struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n);

/* file names the input in problems and is borrowed. */
struct rc_csv *rc_csv_new(
    const char *file, char delimiter, rc_csv_handler handler, void *context);
void rc_csv_free(struct rc_csv *csv);

/* False when the input is broken (*err says where) or the handler stopped (*err
 * is left alone). */
bool rc_csv_feed(
    struct rc_csv *csv, const char *bytes, size_t n, struct rc_error *err);
bool rc_csv_finish(struct rc_csv *csv, struct rc_error *err);

/* The place of a field of the record at hand, for the handler; past the last
 * field, of the record's first line.  Its excerpt is the caller's to g_free. */
struct rc_place rc_csv_place(const struct rc_csv *csv, size_t field);

/* Line of the record at hand. */
size_t rc_csv_line(const struct rc_csv *csv);

#endif
