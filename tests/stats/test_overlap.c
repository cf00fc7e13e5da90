#include "stats/overlap.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>

struct overlap_case {
	char name[40];
	size_t n, parts;
	double x[4], counts[12];
	bool holds;
};

/* Whether each is so can be seen: is there a set of lines, one a part, of which
 * at every x the parts that occur are the highest? */
ParameterizedTestParameters(overlap, holds)
{
	static struct overlap_case cases[] = {
		{ "both in both years", 2, 2, { 0, 1 }, { 1, 1, 1, 1 }, true },
		{ "all, then none", 2, 2, { 0, 1 }, { 2, 0, 0, 2 }, false },
		{ "meets at an end", 3, 2, { 0, 1, 2 }, { 2, 0, 1, 1, 0, 2 },
		    false },
		{ "order of rows", 3, 2, { 2, 0, 1 }, { 0, 2, 2, 0, 1, 1 },
		    false },
		{ "none, all, none", 3, 2, { 0, 1, 2 }, { 0, 2, 2, 0, 0, 2 },
		    true },
		{ "one of them never", 2, 2, { 0, 1 }, { 1, 0, 1, 0 }, false },
		{ "one year", 1, 2, { 5 }, { 1, 1 }, false },
		{ "three after another", 3, 3, { 0, 1, 2 },
		    { 1, 0, 0, 0, 1, 0, 0, 0, 1 }, false },
		{ "a third spans two apart", 4, 3, { 0, 1, 2, 3 },
		    { 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1 }, true },
		{ "two overlap, one is apart", 4, 3, { 0, 1, 2, 3 },
		    { 1, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1 }, false },
		{ "one inside the two together", 4, 3, { 0, 1, 2, 3 },
		    { 1, 0, 0, 1, 1, 0, 1, 1, 1, 0, 1, 0 }, true },
		{ "the last joins the first two", 4, 3, { 0, 1, 2, 3 },
		    { 1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0 }, true },
	};
	return cr_make_param_array(
	    struct overlap_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct overlap_case *c, overlap, holds)
{
	cr_expect_eq(rc_overlap_holds(c->x, c->counts, c->n, c->parts),
	    c->holds, "%s", c->name);
}
