#include "rollcall/paired.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>

#include "stats/symmetry.h"

/* Twice the smaller tail of a symmetric distribution; the tails overlap when
 * both are equal. */
static double
exact_p(int from, int to)
{
	unsigned fewer = (unsigned)(from < to ? from : to);

	return fmin(
	    1, 2 * gsl_cdf_binomial_P(fewer, 0.5, (unsigned)(from + to)));
}

struct rc_mcnemar
rc_mcnemar_of(const struct rc_transition *table, enum rc_vote vote)
{
	struct rc_mcnemar m = { 0, 0, NAN, NAN, NAN, NAN, NAN };
	struct rc_symmetry plain, corrected;
	double apart, changed;

	for (int other = RC_YES; other < RC_N_VOTES; other++) {
		if (other == (int)vote)
			continue;
		m.from += table->count[vote][other];
		m.to += table->count[other][vote];
	}
	if (m.from + m.to == 0)
		return m;
	apart = abs(m.from - m.to);
	changed = m.from + m.to;
	plain = rc_symmetry_of(apart * apart / changed, 1);
	apart = fmax(apart - 1, 0);
	corrected = rc_symmetry_of(apart * apart / changed, 1);
	m.chi2 = plain.chi2;
	m.p = plain.p;
	m.chi2_corrected = corrected.chi2;
	m.p_corrected = corrected.p;
	m.p_exact = exact_p(m.from, m.to);
	return m;
}
