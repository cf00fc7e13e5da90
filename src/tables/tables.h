/* The kinds of tables: one file and one row each. */
#ifndef TABLES_TABLES_H
#define TABLES_TABLES_H

#include "rollcall/error.h"
#include "rollcall/select.h"
#include "tables/table.h"

/* What to tabulate.  Everything is borrowed for the call. */
struct rc_table_request {
	const struct rc_selection *selection;
	enum rc_denominator of;
	const char *data; /* words on where the data come from; may be NULL */
	const char *whom; /* the members that count, in words; NULL: all */
	const struct rc_report *report; /* of the loading; check needs it */
	const size_t *votes; /* two roll calls, indices in the selection;
				switches needs them */
	bool all;            /* every row, name or pair */
};

struct rc_table_kind {
	const char *name;
	bool of_one_body; /* votes of several bodies make no series */
	/* For readers: rounded, folded, with notes. */
	struct rc_table *(*read)(const struct rc_table_request *request);
	/* For programs: every row, unrounded. */
	struct rc_table *(*data)(const struct rc_table_request *request);
};

/* NULL when there is none of that name. */
const struct rc_table_kind *rc_table_kind_find(const char *name);

enum { RC_DATE_SIZE = 16 };

/* As much of the day as is known: "2005-12-16", "2005", "". */
const char *rc_date_text(char buffer[RC_DATE_SIZE], struct rc_date date);

/* The symbol, or what else a resolution is known by. */
const char *rc_resolution_name(const struct rc_resolution *resolution);

/* "General Assembly plenary", or several joined by " + "; g_free. */
char *rc_bodies_text(const struct rc_selection *selection);

/* "1 vote", "9 votes"; g_free. */
char *rc_count_text(size_t n, const char *one, const char *many);

/* The line that says what the table is of and, where it is known, on what data:
 * "Situation of human rights in the DPRK - General Assembly plenary - ..." */
void rc_add_subject(
    struct rc_table *table, const struct rc_table_request *request);

/* Adds a probability as readers have it; empty if it is not finite. */
void rc_add_p(struct rc_table *table, double p);

/* The order of a vote's parts in files. */
extern const enum rc_vote rc_file_order[4];

struct rc_table *rc_summary_read(const struct rc_table_request *request);
struct rc_table *rc_summary_data(const struct rc_table_request *request);
struct rc_table *rc_years_read(const struct rc_table_request *request);
struct rc_table *rc_years_data(const struct rc_table_request *request);
struct rc_table *rc_trend_read(const struct rc_table_request *request);
struct rc_table *rc_trend_data(const struct rc_table_request *request);
struct rc_table *rc_switches_read(const struct rc_table_request *request);
struct rc_table *rc_switches_data(const struct rc_table_request *request);
struct rc_table *rc_neighbours_read(const struct rc_table_request *request);
struct rc_table *rc_neighbours_data(const struct rc_table_request *request);
struct rc_table *rc_check_read(const struct rc_table_request *request);
struct rc_table *rc_check_data(const struct rc_table_request *request);

#endif
