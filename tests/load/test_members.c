#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load/csv.h"
#include "load/members.h"
#include "support/support.h"

/* Reads datasets/members.csv beside the table: row after row. */
struct reading {
	size_t n; /* records so far, the header included */
	size_t iso3, iso2, cow, admitted, ended;
};

static size_t
column_of(const struct rc_csv_field *fields, size_t n, const char *name)
{
	size_t i = 0;

	while (i < n && strcmp(fields[i].text, name) != 0)
		i++;
	cr_assert_lt(i, n, "no column %s", name);
	return i;
}

/* 20060603 of "2006-06-03"; 0 of "". */
static int
day_of(const char *text)
{
	int year = 0, month = 0, day = 0;

	if (text[0] != '\0')
		cr_assert_eq(sscanf(text, "%d-%d-%d", &year, &month, &day), 3);
	return (year * 100 + month) * 100 + day;
}

static bool
compare_row(void *context, struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n)
{
	struct reading *r = context;
	const struct known_member *m;

	(void)csv;
	if (r->n++ == 0) {
		r->iso3 = column_of(fields, n, "iso3");
		r->iso2 = column_of(fields, n, "iso2");
		r->cow = column_of(fields, n, "cow_code");
		r->admitted = column_of(fields, n, "un_admitted");
		r->ended = column_of(fields, n, "un_ended");
		return true;
	}
	m = members_at(r->n - 2);
	cr_assert_not_null(m, "%s", fields[r->iso3].text);
	cr_expect_str_eq(m->iso3, fields[r->iso3].text);
	cr_expect_str_eq(m->iso2, fields[r->iso2].text, "%s", m->iso3);
	cr_expect_eq(m->cow, atoi(fields[r->cow].text), "%s", m->iso3);
	cr_expect_eq(
	    m->admitted, day_of(fields[r->admitted].text), "%s", m->iso3);
	cr_expect_eq(m->ended, day_of(fields[r->ended].text), "%s", m->iso3);
	return true;
}

/* The sources of the table are named there. */
Test(members, are_those_of_the_data_set)
{
	gsize n;
	g_autofree char *text = file_bytes("datasets/members.csv", &n);
	struct reading reading = { .n = 0 };
	struct rc_csv *csv =
	    rc_csv_new("members.csv", ',', compare_row, &reading);

	cr_assert(rc_csv_feed(csv, text, n, NULL));
	cr_assert(rc_csv_finish(csv, NULL));
	cr_expect_eq(reading.n, 199);
	cr_expect_null(members_at(reading.n - 1));
	rc_csv_free(csv);
}

struct code_case {
	char code[8];
	enum code_kind kind;
	struct rc_date date;
	char iso3[8]; /* "": unknown */
};

ParameterizedTestParameters(members, code)
{
	static struct code_case cases[] = {
		{ "PRK", CODE_ISO, { 2014, 12, 18 }, "PRK" },
		{ "KP", CODE_ISO, { 2014, 12, 18 }, "PRK" },
		{ "NA", CODE_ISO, { 2014, 12, 18 }, "NAM" },
		{ "YU", CODE_ISO, { 1990, 1, 1 }, "YUG" },
		{ "YU", CODE_ISO, { 2005, 12, 16 }, "SCG" },
		{ "YU", CODE_ISO, { 2006, 6, 2 }, "SCG" },
		{ "YU", CODE_ISO, { 2006, 6, 3 }, "SRB" },
		{ "YU", CODE_ISO, { 2015, 12, 17 }, "SRB" },
		{ "CS", CODE_ISO, { 1980, 1, 1 }, "CSK" },
		{ "CS", CODE_ISO, { 1992, 12, 30 }, "CSK" },
		{ "CS", CODE_ISO, { 2005, 12, 16 }, "SCG" },
		{ "CS", CODE_ISO, { 2015, 12, 17 }, "SRB" },
		{ "345", CODE_COW, { 1990, 1, 1 }, "YUG" },
		{ "345", CODE_COW, { 2000, 11, 1 }, "SCG" },
		{ "345", CODE_COW, { 2006, 12, 19 }, "SRB" },
		{ "345.0", CODE_COW, { 2006, 12, 19 }, "SRB" },
		{ "2", CODE_COW, { 2006, 12, 19 }, "USA" },
		{ "002", CODE_COW, { 2006, 12, 19 }, "USA" },
		/* Three letters say who is meant whatever the day. */
		{ "YUG", CODE_ISO, { 2015, 12, 17 }, "YUG" },
		{ "SRB", CODE_ISO, { 1990, 1, 1 }, "SRB" },
		/* A year may be all that is known. */
		{ "YU", CODE_ISO, { 1992, 0, 0 }, "YUG" },
		{ "CS", CODE_ISO, { 0, 0, 0 }, "SCG" },
		{ "QQ", CODE_ISO, { 2014, 12, 18 }, "" },
		{ "prk", CODE_ISO, { 2014, 12, 18 }, "" },
		{ "", CODE_ISO, { 2014, 12, 18 }, "" },
		{ "", CODE_COW, { 2014, 12, 18 }, "" },
		{ "2abc", CODE_COW, { 2014, 12, 18 }, "" },
		{ "-2", CODE_COW, { 2014, 12, 18 }, "" },
		{ "USA", CODE_COW, { 2014, 12, 18 }, "" },
		{ "2", CODE_ISO, { 2014, 12, 18 }, "" },
	};
	return cr_make_param_array(
	    struct code_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct code_case *c, members, code)
{
	const struct known_member *m = members_find(c->code, c->kind, c->date);

	cr_expect_str_eq(m == NULL ? "" : m->iso3, c->iso3, "%s in %d: %s",
	    c->code, c->date.year, m == NULL ? "" : m->iso3);
}

struct seats_case {
	enum rc_body body;
	struct rc_date date;
	int seats;
};

/* The plenary as the record of each roll call states it; the Council, the
 * Commission and the Security Council as their rules do. */
ParameterizedTestParameters(members, seats)
{
	static struct seats_case cases[] = {
		{ RC_GA, { 2005, 12, 16 }, 191 },
		{ RC_GA, { 2006, 12, 19 }, 192 },
		{ RC_GA, { 2007, 12, 18 }, 192 },
		{ RC_GA, { 2008, 12, 18 }, 192 },
		{ RC_GA, { 2009, 12, 18 }, 192 },
		{ RC_GA, { 2010, 12, 21 }, 192 },
		{ RC_GA, { 2011, 12, 19 }, 193 },
		{ RC_GA, { 2014, 12, 18 }, 193 },
		{ RC_GA, { 2015, 12, 17 }, 193 },
		{ RC_C3, { 2014, 11, 18 }, 193 },
		{ RC_GA, { 1945, 10, 24 }, 29 },
		{ RC_HRC, { 2014, 3, 28 }, 47 },
		{ RC_CHR, { 2004, 4, 15 }, 53 },
		{ RC_CHR, { 1990, 1, 1 }, 0 },
		{ RC_SC, { 2014, 12, 22 }, 15 },
		{ RC_SC, { 1950, 6, 25 }, 11 },
	};
	return cr_make_param_array(
	    struct seats_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct seats_case *c, members, seats)
{
	cr_expect_eq(members_seats(c->body, c->date), c->seats, "%d: %d",
	    c->date.year, members_seats(c->body, c->date));
}
