/* Every vote of one member, with the body's beside it. */
#include <string.h>

#include "model/identity.h"
#include "model/name.h"
#include "rollcall/tally.h"
#include "tables/decision.h"
#include "tables/tables.h"

/* Its vote on one decision: RC_NONMEMBER also where there is no roll call.
 * Where members that did not vote have no row, whether it was one of them is
 * not known. */
static bool
find_vote(const struct rc_table_request *request, size_t i, enum rc_vote *vote)
{
	const struct rc_resolution *r = rc_selection_at(request->selection, i);

	*vote = RC_NONMEMBER;
	if (!r->has_rollcall)
		return false;
	*vote = rc_bloc_vote(request->asked, i);
	return *vote != RC_NONMEMBER || !r->lists_voters;
}

static const struct rc_stance *
stance_at(const struct rc_table_request *request, size_t i)
{
	static const struct rc_stance unknown;

	return request->stances == NULL ? &unknown : &request->stances->at[i];
}

/* The largest of yes, no and abstain; RC_NONMEMBER when two are as large, or a
 * number is not known. */
static enum rc_vote
largest_part(const struct rc_tally *tally)
{
	static const enum rc_vote parts[] = { RC_YES, RC_NO, RC_ABSTAIN };
	enum rc_vote largest = RC_NONMEMBER;
	int most = 0;

	if (rc_tally_whole(tally, RC_OF_PARTICIPATING) <= 0)
		return RC_NONMEMBER;
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		int count = tally->count[parts[i]];

		if (count == most)
			largest = RC_NONMEMBER;
		if (count > most) {
			most = count;
			largest = parts[i];
		}
	}
	return largest;
}

/* How it voted in one body. */
struct sum {
	long votes;             /* roll calls in which it was a member */
	long count[RC_N_VOTES]; /* by its vote */
	long changes;           /* from one roll call to the next of a kind;
				   -1 where they are about different things */
	long compared, alike;   /* it took part; as the largest part did */
	enum rc_vote last[RC_N_KINDS];
};

static void
add_vote(struct sum *sum, enum rc_kind kind, enum rc_vote vote,
    const struct rc_tally *body)
{
	enum rc_vote largest = largest_part(body);

	if (sum->last[kind] != RC_NONMEMBER && vote != sum->last[kind])
		sum->changes++;
	sum->votes++;
	sum->count[vote]++;
	sum->last[kind] = vote;
	if (largest == RC_NONMEMBER ||
	    !rc_denominator_has(RC_OF_PARTICIPATING, vote))
		return;
	sum->compared++;
	sum->alike += vote == largest;
}

static struct sum
sum_of(const struct rc_table_request *request, enum rc_body body)
{
	const struct rc_selection *selection = request->selection;
	g_autofree char *subject = rc_selection_subject(selection);
	struct sum sum = { 0 };

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);
		enum rc_vote vote;

		if (r->body != body || !find_vote(request, i, &vote) ||
		    vote == RC_NONMEMBER)
			continue;
		struct rc_tally tally = rc_selection_tally(selection, i);

		add_vote(&sum, r->kind, vote, &tally);
	}
	if (subject[0] == '\0')
		sum.changes = -1;
	return sum;
}

static const struct rc_column data_columns[] = {
	RC_DECISION_COLUMNS,
	{ .key = "vote" },
	{ .key = "recorded" },
	{ .key = "intended" },
	{ .key = "sponsor_as_tabled", .path = "sponsor.as_tabled" },
	{ .key = "sponsor_at_adoption", .path = "sponsor.at_adoption" },
	{ .key = "sponsor_at_some_stage", .path = "sponsor.at_some_stage" },
	{ .key = "dissociated" },
	{ .key = "dissociation_words", .path = "dissociation.words" },
	{ .key = "dissociation_confidence", .path = "dissociation.confidence" },
};

