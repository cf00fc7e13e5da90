#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "graphics/box.h"
#include "graphics/scene.h"

struct near_case {
	struct rc_point from, to;
	struct rc_rect rect;
	double distance;
	bool is_near;
};

ParameterizedTestParameters(box, a_line_is_near)
{
	static struct near_case cases[] = {
		/* Through it, with both ends outside; ending in it; within. */
		{ { 0, 0 }, { 20, 20 }, { 8, 8, 4, 4 }, 0, true },
		{ { 0, 10 }, { 10, 10 }, { 8, 8, 4, 4 }, 0, true },
		{ { 9, 9 }, { 11, 10 }, { 8, 8, 4, 4 }, 0, true },
		/* The box of the line holds it, the line does not. */
		{ { 0, 0 }, { 20, 20 }, { 14, 2, 4, 4 }, 0, false },
		/* It points there, but ends before. */
		{ { 0, 10 }, { 5, 10 }, { 8, 8, 4, 4 }, 0, false },
		{ { 0, 10 }, { 5, 10 }, { 8, 8, 4, 4 }, 3, true },
		/* Upright, beside it; the stroke of 2 is 1 to either side. */
		{ { 6.5, 0 }, { 6.5, 20 }, { 8, 8, 4, 4 }, 0, false },
		{ { 7.5, 0 }, { 7.5, 20 }, { 8, 8, 4, 4 }, 0, true },
		{ { 6.5, 0 }, { 6.5, 20 }, { 8, 8, 4, 4 }, 1, true },
		/* A rectangle without width, as between a label and its point.
		 */
		{ { 0, 0 }, { 20, 0 }, { 10, -5, 0, 10 }, 0, true },
		{ { 0, 0 }, { 5, 0 }, { 10, -5, 0, 10 }, 0, false },
	};
	return cr_make_param_array(
	    struct near_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct near_case *c, box, a_line_is_near)
{
	struct rc_scene *scene = rc_scene_new(100, 100);
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_PATH, "line");

	s->stroke.a = 255;
	s->stroke_width = 2;
	rc_path_move(s, c->from.x, c->from.y);
	rc_path_line(s, c->to.x, c->to.y);
	cr_expect_eq(rc_shape_is_near(s, c->rect, c->distance), c->is_near);
	rc_scene_free(scene);
}

/* From the end of one stretch to the start of the next there is no line; what
 * is closed has its last side. */
Test(box, only_what_a_path_draws_is_near)
{
	struct rc_scene *scene = rc_scene_new(100, 100);
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_PATH, "line");
	const struct rc_rect middle = { 9, -1, 2, 2 };

	s->stroke.a = 255;
	rc_path_move(s, 0, 0);
	rc_path_line(s, 5, 0);
	rc_path_move(s, 20, 0);
	rc_path_line(s, 30, 0);
	cr_expect_not(rc_shape_is_near(s, middle, 0));
	rc_path_line(s, 0, 40);
	rc_path_line(s, 0, 0);
	rc_path_close(s);
	cr_expect(rc_shape_is_near(s, middle, 0));
	rc_scene_free(scene);
}

/* What is filled is near in all of its box. */
Test(box, a_mark_is_near_as_a_whole)
{
	struct rc_scene *scene = rc_scene_new(100, 100);
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_PATH, "marker");

	s->fill.a = 255;
	rc_path_move(s, 0, 0);
	rc_path_line(s, 20, 0);
	rc_path_line(s, 20, 20);
	rc_path_line(s, 0, 20);
	rc_path_close(s);
	cr_expect(rc_shape_is_near(s, (struct rc_rect){ 9, 9, 2, 2 }, 0));
	cr_expect_not(rc_shape_is_near(s, (struct rc_rect){ 22, 9, 2, 2 }, 1));
	cr_expect(rc_shape_is_near(s, (struct rc_rect){ 22, 9, 2, 2 }, 3));
	rc_scene_free(scene);
}
