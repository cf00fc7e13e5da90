#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "graphics/box.h"
#include "graphics/scene.h"
#include "support/support.h"

static struct rc_shape *
add_text(
    struct rc_scene *scene, const char *text, double x, double y, double size)
{
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_TEXT, "t");

	s->text = rc_scene_keep(scene, text);
	s->style.size = size;
	s->at = (struct rc_point){ x, y };
	s->text_width = plain_measure.width(NULL, text, s->style);
	return s;
}

Test(scene, audit_finds_each_fault)
{
	struct rc_scene *scene = rc_scene_new(100, 100);
	char *faults;

	add_text(scene, "sound", 10, 20, 8);
	cr_expect_eq(rc_scene_audit(scene, 6, NULL), 0);
	add_text(scene, "outside", 80, 50, 8);
	add_text(scene, "small", 10, 40, 5);
	add_text(scene, "over", 10, 70, 8);
	add_text(scene, "lap", 20, 72, 8);
	cr_expect_eq(rc_scene_audit(scene, 6, &faults), 3);
	cr_expect_str_eq(faults,
	    "outside the page: \"outside\"\n"
	    "too small: \"small\"\n"
	    "overlap: \"over\" and \"lap\"\n");
	g_free(faults);
	rc_scene_free(scene);
	rc_scene_free(NULL);
}

Test(scene, audit_counts_sizes_of_type)
{
	struct rc_scene *scene = rc_scene_new(100, 100);

	for (int i = 0; i < 4; i++)
		add_text(scene, "x", 10, 20 + 15 * i, 6 + i);
	cr_expect_eq(rc_scene_audit(scene, 6, NULL), 0);
	add_text(scene, "x", 50, 20, 12);
	cr_expect_eq(rc_scene_audit(scene, 6, NULL), 1);
	rc_scene_free(scene);
}

/* 0.6 em a character: "abcd" of 10 points is 24 wide. */
Test(scene, box_of_a_text_follows_its_anchor)
{
	struct rc_scene *scene = rc_scene_new(100, 100);
	struct rc_shape *s = add_text(scene, "abcd", 50, 50, 10);

	cr_expect_eq(rc_shape_box(s).x, 50);
	s->anchor = RC_MIDDLE;
	cr_expect_eq(rc_shape_box(s).x, 38);
	s->anchor = RC_END;
	cr_expect_eq(rc_shape_box(s).x, 26);
	cr_expect_eq(rc_shape_box(s).y, 50 - 10 * RC_CAP_HEIGHT);
	s->anchor = RC_MIDDLE;
	s->rotated = true;
	cr_expect_eq(rc_shape_box(s).h, 24);
	cr_expect_eq(rc_shape_box(s).y, 38);
	rc_scene_free(scene);
}

Test(scene, box_of_a_path_holds_its_points)
{
	struct rc_scene *scene = rc_scene_new(100, 100);
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_PATH, "p");
	struct rc_rect box;

	rc_path_move(s, 10, 20);
	rc_path_line(s, 30, 5);
	rc_path_curve(s, (struct rc_point){ 31, 5 }, (struct rc_point){ 32, 5 },
	    (struct rc_point){ 40, 50 });
	rc_path_close(s);
	box = rc_shape_box(s);
	cr_expect(box.x == 10 && box.y == 5 && box.w == 30 && box.h == 45);
	rc_scene_free(scene);
}
