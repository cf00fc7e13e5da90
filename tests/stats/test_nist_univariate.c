#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <stdlib.h>

#include "rollcall/spread.h"
#include "rollcall/trend.h"
#include "support/support.h"

/* The Statistical Reference Datasets of NIST.  How many digits are right: the
 * log relative error, 15 at most, for that many are certified. */
static double
right_digits(double value, double certified)
{
	double error = fabs(value - certified) / fabs(certified);

	return error > 0 ? fmin(15, -log10(error)) : 15;
}

struct set {
	char name[16];
	size_t n;
	double mean_digits, sd_digits; /* at least */
};

/* NumAcc3 and NumAcc4 vary by 0.1 about 10^6 and 10^7: with the 16 digits of a
 * double no more than 9 and 8 of the deviation are in the data. */
ParameterizedTestParameters(nist, univariate)
{
	static struct set sets[] = {
		{ "pidigits", 5000, 13, 13 },
		{ "lottery", 218, 13, 13 },
		{ "lew", 200, 13, 13 },
		{ "mavro", 50, 13, 13 },
		{ "michelso", 100, 13, 13 },
		{ "numacc1", 3, 13, 13 },
		{ "numacc2", 1001, 13, 13 },
		{ "numacc3", 1001, 13, 8 },
		{ "numacc4", 1001, 13, 8 },
	};
	return cr_make_param_array(struct set, sets, G_N_ELEMENTS(sets));
}

/* Each file starts with the certified mean and deviation. */
ParameterizedTest(struct set *set, nist, univariate)
{
	g_autofree char *path =
	    g_strdup_printf("tests/data/nist/%s.txt", set->name);
	g_autofree char *text = file_bytes(path, NULL);
	g_autofree double *values = g_new(double, set->n);
	char *at = text;
	double mean = strtod(at, &at), sd = strtod(at, &at);
	struct rc_spread spread;

	for (size_t i = 0; i < set->n; i++)
		values[i] = strtod(at, &at);
	cr_assert_str_eq(at, "\n", "%s: values left over", set->name);
	spread = rc_spread_of(values, set->n);
	cr_expect_geq(right_digits(spread.mean, mean), set->mean_digits,
	    "%s: mean %.17g", set->name, spread.mean);
	cr_expect_geq(right_digits(spread.sd, sd), set->sd_digits,
	    "%s: sd %.17g", set->name, spread.sd);
}

Test(nist, line_through_norris)
{
	g_autofree char *text = file_bytes("tests/data/nist/norris.csv", NULL);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	double x[36], y[36];
	struct rc_trend t;

	for (size_t i = 0; i < 36; i++) {
		char *end;

		y[i] = strtod(lines[i + 1], &end);
		x[i] = strtod(end + 1, NULL);
	}
	cr_assert_str_empty(lines[37]);
	t = rc_trend_fit(x, y, 36);
	const double certified[][2] = {
		{ t.intercept, -0.262323073774029 },
		{ t.intercept_se, 0.232818234301152 },
		{ t.slope, 1.00211681802045 },
		{ t.slope_se, 0.429796848199937e-03 },
		{ t.sigma, 0.884796396144373 },
		{ t.r2, 0.999993745883712 },
		{ t.sigma * t.sigma * t.df, 26.6173985294224 },
	};

	cr_expect_eq(t.df, 34);
	for (size_t i = 0; i < G_N_ELEMENTS(certified); i++)
		cr_expect_geq(right_digits(certified[i][0], certified[i][1]),
		    11, "%zu: %.17g", i, certified[i][0]);
}
