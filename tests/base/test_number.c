#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <string.h>

#include "base/number.h"

struct fixed_case {
	double x;
	int decimals;
	bool is_signed;
	char text[16];
};

ParameterizedTestParameters(number, fixed)
{
	static struct fixed_case cases[] = {
		{ 1.50241800452, 2, true, "+1.50" },
		{ -0.5975820727, 2, true, "\u22120.60" },
		{ 46.0732984293, 1, false, "46.1" },
		/* A half goes away from zero, also where it has no exact
		 * binary form below it. */
		{ 0.5, 0, false, "1" },
		{ 2.5, 0, false, "3" },
		{ -2.5, 0, false, "\u22123" },
		{ 0.125, 2, false, "0.13" },
		/* No minus before nothing. */
		{ -0.0, 1, false, "0.0" },
		{ -0.04, 1, false, "0.0" },
		{ -0.04, 1, true, "+0.0" },
		{ NAN, 1, false, "\u2013" },
		{ INFINITY, 1, true, "\u2013" },
		{ -INFINITY, 1, false, "\u2013" },
		{ 1e300, 1, false, "\u2013" },
		{ 123456789, 0, false, "123456789" },
	};
	return cr_make_param_array(
	    struct fixed_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct fixed_case *c, number, fixed)
{
	char buffer[RC_NUMBER_SIZE];

	cr_assert_str_eq(
	    rc_number_fixed(buffer, c->x, c->decimals, c->is_signed), c->text);
}

struct percent_case {
	double share;
	char text[8];
};

ParameterizedTestParameters(number, percent)
{
	static struct percent_case cases[] = {
		{ 0, "0%" },
		{ 1, "100%" },
		{ 119.0 / 193, "62%" },
		{ 88.0 / 191, "46%" },
		{ 0.004, "<1%" },
		{ 0.996, ">99%" },
		{ 0.005, "1%" },
		{ NAN, "\u2013" },
	};
	return cr_make_param_array(
	    struct percent_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct percent_case *c, number, percent)
{
	char buffer[RC_NUMBER_SIZE];

	cr_assert_str_eq(rc_number_percent(buffer, c->share), c->text);
}

struct exact_case {
	double x;
	char text[32];
};

ParameterizedTestParameters(number, exact)
{
	static struct exact_case cases[] = {
		{ 0.1, "0.1" },
		{ 88.0 / 191, "0.4607329842931937" },
		{ 1, "1" },
		{ -0.0, "0" },
		{ 1e-300, "1e-300" },
		{ 0.1 + 0.2, "0.30000000000000004" },
		{ NAN, "" },
		{ INFINITY, "" },
	};
	return cr_make_param_array(
	    struct exact_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct exact_case *c, number, exact)
{
	char buffer[RC_NUMBER_SIZE];

	cr_assert_str_eq(rc_number_exact(buffer, c->x), c->text);
}

struct apportion_case {
	char name[32];
	size_t n;
	double parts[4];
	int cells;
	int out[4];
};

ParameterizedTestParameters(number, apportion)
{
	static struct apportion_case cases[] = {
		{ "thirds, ties to the first", 3, { 1 / 3.0, 1 / 3.0, 1 / 3.0 },
		    40, { 14, 13, 13 } },
		/* 88, 60, 22, 21 of 191: 18.43, 12.57, 4.61, 4.40 cells; the
		 * two spare ones go to .61 and .57. */
		{ "the vote of 2005", 4,
		    { 88 / 191.0, 60 / 191.0, 22 / 191.0, 21 / 191.0 }, 40,
		    { 18, 13, 5, 4 } },
		{ "a part that is none", 3, { 0.5, NAN, 0.5 }, 10,
		    { 5, 0, 5 } },
		{ "less than the whole", 2, { 0.25, 0.25 }, 8, { 2, 2 } },
		{ "all in one", 2, { 1, 0 }, 40, { 40, 0 } },
		{ "no part at all", 2, { NAN, NAN }, 40, { 0, 0 } },
	};
	return cr_make_param_array(
	    struct apportion_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct apportion_case *c, number, apportion)
{
	int out[4] = { -1, -1, -1, -1 };

	rc_number_apportion(c->parts, c->n, c->cells, out);
	for (size_t i = 0; i < c->n; i++)
		cr_expect_eq(out[i], c->out[i], "%s: part %zu is %d, not %d",
		    c->name, i, out[i], c->out[i]);
}

/* Every split of every total up to the members of the United Nations. */
Test(number, apportioned_cells_always_add_up)
{
	for (int yes = 0; yes <= 193; yes++) {
		for (int no = 0; yes + no <= 193; no++) {
			double parts[3] = { yes / 193.0, no / 193.0,
				(193 - yes - no) / 193.0 };
			int out[3];

			rc_number_apportion(parts, 3, 40, out);
			cr_assert_eq(out[0] + out[1] + out[2], 40);
			cr_assert(fabs(out[0] - parts[0] * 40) < 1);
			cr_assert(fabs(out[1] - parts[1] * 40) < 1);
		}
	}
}

struct p_case {
	double p;
	char text[16];
};

ParameterizedTestParameters(number, p)
{
	static struct p_case cases[] = {
		{ 0.0413894653, "0.041" },
		{ 1, "1.000" },
		{ 0.001, "0.001" },
		{ 0.00099999, "< 0.001" },
		{ 0, "< 0.001" },
		{ NAN, "\u2013" },
	};
	return cr_make_param_array(
	    struct p_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct p_case *c, number, p)
{
	char buffer[RC_NUMBER_SIZE];

	cr_expect_str_eq(rc_number_p(buffer, c->p), c->text);
}
