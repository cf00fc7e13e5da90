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

static const char *
nth_text(const struct rc_scene *scene, const char *role, size_t n)
{
	const struct rc_shape *shape = nth_shape(scene, role, NULL, n);

	cr_assert_not_null(shape, "%s %zu", role, n);
	return shape->text;
}

/* Counted in the files of the outcomes: 9 and 12 in the plenary and in the
 * Third Committee, 6 and 13 in the Council, 3 in the Commission. */
Test(mode, a_mark_for_every_decision)
{
	static const char *const counts[] = { "9", "12", "9", "12", "6", "13",
		"3", "0" };
	struct series s = series_of_dprk();
	struct rc_figure figure = series_figure(&s, "double");
	struct rc_scene *scene = scene_of("mode", &figure);

	assert_scene_has(scene, "mark", "vote", 27);
	assert_scene_has(scene, "mark", "without-vote", 37);
	assert_scene_has(scene, "key", NULL, 4);
	assert_scene_has(scene, "count", NULL, 8);
	for (size_t i = 0; i < 8; i++)
		cr_expect_str_eq(nth_text(scene, "count", i), counts[i]);
	cr_expect_str_eq(nth_shape(scene, "mark", "vote", 0)->tooltip,
	    "2005: A/RES/60/173, recorded vote");
	rc_scene_free(scene);
	series_free(&s);
}

/* Marks of one year stand below each other, and years are as far apart as they
 * are long ago: from 2011 to 2014 it is three times as far as from 2005 to
 * 2006. */
Test(mode, years_are_linear_and_shared)
{
	struct series s = series_of_dprk();
	struct rc_figure figure = series_figure(&s, "double");
	struct rc_scene *scene = scene_of("mode", &figure);
	double at[10];

	for (size_t i = 0; i < 10; i++)
		at[i] = middle(nth_shape(scene, "mark", "vote", i));
	cr_expect(fabs(at[7] - at[6] - 3 * (at[1] - at[0])) < 1e-6);
	cr_expect(fabs(at[9] - at[0]) < 1e-6);
	rc_scene_free(scene);
	series_free(&s);
}

/* Counted in sponsors.csv and dissociations.csv, one row a body and year: at
 * adoption 3, 15, 5 and 1; dissociated 6, 9 and 7. */
Test(mode, numbers_stand_below_their_year)
{
	struct series s = series_of_dprk();
	struct rc_figure figure = series_figure(&s, "double");
	struct rc_scene *scene = scene_of("mode", &figure);

	assert_scene_has(scene, "signal", NULL, 24 + 22);
	cr_expect_str_eq(nth_text(scene, "signal", 0), "53");
	cr_expect_str_eq(nth_text(scene, "signal", 3), "\u22654");
	/* The plenary of 2009 is its fifth vote; 2012 its first without. */
	cr_expect(fabs(middle(nth_shape(scene, "signal", NULL, 0)) -
		      middle(nth_shape(scene, "mark", "vote", 4))) < 1e-6);
	cr_expect(
	    fabs(middle(nth_shape(scene, "signal", NULL, 3)) -
		middle(nth_shape(scene, "mark", "without-vote", 0))) < 1e-6);
	cr_expect(strstr(scene->about.footer, "empty: not known") != NULL);
	rc_scene_free(scene);
	series_free(&s);
}

Test(mode, numbers_without_room_are_left_out_and_told)
{
	struct series s = series_of_dprk();
	struct rc_figure figure = series_figure(&s, "column");
	struct rc_scene *scene = scene_of("mode", &figure);

	assert_scene_has(scene, "signal", NULL, 0);
	cr_expect(
	    strstr(scene->about.left_out, "No room for the numbers") != NULL);
	cr_expect(strstr(scene->about.footer, "No room") != NULL);
	cr_expect(strstr(scene->about.footer, "not known") == NULL);
	rc_scene_free(scene);
	series_free(&s);
}

#define DECISION(date, title, how)                                             \
	date ",,A/RES/" date "," title "," how ",5,1,2,2,10\n"
#define VOTE(date, title) DECISION(date, title, "\"Vote, recorded\"")
#define ADOPTED(date, title)                                                   \
	date ",,A/RES/" date "," title ",Without vote,,,,,\n"

/* Three decisions of one year stand side by side within it, apart from each
 * other and from those of the years beside them. */
