#include "rollcall/logit.h"

#include <glib.h>
#include <gsl/gsl_sf_gamma.h>
#include <math.h>

#include "stats/logits.h"
#include "stats/wald.h"

static const struct rc_logit undefined = {
	.intercept = NAN,
	.slope = NAN,
	.intercept_se = NAN,
	.slope_se = NAN,
	.z = NAN,
	.p = NAN,
	.slope_ci = { NAN, NAN },
	.odds_ratio = NAN,
	.odds_ci = { NAN, NAN },
	.deviance = NAN,
	.null_deviance = NAN,
	.df = NAN,
	.loglik = NAN,
	.dispersion = NAN,
	.quasi_se = NAN,
	.quasi_t = NAN,
	.quasi_p = NAN,
	.quasi_ci = { NAN, NAN },
	.x_mean = NAN,
	.middle = NAN,
	.middle_se = NAN,
};

/* The points that count: each count beside the rest of its whole. */
struct points {
	size_t n;
	double *x;
	int *pairs;
};

static void
keep_counts(struct points *points, const double *x, const int *k,
    const int *whole, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int *pair = points->pairs + 2 * points->n;

		if (!isfinite(x[i]) || k[i] < 0 || k[i] > whole[i] ||
		    whole[i] < 1)
			continue;
		pair[0] = k[i];
		pair[1] = whole[i] - k[i];
		points->x[points->n++] = x[i];
	}
}

/* 1 minus a share without loss is the share of -logit. */
static double
share_of(double logit)
{
	return 1 / (1 + exp(-logit));
}

static double
logit_at(const struct rc_logit *l, double x)
{
	return l->middle + l->slope * (x - l->x_mean);
}

/* Away from the mean of x that information weights, height and slope pull on
 * each other; there they do not. */
static void
set_line(struct rc_logit *l, const struct logits *fit)
{
	const struct logits_line *line = &fit->line[0];
	double aside = -line->covariance / line->slope_variance;

	l->x_mean = fit->centre + aside;
	l->middle = line->middle + line->slope * aside;
	l->slope = line->slope;
	l->intercept = l->middle - l->slope * l->x_mean;
	l->middle_se = sqrt(line->middle_variance + aside * line->covariance);
	l->slope_se = sqrt(line->slope_variance);
	l->intercept_se = hypot(l->middle_se, l->x_mean * l->slope_se);
	l->df = (double)fit->n - 2;
}

static void
set_tests(struct rc_logit *l)
{
	struct wald plain = rc_wald_test(l->slope, l->slope_se, INFINITY);
	struct wald quasi = rc_wald_test(l->slope, l->quasi_se, l->df);

	l->z = plain.ratio;
	l->p = plain.p;
	l->quasi_t = quasi.ratio;
	l->quasi_p = quasi.p;
	l->odds_ratio = exp(l->slope);
	for (int i = 0; i < 2; i++) {
		l->slope_ci[i] = plain.interval[i];
		l->odds_ci[i] = exp(plain.interval[i]);
		l->quasi_ci[i] = quasi.interval[i];
	}
}

/* k log(k / expected), which goes to 0 with k */
static double
surprise(double k, double expected)
{
	return k > 0 ? k * log(k / expected) : 0;
}

static double
deviance_of(const int *pair, double share, double rest)
{
	double whole = (double)pair[0] + pair[1];

	return 2 *
	    (surprise(pair[0], whole * share) +
		surprise(pair[1], whole * rest));
}

/* Log of the chance of k of a whole. */
static double
loglik_of(const int *pair, double share, double rest)
{
	unsigned k = (unsigned)pair[0], left = (unsigned)pair[1];

	return gsl_sf_lnchoose(k + left, k) + k * log(share) + left * log(rest);
}

/* Square of what is left over, in standard errors of the count. */
static double
pearson_of(const int *pair, double share, double rest)
{
	double left = pair[0] * rest - pair[1] * share;
	double whole = (double)pair[0] + pair[1];

	return left * left / (whole * share * rest);
}

static double
mean_share(const struct points *points)
{
	double k = 0, whole = 0;

	for (size_t i = 0; i < points->n; i++) {
		k += points->pairs[2 * i];
		whole +=
		    (double)points->pairs[2 * i] + points->pairs[2 * i + 1];
	}
	return k / whole;
}

/* How far the points are from the curve, and from one share. */
static void
set_scatter(struct rc_logit *l, const struct points *points)
{
	double mean = mean_share(points), pearson = 0;

	l->deviance = l->null_deviance = l->loglik = 0;
	for (size_t i = 0; i < points->n; i++) {
		const int *pair = points->pairs + 2 * i;
		double logit = logit_at(l, points->x[i]);
		double share = share_of(logit), rest = share_of(-logit);

		l->deviance += deviance_of(pair, share, rest);
		l->null_deviance += deviance_of(pair, mean, 1 - mean);
		l->loglik += loglik_of(pair, share, rest);
		pearson += pearson_of(pair, share, rest);
	}
	l->deviance = fmax(0, l->deviance);
	l->dispersion = l->df > 0 ? pearson / l->df : NAN;
	/* Counts that lie on the curve leave no scatter. */
	if (l->dispersion < 1e-12)
		return;
	l->quasi_se = l->slope_se * sqrt(l->dispersion);
}

static const char *const reasons[] = {
	[LOGITS_NO_COUNTS] = "no counts",
	[LOGITS_ONE_YEAR] = "all counts are in one year",
	[LOGITS_EMPTY_PART] = "none or all in every year",
	[LOGITS_SEPARATED] = "separated by the years: no finite slope",
	[LOGITS_STUCK] = "no convergence",
};

struct rc_logit
rc_logit_fit(const double *x, const int *k, const int *whole, size_t n)
{
	g_autofree double *kept_x = g_new(double, n + 1);
	g_autofree int *pairs = g_new(int, 2 * n + 1);
	struct points points = { 0, kept_x, pairs };
	struct rc_logit l = undefined;

	keep_counts(&points, x, k, whole, n);
	struct logits fit = rc_logits_fit(kept_x, pairs, points.n, 2, 1);

	l.n = fit.n;
	l.reason = reasons[fit.state];
	if (fit.state != LOGITS_FITTED)
		return l;
	set_line(&l, &fit);
	set_scatter(&l, &points);
	set_tests(&l);
	return l;
}

double
rc_logit_at(const struct rc_logit *logit, double x)
{
	return share_of(logit_at(logit, x));
}
