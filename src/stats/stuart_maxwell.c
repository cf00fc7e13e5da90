#include "rollcall/paired.h"

#include <gsl/gsl_linalg.h>
#include <math.h>

#include "stats/symmetry.h"

enum { N_PARTS = RC_N_VOTES - RC_YES };

/* Votes in order without those that others determine: the first df are used. */
struct kept {
	int df;
	int vote[N_PARTS];
};

static int
moves_between(const struct rc_transition *t, int a, int b)
{
	return t->count[a][b] + t->count[b][a];
}

/* Members move within sets of votes, and in each set the gains make up for the
 * losses: one vote of each is left out.  A vote without moves is a set of its
 * own. */
static struct kept
keep_independent(const struct rc_transition *t)
{
	struct kept kept = { 0, { 0 } };
	int set[RC_N_VOTES];

	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		set[vote] = vote;
	for (int a = RC_YES; a < RC_N_VOTES; a++)
		for (int b = a + 1; b < RC_N_VOTES; b++) {
			int joined = set[b];

			if (moves_between(t, a, b) == 0)
				continue;
			for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
				if (set[vote] == joined)
					set[vote] = set[a];
		}
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (set[vote] != vote)
			kept.vote[kept.df++] = vote;
	return kept;
}

/* Of one vote: what it lost less what it gained, and who came or went. */
static void
sum_moves(const struct rc_transition *t, int vote, double *lost, double *moves)
{
	*lost = *moves = 0;
	for (int other = RC_YES; other < RC_N_VOTES; other++) {
		if (other == vote)
			continue;
		*lost += t->count[vote][other] - t->count[other][vote];
		*moves += moves_between(t, vote, other);
	}
}

/* d' V^-1 d, with d the differences of the totals and V their covariance when
 * the totals agree; V of the votes kept is positive definite. */
static double
quadratic_form(const struct rc_transition *t, const struct kept *kept)
{
	size_t df = (size_t)kept->df;
	double d[N_PARTS], solved[N_PARTS], v[N_PARTS * N_PARTS], sum = 0;
	gsl_vector_view of = gsl_vector_view_array(d, df);
	gsl_vector_view x = gsl_vector_view_array(solved, df);
	gsl_matrix_view m = gsl_matrix_view_array(v, df, df);

	for (size_t i = 0; i < df; i++) {
		for (size_t j = 0; j < df; j++)
			v[i * df + j] =
			    -moves_between(t, kept->vote[i], kept->vote[j]);
		sum_moves(t, kept->vote[i], &d[i], &v[i * df + i]);
	}
	if (gsl_linalg_cholesky_decomp1(&m.matrix) != 0 ||
	    gsl_linalg_cholesky_solve(&m.matrix, &of.vector, &x.vector) != 0)
		return NAN;
	for (size_t i = 0; i < df; i++)
		sum += d[i] * solved[i];
	return sum;
}

struct rc_symmetry
rc_stuart_maxwell_of(const struct rc_transition *table)
{
	struct kept kept = keep_independent(table);

	if (kept.df == 0)
		return rc_symmetry_of(NAN, 0);
	return rc_symmetry_of(quadratic_form(table, &kept), kept.df);
}
