/* What titles are about: whether two are on one subject. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>
#include <string.h>

#include "model/subject.h"

struct pair_case {
	char one[128], other[128];
	bool is_same;
};

ParameterizedTestParameters(subject, pair)
{
	static struct pair_case cases[] = {
		{ "Situation of human rights in Myanmar",
		    "SITUATION OF HUMAN RIGHTS IN MYANMAR", true },
		{ "Situation of human rights in Myanmar",
		    "The situation of human rights in  Myanmar", true },
		{ "Situation of human rights in Myanmar",
		    "Human rights in Myanmar", true },
		{ "Human rights in Myanmar",
		    "Human rights in Myanmar : resolution / adopted by the "
		    "General Assembly",
		    true },
		{ "Human rights in Myanmar",
		    "Human rights in Myanmar: draft resolution / Norway",
		    true },
		{ "Human rights in the Democratic People's Republic of Korea",
		    "Human rights in the DPRK", true },
		{ "Rights of the child", "The rights of the child", true },
		{ "Human rights in Myanmar", "Human rights in Belarus", false },
		{ "The situation in Myanmar", "Human rights in Myanmar",
		    false },
		/* What follows this colon is all that tells them apart. */
		{ "Outcome of the universal periodic review : Iran",
		    "Outcome of the universal periodic review : Syria", false },
		{ "The Middle East : Jerusalem : resolution / adopted",
		    "The Middle East : the Syrian Golan : resolution / adopted",
		    false },
		/* The beginning of a word is no word. */
		{ "Peace : decisions of the Council", "Peace", false },
		{ "", "", true },
		{ "", "Peace", false },
	};
	return cr_make_param_array(
	    struct pair_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct pair_case *c, subject, pair)
{
	g_autofree char *one = rc_title_key(c->one);
	g_autofree char *other = rc_title_key(c->other);

	cr_expect_eq(strcmp(one, other) == 0, c->is_same,
	    "\"%s\" \"%s\": \"%s\" \"%s\"", c->one, c->other, one, other);
}

Test(subject, openings_say_no_more)
{
	cr_expect_str_eq(rc_subject_topic("The situation in the Middle East"),
	    "the Middle East");
	cr_expect_str_eq(
	    rc_subject_topic("Situations of risk"), "Situations of risk");
}
