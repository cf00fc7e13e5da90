/* Who changed between two roll calls, and what a change in the totals is made
 * of. */
#include "base/number.h"
#include "model/identity.h"
#include "tables/pair.h"
#include "tables/tables.h"
#include "tables/ways.h"

enum { FOLD = 78, FEW = 3 }; /* columns of a list; names for one line */

/* What a member did, what it then came from or went to, and all that did. */
static const struct {
	const char *did, *doing, *all;
} words[RC_N_VOTES] = {
	[RC_YES] = { "yes", "yes", "yes" },
	[RC_ABSTAIN] = { "abstained", "abstaining", "abstentions" },
	[RC_NONVOTING] = { "did not vote", "not voting", "not voting" },
	[RC_NO] = { "no", "no", "no" },
};

/* Members that are in one of the roll calls only. */
struct strangers {
	const char *joined, *left, *gain, *loss;
};

static const struct strangers in_time = { "joined later", "left",
	"from new members", "to members that left" };
static const struct strangers against_time = { "only in the second",
	"only in the first", "by members only in the second",
	"by members only in the first" };

struct view {
	struct rc_pair pair;
	const struct strangers *strangers;
};

static void
append_way(GString *out, enum rc_section section, const struct rc_way *way)
{
	const char *from = words[way->from].did, *to = words[way->to].did;

	switch (section) {
	case RC_TO_YES:
		g_string_append_printf(out, "from %s", from);
		break;
	case RC_FROM_YES:
		g_string_append_printf(out, "to %s", to);
		break;
	case RC_OTHER_MOVES:
		g_string_append_printf(out, "%s to %s", from, to);
		break;
	case RC_SECOND_ONLY:
		g_string_append(out, to);
		break;
	case RC_FIRST_ONLY:
	case RC_STAYED:
		g_string_append(out, from);
		break;
	}
	g_string_append_printf(out, " %d", way->n);
}

static void
append_names(GString *out, const struct view *v, const struct rc_way *way)
{
	const char *between = ": ";

	for (size_t i = 0; i < v->pair.roster->matrix->members; i++) {
		size_t column = v->pair.roster->order[i];

		if (v->pair.before[column] != way->from ||
		    v->pair.after[column] != way->to)
			continue;
		g_string_append_printf(
		    out, "%s%s", between, v->pair.roster->names[column]);
		between = ", ";
	}
}

/* "to yes (37): from abstained 23: Antigua and Barbuda, ...; from ..." */
static void
note_section(struct rc_table *table, const struct view *v,
    enum rc_section section, const char *title, bool with_names)
{
	g_autoptr(GArray) ways = rc_ways_of(&v->pair.all, section);
	g_autoptr(GString) line = g_string_new(NULL);
	int n = 0;

	for (guint i = 0; i < ways->len; i++) {
		const struct rc_way *way = rc_way_at(ways, i);

		if (i > 0)
			g_string_append(line, with_names ? "; " : ", ");
		append_way(line, section, way);
		if (with_names)
			append_names(line, v, way);
		n += way->n;
	}
	if (n > 0)
		rc_table_note(table, "%s (%d): %s%s", title, n, line->str,
		    with_names ? "" : " (--all names them)");
}

static void
note_moves(struct rc_table *table, const struct view *v, bool all)
{
	const struct rc_transition *t = &v->pair.all;

	if (t->both > 0 && rc_pair_switched(&v->pair) == 0)
		rc_table_note(table, "no member changed its vote");
	note_section(table, v, RC_TO_YES, "to yes", true);
	note_section(table, v, RC_FROM_YES, "from yes", true);
	note_section(table, v, RC_OTHER_MOVES, "other moves", all);
	if (t->joined > FEW)
		note_section(
		    table, v, RC_SECOND_ONLY, v->strangers->joined, true);
	if (t->left > FEW)
		note_section(table, v, RC_FIRST_ONLY, v->strangers->left, true);
}

/* The year in which the United Nations gained or lost the member, if that was
 * between the two votes; 0 if not: it may have been elected to a council. */
static int
year_between(const struct view *v, size_t column, enum rc_section section)
{
	const struct rc_member *m = rc_roster_member(v->pair.roster, column);
	int year = section == RC_SECOND_ONLY ? m->admitted : m->ended;
	bool is_between =
	    year >= v->pair.from->date.year && year <= v->pair.to->date.year;

	return v->pair.is_forward && is_between ? year : 0;
}

