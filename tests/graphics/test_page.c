#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "graphics/page.h"
#include "support/support.h"

struct wrap_case {
	char text[64];
	double width; /* in characters */
	int characters;
	bool even;
	char lines[72]; /* joined by / */
};

ParameterizedTestParameters(page, wrap)
{
	static struct wrap_case cases[] = {
		{ "one two three", 20, 0, false, "one two three" },
		{ "one two three four", 13, 0, false, "one two three/four" },
		{ "one two three four", 13, 0, true, "one two/three four" },
		{ "one two three four", 40, 8, false, "one two/three/four" },
		{ "incomprehensibility is long", 6, 0, false,
		    "incomprehensibility/is/long" },
		{ "", 10, 0, true, "" },
	};
	return cr_make_param_array(
	    struct wrap_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct wrap_case *c, page, wrap)
{
	const struct rc_page page = { .measure = &plain_measure };
	const struct rc_text_style style = { 10, 400, false };
	g_auto(GStrv) lines = rc_wrap(&page, c->text, style,
	    0.6 * 10 * c->width + 0.001, c->characters, c->even);
	g_autofree char *joined = g_strjoinv("/", lines);

	cr_expect_str_eq(joined, c->lines);
}
