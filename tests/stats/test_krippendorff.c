#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "nearly.h"
#include "rollcall/agreement.h"

enum { Y = RC_YES, A = RC_ABSTAIN, X = RC_NONVOTING, N = RC_NO, O = 0 };
enum { MOST_VOTES = 20 };

struct alpha_case {
	char name[40];
	size_t rows, members;
	uint8_t votes[MOST_VOTES]; /* by row */
	double nominal, ordinal, interval;
};

ParameterizedTestParameters(krippendorff, units_are_roll_calls)
{
	static struct alpha_case cases[] = {
		/* Krippendorff, Computing Krippendorff's Alpha-Reliability
		 * (2011), part A: two observers, ten units of 0 and 1;
		 * 1 - 19 * 8 / 168 */
		{ "two observers, 0 or 1", 10, 2,
		    { N, Y, Y, Y, N, Y, N, N, N, N, N, Y, N, N, N, N, Y, N, N,
			N },
		    2.0 / 21, 2.0 / 21, 2.0 / 21 },
		/* By hand: units yna, ya, yy; the last has one vote only and
		 * is left out.  Totals no 1, abstain 2, yes 4 of 7;
		 * coincidences in both orders: no-abstain 1, no-yes 1,
		 * abstain-yes 3.  Squared distances 1 1 1, 1 4 1, and of ranks
		 * 1.5^2 4.5^2 3^2, expected 2 * (2 . + 4 . + 8 .): nominal 5
		 * and 28, interval 8 and 52, ordinal 49.5 and 315 */
		{ "some do not vote", 4, 3,
		    { Y, N, A, Y, A, X, Y, O, Y, N, X, O }, 1 - 6 * 5 / 28.0,
		    1 - 6 * 49.5 / 315, 1 - 6 * 8 / 52.0 },
		{ "always alike", 2, 2, { Y, Y, N, N }, 1, 1, 1 },
		{ "only yes", 2, 2, { Y, Y, Y, Y }, NAN, NAN, NAN },
		{ "one vote a unit", 2, 2, { Y, X, X, N }, NAN, NAN, NAN },
		{ "nothing", 0, 0, { 0 }, NAN, NAN, NAN },
	};
	return cr_make_param_array(
	    struct alpha_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct alpha_case *c, krippendorff, units_are_roll_calls)
{
	const double expected[] = { c->nominal, c->ordinal, c->interval };
	uint8_t turned[MOST_VOTES];

	for (size_t i = 0; i < c->rows * c->members; i++)
		turned[i % c->members * c->rows + i / c->members] = c->votes[i];
	for (int metric = 0; metric < 3; metric++) {
		double alpha = rc_krippendorff_alpha(c->votes, c->rows,
		    c->members, RC_UNITS_ROLL_CALLS, (enum rc_metric)metric);
		double again = rc_krippendorff_alpha(turned, c->members,
		    c->rows, RC_UNITS_MEMBERS, (enum rc_metric)metric);

		cr_expect(nearly(alpha, expected[metric], 1e-13),
		    "%s: %d: %.15g", c->name, metric, alpha);
		cr_expect(nearly(again, expected[metric], 1e-13),
		    "%s turned: %d: %.15g", c->name, metric, again);
	}
}
