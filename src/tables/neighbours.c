/* What changed from each roll call to the next, one row a pair of neighbours,
 * and the members that never changed. */
#include <math.h>

#include "base/number.h"
#include "model/identity.h"
#include "rollcall/multiple.h"
#include "tables/pair.h"
#include "tables/tables.h"

enum { FOLD = 78 }; /* columns of a list of names */

/* The pairs with the tests of all, and what their p-values come to when it is
 * allowed for that they are many (Holm). */
struct pairs {
	struct rc_roster *roster;
	size_t n;
	struct rc_pair *pair;
	struct rc_mcnemar *mcnemar;
	struct rc_symmetry *stuart_maxwell;
	double *mcnemar_holm, *stuart_maxwell_holm;
};

static void
test_all(struct pairs *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct rc_transition *t = &p->pair[i].tested;

		p->mcnemar[i] = rc_mcnemar_of(t, RC_YES);
		p->stuart_maxwell[i] = rc_stuart_maxwell_of(t);
		p->mcnemar_holm[i] = p->mcnemar[i].p_exact;
		p->stuart_maxwell_holm[i] = p->stuart_maxwell[i].p;
	}
	rc_multiple_holm(p->mcnemar_holm, p->n, p->mcnemar_holm);
	rc_multiple_holm(p->stuart_maxwell_holm, p->n, p->stuart_maxwell_holm);
}

static struct pairs
pairs_of(const struct rc_table_request *request)
{
	struct pairs p = { .roster = rc_roster_new(request->selection) };
	size_t rows = p.roster->matrix->rows;

	p.n = rows > 0 ? rows - 1 : 0;
	p.pair = g_new(struct rc_pair, p.n + 1);
	p.mcnemar = g_new(struct rc_mcnemar, p.n + 1);
	p.stuart_maxwell = g_new(struct rc_symmetry, p.n + 1);
	p.mcnemar_holm = g_new(double, p.n + 1);
	p.stuart_maxwell_holm = g_new(double, p.n + 1);
	for (size_t i = 0; i < p.n; i++)
		p.pair[i] = rc_pair_of_rows(request, p.roster, i, i + 1);
	test_all(&p);
	return p;
}

static void
free_pairs(struct pairs *p)
{
	rc_roster_free(p->roster);
	g_free(p->pair);
	g_free(p->mcnemar);
	g_free(p->stuart_maxwell);
	g_free(p->mcnemar_holm);
	g_free(p->stuart_maxwell_holm);
}

/* Was the member of that column one in every vote? */
static bool
was_there(const struct rc_matrix *matrix, size_t column)
{
	for (size_t row = 0; row < matrix->rows; row++)
		if (rc_matrix_row(matrix, row)[column] == RC_NONMEMBER)
			return false;
	return true;
}

/* Did it vote that way every time? */
static bool
always_voted(const struct rc_matrix *matrix, size_t column, enum rc_vote vote)
{
	for (size_t row = 0; row < matrix->rows; row++)
		if (rc_matrix_row(matrix, row)[column] != vote)
			return false;
	return true;
}

static int
count_present(const struct rc_matrix *matrix)
{
	int n = 0;

	for (size_t i = 0; i < matrix->members; i++)
		n += was_there(matrix, i);
	return n;
}

static const struct rc_column read_columns[] = {
	{ .key = "from", .heading = "from" },
	{ .key = "to", .heading = "to" },
	{ .key = "both", .heading = "both", .align = RC_RIGHT },
	{ .key = "switched", .heading = "switched", .align = RC_RIGHT },
	{ .key = "yes", .heading = "yes", .align = RC_RIGHT },
	{ .key = "to_yes", .heading = "to yes", .align = RC_RIGHT },
	{ .key = "from_yes", .heading = "from yes", .align = RC_RIGHT },
	{ .key = "abstain",
	    .heading = "abst",
	    .align = RC_RIGHT,
	    .is_apart = true },
	{ .key = "nonvoting", .heading = "n.v.", .align = RC_RIGHT },
	{ .key = "no", .heading = "no", .align = RC_RIGHT },
	{ .key = "new", .heading = "new", .align = RC_RIGHT },
	{ .key = "mcnemar",
	    .heading = "McNemar p",
	    .align = RC_RIGHT,
	    .is_apart = true },
	{ .key = "stuart_maxwell",
	    .heading = "Stuart\u2013Maxwell p",
	    .align = RC_RIGHT },
};