/* "; 2 joined later (Montenegro 2006, South Sudan 2011: yes, yes)" */
static void
append_strangers(GString *out, const struct view *v, enum rc_section section,
    int n, const char *title)
{
	g_autoptr(GString) votes = g_string_new(NULL);
	const char *between = " (";

	g_string_append_printf(out, "%s%d %s", n > 0 ? "; " : "", n, title);
	if (n > FEW)
		return;
	for (size_t i = 0; i < v->pair.roster->matrix->members; i++) {
		size_t column = v->pair.roster->order[i];
		enum rc_vote from = (enum rc_vote)v->pair.before[column];
		enum rc_vote to = (enum rc_vote)v->pair.after[column];
		int year = year_between(v, column, section);

		if (rc_section_of(from, to) != section)
			continue;
		g_string_append_printf(
		    out, "%s%s", between, v->pair.roster->names[column]);
		if (year > 0)
			g_string_append_printf(out, " %d", year);
		g_string_append_printf(votes, "%s%s",
		    votes->len > 0 ? ", " : "",
		    words[section == RC_SECOND_ONLY ? to : from].did);
		between = ", ";
	}
	g_string_append_printf(out, ": %s)", votes->str);
}

static void
add_members(struct rc_table *table, const struct view *v)
{
	const struct rc_transition *t = &v->pair.all;
	g_autofree char *both =
	    rc_count_text((size_t)t->both, "member", "members");
	g_autoptr(GString) line = g_string_new(NULL);

	g_string_append_printf(line, "%s in both", both);
	if (t->joined > 0)
		append_strangers(
		    line, v, RC_SECOND_ONLY, t->joined, v->strangers->joined);
	if (t->left > 0)
		append_strangers(
		    line, v, RC_FIRST_ONLY, t->left, v->strangers->left);
	rc_table_lead(table, "%s", line->str);
}

/* "A/RES/60/173 (2005-12-16)", or as much as is known */
static char *
vote_text(const struct rc_resolution *r)
{
	const char *name = rc_resolution_symbol(r);
	char date[RC_DATE_SIZE];

	rc_date_text(date, r->date);
	return name[0] == '\0' ? g_strdup(date)
			       : g_strdup_printf("%s (%s)", name, date);
}

/* What the two votes are about, which may be less than the selection is. */
static void
add_lead(struct rc_table *table, const struct rc_table_request *request,
    const struct view *v)
{
	const struct rc_selection *all = request->selection;
	size_t two[] = { all->resolutions[request->votes[0]],
		all->resolutions[request->votes[1]] };
	const struct rc_selection only = { all->record, 2, two, 0, 0, NULL };
	g_autofree char *subject = rc_selection_subject(&only);
	g_autofree char *bodies = rc_bodies_text(&only);
	g_autofree char *from = vote_text(v->pair.from);
	g_autofree char *to = vote_text(v->pair.to);

	rc_table_lead(table, "%s%s%s", subject,
	    subject[0] == '\0' ? "" : " \u00b7 ", bodies);
	rc_table_lead(table, "from %s to %s", from, to);
	if (request->data != NULL)
		rc_table_lead(table, "data: %s", request->data);
	if (request->whom != NULL)
		rc_table_lead(table, "counting only %s", request->whom);
	add_members(table, v);
}

static const struct rc_column read_columns[] = {
	{ .key = "from", .heading = "from \\ to" },
	{ .key = "yes", .heading = "yes", .align = RC_RIGHT, .width = 5 },
	{ .key = "abstain", .heading = "abst", .align = RC_RIGHT, .width = 5 },
	{ .key = "nonvoting",
	    .heading = "n.v.",
	    .align = RC_RIGHT,
	    .width = 5 },
	{ .key = "no", .heading = "no", .align = RC_RIGHT, .width = 5 },
	{ .key = "all",
	    .heading = "all",
	    .align = RC_RIGHT,
	    .width = 4,
	    .is_apart = true },
};

static void
add_read_row(
    struct rc_table *table, const struct rc_transition *t, enum rc_vote from)
{
	int all = 0;

	rc_table_text(table, words[from].did);
	for (int to = RC_YES; to < RC_N_VOTES; to++) {
		rc_table_count(table, t->count[from][to]);
		all += t->count[from][to];
	}
	rc_table_count(table, all);
}

static void
append_flow(GString *out, const char *sign, int n, const char *preposition,
    const char *what)
{
	if (n > 0)
		g_string_append_printf(out, "%s%s%d %s%s",
		    out->len > 0 ? ", " : "", sign, n, preposition, what);
}

/* "+23 from abstaining, +13 from not voting, −6 to abstaining, ..." */
static char *
flows_text(
    const struct view *v, const struct rc_flows *flows, enum rc_vote vote)
{
	g_autoptr(GArray) gains = rc_ways_to(flows, vote);
	g_autoptr(GArray) losses = rc_ways_from(flows, vote);
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < gains->len; i++) {
		const struct rc_way *w = rc_way_at(gains, i);

		append_flow(out, "+", w->n, "from ", words[w->from].doing);
	}
	for (guint i = 0; i < losses->len; i++) {
		const struct rc_way *w = rc_way_at(losses, i);

		append_flow(out, "\u2212", w->n, "to ", words[w->to].doing);
	}
	append_flow(
	    out, "+", flows->from[RC_NONMEMBER], "", v->strangers->gain);
	append_flow(
	    out, "\u2212", flows->to[RC_NONMEMBER], "", v->strangers->loss);
	return g_string_free(out, FALSE);
}

