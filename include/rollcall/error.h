/* Errors with a place: what was found, where, what was expected, what to do.
 *
 * One failing call fills one struct rc_error; a loader, which goes on after
 * the first mistake, collects many of them in a struct rc_report.  Nothing in
 * the library prints: the program does, at one place. */
#ifndef RC_ERROR_H
#define RC_ERROR_H

#include <stdbool.h>
#include <stddef.h>

/* What went wrong, as the program's exit status. */
enum rc_status {
	RC_OK = 0,
	RC_EUSAGE = 2, /* the call: an unknown option, chart or name */
	RC_EDATA = 3,  /* the data: what a file says */
	RC_EDRAW = 4,  /* a figure that cannot be drawn: a missing glyph */
	RC_EIO = 5,    /* a file that cannot be read or written */
};

enum rc_severity {
	RC_NOTE,
	RC_WARNING,
	RC_ERROR,
};

/* A place in a text input, as the caller knows it.  All pointers are borrowed;
 * 0 and NULL mean unknown. */
struct rc_place {
	const char *file;
	size_t line;         /* from 1 */
	size_t column;       /* in bytes, from 1 */
	size_t width;        /* bytes to underline; 0 counts as 1 */
	const char *field;   /* name of the CSV column */
	const char *excerpt; /* the line of source, raw */
};

/* One problem.  Owns its text, so it may be copied and kept. */
struct rc_error {
	enum rc_status status;
	enum rc_severity severity;
	char code[8]; /* stable name of the kind, "E203"; empty if none */
	char file[512];
	size_t line;
	size_t column;
	size_t width;
	char field[64];
	char message[512]; /* one line, no full stop */
	char help[512];    /* what to do now; may be empty */
	char excerpt[512]; /* empty when the line says nothing */
};

/* Fills *err (which may be NULL) with an error and returns false, so that
 * callers can write "return rc_fail(...)".  place may be NULL.  Text that does
 * not fit is cut at the end of a UTF-8 character. */
bool rc_fail(struct rc_error *err, enum rc_status status,
    const struct rc_place *place, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

/* Adds the remedy to *err (which may be NULL); returns false as rc_fail. */
bool rc_fail_help(struct rc_error *err, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Names the kind of *err (which may be NULL); returns false as rc_fail. */
bool rc_fail_code(struct rc_error *err, const char *code);

/* The problems of a run, in the order in which they were found. */
struct rc_report;

enum { RC_REPORT_MOST = 10 }; /* problems kept of one code and file */

struct rc_report *rc_report_new(void);
void rc_report_free(struct rc_report *report);

/* Keeps a copy of *problem; of one code in one file only the first
 * RC_REPORT_MOST are kept, the others counted. */
void rc_report_add(struct rc_report *report, const struct rc_error *problem);

/* How many problems of that severity there were, those not kept included. */
size_t rc_report_count(
    const struct rc_report *report, enum rc_severity severity);

/* The kept ones: 0 <= i < rc_report_size(report). */
size_t rc_report_size(const struct rc_report *report);
const struct rc_error *rc_report_at(const struct rc_report *report, size_t i);

/* How many more there were of the code and file of the kept problem i; 0
 * unless i is the last kept one of its kind. */
size_t rc_report_omitted(const struct rc_report *report, size_t i);

#endif
