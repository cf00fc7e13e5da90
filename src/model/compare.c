#include "rollcall/compare.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"
#include "model/build.h"
#include "model/pairing.h"

struct work {
	struct pairing pairing;
	GArray *changes; /* struct rc_change */
	struct rc_comparison *result;
};

static void
add(struct work *work, struct rc_change change)
{
	g_array_append_val(work->changes, change);
	work->result->count[change.kind]++;
}

static void
add_single(struct work *work, enum rc_change_kind kind, const struct side *side)
{
	for (size_t i = 0; i < side->n; i++) {
		struct rc_change change = {
			.kind = kind, .before.value = -1, .after.value = -1
		};
		struct rc_standing *standing =
		    kind == RC_CHANGE_ADDED ? &change.after : &change.before;

		if (!side->chosen[i] || side->partner[i] != PAIRING_NONE)
			continue;
		standing->resolution = rc_record_resolution(side->record, i);
		add(work, change);
	}
}

static bool
texts_differ(const char *a, const char *b)
{
	g_autofree char *x = NULL, *y = NULL;

	if (strcmp(a, b) == 0)
		return false;
	x = rc_text_fold(a);
	y = rc_text_fold(b);
	return strcmp(x, y) != 0;
}

static bool
bodies_differ(const struct rc_resolution *a, const struct rc_resolution *b)
{
	return a->body != b->body;
}

static bool
dates_differ(const struct rc_resolution *a, const struct rc_resolution *b)
{
	return rc_date_compare(a->date, b->date) != 0;
}

static bool
sessions_differ(const struct rc_resolution *a, const struct rc_resolution *b)
{
	return texts_differ(a->session, b->session);
}

static bool
kinds_differ(const struct rc_resolution *a, const struct rc_resolution *b)
{
	return a->kind != b->kind;
}

static bool
adoptions_differ(const struct rc_resolution *a, const struct rc_resolution *b)
{
	return a->adoption != b->adoption;
}

static bool
titles_differ(const struct rc_resolution *a, const struct rc_resolution *b)
{
	return texts_differ(a->title, b->title);
}

static bool
rollcalls_differ(const struct rc_resolution *a, const struct rc_resolution *b)
{
	return a->has_rollcall != b->has_rollcall;
}

/* By kind, for what the resolutions themselves say. */
static bool (*const differ[RC_N_CHANGE_KINDS])(
    const struct rc_resolution *a, const struct rc_resolution *b) = {
	[RC_CHANGE_BODY] = bodies_differ,
	[RC_CHANGE_DATE] = dates_differ,
	[RC_CHANGE_KIND] = kinds_differ,
	[RC_CHANGE_ADOPTION] = adoptions_differ,
	[RC_CHANGE_ROLLCALL] = rollcalls_differ,
	[RC_CHANGE_TITLE] = titles_differ,
	[RC_CHANGE_SESSION] = sessions_differ,
};

/* How many members the roll call names; -1 if there is none. */
static int
count_votes(const struct rc_selection *selection, size_t i)
{
	size_t n_members = rc_record_n_members(selection->record);
	int n = 0;

	if (!rc_selection_at(selection, i)->has_rollcall)
		return -1;
	for (size_t member = 0; member < n_members; member++)
		n += rc_selection_vote(selection, i, member) != RC_NONMEMBER;
	return n;
}

static void
add_facts(struct work *work, enum rc_change_kind kind)
{
	const struct rc_selection *before = &work->pairing.before.both;
	const struct rc_selection *after = &work->pairing.after.both;

	for (size_t i = 0; i < after->n; i++) {
		struct rc_change change = { .kind = kind,
			.before = { rc_selection_at(before, i), NULL, -1 },
			.after = { rc_selection_at(after, i), NULL, -1 } };

		if (!differ[kind](
			change.before.resolution, change.after.resolution))
			continue;
		if (kind == RC_CHANGE_ROLLCALL) {
			change.before.value = count_votes(before, i);
			change.after.value = count_votes(after, i);
		}
		add(work, change);
	}
}

/* -1 where a list of voters says nothing. */
static int
vote_at(const struct side *side, size_t row, size_t column)
{
	int vote = column == PAIRING_NONE
	    ? RC_NONMEMBER
	    : rc_matrix_row(side->matrix, row)[column];

	if (vote == RC_NONMEMBER &&
	    rc_selection_at(&side->called, row)->lists_voters)
		return -1;
	return vote;
}

static bool
votes_differ(int a, int b)
{
	int known = MAX(a, b);

	if (a == -1 || b == -1)
		return known == RC_YES || known == RC_ABSTAIN || known == RC_NO;
	return a != b;
}

static struct rc_standing
vote_standing(const struct side *side, size_t row, size_t column)
{
	return (struct rc_standing){ rc_selection_at(&side->called, row),
		pairing_member(side, column), vote_at(side, row, column) };
}

