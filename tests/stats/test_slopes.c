#include <criterion/criterion.h>
#include <float.h>
#include <glib.h>
#include <math.h>

#include "stats/brute_force.h"
#include "stats/slopes.h"

/* Whole numbers: differences are exact, and quotients of the same value are
 * the same double.  Few levels make many ties. */
static void
fill(uint32_t *state, double *v, size_t n, unsigned levels, double unit)
{
	int middle = (int)(levels / 2);

	for (size_t i = 0; i < n; i++)
		v[i] = unit * ((int)draw(state, levels) - middle);
}

static size_t
at_most(const double *sorted, size_t n, double limit)
{
	size_t count = 0;

	while (count < n && sorted[count] <= limit)
		count++;
	return count;
}

static void
compare_all_ranks(const double *x, const double *y, size_t n)
{
	size_t n_slopes;
	g_autofree double *sorted = all_slopes(x, y, n, &n_slopes);
	struct rc_slopes *slopes = rc_slopes_new(x, y, n);

	cr_assert_eq(rc_slopes_n(slopes), n_slopes);
	cr_expect_eq(
	    rc_slopes_at_most(slopes, 0), at_most(sorted, n_slopes, 0));
	cr_expect_eq(rc_slopes_at_most(slopes, INFINITY), n_slopes);
	for (size_t rank = 0; rank < n_slopes; rank += 1 + n_slopes / 20)
		cr_expect_eq(rc_slopes_select(slopes, rank), sorted[rank],
		    "n %zu, rank %zu of %zu", n, rank, n_slopes);
	rc_slopes_free(slopes);
}

Test(slopes, every_rank_as_in_the_written_out_list)
{
	const unsigned levels[] = { 1, 2, 5, 30, 1000, 1000000 };
	const size_t sizes[] = { 1, 2, 3, 9, 40, 300 };
	uint32_t state = 20051216;
	double x[300], y[300];

	for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
		for (size_t j = 0; j < 36; j++) {
			fill(&state, x, sizes[i], levels[j / 6], 1);
			fill(&state, y, sizes[i], levels[j % 6], 1);
			compare_all_ranks(x, y, sizes[i]);
		}
}

/* Enough pairs that the list is not written out at first: half a million. */
Test(slopes, a_large_set_as_in_the_written_out_list)
{
	enum { N = 1000 };
	const unsigned levels[] = { 3, 75, 100000 };
	g_autofree double *x = g_new(double, N);
	g_autofree double *y = g_new(double, N);
	uint32_t state = 1;

	for (size_t i = 0; i < 9; i++) {
		fill(&state, x, N, levels[i / 3], 1);
		fill(&state, y, N, levels[i % 3], 1);
		compare_all_ranks(x, y, N);
	}
}

/* Shares over years: differences are rounded, so that slopes which are equal
 * on paper differ in their last digits.  A rounding is half of DBL_EPSILON at
 * most; there are two differences of numbers below 1, and a division. */
Test(slopes, rounded_differences_move_the_last_digits_only)
{
	enum { N = 1000 };
	g_autofree double *x = g_new(double, N);
	g_autofree double *y = g_new(double, N);
	g_autofree double *sorted = NULL;
	struct rc_slopes *slopes;
	uint32_t state = 7;
	size_t n;

	fill(&state, x, N, 75, 1);
	fill(&state, y, N, 193, 1 / 193.0);
	sorted = all_slopes(x, y, N, &n);
	slopes = rc_slopes_new(x, y, N);
	for (size_t rank = 0; rank < n; rank += n / 100)
		cr_expect(fabs(rc_slopes_select(slopes, rank) - sorted[rank]) <=
			2 * DBL_EPSILON * fabs(sorted[rank]),
		    "rank %zu", rank);
	rc_slopes_free(slopes);
}

/* The generator starts anew each time. */
Test(slopes, the_same_question_has_the_same_answer)
{
	enum { N = 500 };
	double x[N], y[N], first;
	struct rc_slopes *slopes;
	uint32_t state = 3;

	fill(&state, x, N, 1000, 0.1);
	fill(&state, y, N, 1000, 0.1);
	slopes = rc_slopes_new(x, y, N);
	first = rc_slopes_select(slopes, 60000);
	rc_slopes_select(slopes, 3);
	cr_expect_eq(rc_slopes_select(slopes, 60000), first);
	rc_slopes_free(slopes);
}

Test(slopes, of_no_points_there_are_none)
{
	struct rc_slopes *slopes = rc_slopes_new(NULL, NULL, 0);

	cr_expect_eq(rc_slopes_n(slopes), 0);
	cr_expect_eq(rc_slopes_at_most(slopes, 0), 0);
	rc_slopes_free(slopes);
	rc_slopes_free(NULL);
}

/* y - slope * x overflows on the way: no answer, but an end. */
Test(slopes, numbers_too_large_to_multiply_come_to_an_end)
{
	enum { N = 200 };
	double x[N], y[N];
	struct rc_slopes *slopes;
	uint32_t state = 9;

	fill(&state, x, N, 1000, 1e300);
	fill(&state, y, N, 1000, 1e305);
	slopes = rc_slopes_new(x, y, N);
	for (size_t rank = 0; rank < rc_slopes_n(slopes); rank += 1000)
		rc_slopes_select(slopes, rank);
	rc_slopes_free(slopes);
}
