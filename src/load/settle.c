/* Statements -> record: what different rows and files say of one decision is
 * held against one another and against the votes themselves. */
#include <string.h>

#include "load/loader.h"
#include "model/identity.h"

void
settle_problem(struct loader *loader, const struct rc_resolution *at,
    size_t line, enum problem problem, const char *message, const char *help)
{
	const struct rc_place place = { .file = at->file, .line = line };
	struct rc_error error;

	problem_fail(
	    &error, problem, &place, "%s: %s", rc_resolution_name(at), message);
	rc_fail_help(&error, "%s", help);
	loader_problem(loader, &error);
}

/* In stacking order of enum rc_vote. */
static const char *const total_names[RC_N_VOTES] = {
	[RC_YES] = "total_yes",
	[RC_ABSTAIN] = "total_abstentions",
	[RC_NONVOTING] = "total_non_voting",
	[RC_NO] = "total_no",
};

static void
add_difference(
    GString *out, const char *what, int counted, const char *name, int stated)
{
	if (stated >= 0 && counted != stated)
		g_string_append_printf(out, "%s%s: %d %s, %s says %d",
		    out->len > 0 ? "; " : "", what, counted,
		    counted == 1 ? "row" : "rows", name, stated);
}

static bool
check_rollcall(struct loader *loader, const struct rc_resolution *r,
    const struct ballot *ballot)
{
	g_autoptr(GString) differences = g_string_new(NULL);
	g_autofree char *message = NULL;
	int count[RC_N_VOTES] = { 0 };

	for (guint i = 0; i < ballot->votes->len; i++)
		count[ballot->votes->data[i]]++;
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		add_difference(differences, rc_vote_key((enum rc_vote)vote),
		    count[vote], total_names[vote], r->stated.count[vote]);
	add_difference(differences, "members", (int)ballot->n, "total_ms",
	    r->stated.members);
	if (differences->len == 0)
		return true;
	message = g_strdup_printf(
	    "the rows do not match the stated totals (%s)", differences->str);
	settle_problem(loader, r, r->line,
	    loader->options->lenient ? TOTALS_DIFFER_ANYWAY : TOTALS_DIFFER,
	    message,
	    "a row is missing, doubled or changed: compare with the source");
	return false;
}

/* Stated parts, where all are stated, make up the stated members. */
static void
check_totals(struct loader *loader, const struct rc_resolution *r)
{
	g_autofree char *message = NULL;
	int sum = 0;

	for (int vote = RC_YES; vote < RC_N_VOTES; vote++) {
		if (r->stated.count[vote] < 0)
			return;
		sum += r->stated.count[vote];
	}
	if (r->stated.members < 0 || r->stated.members == sum)
		return;
	message = g_strdup_printf("total_ms says %d but the parts add up to %d",
	    r->stated.members, sum);
	settle_problem(loader, r, r->line, TOTALS_DO_NOT_ADD, message,
	    "correct the total that is wrong");
}

static bool
has_totals(const struct rc_tally *stated)
{
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (stated->count[vote] >= 0)
			return true;
	return false;
}

static void
fill_text(const char **text, const char *other)
{
	if ((*text)[0] == '\0')
		*text = other;
}

/* Takes from another statement what this one leaves open. */
static void
fill_gaps(struct rc_resolution *r, const struct rc_resolution *other)
{
	if (r->date.month == 0 && r->date.year == other->date.year)
		r->date = other->date;
	fill_text(&r->draft, other->draft);
	fill_text(&r->session, other->session);
	fill_text(&r->meeting, other->meeting);
	fill_text(&r->title, other->title);
	fill_text(&r->agenda, other->agenda);
	fill_text(&r->subjects, other->subjects);
	fill_text(&r->note, other->note);
	fill_text(&r->link, other->link);
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (r->stated.count[vote] < 0)
			r->stated.count[vote] = other->stated.count[vote];
	if (r->stated.members < 0)
		r->stated.members = other->stated.members;
}

