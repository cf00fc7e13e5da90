#include <criterion/criterion.h>
#include <string.h>

#include "charts/votes.h"
#include "graphics/box.h"
#include "support/support.h"

/* A band of the years 2012 and 2013 in a room of that size; which texts are
 * drawn in it.  Letters are 0.6 em wide. */
static struct rc_scene *
band_in(double width, double height, bool *fits)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *all = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct rc_figure figure = figure_of(all, "double");
	struct votes votes = votes_of(&figure);
	struct rc_scene *scene = rc_scene_new(500, 300);
	struct rc_page page = { .scene = scene,
		.preset = figure.preset,
		.theme = figure.theme,
		.measure = figure.measure };

	cr_assert_eq(votes.runs[7].first_year, 2012);
	*fits = votes_band_words(&page, &votes, &votes.runs[7],
	    (struct rc_rect){ 100, 50, width, height });
	votes_free(&votes);
	rc_selection_free(all);
	rc_record_free(record);
	return scene;
}

/* "Adopted without a vote 2012-13" is 30 letters: 126 pt in 7 pt. */
Test(votes, words_of_a_narrow_band_stand_upright)
{
	bool fits;
	struct rc_scene *scene = band_in(20, 130, &fits);

	cr_expect(fits);
	cr_assert_eq(scene->n_shapes, 1);
	cr_expect(scene->shapes[0]->rotated);
	cr_expect_str_eq(
	    scene->shapes[0]->text, "Adopted without a vote 2012\u201313");
	rc_scene_free(scene);
}

/* In two lines where the band is too low for one: the first at the left, both
 * around its middle. */
Test(votes, upright_words_take_two_lines)
{
	bool fits;
	struct rc_scene *scene = band_in(20, 90, &fits);
	const struct rc_shape *first = scene->shapes[0];
	const struct rc_shape *second = scene->shapes[1];

	cr_expect(fits);
	cr_assert_eq(scene->n_shapes, 2);
	cr_expect_str_eq(first->text, "Adopted without");
	cr_expect_str_eq(second->text, "a vote 2012\u201313");
	cr_expect(first->rotated && second->rotated);
	cr_expect_float_eq(second->at.x - first->at.x, rc_line_height(7), 1e-9);
	cr_expect_float_eq((first->at.x + second->at.x) / 2,
	    110 + 7 * RC_CAP_HEIGHT / 2, 1e-9);
	cr_expect_float_eq(first->at.y, 95, 1e-9);
	rc_scene_free(scene);
}

Test(votes, words_without_room_are_left_out)
{
	bool fits;
	struct rc_scene *scene = band_in(10, 90, &fits);

	cr_expect_not(fits);
	cr_expect_eq(scene->n_shapes, 0);
	rc_scene_free(scene);
}

#define VOTE(year, topic, yes, no)                                             \
	year "-12-18,,A/RES/" year ",Situation of human rights in " topic      \
	     ",\"Vote, recorded\"," yes "," no ",20,10,100\n"

/* Six votes on two subjects that rise from one to the other: no trend. */
Test(votes, a_change_of_subject_is_no_trend)
{
	struct rc_record *record = record_from(
	    OUTCOMES_HEADER VOTE("2005", "Myanmar", "40", "30") VOTE("2006",
		"Belarus", "45", "25") VOTE("2007", "Myanmar", "50", "20")
		VOTE("2008", "Belarus", "55", "15") VOTE("2009", "Myanmar",
		    "60", "10") VOTE("2010", "Belarus", "65", "5"));
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(all, "double");
	static const char *const charts[] = { "history", "rows", "trend" };

	for (size_t i = 0; i < G_N_ELEMENTS(charts); i++) {
		struct rc_scene *scene = scene_of(charts[i], &figure);

		cr_expect_str_eq(scene->about.title,
		    "Human rights: the votes, 2005\u201310", "%s", charts[i]);
		assert_scene_has(scene, "fit", "yes", 0);
		rc_scene_free(scene);
	}
	rc_selection_free(all);
	rc_record_free(record);
}