static void
add_stance(struct rc_table *table, const struct rc_stance *stance)
{
	bool corrected = stance->meant != RC_NONMEMBER;

	rc_table_text(table, corrected ? rc_vote_key(stance->recorded) : NULL);
	rc_table_text(table, corrected ? rc_vote_key(stance->meant) : NULL);
	for (int stage = 0; stage < RC_N_STAGES; stage++)
		rc_table_text(
		    table, rc_sponsorship_key(stance->sponsor[stage]));
	rc_table_text(table, stance->dissociated ? "yes" : NULL);
	rc_table_text(table, stance->words);
	rc_table_text(table, stance->confidence);
}

/* Over all bodies nothing is added up. */
static void
add_sums(struct rc_table *table, const struct rc_table_request *request)
{
	unsigned bodies = rc_selection_bodies(request->selection);
	struct sum sum = { .votes = -1,
		.count = { -1, -1, -1, -1, -1 },
		.changes = -1,
		.compared = -1,
		.alike = -1 };

	for (int body = 0; body < RC_N_BODIES; body++)
		if (bodies == 1u << body)
			sum = sum_of(request, (enum rc_body)body);
	rc_table_value_count(table, "votes", sum.votes);
	for (size_t i = 0; i < G_N_ELEMENTS(rc_file_order); i++)
		rc_table_value_count(table, rc_vote_key(rc_file_order[i]),
		    sum.count[rc_file_order[i]]);
	rc_table_value_count(table, "changes", sum.changes);
	rc_table_value_count(table, "took_part", sum.compared);
	rc_table_value_count(table, "with_largest_part", sum.alike);
}

struct rc_table *
rc_who_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/who/1", "decisions",
	    data_columns, G_N_ELEMENTS(data_columns));

	rc_table_value_text(table, "member", request->asked->key);
	rc_table_value_text(table, "name", request->asked->name);
	rc_table_value_text(
	    table, "denominator", rc_denominator_key(request->of));
	add_sums(table, request);
	for (size_t i = 0; i < request->selection->n; i++) {
		struct rc_tally tally =
		    rc_decision_tally(request->selection, i);
		enum rc_vote vote;
		bool is_known = find_vote(request, i, &vote);

		rc_decision_add(table, rc_selection_at(request->selection, i),
		    &tally, request->of);
		rc_table_text(table, is_known ? rc_vote_key(vote) : NULL);
		add_stance(table, stance_at(request, i));
	}
	return table;
}

static const struct rc_column read_columns[] = {
	{ .key = "date", .heading = "date" },
	{ .key = "symbol", .heading = "resolution" },
	{ .key = "vote", .heading = "vote", .width = 12 },
	{ .key = "yes", .heading = "yes", .align = RC_RIGHT, .width = 4 },
	{ .key = "abstain", .heading = "abst", .align = RC_RIGHT, .width = 4 },
	{ .key = "nonvoting",
	    .heading = "n.v.",
	    .align = RC_RIGHT,
	    .width = 4 },
	{ .key = "no", .heading = "no", .align = RC_RIGHT, .width = 4 },
	{ .key = "share_yes",
	    .heading = "% yes",
	    .align = RC_RIGHT,
	    .decimals = 1 },
	{ .key = "remarks", .heading = "", .is_remark = true },
};

