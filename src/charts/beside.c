#include "charts/beside.h"

#include <math.h>

#include "graphics/box.h"

/* In sizes of type.  From a point to the near edge of a label above or below
 * it, the first of them near enough to need no leader; to the end of one at its
 * side; between a label and a mark; how far it may rise over the frame, and how
 * near its middle may come to the foot; to where the mark of the point has
 * ended. */
static const double away[] = { 0.6, 1.0, 1.4, 2.0, 2.6, 3.2, 3.8 };
enum { N_NEAR = 3 };
#define ASIDE 0.8
#define CLEAR 0.15
#define OVER 0.4
#define FOOT 0.6
#define MARK 0.4

/* The top of the capitals to the foot of the letters. */
static struct rc_rect
box_of(struct rc_point middle, double width, double size)
{
	return (struct rc_rect){ middle.x - width / 2,
		middle.y - RC_CAP_HEIGHT / 2 * size, width,
		(RC_CAP_HEIGHT + RC_DESCENT) * size };
}

static bool
is_in_frame(struct rc_rect box, struct rc_rect frame, double size)
{
	const double rounding = 1e-6;

	return box.x >= frame.x - rounding &&
	    box.x + box.w <= frame.x + frame.w + rounding &&
	    box.y >= frame.y - OVER * size &&
	    box.y + box.h <= frame.y + frame.h;
}

/* Is nothing within so far of the rectangle?  Or no words, whatever else? */
static bool
is_free(const struct rc_page *page, const struct beside_room *room,
    struct rc_rect rect, double distance, bool of_words_only)
{
	for (size_t i = room->first_shape; i < page->scene->n_shapes; i++) {
		const struct rc_shape *s = page->scene->shapes[i];

		if ((s->kind == RC_SHAPE_TEXT || !of_words_only) &&
		    rc_shape_is_near(s, rect, distance))
			return false;
	}
	return true;
}

/* What is between a point and the label above or below it; of no height where
 * that is nothing, as at its side. */
static struct rc_rect
gap_of(struct rc_point point, struct rc_rect box, double size)
{
	double above = point.y - box.y - box.h, below = box.y - point.y;
	double height = fmax(fmax(above, below) - (MARK + CLEAR) * size, 0);
	double mark = MARK * size;

	return (struct rc_rect){ point.x,
		above > below ? point.y - mark - height : point.y + mark, 0,
		height };
}

/* The middle of a label on that side; at the sides it does not sink below the
 * frame, above and below it does not leave the frame at the sides. */
static struct rc_point
middle_of(const struct beside_room *room, struct rc_point point,
    enum beside side, double distance, double width, double size)
{
	struct rc_rect frame = room->frame;

	if (side == BESIDE_RIGHT || side == BESIDE_LEFT) {
		double by = width / 2 + ASIDE * size;

		return (struct rc_point){ point.x +
			    (side == BESIDE_RIGHT ? by : -by),
			fmin(point.y, frame.y + frame.h - FOOT * size) };
	}
	return (struct rc_point){ fmin(fmax(point.x, frame.x + width / 2),
				      frame.x + frame.w - width / 2),
		side == BESIDE_BELOW
		    ? point.y + (distance + RC_CAP_HEIGHT / 2) * size
		    : point.y -
			(distance + RC_CAP_HEIGHT / 2 + RC_DESCENT) * size };
}

/* A label near its point has nothing between them: over another line it would
 * seem to be of that.  A leader goes over lines. */
static bool
fits(const struct rc_page *page, const struct beside_room *room,
    struct rc_point point, struct rc_point middle, bool is_near, double width,
    double size)
{
	struct rc_rect box = box_of(middle, width, size);
	struct rc_rect gap = gap_of(point, box, size);

	return is_in_frame(box, room->frame, size) &&
	    is_free(page, room, box, CLEAR * size, false) &&
	    (gap.h <= 0 || is_free(page, room, gap, 0, !is_near));
}

/* The nearest place, on the first side of the order that has it so near. */
static bool
find_place(const struct rc_page *page, const struct beside_room *room,
    struct rc_point point, const enum beside order[N_BESIDE], bool is_near,
    double width, double size, struct rc_point *middle)
{
	size_t n = is_near ? N_NEAR : G_N_ELEMENTS(away);

	for (size_t i = 0; i < n * N_BESIDE; i++) {
		*middle = middle_of(room, point, order[i % N_BESIDE],
		    away[i / N_BESIDE], width, size);
		if (fits(page, room, point, *middle, is_near, width, size))
			return true;
	}
	return false;
}

/* Ties a label to its point; dotted, as it is no line of the data. */
static void
draw_leader(struct rc_page *page, struct rc_point point, struct rc_rect box,
    double size)
{
	struct rc_rect gap = gap_of(point, box, size);

	rc_page_dash(page,
	    rc_page_line(page, "leader", gap.x, gap.y, gap.x, gap.y + gap.h,
		2 * page->preset->hairline, page->theme->muted),
	    1, 1);
}

struct rc_shape *
beside_label(struct rc_page *page, const struct beside_room *room,
    const char *role, const char *words, struct rc_point point,
    const enum beside order[N_BESIDE], struct rc_text_style style)
{
	double width = rc_text_width(page, words, style);
	struct rc_point middle;

	if (!find_place(
		page, room, point, order, true, width, style.size, &middle)) {
		if (!find_place(page, room, point, order, false, width,
			style.size, &middle))
			return NULL;
		draw_leader(
		    page, point, box_of(middle, width, style.size), style.size);
	}
	return rc_page_text(
	    page, role, words, middle.x, middle.y, RC_MIDDLE, style);
}
