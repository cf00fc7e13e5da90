/* CSV as RFC 4180 has it, by libcsv, with the exact place of every field.
 *
 * libcsv knows no positions, takes an unclosed quote for the end of the data
 * unless told otherwise, lets NUL pass and has no limits: all of that is
 * guarded here.  The bytes may come in pieces of any size. */
#ifndef LOAD_CSV_H
#define LOAD_CSV_H

#include <stddef.h>

#include "rollcall/error.h"

#ifndef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
enum {
	RC_CSV_FIELD_MOST = 1 << 20,  /* bytes of a field */
	RC_CSV_RECORD_MOST = 1 << 23, /* bytes of a record */
	RC_CSV_COLUMNS_MOST = 4096,
};
#else
/* Within the reach of a fuzzer's short inputs. */
enum {
	RC_CSV_FIELD_MOST = 1 << 9,
	RC_CSV_RECORD_MOST = 1 << 11,
	RC_CSV_COLUMNS_MOST = 64,
};
#endif

struct rc_csv_field {
	const char *text; /* NUL at the end; outer blanks are gone */
	size_t length;
};

struct rc_csv;

/* Takes one record; blank lines are no records.  n fields; where
 * rc_csv_repeats, only those before the tail are given.  False stops the
 * reading. */
typedef bool (*rc_csv_handler)(void *context, struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n);

/* file names the input in problems and is borrowed.  delimiter 0: told by the
 * first line, from comma, semicolon and tab. */
struct rc_csv *rc_csv_new(
    const char *file, char delimiter, rc_csv_handler handler, void *context);
void rc_csv_free(struct rc_csv *csv);

/* Room for at least one more byte of input, *n of them; what has been written
 * there is then taken in.  False when the input is broken (*err says where) or
 * the handler stopped (*err is left alone). */
char *rc_csv_room(struct rc_csv *csv, size_t *n);
bool rc_csv_take(struct rc_csv *csv, size_t n, struct rc_error *err);

/* The same, from the caller's own bytes. */
bool rc_csv_feed(
    struct rc_csv *csv, const char *bytes, size_t n, struct rc_error *err);
bool rc_csv_finish(struct rc_csv *csv, struct rc_error *err);

/* The next records are likely to repeat the one at hand from this column on:
 * then they are compared, not parsed.  For the handler, which says it of every
 * record that it holds for; 1 to RC_SCAN_MOST, else it is not done. */
void rc_csv_set_tail(struct rc_csv *csv, size_t column);

/* Does the record at hand repeat the tail of one that rc_csv_set_tail was said
 * of, with other tails not between the two? */
bool rc_csv_repeats(const struct rc_csv *csv);

/* Records that repeat the tail of the one at hand are of no interest: their
 * structure is checked, the handler does not see them. */
void rc_csv_skip_repeats(struct rc_csv *csv);

/* The place of a field of the record at hand, for the handler; past the last
 * field, of the record's first line.  Its excerpt is the caller's to g_free. */
struct rc_place rc_csv_place(const struct rc_csv *csv, size_t field);

/* Line of the record at hand. */
size_t rc_csv_line(const struct rc_csv *csv);

/* The bytes of the record at hand as they stand in the file, its end of line
 * included. */
const char *rc_csv_raw(const struct rc_csv *csv, size_t *n);

char rc_csv_delimiter(const struct rc_csv *csv);

#endif
