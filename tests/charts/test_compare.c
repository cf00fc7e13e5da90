#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <string.h>

#include "graphics/box.h"
#include "support/series.h"
#include "support/support.h"

static double
middle(const struct rc_shape *shape)
{
	struct rc_rect box;

	cr_assert_not_null(shape);
	box = rc_shape_box(shape);
	return box.x + box.w / 2;
}

/* Where a share lies between the ends of the axis. */
static double
share_at(const struct rc_scene *scene, const struct rc_shape *marker)
{
	double zero = middle(nth_shape(scene, "grid", NULL, 0));
	double whole = middle(nth_shape(scene, "grid", NULL, 4));

	return (middle(marker) - zero) / (whole - zero);
}

struct ends {
	enum rc_denominator of;
	double first[4], last[4];
	char label[4][48]; /* of a row, the highest last share first */
};

/* Counted in the files of the votes: in the plenary 88 yes of 191 and 119 of
 * 193, in the Third Committee 84 and 112, in the Council 22 and 27 of 47, in
 * the Commission 28 and 30 of 53; with no and abstained beside them 21 and 60,
 * 19 and 48; 22 and 62, 19 and 50; 7 and 18, 6 and 14; 10 and 14, 9 and 14. */
ParameterizedTestParameters(compare_chart, ends)
{
	static struct ends cases[] = {
		{ RC_OF_MEMBERS, { 88. / 191, 84. / 191, 22. / 47, 28. / 53 },
		    { 119. / 193, 112. / 193, 27. / 47, 30. / 53 },
		    { "General Assembly plenary",
			"Third Committee of the General Assembly",
			"Human Rights Council",
			"Commission on Human Rights" } },
		{ RC_OF_PARTICIPATING,
		    { 88. / 169, 84. / 168, 22. / 47, 28. / 52 },
		    { 119. / 186, 112. / 181, 27. / 47, 30. / 53 },
		    { "General Assembly plenary",
			"Third Committee of the General Assembly",
			"Human Rights Council",
			"Commission on Human Rights" } },
		{ RC_OF_VOTING, { 88. / 109, 84. / 106, 22. / 29, 28. / 38 },
		    { 119. / 138, 112. / 131, 27. / 33, 30. / 39 },
		    { "General Assembly plenary",
			"Third Committee of the General Assembly",
			"Human Rights Council",
			"Commission on Human Rights" } },
	};
	return cr_make_param_array(
	    struct ends, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct ends *c, compare_chart, ends)
{
	struct series s = series_of_dprk();
	struct rc_figure figure = series_figure(&s, "double");
	struct rc_scene *scene;

	figure.of = c->of;
	scene = scene_of("compare", &figure);
	assert_scene_has(scene, "marker", "first", 4);
	assert_scene_has(scene, "marker", "last", 4);
	assert_scene_has(scene, "line", NULL, 4);
	for (size_t i = 0; i < 4; i++) {
		double first =
		    share_at(scene, nth_shape(scene, "marker", "first", i));
		double last =
		    share_at(scene, nth_shape(scene, "marker", "last", i));

		cr_expect(fabs(first - c->first[i]) < 1e-9, "%g", first);
		cr_expect(fabs(last - c->last[i]) < 1e-9, "%g", last);
		cr_expect_str_eq(
		    nth_shape(scene, "row-label", NULL, i)->text, c->label[i]);
	}
	rc_scene_free(scene);
	series_free(&s);
}

Test(compare_chart, years_and_shares_stand_at_the_dots)
{
	struct series s = series_of_dprk();
	struct rc_figure figure = series_figure(&s, "double");
	struct rc_scene *scene = scene_of("compare", &figure);

	assert_scene_has(scene, "value", NULL, 8);
	cr_expect_str_eq(nth_shape(scene, "value", NULL, 0)->text, "2005: 46%");
	cr_expect_str_eq(nth_shape(scene, "value", NULL, 1)->text, "2015: 62%");
	cr_expect(strstr(scene->about.alt,
		      "Human Rights Council 47% (2008) to 57% (2015)") != NULL,
	    "%s", scene->about.alt);
	rc_scene_free(scene);
	series_free(&s);
}

#define VOTE(date, title, yes, no)                                             \
	date ",,A/RES/" date "," title ",\"Vote, recorded\"," #yes "," #no     \
	     ",0,0,200\n"
#define ADOPTED(date, title)                                                   \
	date ",,A/RES/" date "," title ",Without vote,,,,,\n"

static const char *const topics[] = { "water", "land", "air" };

/* One vote is one dot; none is words, at the end. */
Test(compare_chart, few_votes)
{
	struct series s = series_of_topics(
	    OUTCOMES_HEADER ADOPTED("2001-01-01", "Air")
		ADOPTED("2002-01-01", "Air") VOTE("2003-01-01", "Land", 50, 150)
		    VOTE("2003-01-02", "Water", 150, 50)
			VOTE("2004-01-02", "Water", 100, 100),
	    topics, 3);
	struct rc_figure figure = series_figure(&s, "double");
	struct rc_scene *scene = scene_of("compare", &figure);

	assert_scene_has(scene, "marker", "first", 1);
	assert_scene_has(scene, "marker", "last", 2);
	assert_scene_has(scene, "line", NULL, 1);
	assert_scene_has(scene, "note", NULL, 1);
	cr_expect_str_eq(nth_shape(scene, "row-label", NULL, 2)->text, "air");
	cr_expect_str_eq(nth_shape(scene, "note", NULL, 0)->text,
	    "no recorded vote; 2 adopted without a vote");
	cr_expect_str_eq(scene->about.title,
	    "Water: yes\u00a0votes\u00a0fell\u00a0most, from 75% to 50%");
	cr_expect(strstr(scene->about.alt,
		      "land 25% (2003); air no recorded vote. ") != NULL,
	    "%s", scene->about.alt);
	rc_scene_free(scene);
	series_free(&s);
}

struct title_case {
	char text[640];
	char title[80];
};

ParameterizedTestParameters(compare_chart, title)
{
	static struct title_case cases[] = {
		/* The largest change, not the largest share. */
		{ OUTCOMES_HEADER VOTE("2001-01-01", "Water", 180, 20)
			VOTE("2002-01-01", "Water", 190, 10)
			    VOTE("2001-01-02", "Land", 20, 180)
				VOTE("2002-01-02", "Land", 60, 140),
		    "Land: yes\u00a0votes\u00a0rose\u00a0most, from 10% to "
		    "30%" },
		/* 104 and 103 of 200 are both 52%. */
		{ OUTCOMES_HEADER VOTE("2001-01-01", "Water", 104, 96)
			VOTE("2002-01-01", "Water", 104, 96)
			    VOTE("2001-01-02", "Land", 104, 96)
				VOTE("2002-01-02", "Land", 103, 97),
		    "Yes votes, first and last" },
		/* Of one row nothing is the most. */
		{ OUTCOMES_HEADER VOTE("2001-01-01", "Water", 10, 190)
			VOTE("2002-01-01", "Water", 190, 10),
		    "Water: yes votes, first and last" },
		{ OUTCOMES_HEADER ADOPTED("2001-01-01", "Water")
			ADOPTED("2002-01-01", "Land"),
		    "Yes votes, first and last" },
	};
	return cr_make_param_array(
	    struct title_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct title_case *c, compare_chart, title)
{
	struct series s = series_of_topics(c->text, topics, 3);
	struct rc_figure figure = series_figure(&s, "double");
	struct rc_scene *scene = scene_of("compare", &figure);

	cr_expect_str_eq(scene->about.title, c->title);
	rc_scene_free(scene);
	series_free(&s);
}

/* Shares of 0 and 100% leave no room beside their dots: the words go below, and
 * nothing collides or leaves the page at any size. */
Test(compare_chart, ends_of_the_axis)
{
	struct series s =
	    series_of_topics(OUTCOMES_HEADER VOTE("2001-01-01", "Water", 0, 200)
				 VOTE("2002-01-01", "Water", 200, 0)
				     VOTE("2001-01-02", "Land", 200, 0)
					 VOTE("2002-01-02", "Land", 0, 200)
					     VOTE("2002-01-03", "Air", 200, 0),
		topics, 3);

	for (unsigned i = 0; rc_preset_at(i) != NULL; i++) {
		struct rc_figure figure =
		    series_figure(&s, rc_preset_at(i)->name);
		struct rc_scene *scene = scene_of("compare", &figure);

		assert_scene_has(scene, "value", NULL, 5);
		rc_scene_free(scene);
	}
	series_free(&s);
}

/* The grid does not run through words; where there is no ground, it must. */
Test(compare_chart, words_have_a_ground)
{
	struct series s = series_of_dprk();
	struct rc_figure figure = series_figure(&s, "double");
	struct rc_scene *scene = scene_of("compare", &figure);

	assert_scene_has(scene, "ground", NULL, 8);
	rc_scene_free(scene);
	figure.transparent = true;
	scene = scene_of("compare", &figure);
	assert_scene_has(scene, "ground", NULL, 0);
	rc_scene_free(scene);
	series_free(&s);
}

Test(compare_chart, too_many_rows_do_not_fit_a_slide)
{
	const char *many[SERIES_MOST];
	struct rc_error err;
	struct rc_figure figure;
	struct series s;

	for (size_t i = 0; i < SERIES_MOST; i++)
		many[i] = "water";
	s = series_of_topics(
	    OUTCOMES_HEADER VOTE("2001-01-01", "Water", 10, 190), many,
	    SERIES_MOST);
	figure = series_figure(&s, "slide");
	cr_expect_null(rc_chart_draw(rc_chart_find("compare"), &figure, &err));
	cr_expect_eq(err.status, RC_EDRAW);
	cr_expect_neq(err.help[0], '\0');
	series_free(&s);
}
