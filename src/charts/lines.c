#include "charts/lines.h"

#include <math.h>

bool
lines_break_after(const struct votes *votes, size_t i)
{
	return i + 1 == votes->n ||
	    votes->votes[i + 1].year > votes->votes[i].year + 1;
}

/* What tells one line from another. */
struct look {
	const char *role;
	struct rc_color color;
	double width;
	const double *dash; /* in units of print; NULL: none */
};

static void
draw_paths(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, const struct rc_scale *share,
    enum rc_vote part, const struct look *look)
{
	struct rc_shape *s = NULL;

	for (size_t i = 0; i < votes->n; i++) {
		const struct vote *v = &votes->votes[i];
		double x = rc_scale_map(years, v->year);
		double y = rc_scale_map(share, v->share[part]);

		if (!isfinite(v->share[part])) {
			s = NULL;
			continue;
		}
		if (s == NULL) {
			s = rc_scene_add(
			    page->scene, RC_SHAPE_PATH, look->role);
			s->variant = rc_vote_key(part);
			s->stroke = look->color;
			s->stroke_width = look->width;
			if (look->dash != NULL)
				rc_page_dash(
				    page, s, look->dash[0], look->dash[1]);
			rc_path_move(s, x, y);
		} else {
			rc_path_line(s, x, y);
		}
		if (lines_break_after(votes, i))
			s = NULL;
	}
}

void
lines_draw(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, const struct rc_scale *share,
    enum rc_vote part)
{
	const struct look look = { "line", page->theme->line[part],
		page->preset->line, page->theme->dash[part] };

	draw_paths(page, votes, years, share, part, &look);
}

void
lines_draw_reference(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, const struct rc_scale *share,
    enum rc_vote part, struct rc_color color)
{
	const struct look look = { "reference", color, 0.8 * page->preset->line,
		NULL };

	draw_paths(page, votes, years, share, part, &look);
}

void
lines_draw_grid(struct rc_page *page, const struct rc_scale *values,
    double left, double right, int top, const char *of_top)
{
	struct rc_text_style style = rc_label_style(page, 400);
	int step = top > 50 ? 20 : top > 20 ? 10 : 5;

	for (int tick = 0; tick <= top; tick += step) {
		bool is_last = tick + step > top;
		double y = rc_scale_map(values, values->domain[1] * tick / top);
		g_autofree char *label =
		    g_strdup_printf(is_last ? of_top : "%d", tick);

		if (tick > 0)
			rc_page_grid(page, left, y, right, y);
		rc_page_text(page, "tick-label", label, left - style.size / 2,
		    y, RC_END, style);
	}
}
