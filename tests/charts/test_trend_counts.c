#include <criterion/criterion.h>
#include <string.h>

#include "support/support.h"

/* Decisions of a body, as the figure of what is known beside their votes. */
struct shown_counts {
	struct rc_record *record;
	struct rc_selection *selection;
	struct kit kit;
	struct rc_figure figure;
};

static void
counts_init(struct shown_counts *c, enum rc_body body, enum rc_counted counted)
{
	c->record = record_of_dprk();
	c->selection = rc_select(c->record,
	    &(struct rc_filter){
		.bodies = 1u << body, .kinds = 1u << RC_RESOLUTION });
	c->figure = figure_of(c->selection, "double");
	kit_init(&c->kit, c->selection);
	cr_assert(kit_fill(&c->kit, rc_chart_find("trend"), &c->figure));
	c->figure.counted = counted;
}

static void
counts_clear(struct shown_counts *c)
{
	kit_clear(&c->kit);
	rc_selection_free(c->selection);
	rc_record_free(c->record);
}

/* By Python from the 15 numbers of sponsors.csv: slope 0.71223, 95% 0.45640 to
 * 0.96805 (Student's t of 13: 2.160369). */
Test(trend_counts, sponsors_of_the_committee)
{
	struct shown_counts c;
	struct rc_scene *scene;
	const struct rc_shape *last;

	counts_init(&c, RC_C3, RC_COUNTED_SPONSORS);
	scene = scene_of("trend", &c.figure);
	cr_expect_str_eq(scene->about.title,
	    "Co-sponsors rose from 45 in 2005 to 61 in 2025");
	cr_expect_not_null(
	    strstr(scene->about.footer,
		"Known of 15 of 21 decisions, from the sources in "
		"sponsors.csv; years without a dot: not known. Co-sponsors: "
		"+0.7 a year (95% CI 0.5 to 1.0; 15 decisions). Dashed: "),
	    "%s", scene->about.footer);
	assert_scene_has(scene, "marker", NULL, 15);
	assert_scene_has(scene, "value", NULL, 15);
	assert_scene_has(scene, "fit", "yes", 1);
	last = nth_shape(scene, "value", NULL, 0);
	cr_expect_str_eq(last->text, "61");
	cr_expect_eq(last->style.weight, 600);
	/* 2005-06, 2008-09, 2013-14, 2016-19, 2021-22, 2024-25 */
	assert_scene_has(scene, "line", NULL, 8);
	cr_expect_not_null(strstr(scene->about.alt,
	    "45 in 2005, 61 in 2025; known of 15 of 21 decisions."));
	rc_scene_free(scene);
	counts_clear(&c);
}

/* What is a least number is joined to none; exact ones are, from year to year:
 * 2016, 2017 and 2018.  None of it has a trend. */
Test(trend_counts, least_numbers_have_no_line)
{
	struct shown_counts c;
	struct rc_scene *scene;

	counts_init(&c, RC_C3, RC_COUNTED_DISSOCIATED);
	scene = scene_of("trend", &c.figure);
	cr_expect_str_eq(scene->about.title,
	    "Members that dissociated themselves, 2012\u201324");
	assert_scene_has(scene, "marker", NULL, 9);
	assert_scene_has(scene, "line", NULL, 2);
	assert_scene_has(scene, "fit", "yes", 0);
	assert_scene_has(scene, "confidence", "yes", 0);
	cr_expect_str_eq(nth_shape(scene, "value", NULL, 0)->text, "\u22652");
	cr_expect_str_eq(nth_shape(scene, "value", NULL, 1)->text, "\u22654");
	cr_expect_str_eq(nth_shape(scene, "value", NULL, 2)->text, "8");
	cr_expect_str_eq(nth_shape(scene, "value", NULL, 3)->text, "11");
	cr_expect_not_null(strstr(
	    scene->about.footer, "\u2265: at least; there may be more."));
	rc_scene_free(scene);
	counts_clear(&c);
}

/* By Python from the 5 numbers: the interval of the slope is -0.69 to 2.01, so
 * no title may claim a rise from 44 to 54. */
Test(trend_counts, no_title_claims_what_is_not_clear)
{
	struct shown_counts c;
	struct rc_scene *scene;

	counts_init(&c, RC_HRC, RC_COUNTED_SPONSORS);
	scene = scene_of("trend", &c.figure);
	cr_expect_str_eq(scene->about.title,
	    "No clear trend in co-sponsors from 2008 to 2025");
	rc_scene_free(scene);
	counts_clear(&c);
}

Test(trend_counts, three_numbers_have_no_trend)
{
	struct shown_counts c;
	struct rc_scene *scene;

	counts_init(&c, RC_GA, RC_COUNTED_SPONSORS);
	scene = scene_of("trend", &c.figure);
	cr_expect_str_eq(
	    scene->about.title, "Co-sponsors at adoption, 2009\u201325");
	assert_scene_has(scene, "fit", "yes", 0);
	cr_expect_not_null(strstr(scene->about.footer,
	    "No trend is fitted to fewer than 5 known numbers."));
	rc_scene_free(scene);
	counts_clear(&c);
}

Test(trend_counts, nothing_known_is_an_error)
{
	struct shown_counts c;
	struct rc_error err;

	counts_init(&c, RC_CHR, RC_COUNTED_DISSOCIATED);
	cr_expect_null(rc_chart_draw(rc_chart_find("trend"), &c.figure, &err));
	cr_expect_eq(err.status, RC_EUSAGE);
	cr_expect_not_null(strstr(err.help, "dissociations.csv"));
	counts_clear(&c);
}
