#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <string.h>

#include "graphics/box.h"
#include "support/support.h"

struct plenary {
	struct rc_record *record;
	struct rc_selection *votes;
};

static struct plenary
plenary_of(int from, int to)
{
	struct plenary p = { .record = record_of_dprk() };

	p.votes = rc_select(p.record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .from = from, .to = to });
	return p;
}

static void
plenary_free(struct plenary *p)
{
	rc_selection_free(p->votes);
	rc_record_free(p->record);
}

/* Nine votes of four parts; two runs of years without a vote. */
Test(history, a_column_of_four_parts_for_every_vote)
{
	struct plenary p = plenary_of(0, 0);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene = scene_of("history", &figure);

	assert_scene_has(scene, "bar", NULL, 36);
	assert_scene_has(scene, "bar", "yes", 9);
	assert_scene_has(scene, "bar", "nonvoting", 9);
	assert_scene_has(scene, "without-vote", NULL, 2);
	assert_scene_has(scene, "no-record", NULL, 0);
	assert_scene_has(scene, "name", NULL, 4);
	cr_expect_str_eq(nth_shape(scene, "bar", "yes", 8)->tooltip,
	    "2015: Yes 119 of 193 members (61.7%)");
	cr_expect_str_eq(nth_shape(scene, "count", "yes", 0)->text, "88");
	cr_expect_eq(scene->date.year, 2025);
	rc_scene_free(scene);
	plenary_free(&p);
}

/* The heights of the parts of a column are its shares of the axis. */
Test(history, heights_are_shares)
{
	struct plenary p = plenary_of(0, 2011);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene = scene_of("history", &figure);
	struct rc_rect yes = rc_shape_box(nth_shape(scene, "bar", "yes", 0));
	struct rc_rect no = rc_shape_box(nth_shape(scene, "bar", "no", 0));
	double bottom = yes.y + yes.h, whole = bottom - no.y;

	/* A separator of 0.75 points is taken from the end of the first. */
	cr_expect(fabs((yes.h + 0.75) / whole - 88.0 / 191) < 1e-9);
	cr_expect(fabs(no.h / whole - 21.0 / 191) < 1e-9);
	rc_scene_free(scene);
	plenary_free(&p);
}

/* Columns stand on a linear axis: from 2011 to 2014 is three times as far as
 * from one year to the next. */
Test(history, years_are_linear)
{
	struct plenary p = plenary_of(0, 0);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene = scene_of("history", &figure);
	double at[9];

	for (size_t i = 0; i < 9; i++)
		at[i] = rc_shape_box(nth_shape(scene, "bar", "yes", i)).x;
	cr_expect(fabs((at[7] - at[6]) - 3 * (at[1] - at[0])) < 1e-6);
	rc_scene_free(scene);
	plenary_free(&p);
}

/* The silence of the files is drawn as such, never as consent. */
Test(history, years_without_a_record_are_no_band_of_consent)
{
	struct plenary p = plenary_of(2001, 2027);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene = scene_of("history", &figure);

	assert_scene_has(scene, "without-vote", NULL, 2);
	assert_scene_has(scene, "no-record", NULL, 2);
	cr_expect_gt(nth_shape(scene, "no-record", NULL, 0)->dash[0], 0);
	cr_expect(strstr(scene->about.alt,
		      "No record: 2001\u201304, 2026\u201327") != NULL);
	rc_scene_free(scene);
	plenary_free(&p);
}

Test(history, parts_outside_the_denominator_are_not_drawn)
{
	struct plenary p = plenary_of(0, 0);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene;

	figure.of = RC_OF_PARTICIPATING;
	scene = scene_of("history", &figure);
	assert_scene_has(scene, "bar", "nonvoting", 0);
	assert_scene_has(scene, "bar", "abstain", 9);
	cr_expect(
	    strstr(scene->about.subtitle, "% of states taking part") != NULL);
	rc_scene_free(scene);
	figure.of = RC_OF_VOTING;
	scene = scene_of("history", &figure);
	assert_scene_has(scene, "bar", NULL, 18);
	rc_scene_free(scene);
	plenary_free(&p);
}

/* The Third Committee votes once a year, but for 2018: two votes in a year
 * have no place on an axis of years. */
Test(history, two_votes_in_a_year_are_refused)
{
	struct rc_record *record = record_from(OUTCOMES_HEADER
	    "2014-11-18,,A/RES/1,T,\"Vote, recorded\",5,1,2,0,8\n"
	    "2014-12-18,,A/RES/2,T,\"Vote, recorded\",5,1,2,0,8\n");
	struct rc_selection *both =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(both, "double");
	struct rc_error err;

	cr_expect_null(rc_chart_draw(rc_chart_find("history"), &figure, &err));
	cr_expect_eq(err.status, RC_EUSAGE);
	cr_expect_neq(err.help[0], '\0');
	rc_selection_free(both);
	rc_record_free(record);
}

