/* What titles are about: whether two are on one subject. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>
#include <string.h>

#include "model/subject.h"
#include "support/support.h"

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

/* A title of signs alone says nothing of the subject, wherever it stands. */
Test(subject, a_title_of_signs_is_passed_over)
{
	struct rc_record *record = record_from(OUTCOMES_HEADER
	    "2005-12-18,,A/RES/60/1,-,\"Vote, recorded\",5,1,2,2,10\n"
	    "2006-12-18,,A/RES/61/1,Water,\"Vote, recorded\",5,1,2,2,10\n");
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	g_autofree char *subject = rc_selection_subject(all);

	cr_expect_str_eq(subject, "Water");
	rc_selection_free(all);
	rc_record_free(record);
}
