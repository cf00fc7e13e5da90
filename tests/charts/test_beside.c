#include <criterion/criterion.h>

#include "charts/beside.h"
#include "graphics/box.h"
#include "graphics/mark.h"
#include "support/support.h"

static const enum beside order[N_BESIDE] = { BESIDE_ABOVE, BESIDE_BELOW,
	BESIDE_RIGHT, BESIDE_LEFT };

/* A frame of 20 sizes of type by 20 with a mark in its middle. */
struct place {
	struct rc_page page;
	struct beside_room room;
	struct rc_point point;
	double size;
};

static struct place
place_new(void)
{
	struct place p = { .page = { .scene = rc_scene_new(500, 500),
			       .preset = rc_preset_find("double"),
			       .theme = rc_theme_find("light"),
			       .measure = &plain_measure } };
	struct rc_shape *mark;

	p.size = p.page.preset->label;
	p.room.frame = (struct rc_rect){ 100, 100, 20 * p.size, 20 * p.size };
	p.point = (struct rc_point){ 100 + 10 * p.size, 100 + 10 * p.size };
	mark = rc_scene_add(p.page.scene, RC_SHAPE_PATH, "marker");
	mark->fill.a = 255;
	rc_mark_path(mark, RC_MARK_CIRCLE, p.point.x, p.point.y, 0.3 * p.size);
	return p;
}

/* A line across the frame, so many sizes of type below the point. */
static void
add_line(struct place *p, double below)
{
	rc_page_line(&p->page, "line", p->room.frame.x,
	    p->point.y + below * p->size, p->room.frame.x + p->room.frame.w,
	    p->point.y + below * p->size, 1, p->page.theme->muted);
}

static const struct rc_shape *
label(struct place *p)
{
	return beside_label(&p->page, &p->room, "value", "10%", p->point, order,
	    rc_label_style(&p->page, 600));
}

/* Fills a part of the frame, in sizes of type from the point. */
static void
fill(struct place *p, double x, double y, double w, double h)
{
	rc_page_rect(&p->page, "filled",
	    (struct rc_rect){ p->point.x + x * p->size,
		p->point.y + y * p->size, w * p->size, h * p->size },
	    p->page.theme->muted);
}

/* What is tried, in its order, each time that the one before is filled. */
Test(beside, the_first_side_that_is_free)
{
	struct place p = place_new();
	struct beside_room room = p.room;

	cr_expect_lt(label(&p)->at.y, p.point.y);
	p.room.first_shape = p.page.scene->n_shapes;
	fill(&p, -10, -10, 20, 9.45);
	cr_expect_gt(rc_shape_box(label(&p)).y, p.point.y);
	rc_scene_clear(p.page.scene);
	p.room = room;
	fill(&p, -10, -10, 20, 9.45);
	fill(&p, -10, 0.75, 20, 9.25);
	cr_expect_gt(rc_shape_box(label(&p)).x, p.point.x);
	cr_expect_lt(rc_shape_box(label(&p)).x, p.point.x);
	cr_expect_null(label(&p));
	assert_scene_has(p.page.scene, "leader", NULL, 0);
	rc_scene_free(p.page.scene);
}

/* A leader may cross a line, but no words. */
Test(beside, no_leader_through_words)
{
	struct place p = place_new();
	const struct rc_shape *s;

	for (int i = 0; i < 12; i++) {
		s = label(&p);
		if (s == NULL)
			break;
	}
	cr_expect_null(s);
	assert_scene_has(p.page.scene, "leader", NULL, 0);
	rc_scene_free(p.page.scene);
}

/* Above the point the frame ends: the label is below; beside an end of the
 * frame it is moved inside. */
Test(beside, in_the_frame)
{
	struct place p = place_new();
	const struct rc_shape *s;

	p.room.frame.y = p.point.y;
	p.room.frame.x = p.point.x;
	s = label(&p);
	cr_assert_not_null(s);
	cr_expect_gt(rc_shape_box(s).y, p.point.y);
	cr_expect_float_eq(rc_shape_box(s).x, p.point.x, 1e-9);
	rc_scene_free(p.page.scene);
}

/* Over the line that is close above the point there is room, but it would seem
 * to be of that line: the label is below. */
Test(beside, not_over_a_line_without_a_leader)
{
	struct place p = place_new();
	const struct rc_shape *s;

	add_line(&p, -0.7);
	s = label(&p);
	cr_assert_not_null(s);
	cr_expect_gt(rc_shape_box(s).y, p.point.y);
	assert_scene_has(p.page.scene, "leader", NULL, 0);
	rc_scene_free(p.page.scene);
}

/* Lines close by on both sides: over one of them, with a leader that does not
 * run into the label. */
Test(beside, over_a_line_with_a_leader)
{
	struct place p = place_new();
	const struct rc_shape *s, *leader;
	struct rc_rect box;

	add_line(&p, -0.8);
	add_line(&p, 0);
	add_line(&p, 0.8);
	s = label(&p);
	cr_assert_not_null(s);
	box = rc_shape_box(s);
	cr_expect_lt(box.y + box.h, p.point.y - 0.8 * p.size);
	assert_scene_has(p.page.scene, "leader", NULL, 1);
	leader = nth_shape(p.page.scene, "leader", NULL, 0);
	cr_expect_eq(rc_shape_box(leader).x, p.point.x);
	cr_expect_not(rc_shape_is_near(leader, box, 0));
	rc_scene_free(p.page.scene);
}

/* Lines everywhere: nothing is drawn. */
Test(beside, nothing_where_nothing_is_free)
{
	struct place p = place_new();
	size_t n;

	for (double below = -10; below <= 10; below += 0.5)
		add_line(&p, below);
	n = p.page.scene->n_shapes;
	cr_expect_null(label(&p));
	cr_expect_eq(p.page.scene->n_shapes, n);
	/* What was drawn before the room began is in no label's way. */
	p.room.first_shape = n;
	cr_expect_not_null(label(&p));
	rc_scene_free(p.page.scene);
}
