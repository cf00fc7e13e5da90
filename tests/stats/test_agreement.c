#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>

#include "nearly.h"
#include "rollcall/agreement.h"

struct joint_case {
	char name[40];
	struct rc_joint joint;
	double agreement[3], kappa[3]; /* plain, linear, quadratic */
	double pi;
};

ParameterizedTestParameters(joint, known)
{
	static struct joint_case cases[] = {
		/* by hand and again with Python's fractions: margins 3 6 6 and
		 * 3 5 7, observed distance 5/15, 2.5/15, 1.25/15 */
		{ "three by three",
		    { { { 2, 1, 0 }, { 1, 3, 2 }, { 0, 1, 5 } } },
		    { 2.0 / 3, 5.0 / 6, 11.0 / 12 },
		    { 23.0 / 48, 36.0 / 61, 62.0 / 87 }, 137.0 / 287 },
		/* the usual two by two of textbooks: 0.7 alike, 0.5 by chance;
		 * only the ends occur, so weights change nothing.  pi: 55 and
		 * 45 of 100, 0.505 by chance */
		{ "two by two", { { { 20, 0, 5 }, { 0 }, { 10, 0, 15 } } },
		    { 0.7, 0.7, 0.7 }, { 0.4, 0.4, 0.4 },
		    (0.7 - 0.505) / 0.495 },
		{ "always the opposite", { { { 0, 0, 3 }, { 0 }, { 3 } } },
		    { 0, 0, 0 }, { -1, -1, -1 }, -1 },
		{ "one yes, the other abstains", { { { 0 }, { 0 }, { 0, 4 } } },
		    { 0, 0.5, 0.75 }, { 0, 0, 0 }, -1 },
		{ "always alike", { { { 2 }, { 0, 1 }, { 0, 0, 4 } } },
		    { 1, 1, 1 }, { 1, 1, 1 }, 1 },
		{ "always yes", { { { 0 }, { 0 }, { 0, 0, 9 } } }, { 1, 1, 1 },
		    { NAN, NAN, NAN }, NAN },
		{ "one roll call", { { { 0, 0, 1 } } }, { 0, 0, 0 },
		    { 0, 0, 0 }, -1 },
		{ "never together", { { { 0 } } }, { NAN, NAN, NAN },
		    { NAN, NAN, NAN }, NAN },
	};
	return cr_make_param_array(
	    struct joint_case, cases, G_N_ELEMENTS(cases));
}

ParameterizedTest(struct joint_case *c, joint, known)
{
	for (int i = 0; i < 3; i++) {
		enum rc_weights w = (enum rc_weights)i;
		double agreement = rc_joint_agreement(&c->joint, w);
		double kappa = rc_joint_kappa(&c->joint, w);
		double s = rc_joint_s(&c->joint, w);

		cr_expect(nearly(agreement, c->agreement[i], 1e-14),
		    "%s: agreement %d is %g", c->name, i, agreement);
		cr_expect(nearly(kappa, c->kappa[i], 1e-14),
		    "%s: kappa %d is %g", c->name, i, kappa);
		cr_expect(nearly(s, 2 * c->agreement[i] - 1, 1e-14),
		    "%s: S %d is %g", c->name, i, s);
	}
	cr_expect(nearly(rc_joint_pi(&c->joint), c->pi, 1e-14), "%s: pi is %g",
	    c->name, rc_joint_pi(&c->joint));
}
