#include "charts/part.h"

#include <math.h>

#include "graphics/mark.h"

struct rc_shape *
part_rect(struct rc_page *page, const char *role, enum rc_vote part,
    struct rc_rect rect)
{
	const struct rc_theme *theme = page->theme;
	struct rc_shape *s = rc_page_rect(page, role, rect, theme->fill[part]);

	s->variant = rc_vote_key(part);
	if (theme->fill_outline[part].a > 0) {
		double inside =
		    fmin(page->preset->hairline, fmin(rect.w, rect.h) / 4);

		s->stroke = theme->fill_outline[part];
		s->stroke_width = 2 * inside;
		s->rect = (struct rc_rect){ rect.x + inside, rect.y + inside,
			rect.w - 2 * inside, rect.h - 2 * inside };
	}
	return s;
}

/* Every part has a form of its own: colour is not all that tells them apart. */
static const struct {
	enum rc_mark mark;
	bool is_hollow;
} markers[RC_N_VOTES] = {
	[RC_YES] = { RC_MARK_CIRCLE, false },
	[RC_ABSTAIN] = { RC_MARK_SQUARE, false },
	[RC_NONVOTING] = { RC_MARK_CIRCLE, true },
	[RC_NO] = { RC_MARK_TRIANGLE, false },
};

struct rc_shape *
part_marker(struct rc_page *page, enum rc_vote part, double x, double y)
{
	const struct rc_theme *theme = page->theme;
	bool hollow = markers[part].is_hollow;
	double line = page->preset->line;
	struct rc_shape *s = rc_scene_add(page->scene, RC_SHAPE_PATH, "marker");

	rc_mark_path(s, markers[part].mark, x, y, (hollow ? 2 : 1.6) * line);
	s->variant = rc_vote_key(part);
	s->fill = hollow ? theme->background : theme->line[part];
	s->stroke = hollow ? theme->line[part] : theme->background;
	s->stroke_width = (hollow ? 0.7 : 0.3) * line;
	return s;
}

double
part_key(struct rc_page *page, const bool has[RC_N_VOTES], double left,
    double middle)
{
	double size = page->preset->label, x = left;

	for (int p = RC_YES; p < RC_N_VOTES; p++) {
		struct rc_text_style style =
		    rc_label_style(page, p == RC_YES ? 600 : 400);
		const char *words = rc_vote_words((enum rc_vote)p);

		if (!has[p])
			continue;
		part_rect(page, "swatch", (enum rc_vote)p,
		    (struct rc_rect){ x, middle - size / 2, size, size });
		x += 1.4 * size;
		rc_page_text(page, "name", words, x, middle, RC_START, style)
		    ->variant = rc_vote_key((enum rc_vote)p);
		x += rc_text_width(page, words, style) + 1.5 * size;
	}
	return x;
}
