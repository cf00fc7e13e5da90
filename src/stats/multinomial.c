#include "rollcall/multinomial.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "stats/logits.h"
#include "stats/wald.h"

static const struct rc_multinomial_line no_line = {
	.intercept = NAN,
	.slope = NAN,
	.intercept_se = NAN,
	.slope_se = NAN,
	.z = NAN,
	.p = NAN,
	.slope_ci = { NAN, NAN },
};

static const char *const reasons[] = {
	[LOGITS_NO_COUNTS] = "no counts",
	[LOGITS_ONE_YEAR] = "all counts are in one year",
	[LOGITS_EMPTY_PART] = "a part is 0 in every year",
	[LOGITS_SEPARATED] = "separated by the years: no finite slope",
	[LOGITS_STUCK] = "no convergence",
};

/* Moved from the centre to x = 0. */
static struct rc_multinomial_line
line_of(const struct logits_line *l, double centre)
{
	double slope_se = sqrt(l->slope_variance);
	struct wald wald = rc_wald_test(l->slope, slope_se, INFINITY);

	return (struct rc_multinomial_line){
		.intercept = l->middle - centre * l->slope,
		.slope = l->slope,
		.intercept_se =
		    sqrt(l->middle_variance - 2 * centre * l->covariance +
			centre * centre * l->slope_variance),
		.slope_se = slope_se,
		.z = wald.ratio,
		.p = wald.p,
		.slope_ci = { wald.interval[0], wald.interval[1] },
	};
}

struct rc_multinomial
rc_multinomial_fit(
    const double *x, const int *counts, size_t n, size_t parts, size_t base)
{
	struct logits fit = rc_logits_fit(x, counts, n, parts, base);
	struct rc_multinomial m = { .n = fit.n,
		.reason = reasons[fit.state],
		.loglik = NAN,
		.ratio = NAN,
		.ratio_df = NAN,
		.ratio_p = NAN };

	for (size_t j = 0; j < RC_N_VOTES; j++)
		m.line[j] = no_line;
	if (fit.state != LOGITS_FITTED)
		return m;
	for (size_t j = 0; j < parts; j++)
		if (j != base)
			m.line[j] = line_of(&fit.line[j], fit.centre);
	m.loglik = fit.loglik;
	m.ratio = fmax(0, 2 * (fit.loglik - fit.null_loglik));
	m.ratio_df = (double)parts - 1;
	m.ratio_p = gsl_cdf_chisq_Q(m.ratio, m.ratio_df);
	return m;
}