/* Does a year name each roll call? */
static bool
years_differ(const struct pairs *p)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->pair[i].from->date.year == p->pair[i].to->date.year)
			return false;
	return true;
}

static void
add_label(struct rc_table *table, const struct rc_resolution *r, bool by_year)
{
	g_autofree char *year = g_strdup_printf("%d", r->date.year);

	rc_table_text(table, by_year ? year : rc_resolution_symbol(r));
}

/* What yes won from there, less what it lost to there. */
static void
add_net(struct rc_table *table, const struct rc_flows *yes, enum rc_vote other)
{
	int net = yes->from[other] - yes->to[other];
	char number[RC_NUMBER_SIZE];

	rc_table_text(table, rc_number_fixed(number, net, 0, net != 0));
}

static void
add_read_row(
    struct rc_table *table, const struct pairs *p, size_t i, bool by_year)
{
	const struct rc_pair *pair = &p->pair[i];
	struct rc_flows yes = rc_flows_of(&pair->all, RC_YES);
	struct rc_mcnemar moved = rc_mcnemar_of(&pair->all, RC_YES);
	g_autofree char *counts =
	    g_strdup_printf("%d to %d", yes.before, yes.after);

	add_label(table, pair->from, by_year);
	add_label(table, pair->to, by_year);
	rc_table_count(table, pair->all.both);
	rc_table_count(table, rc_pair_switched(pair));
	rc_table_text(table, counts);
	rc_table_count(table, moved.to);
	rc_table_count(table, moved.from);
	add_net(table, &yes, RC_ABSTAIN);
	add_net(table, &yes, RC_NONVOTING);
	add_net(table, &yes, RC_NO);
	add_net(table, &yes, RC_NONMEMBER);
	rc_table_p(table, p->mcnemar[i].p_exact);
	rc_table_p(table, p->stuart_maxwell[i].p);
}

/* "9 roll calls, 8 pairs of neighbours; 12 decisions without a roll call are
 * passed over" */
static void
add_scope(struct rc_table *table, const struct rc_table_request *request,
    const struct pairs *p)
{
	size_t rows = p->roster->matrix->rows;
	size_t others = request->selection->n - rows;
	g_autofree char *calls = rc_count_text(rows, "roll call", "roll calls");
	g_autofree char *pairs =
	    rc_count_text(p->n, "pair of neighbours", "pairs of neighbours");
	g_autofree char *passed = rc_count_text(
	    others, "decision without one is", "decisions without one are");

	if (others > 0)
		rc_table_lead(
		    table, "%s, %s; %s passed over", calls, pairs, passed);
	else
		rc_table_lead(table, "%s, %s", calls, pairs);
}

static void
add_lead(struct rc_table *table, const struct rc_table_request *request,
    const struct pairs *p)
{
	g_autofree char *subject = rc_selection_subject(request->selection);
	g_autofree char *bodies = rc_bodies_text(request->selection);

	rc_table_lead(table, "%s%s%s", subject,
	    subject[0] == '\0' ? "" : " \u00b7 ", bodies);
	add_scope(table, request, p);
	if (request->data != NULL)
		rc_table_lead(table, "data: %s", request->data);
	if (request->whom != NULL)
		rc_table_lead(table, "counting only %s", request->whom);
	rc_table_lead(table, "tests are of %s in both",
	    rc_denominator_words(request->of));
}

static double
least(const double *p, size_t n)
{
	double found = NAN;

	for (size_t i = 0; i < n; i++)
		found = fmin(found, p[i]);
	return found;
}

/* Many looks at the same members find something sooner or later. */
static void
note_looks(struct rc_table *table, const struct pairs *p)
{
	char mcnemar[RC_NUMBER_SIZE], stuart_maxwell[RC_NUMBER_SIZE];

	if (p->n < 2)
		return;
	rc_table_note(table,
	    "%zu pairs are %zu looks: with Holm's adjustment the least p is "
	    "%s of McNemar's, %s of Stuart and Maxwell's",
	    p->n, p->n, rc_number_p(mcnemar, least(p->mcnemar_holm, p->n)),
	    rc_number_p(stuart_maxwell, least(p->stuart_maxwell_holm, p->n)));
}

