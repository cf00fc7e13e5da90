#include "graphics/mark.h"

#include <stddef.h>

static void
circle(struct rc_shape *s, double x, double y, double r)
{
	/* Four curves; the length of their handles is the usual one. */
	double k = 0.5523 * r;

	rc_path_move(s, x + r, y);
	rc_path_curve(s, (struct rc_point){ x + r, y + k },
	    (struct rc_point){ x + k, y + r }, (struct rc_point){ x, y + r });
	rc_path_curve(s, (struct rc_point){ x - k, y + r },
	    (struct rc_point){ x - r, y + k }, (struct rc_point){ x - r, y });
	rc_path_curve(s, (struct rc_point){ x - r, y - k },
	    (struct rc_point){ x - k, y - r }, (struct rc_point){ x, y - r });
	rc_path_curve(s, (struct rc_point){ x + k, y - r },
	    (struct rc_point){ x + r, y - k }, (struct rc_point){ x + r, y });
	rc_path_close(s);
}

/* The corners of the other forms, in parts of r from the middle. */
static const struct {
	size_t n;
	struct rc_point at[4];
} corners[] = {
	[RC_MARK_NONE] = { 0, { { 0, 0 } } },
	[RC_MARK_SQUARE] = { 4,
	    { { -0.9, -0.9 }, { 0.9, -0.9 }, { 0.9, 0.9 }, { -0.9, 0.9 } } },
	[RC_MARK_TRIANGLE] = { 3,
	    { { 0, -1.15 }, { 1.0925, 0.8625 }, { -1.0925, 0.8625 } } },
	[RC_MARK_DIAMOND] = { 4,
	    { { 0, -1.25 }, { 1.25, 0 }, { 0, 1.25 }, { -1.25, 0 } } },
	[RC_MARK_INVERTED] = { 3,
	    { { 0, 1.15 }, { -1.0925, -0.8625 }, { 1.0925, -0.8625 } } },
};

void
rc_mark_path(
    struct rc_shape *path, enum rc_mark mark, double x, double y, double r)
{
	path->mark = mark;
	if (mark == RC_MARK_CIRCLE) {
		circle(path, x, y, r);
		return;
	}
	for (size_t i = 0; i < corners[mark].n; i++) {
		struct rc_point p = corners[mark].at[i];

		(i == 0 ? rc_path_move : rc_path_line)(
		    path, x + r * p.x, y + r * p.y);
	}
	rc_path_close(path);
}
