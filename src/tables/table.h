/* A table before it is written: columns, rows, and the words around them.
 * Tables are made here from numbers; output/ writes them in every format. */
#ifndef TABLES_TABLE_H
#define TABLES_TABLE_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "rollcall/vote.h"

enum rc_cell_kind {
	RC_CELL_EMPTY, /* not known or undefined: "", null, an en dash */
	RC_CELL_TEXT,
	RC_CELL_COUNT,
	RC_CELL_NUMBER,
	RC_CELL_BOOL, /* in count */
	RC_CELL_BAR,  /* shares as a bar, in a terminal only */
	RC_CELL_SPAN, /* text over this and all further columns */
};

struct rc_cell {
	enum rc_cell_kind kind;
	const char *text; /* belongs to the table */
	long count;
	double number;
	double bar[RC_N_VOTES];
};

enum rc_align {
	RC_LEFT,
	RC_RIGHT,
};

struct rc_column {
	const char *key;  /* in CSV: "share_yes" */
	const char *path; /* in JSON: "shares.yes", a number as last part makes
			     an array; NULL: as the key; "": not in JSON */
	const char *heading;      /* for readers */
	const char *long_heading; /* on a page, where there is room for words;
				     NULL: as the heading */
	enum rc_align align;
	int decimals;   /* of numbers, for readers */
	bool is_signed; /* with a plus, for readers */
	int width;      /* least columns in a terminal */
	bool is_apart;  /* a line stands before it in a terminal */
	bool is_remark; /* for readers, an empty cell is blank */
};

/* A value of the whole table, in JSON beside the rows. */
struct rc_table_value {
	const char *key; /* a path, as of a column; belongs to the table */
	struct rc_cell cell;
};

struct rc_table {
	const char *schema;   /* "rollcall/summary/1" */
	const char *rows_key; /* in JSON: the path to the rows; NULL: they are
				 for CSV only */
	bool is_keyed;        /* rows are an object, by the first column */
	const struct rc_column *columns; /* static */
	struct rc_column *own_columns;   /* the same, where they are not; freed
					    with the table */
	size_t n_columns;
	GArray *cells;           /* struct rc_cell, row by row */
	GArray *values;          /* struct rc_table_value */
	GPtrArray *lead, *notes; /* lines above and below, for readers */
	size_t n_answers;    /* of the notes: the first ones, which say what was
				found; the others say how */
	bool says_no;        /* the answer to what was asked is no */
	int fold;            /* columns that a line below has in a terminal;
				0: any number */
	GPtrArray *parts;    /* struct rc_table: further rows, in JSON only */
	const char *warning; /* what a caller must be told; NULL for none */
	GStringChunk *text;
};

struct rc_table *rc_table_new(const char *schema, const char *rows_key,
    const struct rc_column *columns, size_t n_columns);
void rc_table_free(struct rc_table *table);
size_t rc_table_n_rows(const struct rc_table *table);
const struct rc_cell *rc_table_cell(
    const struct rc_table *table, size_t row, size_t column);

/* Adds the next cell of the current row.  A number that is not finite and a
 * count below 0 are empty; NULL is an empty text. */
void rc_table_empty(struct rc_table *table);
void rc_table_text(struct rc_table *table, const char *text);
void rc_table_count(struct rc_table *table, long count);
void rc_table_number(struct rc_table *table, double number);
/* A whole number that may be below 0. */
void rc_table_whole(struct rc_table *table, long number);
void rc_table_bool(struct rc_table *table, bool truth);
/* A p-value for readers: "0.008", "< 0.001". */
void rc_table_p(struct rc_table *table, double p);
/* An interval for readers: "+0.69 to +2.32". */
void rc_table_interval(
    struct rc_table *table, const double interval[2], int decimals);
void rc_table_bar(struct rc_table *table, const double shares[RC_N_VOTES]);
void rc_table_span(struct rc_table *table, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds rows of another kind for JSON, to be filled by the caller; the table
 * owns them.  rows_key is copied. */
struct rc_table *rc_table_part(struct rc_table *table, const char *rows_key,
    const struct rc_column *columns, size_t n_columns);
/* Text that lives as long as the table: headings, a warning. */
const char *rc_table_keep(struct rc_table *table, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds a value of the whole, and a line above or below. */
void rc_table_value_text(
    struct rc_table *table, const char *key, const char *text);
void rc_table_value_count(struct rc_table *table, const char *key, long count);
void rc_table_value_number(
    struct rc_table *table, const char *key, double number);
void rc_table_lead(struct rc_table *table, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void rc_table_note(struct rc_table *table, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/* The notes so far say what was found. */
void rc_table_answered(struct rc_table *table);

#endif