/* "always yes (61): Albania, ..." */
static int
note_constant(
    struct rc_table *table, const struct rc_roster *roster, enum rc_vote vote)
{
	static const char *const words[RC_N_VOTES] = {
		[RC_YES] = "always yes",
		[RC_ABSTAIN] = "always abstained",
		[RC_NONVOTING] = "never voted",
		[RC_NO] = "always no",
	};
	g_autoptr(GString) names = g_string_new(NULL);
	int n = 0;

	for (size_t i = 0; i < roster->matrix->members; i++) {
		size_t column = roster->order[i];

		if (!always_voted(roster->matrix, column, vote))
			continue;
		g_string_append_printf(
		    names, "%s%s", n++ > 0 ? ", " : "", roster->names[column]);
	}
	if (n > 0)
		rc_table_note(table, "%s (%d): %s", words[vote], n, names->str);
	return n;
}

static void
note_constants(struct rc_table *table, const struct rc_roster *roster)
{
	int n = count_present(roster->matrix), changed = n;
	g_autofree char *members =
	    rc_count_text((size_t)n, "member", "members");

	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		changed -= note_constant(table, roster, (enum rc_vote)vote);
	rc_table_note(table, "%s in all %zu votes: %d never changed, %d did",
	    members, roster->matrix->rows, n - changed, changed);
}

struct rc_table *
rc_neighbours_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/neighbours/1", "pairs",
	    read_columns, G_N_ELEMENTS(read_columns));
	struct pairs p = pairs_of(request);
	bool by_year = years_differ(&p);

	table->fold = FOLD;
	add_lead(table, request, &p);
	for (size_t i = 0; i < p.n; i++)
		add_read_row(table, &p, i, by_year);
	rc_table_note(table,
	    "abst, n.v., no: what yes won from those that had abstained, not "
	    "voted or voted no, less what it lost to them; new: from new "
	    "members, less those that left");
	note_looks(table, &p);
	note_constants(table, p.roster);
	free_pairs(&p);
	return table;
}

static const struct rc_column data_columns[] = {
	{ .key = "from_symbol", .path = "from.symbol" },
	{ .key = "from_date", .path = "from.date" },
	{ .key = "from_year", .path = "from.year" },
	{ .key = "to_symbol", .path = "to.symbol" },
	{ .key = "to_date", .path = "to.date" },
	{ .key = "to_year", .path = "to.year" },
	{ .key = "denominator", .path = "" },
	{ .key = "both" },
	{ .key = "joined" },
	{ .key = "left" },
	{ .key = "switched" },
	{ .key = "yes_before", .path = "flows.yes.before" },
	{ .key = "yes_after", .path = "flows.yes.after" },
	{ .key = "yes_from_nonmember", .path = "flows.yes.from.nonmember" },
	{ .key = "yes_from_abstain", .path = "flows.yes.from.abstain" },
	{ .key = "yes_from_nonvoting", .path = "flows.yes.from.nonvoting" },
	{ .key = "yes_from_no", .path = "flows.yes.from.no" },
	{ .key = "yes_to_nonmember", .path = "flows.yes.to.nonmember" },
	{ .key = "yes_to_abstain", .path = "flows.yes.to.abstain" },
	{ .key = "yes_to_nonvoting", .path = "flows.yes.to.nonvoting" },
	{ .key = "yes_to_no", .path = "flows.yes.to.no" },
	{ .key = "n", .path = "tests.n" },
	{ .key = "mcnemar_from", .path = "tests.mcnemar_yes.from" },
	{ .key = "mcnemar_to", .path = "tests.mcnemar_yes.to" },
	{ .key = "mcnemar_p_exact", .path = "tests.mcnemar_yes.p_exact" },
	{ .key = "mcnemar_p_holm", .path = "tests.mcnemar_yes.p_holm" },
	{ .key = "mcnemar_reason", .path = "tests.mcnemar_yes.reason" },
	{ .key = "stuart_maxwell_chi2", .path = "tests.stuart_maxwell.chi2" },
	{ .key = "stuart_maxwell_df", .path = "tests.stuart_maxwell.df" },
	{ .key = "stuart_maxwell_p", .path = "tests.stuart_maxwell.p" },
	{ .key = "stuart_maxwell_p_holm",
	    .path = "tests.stuart_maxwell.p_holm" },
	{ .key = "stuart_maxwell_reason",
	    .path = "tests.stuart_maxwell.reason" },
	{ .key = "bhapkar_chi2", .path = "tests.bhapkar.chi2" },
	{ .key = "bhapkar_df", .path = "tests.bhapkar.df" },
	{ .key = "bhapkar_p", .path = "tests.bhapkar.p" },
	{ .key = "bhapkar_reason", .path = "tests.bhapkar.reason" },
	{ .key = "bowker_chi2", .path = "tests.bowker.chi2" },
	{ .key = "bowker_df", .path = "tests.bowker.df" },
	{ .key = "bowker_p", .path = "tests.bowker.p" },
	{ .key = "bowker_reason", .path = "tests.bowker.reason" },
};

