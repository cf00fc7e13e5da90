#include "stats/meeting.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/name.h"

void
rc_meeting_init(
    struct rc_meeting *meeting, const struct rc_selection *selection)
{
	struct rc_matrix *matrix = rc_matrix_new(selection);

	*meeting = (struct rc_meeting){
		.selection = selection,
		.matrix = matrix,
		.ballots = rc_ballots_new(
		    matrix->votes, matrix->rows, matrix->members),
		.names = g_new0(char *, matrix->members + 1),
		.least = MIN((long)matrix->rows, RC_FEW_VOTES),
	};
	for (size_t c = 0; c < matrix->members; c++)
		meeting->names[c] = rc_name_readable(
		    rc_record_member(selection->record, matrix->member[c])
			->name);
}

void
rc_meeting_clear(struct rc_meeting *meeting)
{
	g_strfreev(meeting->names);
	rc_ballots_free(meeting->ballots);
	rc_matrix_free(meeting->matrix);
}

const char *
rc_meeting_code(const struct rc_meeting *meeting, size_t column)
{
	return rc_record_member(
	    meeting->selection->record, meeting->matrix->member[column])
	    ->code;
}

struct rc_accord
rc_accord_of(const struct rc_meeting *meeting, size_t one, size_t other)
{
	struct rc_joint joint = rc_ballots_joint(meeting->ballots, one, other);

	return (struct rc_accord){
		.n = rc_joint_total(&joint),
		.agreement = rc_joint_agreement(&joint, RC_WEIGHTS_LINEAR),
		.kappa = rc_joint_kappa(&joint, RC_WEIGHTS_PLAIN),
		.s = rc_joint_s(&joint, RC_WEIGHTS_LINEAR),
		.pi = rc_joint_pi(&joint),
	};
}

/* Undefined agreement comes last; of equals, more votes in common first. */
static int
compare(const void *a, const void *b)
{
	const struct rc_accord *x = &((const struct rc_other *)a)->pair;
	const struct rc_accord *y = &((const struct rc_other *)b)->pair;

	if (isnan(x->agreement) != isnan(y->agreement))
		return isnan(x->agreement) ? 1 : -1;
	if (!isnan(x->agreement) && x->agreement != y->agreement)
		return x->agreement > y->agreement ? -1 : 1;
	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return strcmp(((const struct rc_other *)a)->name,
	    ((const struct rc_other *)b)->name);
}

static bool
is_ranked(const struct rc_ranking *r, const struct rc_other *other)
{
	return other->pair.n > 0 && other->pair.n >= r->least;
}

/* Keeps the order within both. */
static void
set_apart(struct rc_ranking *r)
{
	g_autofree struct rc_other *apart = g_new(struct rc_other, r->n + 1);
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++) {
		if (is_ranked(r, &r->others[i]))
			r->others[r->n_ranked++] = r->others[i];
		else
			apart[n++] = r->others[i];
	}
	memcpy(r->others + r->n_ranked, apart, n * sizeof *apart);
	for (size_t i = 0; i < r->n_ranked; i++)
		r->others[i].rank = i > 0 &&
			r->others[i].pair.agreement ==
			    r->others[i - 1].pair.agreement
		    ? r->others[i - 1].rank
		    : i + 1;
}

/* Half of its own votes, if these are not many. */
static long
least_of(const struct rc_meeting *meeting, size_t one)
{
	long own = rc_accord_of(meeting, one, one).n;

	return MAX(meeting->least, MIN((own + 1) / 2, RC_ENOUGH_VOTES));
}

void
rc_ranking_init(struct rc_ranking *r, const struct rc_selection *selection,
    const char *code)
{
	size_t members, one;

	*r = (struct rc_ranking){ 0 };
	rc_meeting_init(&r->meeting, selection);
	members = r->meeting.matrix->members;
	one = rc_matrix_find(r->meeting.matrix, selection, code);
	r->is_member = one < members;
	r->least = r->is_member ? least_of(&r->meeting, one) : 0;
	r->others = g_new0(struct rc_other, members + 1);
	for (size_t c = 0; r->is_member && c < members; c++) {
		if (c == one)
			continue;
		r->others[r->n++] = (struct rc_other){ .column = c,
			.name = r->meeting.names[c],
			.pair = rc_accord_of(&r->meeting, one, c) };
	}
	qsort(r->others, r->n, sizeof *r->others, compare);
	set_apart(r);
}

void
rc_ranking_clear(struct rc_ranking *r)
{
	g_free(r->others);
	rc_meeting_clear(&r->meeting);
}