static void
add_votes(struct work *work, size_t row)
{
	const struct pairing *pairing = &work->pairing;
	size_t n = work->changes->len;

	for (guint i = 0; i < pairing->members->len; i++) {
		const struct member_pair *pair =
		    &g_array_index(pairing->members, struct member_pair, i);
		struct rc_change change = { .kind = RC_CHANGE_VOTE,
			.before =
			    vote_standing(&pairing->before, row, pair->before),
			.after =
			    vote_standing(&pairing->after, row, pair->after) };

		if (votes_differ(change.before.value, change.after.value))
			add(work, change);
	}
	work->result->n_rollcalls_changed += work->changes->len > n;
}

/* The part of a tally that RC_NONMEMBER stands for is the whole. */
static int
part_of(const struct rc_tally *tally, enum rc_vote part)
{
	return part == RC_NONMEMBER ? tally->members : tally->count[part];
}

static void
add_tally(struct work *work, struct rc_change change, const struct rc_tally *a,
    const struct rc_tally *b)
{
	static const enum rc_vote parts[] = { RC_YES, RC_ABSTAIN, RC_NONVOTING,
		RC_NO, RC_NONMEMBER };

	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		change.part = parts[i];
		change.before.value = part_of(a, parts[i]);
		change.after.value = part_of(b, parts[i]);
		if (change.before.value != change.after.value)
			add(work, change);
	}
}

static void
add_totals(struct work *work, enum rc_change_kind kind,
    const struct rc_selection *before, const struct rc_selection *after)
{
	bool stated = kind == RC_CHANGE_STATED;

	for (size_t i = 0; i < after->n; i++) {
		const struct rc_resolution *x = rc_selection_at(before, i);
		const struct rc_resolution *y = rc_selection_at(after, i);
		struct rc_tally a =
		    stated ? x->stated : rc_selection_tally(before, i);
		struct rc_tally b =
		    stated ? y->stated : rc_selection_tally(after, i);

		add_tally(work,
		    (struct rc_change){ .kind = kind,
			.before.resolution = x,
			.after.resolution = y },
		    &a, &b);
	}
}

static void
add_names(struct work *work)
{
	const struct pairing *pairing = &work->pairing;

	for (guint i = 0; i < pairing->members->len; i++) {
		const struct member_pair *pair =
		    &g_array_index(pairing->members, struct member_pair, i);
		const struct rc_member *a =
		    pairing_member(&pairing->before, pair->before);
		const struct rc_member *b =
		    pairing_member(&pairing->after, pair->after);

		if (a != NULL && b != NULL && texts_differ(a->name, b->name))
			add(work,
			    (struct rc_change){ .kind = RC_CHANGE_NAME,
				.before = { NULL, a, -1 },
				.after = { NULL, b, -1 } });
	}
}

static void
add_all(struct work *work)
{
	const struct side *before = &work->pairing.before;
	const struct side *after = &work->pairing.after;

	add_single(work, RC_CHANGE_ADDED, after);
	add_single(work, RC_CHANGE_REMOVED, before);
	add_facts(work, RC_CHANGE_BODY);
	add_facts(work, RC_CHANGE_DATE);
	add_facts(work, RC_CHANGE_KIND);
	add_facts(work, RC_CHANGE_ADOPTION);
	add_facts(work, RC_CHANGE_ROLLCALL);
	for (size_t row = 0; row < after->called.n; row++)
		add_votes(work, row);
	add_totals(work, RC_CHANGE_TOTAL, &before->both, &after->both);
	add_totals(work, RC_CHANGE_STATED, &before->both, &after->both);
	add_names(work);
	add_facts(work, RC_CHANGE_TITLE);
	add_facts(work, RC_CHANGE_SESSION);
}

struct rc_comparison *
rc_compare(const struct rc_selection *before, const struct rc_selection *after)
{
	struct rc_comparison *result = g_new0(struct rc_comparison, 1);
	struct work work = {
		.changes = g_array_new(FALSE, FALSE, sizeof(struct rc_change)),
		.result = result,
	};

	pairing_init(&work.pairing, before, after);
	result->n_both = work.pairing.after.both.n;
	result->n_rollcalls = work.pairing.after.called.n;
	add_all(&work);
	result->n = work.changes->len;
	result->changes =
	    (struct rc_change *)(void *)g_array_free(work.changes, FALSE);
	pairing_clear(&work.pairing);
	return result;
}

void
rc_comparison_free(struct rc_comparison *comparison)
{
	if (comparison == NULL)
		return;
	g_free(comparison->changes);
	g_free(comparison);
}

static const char *const keys[RC_N_CHANGE_KINDS] = {
	[RC_CHANGE_ADDED] = "added",
	[RC_CHANGE_REMOVED] = "removed",
	[RC_CHANGE_BODY] = "body",
	[RC_CHANGE_DATE] = "date",
	[RC_CHANGE_KIND] = "kind",
	[RC_CHANGE_ADOPTION] = "adoption",
	[RC_CHANGE_ROLLCALL] = "rollcall",
	[RC_CHANGE_VOTE] = "vote",
	[RC_CHANGE_TOTAL] = "total",
	[RC_CHANGE_STATED] = "stated",
	[RC_CHANGE_NAME] = "name",
	[RC_CHANGE_TITLE] = "title",
	[RC_CHANGE_SESSION] = "session",
};

const char *
rc_change_key(enum rc_change_kind kind)
{
	return keys[kind];
}
