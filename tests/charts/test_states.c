#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "charts/states.h"
#include "support/support.h"

struct name_case {
	char name[48], fitted[48];
	int letters; /* that have room */
};

ParameterizedTestParameters(states, names_are_fitted)
{
	static struct name_case cases[] = {
		{ "Sudan", "Sudan", 5 },
		{ "Syrian Arab Republic", "Syrian Arab Republic", 20 },
		{ "Syrian Arab Republic", "Syrian Arab Rep.", 19 },
		{ "Democratic Republic of the Congo", "Dem. Rep. of the Congo",
		    31 },
		{ "Saint Kitts and Nevis", "St. Kitts and Nevis", 20 },
		{ "Micronesia (Federated States of)",
		    "Micronesia (Fed. States of)", 30 },
		{ "Papua New Guinea", "Papua New G\u2026", 12 },
	};

	return cr_make_param_array(
	    struct name_case, cases, sizeof cases / sizeof *cases);
}

/* Letters are 0.6 em wide. */
ParameterizedTest(struct name_case *c, states, names_are_fitted)
{
	const struct rc_page page = { .preset = rc_preset_find("double"),
		.measure = &plain_measure };
	g_autofree char *fitted = states_fit_name(&page, c->name,
	    c->letters * 6 + 0.01, (struct rc_text_style){ 10, 400, false });

	cr_expect_str_eq(fitted, c->fitted);
}
