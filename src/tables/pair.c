#include "tables/pair.h"

#include <math.h>

static const struct rc_resolution *
resolution_of(const struct rc_roster *roster, size_t row)
{
	return rc_selection_at(
	    roster->selection, roster->matrix->resolution[row]);
}

struct rc_pair
rc_pair_of_rows(const struct rc_table_request *request,
    const struct rc_roster *roster, size_t from_row, size_t to_row)
{
	struct rc_pair pair = {
		.roster = roster,
		.from = resolution_of(roster, from_row),
		.to = resolution_of(roster, to_row),
		.before = rc_matrix_row(roster->matrix, from_row),
		.after = rc_matrix_row(roster->matrix, to_row),
		.is_forward = from_row < to_row,
	};

	pair.all = rc_transition_count(
	    pair.before, pair.after, roster->matrix->members);
	pair.tested = rc_transition_within(&pair.all, request->of);
	return pair;
}

static size_t
row_of(const struct rc_matrix *matrix, size_t resolution)
{
	size_t row = 0;

	while (matrix->resolution[row] != resolution)
		row++;
	return row;
}

struct rc_pair
rc_pair_of_votes(
    const struct rc_table_request *request, const struct rc_roster *roster)
{
	return rc_pair_of_rows(request, roster,
	    row_of(roster->matrix, request->votes[0]),
	    row_of(roster->matrix, request->votes[1]));
}

int
rc_pair_switched(const struct rc_pair *pair)
{
	int switched = pair->all.both;

	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		switched -= pair->all.count[vote][vote];
	return switched;
}

const char *
rc_mcnemar_reason(const struct rc_mcnemar *test)
{
	return isfinite(test->p_exact) ? NULL
				       : "no member took the vote up or gave "
					 "it up";
}

const char *
rc_symmetry_reason(const struct rc_symmetry *test)
{
	if (isfinite(test->p))
		return NULL;
	return test->df == 0 ? "no member changed its vote"
			     : "every member moved, and all one way";
}