Test(mode, decisions_of_a_year_stand_apart)
{
	static const char *const topics[] = { "Water" };
	struct series s = series_of_topics(
	    OUTCOMES_HEADER VOTE("2001-01-01", "Water")
		VOTE("2002-01-01", "Water") VOTE("2002-02-01", "Water")
		    VOTE("2002-03-01", "Water") VOTE("2003-01-01", "Water"),
	    topics, 1);
	static const char *const sizes[] = { "column", "double", "social" };

	for (size_t k = 0; k < 3; k++) {
		struct rc_figure figure = series_figure(&s, sizes[k]);
		struct rc_scene *scene = scene_of("mode", &figure);

		assert_scene_has(scene, "mark", "vote", 5);
		for (size_t i = 1; i < 5; i++) {
			struct rc_rect one = rc_shape_box(
			    nth_shape(scene, "mark", "vote", i - 1));
			struct rc_rect next =
			    rc_shape_box(nth_shape(scene, "mark", "vote", i));

			cr_expect_lt(
			    one.x + one.w, next.x, "%s: %zu", sizes[k], i);
		}
		rc_scene_free(scene);
	}
	series_free(&s);
}

struct title_case {
	char text[640];
	char title[64];
};

ParameterizedTestParameters(mode, title)
{
	static struct title_case cases[] = {
		{ OUTCOMES_HEADER VOTE("2001-01-01", "Water") ADOPTED(
		      "2002-01-01", "Water") ADOPTED("2003-01-01", "Water"),
		    "Water: no roll call since 2001" },
		/* One adoption without a vote is no end. */
		{ OUTCOMES_HEADER VOTE("2001-01-01", "Water")
			ADOPTED("2002-01-01", "Water"),
		    "1 of 2 decisions were adopted without a vote" },
		{ OUTCOMES_HEADER VOTE("2001-01-01", "Water")
			VOTE("2002-01-01", "Water"),
		    "Recorded votes on all 2 decisions" },
		/* What never had a roll call has not stopped. */
		{ OUTCOMES_HEADER ADOPTED("2001-01-01", "Water")
			ADOPTED("2002-01-01", "Water"),
		    "2 of 2 decisions were adopted without a vote" },
		{ OUTCOMES_HEADER VOTE("2001-01-01", "Water")
			VOTE("2001-01-02", "Land") ADOPTED("2002-01-01", "Land")
			    ADOPTED("2003-01-01", "Land"),
		    "Land: no roll call since 2001" },
	};
	return cr_make_param_array(
	    struct title_case, cases, sizeof cases / sizeof *cases);
}

/* Topics are as the user wrote them; a title has a capital. */
ParameterizedTest(struct title_case *c, mode, title)
{
	static const char *const topics[] = { "water", "land" };
	struct series s = series_of_topics(c->text, topics, 2);
	struct rc_figure figure = series_figure(&s, "double");
	struct rc_scene *scene = scene_of("mode", &figure);

	cr_expect_str_eq(scene->about.title, c->title);
	cr_expect(strstr(scene->about.alt, c->title) != NULL);
	rc_scene_free(scene);
	series_free(&s);
}

/* A screen reader is told the numbers of as many rows as 400 characters take,
 * and how many more there are. */
Test(mode, many_rows)
{
	static const char *const topic[] = { "Water" };
	const char *topics[SERIES_MOST];
	struct rc_error err;
	struct rc_figure figure;
	struct rc_scene *scene;
	struct series s;

	for (size_t i = 0; i < SERIES_MOST; i++)
		topics[i] = topic[0];
	s = series_of_topics(
	    OUTCOMES_HEADER VOTE("2001-01-01", "Water"), topics, SERIES_MOST);
	figure = series_figure(&s, "double");
	scene = scene_of("mode", &figure);
	cr_expect_leq(strlen(scene->about.alt), 400);
	cr_expect(strstr(scene->about.alt, "Water 1 and 0; ") != NULL);
	cr_expect(strstr(scene->about.alt, " more. The data table") != NULL);
	rc_scene_free(scene);
	figure = series_figure(&s, "slide");
	cr_expect_null(rc_chart_draw(rc_chart_find("mode"), &figure, &err));
	cr_expect_eq(err.status, RC_EDRAW);
	cr_expect_neq(err.help[0], '\0');
	series_free(&s);
}