static void
note_flows(struct rc_table *table, const struct view *v, enum rc_vote vote)
{
	struct rc_flows flows = rc_flows_of(&v->pair.all, vote);
	g_autofree char *text = flows_text(v, &flows, vote);

	if (flows.before != flows.after)
		rc_table_note(table, "why %s went from %d to %d: %s",
		    words[vote].all, flows.before, flows.after, text);
	else if (text[0] != '\0')
		rc_table_note(table, "why %s stayed at %d: %s", words[vote].all,
		    flows.before, text);
	else
		rc_table_note(
		    table, "%s stayed at %d", words[vote].all, flows.before);
}

/* "p < 0.001", "p = 0.041", for one line. */
static void
append_p(GString *out, double p)
{
	char number[RC_NUMBER_SIZE];
	g_autoptr(GString) text = g_string_new(NULL);

	rc_number_p(number, p);
	g_string_printf(text, "p %s%s", number[0] == '<' ? "" : "= ", number);
	g_string_replace(text, " ", "\u00a0", 0);
	g_string_append(out, text->str);
}

static void
append_undefined(GString *out, const char *reason)
{
	g_string_append_printf(out, "\u2013 (%s)", reason);
}

/* "Stuart–Maxwell 21.1 on 3 df, p < 0.001" */
static void
append_symmetry(GString *out, const char *name, const struct rc_symmetry *test)
{
	const char *reason = rc_symmetry_reason(test);
	char chi2[RC_NUMBER_SIZE];

	g_string_append_printf(out, "%s ", name);
	if (reason != NULL) {
		append_undefined(out, reason);
		return;
	}
	g_string_append_printf(out, "%s on %d df, ",
	    rc_number_fixed(chi2, test->chi2, 1, false), test->df);
	append_p(out, test->p);
}

static void
append_mcnemar(GString *out, const struct rc_mcnemar *test)
{
	const char *reason = rc_mcnemar_reason(test);

	g_string_append(out, "McNemar (yes / not yes) exact ");
	if (reason != NULL)
		append_undefined(out, reason);
	else
		append_p(out, test->p_exact);
}

static void
note_tests(struct rc_table *table, const struct rc_table_request *request,
    const struct rc_transition *t)
{
	struct rc_mcnemar mcnemar = rc_mcnemar_of(t, RC_YES);
	struct rc_symmetry stuart_maxwell = rc_stuart_maxwell_of(t);
	struct rc_symmetry bhapkar = rc_bhapkar_of(t);
	struct rc_symmetry bowker = rc_bowker_of(t);
	g_autoptr(GString) line = g_string_new(NULL);

	if (request->of != RC_OF_MEMBERS)
		g_string_append_printf(line,
		    "among the %d %s in both: ", t->both,
		    rc_denominator_words(request->of));
	append_mcnemar(line, &mcnemar);
	g_string_append(line, " \u00b7 ");
	append_symmetry(line, "Stuart\u2013Maxwell", &stuart_maxwell);
	if (request->all) {
		g_string_append(line, " \u00b7 ");
		append_symmetry(line, "Bhapkar", &bhapkar);
		g_string_append(line, " \u00b7 ");
		append_symmetry(line, "Bowker", &bowker);
	}
	rc_table_note(table, "%s", line->str);
	if (t->both > 0)
		rc_table_note(table,
		    "the tests take each member that switched as deciding for "
		    "itself, one way as likely as the other; groups move "
		    "together, and nobody is sampled");
}

struct rc_table *
rc_switches_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/switches/1", "table",
	    read_columns, G_N_ELEMENTS(read_columns));
	struct rc_roster *roster = rc_roster_new(request->selection);
	struct view v = { rc_pair_of_votes(request, roster), &in_time };

	if (!v.pair.is_forward)
		v.strangers = &against_time;
	table->fold = FOLD;
	add_lead(table, request, &v);
	for (int from = RC_YES; from < RC_N_VOTES; from++)
		add_read_row(table, &v.pair.all, (enum rc_vote)from);
	note_moves(table, &v, request->all);
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (vote == RC_YES || request->all)
			note_flows(table, &v, (enum rc_vote)vote);
	rc_table_answered(table);
	note_tests(table, request, &v.pair.tested);
	rc_roster_free(roster);
	return table;
}
