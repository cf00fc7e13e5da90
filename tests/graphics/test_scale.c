#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>

#include "graphics/scale.h"

Test(scale, maps_the_ends_and_between)
{
	const struct rc_scale upright = { { 0, 1 }, { 200, 50 } };

	cr_expect_eq(rc_scale_map(&upright, 0), 200);
	cr_expect_eq(rc_scale_map(&upright, 1), 50);
	cr_expect_eq(rc_scale_map(&upright, 0.5), 125);
	cr_expect(isnan(rc_scale_map(&upright, NAN)));
	cr_expect_eq(rc_scale_unit(&upright), 150);
}

struct spread_case {
	char name[32];
	size_t n;
	double at[4], gap[4], low, high;
	double expected[4];
};

ParameterizedTestParameters(scale, spread)
{
	static struct spread_case cases[] = {
		{ "far apart already", 3, { 10, 30, 50 }, { 10, 10 }, 0, 60,
		    { 10, 30, 50 } },
		{ "pushed on", 3, { 10, 12, 14 }, { 10, 10 }, 0, 60,
		    { 10, 20, 30 } },
		{ "pushed back from the end", 3, { 40, 55, 58 }, { 10, 10 }, 0,
		    60, { 40, 50, 60 } },
		{ "unlike gaps", 3, { 10, 10, 10 }, { 5, 20 }, 0, 60,
		    { 10, 15, 35 } },
		{ "from below the low end", 2, { -5, 0 }, { 10 }, 0, 60,
		    { 0, 10 } },
		{ "one", 1, { 70 }, { 0 }, 0, 60, { 60 } },
		{ "none", 0, { 0 }, { 0 }, 0, 60, { 0 } },
	};
	return cr_make_param_array(
	    struct spread_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct spread_case *c, scale, spread)
{
	rc_spread(c->at, c->n, c->gap, c->low, c->high);
	for (size_t i = 0; i < c->n; i++)
		cr_expect_eq(c->at[i], c->expected[i], "%s: %zu at %g", c->name,
		    i, c->at[i]);
}
