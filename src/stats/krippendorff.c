#include "rollcall/agreement.h"

#include <glib.h>
#include <math.h>

#include "stats/rollcalls.h"

/* Which levels occur together on one unit: every pair of its votes, in both
 * orders, weighs 1 / (votes - 1), so that each vote counts once. */
static void
add_coincidences(const long *unit, double coincidence[RC_N_LEVELS][RC_N_LEVELS])
{
	long votes = 0;

	for (int level = 0; level < RC_N_LEVELS; level++)
		votes += unit[level];
	if (votes < 2)
		return;
	for (int a = 0; a < RC_N_LEVELS; a++)
		for (int b = 0; b < RC_N_LEVELS; b++)
			coincidence[a][b] +=
			    (double)(unit[a] * (unit[b] - (a == b))) /
			    (double)(votes - 1);
}

/* Votes between two levels, the levels themselves by half. */
static double
ranks_between(const double *total, int a, int b)
{
	double sum = -(total[a] + total[b]) / 2;

	for (int level = MIN(a, b); level <= MAX(a, b); level++)
		sum += total[level];
	return sum;
}

static double
squared_distance(enum rc_metric metric, const double *total, int a, int b)
{
	switch (metric) {
	case RC_METRIC_NOMINAL:
		return a != b;
	case RC_METRIC_ORDINAL:
		return pow(ranks_between(total, a, b), 2);
	case RC_METRIC_INTERVAL:
		return pow(a - b, 2);
	}
	return NAN;
}

static double
alpha_of(double coincidence[RC_N_LEVELS][RC_N_LEVELS], enum rc_metric metric)
{
	double total[RC_N_LEVELS] = { 0 }, n = 0, observed = 0, expected = 0;

	for (int a = 0; a < RC_N_LEVELS; a++)
		for (int b = 0; b < RC_N_LEVELS; b++) {
			total[a] += coincidence[a][b];
			n += coincidence[a][b];
		}
	for (int a = 0; a < RC_N_LEVELS; a++)
		for (int b = 0; b < RC_N_LEVELS; b++) {
			double apart = squared_distance(metric, total, a, b);

			observed += coincidence[a][b] * apart;
			expected += total[a] * total[b] * apart;
		}
	return expected > 0 ? 1 - (n - 1) * observed / expected : NAN;
}

double
rc_krippendorff_alpha(const uint8_t *votes, size_t rows, size_t members,
    enum rc_units units, enum rc_metric metric)
{
	size_t n_units = units == RC_UNITS_MEMBERS ? members : rows;
	g_autofree long(*counts)[RC_N_LEVELS] =
	    g_malloc0_n(n_units + 1, sizeof *counts);
	double coincidence[RC_N_LEVELS][RC_N_LEVELS] = { { 0 } };

	rc_rollcalls_count(votes, rows, members, NULL, units, counts);
	for (size_t u = 0; u < n_units; u++)
		add_coincidences(counts[u], coincidence);
	return alpha_of(coincidence, metric);
}