struct title_case {
	int from, to;
	enum rc_denominator of;
	char title[96];
};

/* What a title says must follow from the numbers: 88 of 191 is 46%, 119 of 193
 * is 62%; of those voting yes or no it went from 81% to 86%. */
ParameterizedTestParameters(history, title)
{
	static struct title_case cases[] = {
		{ 0, 0, RC_OF_MEMBERS,
		    "Yes votes rose from 46% to 62% of members before the "
		    "roll calls stopped" },
		{ 0, 2015, RC_OF_MEMBERS,
		    "Yes votes rose from 46% to 62% of members" },
		{ 0, 2015, RC_OF_PARTICIPATING,
		    "Yes votes rose from 52% to 64% of states taking part" },
		{ 2014, 2015, RC_OF_MEMBERS,
		    "Human rights in the DPRK: the votes, 2014\u201315" },
		{ 2016, 2025, RC_OF_MEMBERS,
		    "Human rights in the DPRK: no recorded vote, 2016\u201325" },
	};
	return cr_make_param_array(
	    struct title_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct title_case *c, history, title)
{
	struct plenary p = plenary_of(c->from, c->to);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene;

	figure.of = c->of;
	scene = scene_of("history", &figure);
	cr_expect_str_eq(scene->about.title, c->title);
	rc_scene_free(scene);
	plenary_free(&p);
}

/* Where nothing can be said of the numbers, the title still says whose votes
 * they are. */
Test(history, neutral_titles_tell_who_counts)
{
	struct rc_record *record = record_from(
	    OUTCOMES_HEADER "2014-12-18,,A/RES/1,Situation in Somewhere,"
			    "\"Vote, recorded\",5,1,2,0,8\n"
			    "2015-12-18,,A/RES/2,Peace,"
			    "\"Vote, recorded\",5,1,2,0,8\n");
	const char *const titles[] = {
		"Votes of ASEAN in the General Assembly plenary, 2014\u201315",
		"Somewhere: the votes of ASEAN, 2014",
	};

	for (int i = 0; i < 2; i++) {
		struct rc_selection *votes = rc_select(record,
		    &(struct rc_filter){
			.bodies = 1u << RC_GA, .to = i == 0 ? 0 : 2014 });
		struct rc_figure figure = figure_of(votes, "double");
		struct rc_scene *scene;

		figure.whom = "ASEAN";
		scene = scene_of("history", &figure);
		cr_expect_str_eq(scene->about.title, titles[i]);
		rc_scene_free(scene);
		rc_selection_free(votes);
	}
	rc_record_free(record);
}

Test(rows, a_row_for_every_vote_and_every_run)
{
	struct plenary p = plenary_of(0, 0);
	struct rc_figure figure = figure_of(p.votes, "column");
	struct rc_scene *scene = scene_of("rows", &figure);

	assert_scene_has(scene, "bar", NULL, 36);
	assert_scene_has(scene, "without-vote", NULL, 2);
	rc_scene_free(scene);
	plenary_free(&p);
}

/* Four parts of nine votes; the trend of the yes votes, its band only over the
 * two stretches of years with votes. */
Test(trend_chart, a_mark_for_every_part_of_every_vote)
{
	struct plenary p = plenary_of(0, 0);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene = scene_of("trend", &figure);

	assert_scene_has(scene, "marker", NULL, 36);
	assert_scene_has(scene, "marker", "yes", 9);
	assert_scene_has(scene, "fit", "yes", 1);
	assert_scene_has(scene, "fit", NULL, 1);
	assert_scene_has(scene, "confidence", NULL, 2);
	rc_scene_free(scene);
	plenary_free(&p);
}

Test(trend_chart, one_vote_has_no_trend)
{
	struct plenary p = plenary_of(2015, 2025);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene = scene_of("trend", &figure);

	assert_scene_has(scene, "marker", NULL, 4);
	assert_scene_has(scene, "fit", NULL, 0);
	assert_scene_has(scene, "confidence", NULL, 0);
	rc_scene_free(scene);
	plenary_free(&p);
}

/* Words of the caller replace the computed ones; "" leaves them out. */
Test(charts, own_words)
{
	struct plenary p = plenary_of(0, 0);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene;

	figure.title = "My title";
	figure.subtitle = "";
	figure.note = "";
	figure.source = "";
	figure.no_credit = true;
	scene = scene_of("history", &figure);
	cr_expect_str_eq(nth_shape(scene, "title", NULL, 0)->text, "My title");
	assert_scene_has(scene, "title", NULL, 1);
	assert_scene_has(scene, "subtitle", NULL, 0);
	assert_scene_has(scene, "footer", NULL, 0);
	rc_scene_free(scene);
	plenary_free(&p);
}

/* Ten years become three places, and the axis says so. */
Test(history, long_runs_may_be_folded)
{
	struct plenary p = plenary_of(0, 0);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene;
	double slot, folded;

	figure.fold = true;
	scene = scene_of("history", &figure);
	slot = rc_shape_box(nth_shape(scene, "bar", "yes", 1)).x -
	    rc_shape_box(nth_shape(scene, "bar", "yes", 0)).x;
	folded = rc_shape_box(nth_shape(scene, "without-vote", NULL, 1)).w;
	/* The band is as wide as its places but for the gap of a column. */
	cr_expect(fabs(folded - (3 - 0.16) * slot) < 1e-6);
	assert_scene_has(scene, "break", NULL, 2);
	cr_expect_str_eq(
	    nth_shape(scene, "year-label", NULL, 11)->text, "2016\u201325");
	rc_scene_free(scene);
	plenary_free(&p);
}

/* Montenegro joined in 2006: one note of the two in that year; what concerns
 * another body is not shown. */
Test(history, events_stand_over_their_years)
{
	struct rc_event at[] = {
		{ { 2005, 12, 16 }, 1u << RC_GA, "first" },
		{ { 2006, 6, 28 }, 0, "second" },
		{ { 2006, 11, 20 }, 1u << RC_C3, "of a committee" },
		{ { 2030, 1, 1 }, 0, "later" },
	};
	const struct rc_events events = { 4, at };
	struct plenary p = plenary_of(0, 0);
	struct rc_figure figure = figure_of(p.votes, "double");
	const char *charts[] = { "history", "trend" };

	figure.events = &events;
	for (size_t i = 0; i < 2; i++) {
		struct rc_scene *scene = scene_of(charts[i], &figure);
		g_autofree char *dump = rc_scene_dump(scene);

		assert_scene_has(scene, "event", NULL, 2);
		cr_expect(strstr(dump,
			      "1\u00a0(Dec\u00a02005) first; "
			      "2\u00a0(Jun\u00a02006)") != NULL,
		    "%s", dump);
		rc_scene_free(scene);
	}
	plenary_free(&p);
}

/* At one column the words of the short band have no room: said, not lost. */
Test(history, what_is_left_out_is_told)
{
	struct plenary p = plenary_of(0, 0);
	struct rc_figure figure = figure_of(p.votes, "double");
	struct rc_scene *scene = scene_of("history", &figure);

	cr_expect(strstr(scene->about.left_out,
		      "Too thin for a number: did not vote 3 (2011)") != NULL,
	    "%s", scene->about.left_out);
	rc_scene_free(scene);
	plenary_free(&p);
}

/* So many votes, yes rising by one of twenty members each year. */
static struct rc_scene *
scene_of_rising(int n_votes)
{
	g_autoptr(GString) text = g_string_new(OUTCOMES_HEADER);
	struct rc_record *record;
	struct rc_selection *all;
	struct rc_figure figure;
	struct rc_scene *scene;

	for (int i = 0; i < n_votes; i++)
		g_string_append_printf(text,
		    "%d-12-16,%d,A/RES/%d/1,Situation in Somewhere,"
		    "\"Vote, recorded\",%d,1,%d,0,20\n",
		    2005 + i, 60 + i, 60 + i, 8 + i, 11 - i);
	record = record_from(text->str);
	all = rc_select(record, &(struct rc_filter){ .from = 0 });
	figure = figure_of(all, "double");
	scene = scene_of("history", &figure);
	rc_selection_free(all);
	rc_record_free(record);
	return scene;
}

/* Four votes on a straight line: of the 24 orders two are as clear, p = 0.083,
 * and `claim` says no.  Five: two of 120. */
Test(charts, no_title_claims_what_claim_denies)
{
	struct rc_scene *four = scene_of_rising(4), *five = scene_of_rising(5);

	cr_expect_str_eq(
	    four->about.title, "Somewhere: the votes, 2005\u201308");
	cr_expect_str_eq(
	    five->about.title, "Yes votes rose from 40% to 60% of members");
	rc_scene_free(four);
	rc_scene_free(five);
}
