/* Who changed between two roll calls, for programs. */
#include <stdarg.h>

#include "model/identity.h"
#include "tables/pair.h"
#include "tables/tables.h"
#include "tables/ways.h"

static void value_count(struct rc_table *table, long count, const char *fmt,
    ...) __attribute__((format(printf, 3, 4)));

/* A value at a path that is put together. */
static void
value_count(struct rc_table *table, long count, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	g_autofree char *path = g_strdup_vprintf(fmt, args);
	va_end(args);
	rc_table_value_count(table, path, count);
}

static void
value_vote(struct rc_table *table, const char *end,
    const struct rc_resolution *resolution)
{
	g_autofree char *symbol = g_strconcat(end, ".symbol", NULL);
	g_autofree char *day = g_strconcat(end, ".date", NULL);
	char date[RC_DATE_SIZE];

	rc_table_value_text(table, symbol, rc_resolution_symbol(resolution));
	rc_table_value_text(table, day, rc_date_text(date, resolution->date));
	value_count(table, resolution->date.year, "%s.year", end);
}

static void
value_table(struct rc_table *table, const struct rc_transition *t)
{
	for (size_t i = 0; i < G_N_ELEMENTS(rc_file_order); i++)
		for (size_t j = 0; j < G_N_ELEMENTS(rc_file_order); j++) {
			enum rc_vote from = rc_file_order[i];
			enum rc_vote to = rc_file_order[j];

			value_count(table, t->count[from][to], "table.%s.%s",
			    rc_vote_key(from), rc_vote_key(to));
		}
}

static void
value_flows(
    struct rc_table *table, const struct rc_transition *t, enum rc_vote vote)
{
	struct rc_flows flows = rc_flows_of(t, vote);
	const char *key = rc_vote_key(vote);

	value_count(table, flows.before, "flows.%s.before", key);
	value_count(table, flows.after, "flows.%s.after", key);
	for (int other = RC_NONMEMBER; other < RC_N_VOTES; other++) {
		const char *end = rc_vote_key((enum rc_vote)other);

		if (other == (int)vote)
			continue;
		value_count(
		    table, flows.from[other], "flows.%s.from.%s", key, end);
		value_count(table, flows.to[other], "flows.%s.to.%s", key, end);
	}
}

static void
value_symmetry(
    struct rc_table *table, const char *name, const struct rc_symmetry *test)
{
	g_autofree char *chi2 = g_strdup_printf("tests.%s.chi2", name);
	g_autofree char *p = g_strdup_printf("tests.%s.p", name);
	g_autofree char *reason = g_strdup_printf("tests.%s.reason", name);

	rc_table_value_number(table, chi2, test->chi2);
	value_count(table, test->df, "tests.%s.df", name);
	rc_table_value_number(table, p, test->p);
	rc_table_value_text(table, reason, rc_symmetry_reason(test));
}

static void
value_mcnemar(struct rc_table *table, const struct rc_mcnemar *test)
{
	const struct {
		const char *path;
		double number;
	} numbers[] = {
		{ "tests.mcnemar_yes.chi2", test->chi2 },
		{ "tests.mcnemar_yes.p", test->p },
		{ "tests.mcnemar_yes.chi2_corrected", test->chi2_corrected },
		{ "tests.mcnemar_yes.p_corrected", test->p_corrected },
		{ "tests.mcnemar_yes.p_exact", test->p_exact },
	};

	rc_table_value_count(table, "tests.mcnemar_yes.from", test->from);
	rc_table_value_count(table, "tests.mcnemar_yes.to", test->to);
	for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
		rc_table_value_number(
		    table, numbers[i].path, numbers[i].number);
	rc_table_value_text(
	    table, "tests.mcnemar_yes.reason", rc_mcnemar_reason(test));
}