static void
add_vote(struct rc_table *table, const struct rc_resolution *r)
{
	char date[RC_DATE_SIZE];

	rc_table_text(table, rc_resolution_symbol(r));
	rc_table_text(table, rc_date_text(date, r->date));
	rc_table_count(table, r->date.year);
}

static void
add_counts(struct rc_table *table, const struct rc_pair *pair)
{
	struct rc_flows yes = rc_flows_of(&pair->all, RC_YES);

	rc_table_count(table, pair->all.both);
	rc_table_count(table, pair->all.joined);
	rc_table_count(table, pair->all.left);
	rc_table_count(table, rc_pair_switched(pair));
	rc_table_count(table, yes.before);
	rc_table_count(table, yes.after);
	for (int other = RC_NONMEMBER; other < RC_N_VOTES; other++)
		if (other != RC_YES)
			rc_table_count(table, yes.from[other]);
	for (int other = RC_NONMEMBER; other < RC_N_VOTES; other++)
		if (other != RC_YES)
			rc_table_count(table, yes.to[other]);
}

static void
add_symmetry(
    struct rc_table *table, const struct rc_symmetry *test, const double *holm)
{
	rc_table_number(table, test->chi2);
	rc_table_count(table, test->df);
	rc_table_number(table, test->p);
	if (holm != NULL)
		rc_table_number(table, *holm);
	rc_table_text(table, rc_symmetry_reason(test));
}

static void
add_tests(struct rc_table *table, const struct pairs *p, size_t i)
{
	const struct rc_transition *t = &p->pair[i].tested;
	const struct rc_mcnemar *mcnemar = &p->mcnemar[i];
	struct rc_symmetry bhapkar = rc_bhapkar_of(t);
	struct rc_symmetry bowker = rc_bowker_of(t);

	rc_table_count(table, t->both);
	rc_table_count(table, mcnemar->from);
	rc_table_count(table, mcnemar->to);
	rc_table_number(table, mcnemar->p_exact);
	rc_table_number(table, p->mcnemar_holm[i]);
	rc_table_text(table, rc_mcnemar_reason(mcnemar));
	add_symmetry(table, &p->stuart_maxwell[i], &p->stuart_maxwell_holm[i]);
	add_symmetry(table, &bhapkar, NULL);
	add_symmetry(table, &bowker, NULL);
}

static const struct rc_column name_columns[] = {
	{ .key = "code" },
	{ .key = "name" },
};

static void
list_constant(
    struct rc_table *table, const struct rc_roster *roster, enum rc_vote vote)
{
	g_autofree char *path =
	    g_strdup_printf("constant.%s", rc_vote_key(vote));
	struct rc_table *part = rc_table_part(
	    table, path, name_columns, G_N_ELEMENTS(name_columns));

	for (size_t i = 0; i < roster->matrix->members; i++) {
		if (!always_voted(roster->matrix, i, vote))
			continue;
		rc_table_text(part, rc_roster_member(roster, i)->code);
		rc_table_text(part, roster->names[i]);
	}
}

struct rc_table *
rc_neighbours_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/neighbours/1", "pairs",
	    data_columns, G_N_ELEMENTS(data_columns));
	struct pairs p = pairs_of(request);

	rc_table_value_text(
	    table, "denominator", rc_denominator_key(request->of));
	rc_table_value_count(
	    table, "present_in_all", count_present(p.roster->matrix));
	for (size_t i = 0; i < p.n; i++) {
		add_vote(table, p.pair[i].from);
		add_vote(table, p.pair[i].to);
		rc_table_text(table, rc_denominator_key(request->of));
		add_counts(table, &p.pair[i]);
		add_tests(table, &p, i);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(rc_file_order); i++)
		list_constant(table, p.roster, rc_file_order[i]);
	free_pairs(&p);
	return table;
}
