#include "rollcall/cochran_q.h"

#include <glib.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include "stats/rollcalls.h"
#include "stats/symmetry.h"

/* How often the members said it, by row and by member. */
static void
count_said(const uint8_t *votes, size_t rows, size_t members, const bool *in,
    enum rc_vote vote, double *by_row, double *by_member)
{
	for (size_t row = 0; row < rows; row++)
		for (size_t m = 0; m < members; m++)
			if (in[m] && votes[row * members + m] == vote) {
				by_row[row]++;
				by_member[m]++;
			}
}

/* Cochran's quotient; NAN when nobody changed. */
static double
quotient(
    const double *by_row, size_t rows, const double *by_member, size_t members)
{
	double k = (double)rows, within = 0;

	for (size_t m = 0; m < members; m++)
		within += by_member[m] * (k - by_member[m]);
	if (!(within > 0))
		return NAN;
	return k * (k - 1) * gsl_stats_tss(by_row, 1, rows) / within;
}

struct rc_cochran_q
rc_cochran_q_of(const uint8_t *votes, size_t rows, size_t members,
    enum rc_vote vote, enum rc_denominator of)
{
	g_autofree bool *in = g_new(bool, members + 1);
	g_autofree double *by_row = g_new0(double, rows + 1);
	g_autofree double *by_member = g_new0(double, members + 1);
	struct rc_cochran_q result = { .df = rows > 0 ? (int)rows - 1 : 0 };
	struct rc_symmetry test;

	result.members = rc_rollcalls_complete(votes, rows, members, of, in);
	count_said(votes, rows, members, in, vote, by_row, by_member);
	test = rc_symmetry_of(
	    quotient(by_row, rows, by_member, members), result.df);
	result.q = test.chi2;
	result.p = test.p;
	return result;
}
