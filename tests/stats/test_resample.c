#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>

#include "nearly.h"
#include "stats/resample.h"

struct size_case {
	char name[40];
	size_t rows, members;
};

/* Around the eight rows of a piece, and the 255 additions that a byte holds. */
ParameterizedTestParameters(resample, counts_the_votes_of_the_members_drawn)
{
	static struct size_case cases[] = {
		{ "one of each", 1, 1 },
		{ "a piece", 8, 12 },
		{ "one row more", 9, 193 },
		{ "all that a byte holds", 3, 255 },
		{ "one member more", 3, 256 },
		{ "many members", 17, 1000 },
		{ "more than fit a random number twice", 1, 70000 },
	};
	return cr_make_param_array(
	    struct size_case, cases, G_N_ELEMENTS(cases));
}

ParameterizedTest(
    struct size_case *c, resample, counts_the_votes_of_the_members_drawn)
{
	g_autofree uint8_t *votes = g_new(uint8_t, c->rows * c->members);
	g_autoptr(GRand) random = g_rand_new_with_seed(3);
	gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
	struct rc_resample sample;
	struct rc_draw draw;

	for (size_t i = 0; i < c->rows * c->members; i++)
		votes[i] = (uint8_t)g_rand_int_range(random, 0, RC_N_VOTES);
	rc_resample_init(&sample, votes, c->rows, c->members);
	rc_draw_init(&draw, &sample);
	for (int repeat = 0; repeat < 3; repeat++) {
		rc_draw_make(&draw, &sample, rng);
		for (size_t row = 0; row < c->rows; row++) {
			uint32_t counts[RC_N_VOTES] = { 0 };

			for (size_t i = 0; i < c->members; i++) {
				uint32_t m = draw.picked[i];

				cr_assert_lt(m, c->members);
				counts[votes[row * c->members + m]]++;
			}
			cr_expect_arr_eq(draw.counts[row], counts + RC_YES,
			    sizeof draw.counts[row], "%s: row %zu", c->name,
			    row);
		}
	}
	rc_draw_clear(&draw);
	rc_resample_clear(&sample);
	gsl_rng_free(rng);
}

/* Chi-square of the picks of 2,000 draws, on members - 1 degrees of freedom:
 * mean df, variance 2 df.  Also of the pairs that come from one number. */
Test(resample, favours_no_member)
{
	enum { MEMBERS = 13, DRAWS = 20000 };
	const uint8_t votes[MEMBERS] = { RC_YES };
	static double picked[MEMBERS], pairs[MEMBERS * MEMBERS];
	gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
	struct rc_resample sample;
	struct rc_draw draw;
	double chi2 = 0, of_pairs = 0;
	double each = DRAWS, each_pair = DRAWS * 12.0 / (MEMBERS * MEMBERS);

	rc_resample_init(&sample, votes, 1, MEMBERS);
	rc_draw_init(&draw, &sample);
	for (int i = 0; i < DRAWS; i++) {
		rc_draw_make(&draw, &sample, rng);
		for (size_t m = 0; m < MEMBERS; m++) {
			picked[draw.picked[m]]++;
			if (m > 0)
				pairs[draw.picked[m - 1] * MEMBERS +
				    draw.picked[m]]++;
		}
	}
	for (size_t m = 0; m < MEMBERS; m++)
		chi2 += (picked[m] - each) * (picked[m] - each) / each;
	for (size_t i = 0; i < MEMBERS * MEMBERS; i++)
		of_pairs +=
		    (pairs[i] - each_pair) * (pairs[i] - each_pair) / each_pair;
	cr_expect_lt(fabs(chi2 - 12), 4 * sqrt(2 * 12.0), "%g", chi2);
	cr_expect_lt(fabs(of_pairs - 168), 4 * sqrt(2 * 168.0), "%g", of_pairs);
	rc_draw_clear(&draw);
	rc_resample_clear(&sample);
	gsl_rng_free(rng);
}