static bool
totals_differ(const struct rc_tally *a, const struct rc_tally *b)
{
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (a->count[vote] >= 0 && b->count[vote] >= 0 &&
		    a->count[vote] != b->count[vote])
			return true;
	return a->members >= 0 && b->members >= 0 && a->members != b->members;
}

/* Where only the year is known, any day of it agrees. */
static bool
dates_differ(struct rc_date a, struct rc_date b)
{
	return a.year != b.year ||
	    (a.month != 0 && b.month != 0 && rc_date_compare(a, b) != 0);
}

static void
check_agreement(struct loader *loader, const struct rc_resolution *first,
    const struct rc_resolution *other)
{
	const char *what = NULL;
	g_autofree char *message = NULL;

	if (dates_differ(first->date, other->date))
		what = "the date";
	else if (totals_differ(&first->stated, &other->stated))
		what = "the totals";
	else if (first->adoption != other->adoption)
		what = "how it was adopted";
	if (what == NULL)
		return;
	message = g_strdup_printf(
	    "%s differs from %s:%zu", what, first->file, first->line);
	settle_problem(loader, other, other->line,
	    first->adoption != other->adoption ? VOTE_AND_NO_VOTE
					       : STATEMENTS_DIFFER,
	    message, "find out which of the two is right and mend the other");
}

/* How the votes of a later ballot stand to those already taken. */
struct comparison {
	size_t n_same, n_different;
	size_t different; /* a member whose votes differ */
	size_t same;      /* a member whose votes are the same */
};

static struct comparison
compare(const struct ballot *taken, const struct ballot *other)
{
	struct comparison c = { 0, 0, 0, 0 };

	for (size_t i = 0; i < other->votes->len; i++) {
		if (!ballot_has(other, i) || !ballot_has(taken, i))
			continue;
		if (ballot_vote(other, i) == ballot_vote(taken, i)) {
			c.n_same++;
			c.same = i;
		} else {
			c.n_different++;
			c.different = i;
		}
	}
	return c;
}

static void
fail_votes(struct loader *loader, const struct statement *first,
    const struct statement *other, const struct comparison *c)
{
	const char *code = rc_record_member(loader->record, c->different)->code;
	g_autofree char *message = g_strdup_printf(
	    "this roll call is also in %s:%zu, with other votes: %s votes %s "
	    "here and %s there%s",
	    first->says.file, first->says.line, code,
	    rc_vote_key(ballot_vote(other->ballot, c->different)),
	    rc_vote_key(ballot_vote(first->ballot, c->different)),
	    c->n_different > 1 ? ", and others differ too" : "");

	settle_problem(loader, &other->says,
	    ballot_line(other->ballot, c->different), VOTES_DIFFER, message,
	    "find out which of the two is right and remove the other");
}

static void
fail_member(struct loader *loader, const struct statement *first,
    const struct statement *other, size_t member)
{
	const char *code = rc_record_member(loader->record, member)->code;
	size_t line = ballot_line(first->ballot, member);
	g_autofree char *message = line == 0
	    ? g_strdup_printf("%s votes twice in one roll call", code)
	    : g_strdup_printf(
		  "%s votes twice in one roll call, first in %s:%zu", code,
		  first->says.file, line);

	settle_problem(loader, &other->says, ballot_line(other->ballot, member),
	    MEMBER_TWICE, message,
	    "a member has one vote: remove the row that is wrong");
}

static void
note_again(struct loader *loader, const struct statement *first,
    const struct statement *other)
{
	g_autofree char *message = g_strdup_printf(
	    "the same votes are also in %s:%zu; they are read once",
	    first->says.file, first->says.line);

	settle_problem(
	    loader, &other->says, other->says.line, READ_ONCE, message, "");
}

void
settle_saying(struct loader *loader, struct rc_resolution *first,
    const struct rc_resolution *other)
{
	check_agreement(loader, first, other);
	fill_gaps(first, other);
}

