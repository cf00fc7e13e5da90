/* The rows of a file -> statements. */
#ifndef LOAD_ROWS_H
#define LOAD_ROWS_H

#include "load/loader.h"
#include "load/schema.h"

enum {
	ROWS_BAD_MOST = 1000,               /* then the file is given up */
	ROWS_REJECTED_BYTES_MOST = 1 << 24, /* of rows set aside */
	/* Of all files: more than twice, and some four times, what the United
	 * Nations have. */
	ROWS_CODES_MOST = 500,
	ROWS_DECISIONS_MOST = 100000,
};

/* The reading of one file. */
struct rows {
	struct loader *loader;
	const char *file;
	bool from_directory;
	bool has_header, passed_over;
	size_t n_rows;
	struct schema schema;
	size_t tail; /* column from which the rows of a roll call are alike; 0:
			none */
	struct statement *rollcall; /* the run of rows at hand, or NULL */
	GString *same;              /* the resolution's fields of that run */
	bool skips;                 /* that run is not asked for */
	GPtrArray *names;           /* by index of the member: its name in the
				       row before, or NULL */
	GArray *after;              /* guint32 by index: the member that came
				       after it last time */
	size_t last;                /* index of the member of the row before */
	GHashTable *ballots;   /* number -> struct numbered, of this file */
	bool has_said_members; /* that they are not stated */
	/* Rows that are wrong. */
	size_t n_bad, bad_line;
	GString *rejected; /* the header and the bad rows, if lenient */
};

void rows_begin(struct rows *rows, struct loader *loader, const char *file,
    bool from_directory);

/* A handler for rc_csv: context is a struct rows. */
bool rows_take(void *context, struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n);

/* The row at hand is wrong: reports it and, if the loader is lenient, sets it
 * aside. */
void rows_reject(struct rows *rows, const struct rc_csv *csv,
    const struct rc_error *problem);

/* Hands in the run of rows at hand. */
void rows_hand_in(struct rows *rows);

/* The end of the file: hands in the run of rows at hand, writes what was set
 * aside. */
void rows_end(struct rows *rows);

/* A row of each layout. */
struct row;
void take_vote(const struct row *row);
void take_ballot(const struct row *row);
void take_decision(const struct row *row);
void take_call(const struct row *row);
/* What a row says of a number, to the loader; false if the row is wrong. */
bool read_call(const struct row *row);

#endif