static void add_remark(GString *out, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

static void
add_remark(GString *out, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	if (out->len > 0)
		g_string_append(out, "; ");
	g_string_append_vprintf(out, fmt, args);
	va_end(args);
}

static void
remark_correction(
    GString *out, const struct rc_stance *stance, enum rc_vote vote)
{
	static const char *const meant[RC_N_VOTES] = { [RC_YES] = "to vote yes",
		[RC_ABSTAIN] = "to abstain",
		[RC_NONVOTING] = "not to vote",
		[RC_NO] = "to vote no" };
	static const char *const recorded[RC_N_VOTES] = { [RC_YES] = "yes",
		[RC_ABSTAIN] = "abstention",
		[RC_NONVOTING] = "no vote",
		[RC_NO] = "no" };

	if (stance->meant == RC_NONMEMBER)
		return;
	if (vote == stance->meant)
		add_remark(out, "recorded as %s", recorded[stance->recorded]);
	add_remark(
	    out, "later said that it had meant %s", meant[stance->meant]);
}

static void
remark_sponsor(GString *out, const struct rc_stance *stance)
{
	static const char *const words[RC_N_SPONSORSHIPS] = {
		[RC_SPONSOR_NOT] = "not a co-sponsor",
		[RC_SPONSOR_ONE] = "co-sponsor",
		[RC_SPONSOR_MAIN] = "main sponsor",
	};
	static const char *const stages[RC_N_STAGES] = {
		[RC_AS_TABLED] = "of the draft as tabled",
		[RC_AT_ADOPTION] = "at adoption",
		[RC_AT_SOME_STAGE] = "stage not told",
	};

	for (int stage = 0; stage < RC_N_STAGES; stage++)
		if (stance->sponsor[stage] != RC_SPONSOR_UNKNOWN)
			add_remark(out, "%s (%s)",
			    words[stance->sponsor[stage]], stages[stage]);
}

static void
remark_dissociation(GString *out, const struct rc_stance *stance)
{
	if (!stance->dissociated)
		return;
	add_remark(out, "dissociated: %s", stance->words);
	if (g_strcmp0(stance->confidence, "low") == 0)
		g_string_append(out, " [low confidence]");
}

/* "as Serbia and Montenegro", where it continues another member. */
static void
remark_voter(GString *out, const struct rc_table_request *request, size_t i)
{
	const struct rc_member *voter = rc_bloc_voter(request->asked, i);
	g_autofree char *name = NULL;

	if (voter == NULL || strcmp(voter->code, request->asked->key) == 0)
		return;
	name = rc_name_readable(voter->name);
	add_remark(out, "as %s", name);
}

static char *
remarks_of(const struct rc_table_request *request, size_t i, enum rc_vote vote)
{
	const struct rc_stance *stance = stance_at(request, i);
	GString *out = g_string_new(NULL);

	remark_voter(out, request, i);
	remark_correction(out, stance, vote);
	remark_sponsor(out, stance);
	remark_dissociation(out, stance);
	return g_string_free(out, FALSE);
}

static void
add_read_row(
    struct rc_table *table, const struct rc_table_request *request, size_t i)
{
	const struct rc_resolution *r = rc_selection_at(request->selection, i);
	struct rc_tally tally = rc_decision_tally(request->selection, i);
	enum rc_vote vote;
	bool is_known = find_vote(request, i, &vote);
	g_autofree char *remarks = remarks_of(request, i, vote);
	char date[RC_DATE_SIZE];

	rc_table_text(table, rc_date_text(date, r->date));
	rc_table_text(table, rc_resolution_symbol(r));
	if (r->adoption == RC_WITHOUT_VOTE) {
		rc_table_span(table, "adopted without a vote%s%s",
		    remarks[0] == '\0' ? "" : "; ", remarks);
		return;
	}
	rc_table_text(table, is_known ? rc_vote_words(vote) : NULL);
	for (int v = RC_YES; v < RC_N_VOTES; v++)
		rc_table_count(table, tally.count[v]);
	rc_table_number(
	    table, 100 * rc_tally_share(&tally, RC_YES, request->of));
	rc_table_text(table, remarks);
}

/* "; changed its vote 3 times" */
static char *
changes_text(long changes)
{
	g_autofree char *times =
	    rc_count_text((size_t)MAX(changes, 0), "time", "times");

	return changes < 0 ? g_strdup("")
			   : g_strdup_printf("; changed its vote %s", times);
}

/* "voted yes 5 of 9 times, abstained 3, did not vote 0, no 1; ..." */
static void
note_sum(struct rc_table *table, const struct rc_table_request *request,
    enum rc_body body)
{
	bool is_only = rc_selection_bodies(request->selection) == 1u << body;
	const char *where = is_only ? "" : rc_body_words(body);
	struct sum sum = sum_of(request, body);
	g_autofree char *votes =
	    rc_count_text((size_t)sum.votes, "time", "times");
	g_autofree char *changes = changes_text(sum.changes);

	if (sum.votes == 0)
		rc_table_note(table, "%s%sno recorded vote of %s", where,
		    is_only ? "" : ": ", request->asked->name);
	else
		rc_table_note(table,
		    "%s%svoted yes %ld of %s, abstained %ld, did not vote %ld, "
		    "no %ld%s; with the largest part (of yes, abstained and "
		    "no) %ld of %ld",
		    where, is_only ? "" : ": ", sum.count[RC_YES], votes,
		    sum.count[RC_ABSTAIN], sum.count[RC_NONVOTING],
		    sum.count[RC_NO], changes, sum.alike, sum.compared);
}

/* The years of the decisions of which something is known, "2007, 2014". */
static char *
years_with(const struct rc_table_request *request,
    bool (*knows)(const struct rc_stance *, int), int what)
{
	GString *out = g_string_new(NULL);
	int last = 0;

	for (size_t i = 0; i < request->selection->n; i++) {
		int year = rc_selection_at(request->selection, i)->date.year;

		if (year == last || !knows(stance_at(request, i), what))
			continue;
		g_string_append_printf(
		    out, "%s%d", out->len > 0 ? ", " : "", year);
		last = year;
	}
	return g_string_free(out, FALSE);
}

static bool
knows_sponsors(const struct rc_stance *stance, int stage)
{
	return stance->has_list[stage];
}

static bool
knows_dissociations(const struct rc_stance *stance, int what)
{
	(void)what;
	return stance->has_dissociated;
}

/* What the files know, so that silence is not taken for a no. */
static void
note_known(struct rc_table *table, const struct rc_table_request *request)
{
	g_autofree char *tabled =
	    years_with(request, knows_sponsors, RC_AS_TABLED);
	g_autofree char *adopted =
	    years_with(request, knows_sponsors, RC_AT_ADOPTION);
	g_autofree char *left = years_with(request, knows_dissociations, 0);

	if (tabled[0] == '\0' && adopted[0] == '\0' && left[0] == '\0') {
		rc_table_note(table,
		    "no list of co-sponsors or of dissociations is known of "
		    "these decisions");
		return;
	}
	rc_table_note(table,
	    "years with a list, whether this member is on it or not: "
	    "co-sponsors of the draft as tabled: %s; at adoption: %s; "
	    "dissociations (there may be more): %s",
	    tabled[0] == '\0' ? "none" : tabled,
	    adopted[0] == '\0' ? "none" : adopted,
	    left[0] == '\0' ? "none" : left);
}

/* Sponsors are known of drafts, which come before committees. */
static void
note_elsewhere(struct rc_table *table, const struct rc_table_request *request)
{
	unsigned bodies = request->stances == NULL ? 0
						   : request->stances->bodies &
		~rc_selection_bodies(request->selection);
	g_autoptr(GString) keys = g_string_new(NULL);

	for (int body = 0; body < RC_N_BODIES; body++)
		if (bodies & 1u << body)
			g_string_append_printf(keys, "%s%s",
			    keys->len > 0 ? "," : "",
			    rc_body_key((enum rc_body)body));
	if (keys->len > 0)
		rc_table_note(table,
		    "it is known as a sponsor, or to have dissociated, "
		    "elsewhere: --body %s",
		    keys->str);
}

struct rc_table *
rc_who_read(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/who/1", "decisions",
	    read_columns, G_N_ELEMENTS(read_columns));

	rc_table_lead(
	    table, "%s (%s)", request->asked->name, request->asked->key);
	rc_add_subject(table, request);
	rc_add_decisions(table, request, add_read_row);
	for (int body = 0; body < RC_N_BODIES; body++)
		if (rc_selection_bodies(request->selection) & 1u << body)
			note_sum(table, request, (enum rc_body)body);
	note_known(table, request);
	note_elsewhere(table, request);
	return table;
}
