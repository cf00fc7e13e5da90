#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "charts/fields.h"
#include "support/support.h"

struct field_case {
	char text[80];
	char expanded[80]; /* "": refused */
};

ParameterizedTestParameters(fields, expansion)
{
	static struct field_case cases[] = {
		{ "Yes at {yes.share.last}, up from {yes.share.first}",
		    "Yes at 60%, up from 50%" },
		{ "{yes.count.2005} of {members.2005}", "5 of 10" },
		{ "{yes} and {abstain.count}", "60% and 3" },
		{ "{yes.slope} points", "+5.0 points" },
		{ "{votes} votes, {first} to {last}", "2 votes, 2005 to 2007" },
		{ "{topic}", "Somewhere" },
		{ "{{topic}", "{topic}" },
		{ "plain", "plain" },
		{ "{nonvoting.share.last}", "0%" },
		{ "{yes.count.2008}", "" },
		{ "{yes.cout.2005}", "" },
		{ "{yes.share.2005.x}", "" },
		{ "{yes.share", "" },
		{ "{}", "" },
	};

	return cr_make_param_array(
	    struct field_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct field_case *c, fields, expansion)
{
	struct rc_record *record = record_from(two_votes_of_ten);
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(all, "double");
	struct votes votes = votes_of(&figure);
	struct rc_error err;
	char *text = fields_expand(&figure, &votes, "title", c->text, &err);

	if (c->expanded[0] == '\0') {
		cr_expect_null(text, "%s", c->text);
		cr_expect_eq(err.status, RC_EUSAGE);
		cr_expect(strstr(err.message, "--title") != NULL);
	} else {
		cr_expect_str_eq(text, c->expanded);
	}
	g_free(text);
	votes_free(&votes);
	rc_selection_free(all);
	rc_record_free(record);
}
