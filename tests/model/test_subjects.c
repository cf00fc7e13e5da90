#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "model/subjects.h"
#include "support/support.h"

struct subjects_case {
	char titles[3][80];
	size_t n;
	char labels[3][64];
	char shared[32];
};

ParameterizedTestParameters(subjects, labels)
{
	static struct subjects_case cases[] = {
		{ { "Situation of human rights in the Islamic Republic of Iran",
		      "The situation of human rights in the Syrian Arab "
		      "Republic",
		      "Situation of human rights in Myanmar" },
		    3,
		    { "Islamic Republic of Iran", "Syrian Arab Republic",
			"Myanmar" },
		    "human rights in" },
		{ { "Human rights in Iran", "Situation of human rights in IRAN",
		      "Human rights in Syria" },
		    2, { "Iran", "Syria" }, "Human rights in" },
		{ { "The right to food", "The right to development",
		      "The right to food" },
		    2, { "Food", "Development" }, "The right to" },
		/* Words that lead nowhere are no common topic. */
		{ { "Nuclear disarmament", "Nuclear tests", "Nuclear tests" },
		    2, { "Nuclear disarmament", "Nuclear tests" }, "" },
		/* Each keeps a word of its own. */
		{ { "Human rights in", "Human rights in Iran", "" }, 3,
		    { "Human rights in", "Human rights in Iran", "Untitled" },
		    "" },
		{ { "", "Human rights in Iran", "Human rights in Iran" }, 1,
		    { "Human rights in Iran" }, "" },
		{ { "", "", "" }, 1, { "Untitled" }, "" },
	};
	return cr_make_param_array(
	    struct subjects_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct subjects_case *c, subjects, labels)
{
	g_autofree char *text = g_strdup_printf(OUTCOMES_HEADER
	    "2001-12-01,,A/RES/1,\"%s\",Without a vote,,,,,\n"
	    "2002-12-01,,A/RES/2,\"%s\",Without a vote,,,,,\n"
	    "2003-12-01,,A/RES/3,\"%s\",Without a vote,,,,,\n",
	    c->titles[0], c->titles[1], c->titles[2]);
	struct rc_record *record = record_from(text);
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_subjects *subjects = rc_subjects_new(all);
	g_autofree char *shared = rc_selection_shared(all);
	size_t n = 0;

	cr_assert_eq(subjects->n, c->n, "%zu", subjects->n);
	cr_expect_str_eq(shared, c->shared);
	for (size_t k = 0; k < c->n; k++) {
		struct rc_selection *on = rc_subjects_select(subjects, all, k);

		cr_expect_str_eq(subjects->label[k], c->labels[k]);
		cr_expect_eq(on->n, subjects->count[k]);
		n += on->n;
		rc_selection_free(on);
	}
	cr_expect_eq(n, all->n);
	rc_subjects_free(subjects);
	rc_selection_free(all);
	rc_record_free(record);
}

/* The members that count come along. */
static bool
is_france(void *context, const struct rc_member *member, struct rc_date date)
{
	(void)context;
	(void)date;
	return strcmp(member->code, "FRA") == 0;
}

Test(subjects, members_that_count_stay)
{
	struct rc_record *record = record_from(
	    VOTES_HEADER "FRA,FRANCE,Y,2001-12-01,56,A/RES/56/1,Land,,,,,\n"
			 "BEL,BELGIUM,Y,2001-12-01,56,A/RES/56/1,Land,,,,,\n"
			 "FRA,FRANCE,N,2002-12-01,57,A/RES/57/1,Water,,,,,\n"
			 "BEL,BELGIUM,Y,2002-12-01,57,A/RES/57/1,Water,,,,,\n");
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_subjects *subjects;
	struct rc_selection *water;

	rc_selection_restrict(all, is_france, NULL);
	subjects = rc_subjects_new(all);
	water = rc_subjects_select(subjects, all, 1);
	cr_assert_eq(water->n, 1);
	cr_expect_eq(rc_selection_tally(water, 0).members, 1);
	cr_expect_eq(rc_selection_tally(water, 0).count[RC_NO], 1);
	rc_selection_free(water);
	rc_subjects_free(subjects);
	rc_selection_free(all);
	rc_record_free(record);
}

/* The bundled decisions of every body are on one subject. */
Test(subjects, dprk_is_one)
{
	struct rc_record *record = record_of_dprk();

	for (int body = 0; body < RC_N_BODIES; body++) {
		struct rc_selection *of = rc_select(record,
		    &(struct rc_filter){ .bodies = 1u << body,
			.kinds = 1u
			    << (body == RC_SC ? RC_MOTION : RC_RESOLUTION) });
		struct rc_subjects *subjects = rc_subjects_new(of);

		cr_expect_eq(subjects->n, 1, "%s: %zu",
		    rc_body_key((enum rc_body)body), subjects->n);
		rc_subjects_free(subjects);
		rc_selection_free(of);
	}
	rc_record_free(record);
}

/* A title of signs alone is none. */
Test(subjects, a_title_of_signs_is_untitled)
{
	struct rc_record *record = record_from(OUTCOMES_HEADER
	    "2005-12-18,,A/RES/60/1,Situation of human rights in the Islamic "
	    "Republic of Iran,\"Vote, recorded\",5,1,2,2,10\n"
	    "2006-12-18,,A/RES/61/1,Situation of human rights in Syria,"
	    "\"Vote, recorded\",5,1,2,2,10\n"
	    "2007-12-18,,A/RES/62/1,-,\"Vote, recorded\",5,1,2,2,10\n");
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_subjects *subjects = rc_subjects_new(all);

	cr_assert_eq(subjects->n, 3);
	cr_expect_str_eq(subjects->label[0], "Islamic Republic of Iran");
	cr_expect_str_eq(subjects->label[1], "Syria");
	cr_expect_str_eq(subjects->label[2], "Untitled");
	rc_subjects_free(subjects);
	rc_selection_free(all);
	rc_record_free(record);
}
