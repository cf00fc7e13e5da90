#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "nearly.h"
#include "rollcall/cohesion.h"

struct cohesion_case {
	char name[40];
	struct rc_tally tally; /* non-member, yes, abstain, non-voting, no */
	double rice, index;
};

ParameterizedTestParameters(cohesion, by_hand)
{
	static struct cohesion_case cases[] = {
		/* (88 - 21) / 109; (88 - 81 / 2) / 169 */
		{ "A/RES/60/173", { { 0, 88, 60, 22, 21 }, 191 }, 67.0 / 109,
		    47.5 / 169 },
		{ "as one", { { 0, 12, 0, 3, 0 }, 15 }, 1, 1 },
		{ "all against", { { 0, 0, 0, 0, 4 }, 4 }, 1, 1 },
		{ "all abstained", { { 0, 0, 9, 0, 0 }, 9 }, NAN, 1 },
		{ "split in half", { { 0, 5, 0, 1, 5 }, 11 }, 0, 0.25 },
		{ "split in three", { { 0, 4, 4, 0, 4 }, 12 }, 0, 0 },
		{ "one state", { { 0, 1, 0, 0, 0 }, 1 }, 1, 1 },
		{ "nobody voted", { { 0, 0, 0, 7, 0 }, 7 }, NAN, NAN },
		{ "no members", { { 0 }, 0 }, NAN, NAN },
		{ "abstaining not stated", { { 0, 3, -1, 0, 1 }, 9 }, 0.5,
		    NAN },
		{ "no not stated", { { 0, 3, 2, 0, -1 }, 9 }, NAN, NAN },
	};
	return cr_make_param_array(
	    struct cohesion_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct cohesion_case *c, cohesion, by_hand)
{
	double rice = rc_rice_index(&c->tally);
	double index = rc_agreement_index(&c->tally);

	cr_expect(nearly(rice, c->rice, 1e-15), "%s: %g", c->name, rice);
	cr_expect(nearly(index, c->index, 1e-15), "%s: %g", c->name, index);
}
