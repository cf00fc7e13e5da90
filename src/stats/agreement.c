#include "rollcall/agreement.h"

#include <math.h>
#include <stdlib.h>

static double
distance(enum rc_weights weights, int a, int b)
{
	double steps = abs(a - b), most = RC_N_LEVELS - 1;

	switch (weights) {
	case RC_WEIGHTS_PLAIN:
		return steps > 0;
	case RC_WEIGHTS_LINEAR:
		return steps / most;
	case RC_WEIGHTS_QUADRATIC:
		return steps * steps / (most * most);
	}
	return NAN;
}

/* Sum of the distances, in whole quarters: exact. */
static double
observed(const struct rc_joint *joint, enum rc_weights weights)
{
	double sum = 0;

	for (int a = 0; a < RC_N_LEVELS; a++)
		for (int b = 0; b < RC_N_LEVELS; b++)
			sum += distance(weights, a, b) * (double)joint->n[a][b];
	return sum;
}

/* The same, had row[a] and column[b] met by chance, times the total. */
static double
expected(const double *row, const double *column, enum rc_weights weights)
{
	double sum = 0;

	for (int a = 0; a < RC_N_LEVELS; a++)
		for (int b = 0; b < RC_N_LEVELS; b++)
			sum += distance(weights, a, b) * row[a] * column[b];
	return sum;
}

static void
add_margins(const struct rc_joint *joint, double *row, double *column)
{
	for (int a = 0; a < RC_N_LEVELS; a++)
		for (int b = 0; b < RC_N_LEVELS; b++) {
			row[a] += (double)joint->n[a][b];
			column[b] += (double)joint->n[a][b];
		}
}

/* Without roll calls nothing is expected either. */
static double
above_chance(double seen, double by_chance, long n)
{
	return by_chance > 0 ? 1 - seen * (double)n / by_chance : NAN;
}

long
rc_joint_total(const struct rc_joint *joint)
{
	long total = 0;

	for (int a = 0; a < RC_N_LEVELS; a++)
		for (int b = 0; b < RC_N_LEVELS; b++)
			total += joint->n[a][b];
	return total;
}

double
rc_joint_agreement(const struct rc_joint *joint, enum rc_weights weights)
{
	long total = rc_joint_total(joint);

	return total > 0 ? 1 - observed(joint, weights) / (double)total : NAN;
}

double
rc_joint_kappa(const struct rc_joint *joint, enum rc_weights weights)
{
	double row[RC_N_LEVELS] = { 0 }, column[RC_N_LEVELS] = { 0 };

	add_margins(joint, row, column);
	return above_chance(observed(joint, weights),
	    expected(row, column, weights), rc_joint_total(joint));
}

double
rc_joint_pi(const struct rc_joint *joint)
{
	double both[RC_N_LEVELS] = { 0 };

	add_margins(joint, both, both);
	return above_chance(observed(joint, RC_WEIGHTS_PLAIN),
	    expected(both, both, RC_WEIGHTS_PLAIN) / 4, rc_joint_total(joint));
}

double
rc_joint_s(const struct rc_joint *joint, enum rc_weights weights)
{
	return 2 * rc_joint_agreement(joint, weights) - 1;
}