/* A roll call may be scattered over rows and files, or come again whole. */
void
settle_ballot(struct loader *loader, struct statement *first,
    const struct statement *other)
{
	struct comparison c = compare(first->ballot, other->ballot);
	bool same_file = strcmp(first->says.file, other->says.file) == 0;
	bool whole = c.n_same == other->ballot->n &&
	    (other->ballot->n == first->ballot->n || !same_file);

	if (c.n_different > 0)
		fail_votes(loader, first, other, &c);
	else if (c.n_same == 0)
		ballot_unite(first->ballot, other->ballot, same_file);
	else if (whole)
		note_again(loader, first, other);
	else
		fail_member(loader, first, other, c.same);
}

/* Members that had not joined, or were gone, on that day. */
static void
check_membership(struct loader *loader, const struct rc_resolution *r,
    const struct ballot *ballot)
{
	struct day_span days = members_days(r->date);

	for (guint i = 0; i < ballot->votes->len; i++) {
		const struct known_member *known = loader_known(loader, i);

		if (known == NULL || members_is_member(known, days) ||
		    !ballot_has(ballot, i))
			continue;
		g_autofree char *message = g_strdup_printf(
		    "%s was no member of the United Nations on that day",
		    rc_record_member(loader->record, i)->code);

		settle_problem(loader, r, ballot_line(ballot, i), NO_MEMBER_YET,
		    message, "check the code and the date");
	}
}

/* A body whose seats differ from the votes cast. */
static void
check_size(struct loader *loader, const struct rc_resolution *r, int n)
{
	int seats = members_seats(r->body, r->date);
	g_autofree char *message = NULL;

	if (seats == 0 || n == seats)
		return;
	message = g_strdup_printf(
	    "%d members in the roll call, but the body had %d on that day", n,
	    seats);
	settle_problem(loader, r, r->line, BODY_SIZE, message,
	    "a row may be missing, or a code be wrong");
}

static void
check_ballot(struct loader *loader, const struct rc_resolution *r,
    const struct ballot *ballot)
{
	bool agrees = check_rollcall(loader, r, ballot);

	if (r->date.year == 0)
		return;
	check_membership(loader, r, ballot);
	if (agrees)
		check_size(loader, r, (int)ballot->n);
}

static void
fill_record(struct loader *loader, const struct rc_resolution *r,
    const struct ballot *ballot)
{
	size_t resolution = rc_record_add_resolution(loader->record, r);

	if (ballot != NULL)
		rc_record_set_votes(loader->record, resolution,
		    ballot->votes->data, ballot->votes->len);
}

/* A roll call stands before a row of outcomes. */
static void
settle(struct loader *loader, struct decision *decision)
{
	const struct statement *first =
	    decision->rollcall != NULL ? decision->rollcall : decision->outcome;
	struct rc_resolution r = first->says;

	if (decision->rollcall != NULL && decision->outcome != NULL)
		settle_saying(loader, &r, &decision->outcome->says);
	check_totals(loader, &r);
	if (first->ballot != NULL)
		check_ballot(loader, &r, first->ballot);
	else if (r.adoption == RC_WITHOUT_VOTE && has_totals(&r.stated))
		settle_problem(loader, &r, r.line, VOTE_AND_NO_VOTE,
		    "adopted without a vote, yet there are totals of votes",
		    "clear the totals, or say how it was adopted");
	fill_record(loader, &r, first->ballot);
}

enum { DAYS_OF_YEAR = 10000 }; /* a day is 20060603 */

static void
tell_memberships(struct loader *loader)
{
	size_t n = rc_record_n_members(loader->record);

	for (size_t i = 0; i < n; i++) {
		const struct known_member *known = loader_known(loader, i);

		if (known != NULL)
			rc_record_set_membership(loader->record, i, known->heir,
			    known->admitted / DAYS_OF_YEAR,
			    known->ended / DAYS_OF_YEAR);
	}
}

void
loader_settle(struct loader *loader)
{
	tell_memberships(loader);
	for (guint i = 0; i < loader->order->len; i++)
		settle(loader, g_ptr_array_index(loader->order, i));
}