static void
value_tests(struct rc_table *table, const struct rc_transition *t)
{
	struct rc_mcnemar mcnemar = rc_mcnemar_of(t, RC_YES);
	struct rc_symmetry stuart_maxwell = rc_stuart_maxwell_of(t);
	struct rc_symmetry bhapkar = rc_bhapkar_of(t);
	struct rc_symmetry bowker = rc_bowker_of(t);

	rc_table_value_count(table, "tests.n", t->both);
	value_mcnemar(table, &mcnemar);
	value_symmetry(table, "stuart_maxwell", &stuart_maxwell);
	value_symmetry(table, "bhapkar", &bhapkar);
	value_symmetry(table, "bowker", &bowker);
}

static const struct rc_column data_columns[] = {
	{ .key = "code" },
	{ .key = "name" },
	{ .key = "from" },
	{ .key = "to" },
};

static const struct rc_column stranger_columns[] = {
	{ .key = "code" },
	{ .key = "name" },
	{ .key = "vote" },
};

static void
add_name(struct rc_table *table, const struct rc_pair *pair, size_t column)
{
	rc_table_text(table, rc_roster_member(pair->roster, column)->code);
	rc_table_text(table, pair->roster->names[column]);
}

/* Where the row of a member goes besides the rows of all. */
struct parts {
	struct rc_table *joined, *left, *moves;
};

static void
add_move(struct rc_table *table, const struct rc_pair *pair, size_t column)
{
	add_name(table, pair, column);
	rc_table_text(table, rc_vote_key(pair->before[column]));
	rc_table_text(table, rc_vote_key(pair->after[column]));
}

static void
add_stranger(struct rc_table *table, const struct rc_pair *pair, size_t column,
    uint8_t vote)
{
	add_name(table, pair, column);
	rc_table_text(table, rc_vote_key(vote));
}

static void
add_data_row(struct rc_table *table, const struct parts *parts,
    const struct rc_pair *pair, size_t column)
{
	uint8_t from = pair->before[column], to = pair->after[column];

	if (from == RC_NONMEMBER && to == RC_NONMEMBER)
		return;
	add_move(table, pair, column);
	switch (rc_section_of(from, to)) {
	case RC_STAYED:
		break;
	case RC_SECOND_ONLY:
		add_stranger(parts->joined, pair, column, to);
		break;
	case RC_FIRST_ONLY:
		add_stranger(parts->left, pair, column, from);
		break;
	case RC_TO_YES:
	case RC_FROM_YES:
	case RC_OTHER_MOVES:
		add_move(parts->moves, pair, column);
		break;
	}
}

static void
add_values(struct rc_table *table, const struct rc_table_request *request,
    const struct rc_pair *pair)
{
	rc_table_value_text(
	    table, "denominator", rc_denominator_key(request->of));
	value_vote(table, "from", pair->from);
	value_vote(table, "to", pair->to);
	rc_table_value_count(table, "both", pair->all.both);
	value_table(table, &pair->all);
	for (size_t i = 0; i < G_N_ELEMENTS(rc_file_order); i++)
		value_flows(table, &pair->all, rc_file_order[i]);
	value_tests(table, &pair->tested);
}

struct rc_table *
rc_switches_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/switches/1", NULL,
	    data_columns, G_N_ELEMENTS(data_columns));
	struct rc_roster *roster = rc_roster_new(request->selection);
	struct rc_pair pair = rc_pair_of_votes(request, roster);
	const struct parts parts = {
		rc_table_part(table, "joined", stranger_columns,
		    G_N_ELEMENTS(stranger_columns)),
		rc_table_part(table, "left", stranger_columns,
		    G_N_ELEMENTS(stranger_columns)),
		rc_table_part(
		    table, "moves", data_columns, G_N_ELEMENTS(data_columns)),
	};

	add_values(table, request, &pair);
	for (size_t i = 0; i < roster->matrix->members; i++)
		add_data_row(table, &parts, &pair, i);
	rc_roster_free(roster);
	return table;
}
