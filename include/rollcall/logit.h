/* A yearly count as a share that moves on the logit scale. */
#ifndef RC_LOGIT_H
#define RC_LOGIT_H

#include <stddef.h>

/* log(share / (1 - share)) = intercept + slope * x.  The plain errors, z and p
 * take the votes as independent and each year's count as binomial; the quasi
 * ones let the counts scatter dispersion times as much, on Student's t.
 * Neither knows that the years are the same members: rollcall/panel.h does.
 *
 * Where there is no finite estimate, reason says why and every number but n is
 * NAN.  With two points all that needs df > 0 is NAN.  Formulas: McCullagh &
 * Nelder, Generalized Linear Models, 2nd ed., ch. 4. */
struct rc_logit {
	size_t n;           /* points used */
	const char *reason; /* static text; NULL when there is an estimate */
	double intercept;   /* at x = 0 */
	double slope;       /* per unit of x */
	double intercept_se, slope_se;
	double z;             /* slope / slope_se */
	double p;             /* two-sided, of slope = 0; normal */
	double slope_ci[2];   /* 95% */
	double odds_ratio;    /* exp(slope): factor of the odds per unit of x */
	double odds_ci[2];    /* 95% */
	double deviance;      /* from a share of its own for each point */
	double null_deviance; /* of one share for all */
	double df;            /* residual: n - 2 */
	double loglik;        /* with the binomial coefficients */
	double dispersion;    /* Pearson's chi-square / df */
	double quasi_se, quasi_t, quasi_p, quasi_ci[2]; /* of the slope */
	double x_mean; /* mean of x weighted by information: there slope
			  and height are not correlated */
	double middle, middle_se; /* logit at x_mean */
};

/* Of k[i] of whole[i] at x[i].  Points with an x that is not finite, or with
 * counts that are none (k < 0, k > whole, whole < 1), are left out.  x may be
 * calendar years: it is centred inside. */
struct rc_logit rc_logit_fit(
    const double *x, const int *k, const int *whole, size_t n);

/* The share at x, 0..1; NAN where there is no estimate. */
double rc_logit_at(const struct rc_logit *logit, double x);

#endif
