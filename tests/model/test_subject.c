#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "support/support.h"

struct source_case {
	char link[48], meeting[24], modality[24];
	char source[48];
};

ParameterizedTestParameters(subject, source)
{
	static struct source_case cases[] = {
		{ "https://digitallibrary.un.org/record/1", "A/60/PV.64",
		    "\"Vote, recorded\"", "UN Digital Library" },
		{ "", "A/60/PV.64", "\"Vote, recorded\"",
		    "General Assembly meeting records" },
		{ "", "A/C.3/60/SR.42", "\"Vote, recorded\"",
		    "Third Committee summary records" },
		/* A meeting tells who voted, not where an adoption is from. */
		{ "", "A/60/PV.64", "Without a vote", "votes.csv" },
		{ "", "S/PV.7353", "\"Vote, recorded\"", "votes.csv" },
		{ "", "", "\"Vote, recorded\"", "votes.csv" },
	};

	return cr_make_param_array(
	    struct source_case, cases, sizeof cases / sizeof *cases);
}

/* No source is named that the data do not: their file is. */
ParameterizedTest(struct source_case *c, subject, source)
{
	bool has_vote = c->modality[0] == '"';
	g_autofree char *text = g_strdup_printf(
	    "date,session,resolution,title,modality,meeting,total_yes,"
	    "total_no,total_abstentions,total_non_voting,total_ms,undl_link\n"
	    "2005-12-18,60,A/RES/60/1,Water,%s,%s,%s,%s\n",
	    c->modality, c->meeting, has_vote ? "5,1,2,2,10" : ",,,,10",
	    c->link);
	struct loaded loaded = load_text("votes.csv", text, 4096);
	struct rc_selection *all;
	g_autofree char *source = NULL;

	cr_assert_not_null(loaded.record, "%s", loaded.err.message);
	all = rc_select(loaded.record, &(struct rc_filter){ .from = 0 });
	source = rc_selection_source(all);
	cr_expect_str_eq(source, c->source);
	rc_selection_free(all);
	loaded_free(&loaded);
}
