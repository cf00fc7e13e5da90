#include "charts/fit_draw.h"

#include <math.h>

#include "rollcall/vote.h"

void
fit_draw_line(
    const struct fit_frame *frame, const struct fit *fit, int first, int last)
{
	const struct rc_page *page = frame->page;
	double from = first, to = last;
	struct rc_shape *s;

	if (!fit_has_line(fit))
		return;
	fit_clip(fit, frame->values->domain[1], &from, &to);
	s = rc_page_line(frame->page, "fit", rc_scale_map(frame->years, from),
	    rc_scale_map(frame->values, fit_at(fit, from)),
	    rc_scale_map(frame->years, to),
	    rc_scale_map(frame->values, fit_at(fit, to)),
	    0.6 * page->preset->line, page->theme->line[RC_YES]);
	s->variant = rc_vote_key(RC_YES);
	rc_page_dash(page, s, 3, 2);
}

/* One side of the band in one year. */
static struct rc_point
edge(const struct fit_frame *frame, const struct fit *fit, double year,
    double half)
{
	double top = frame->values->domain[1];

	return (struct rc_point){ rc_scale_map(frame->years, year),
		rc_scale_map(frame->values,
		    fmin(fmax(fit_at(fit, year) + half, 0), top)) };
}

void
fit_draw_band(
    const struct fit_frame *frame, const struct fit *fit, int first, int last)
{
	double from = first == last ? first - 0.25 : first;
	double to = first == last ? last + 0.25 : last;
	const int steps = 24;
	struct rc_shape *s;

	if (!fit_has_band(fit))
		return;
	s = rc_scene_add(frame->page->scene, RC_SHAPE_PATH, "confidence");
	s->variant = rc_vote_key(RC_YES);
	s->fill = frame->page->theme->confidence;
	for (int i = 0; i < 2 * (steps + 1); i++) {
		bool is_upper = i <= steps;
		double part =
		    (double)(is_upper ? i : 2 * steps + 1 - i) / steps;
		double year = from + part * (to - from);
		double half = fit_half_band(fit, year);
		struct rc_point at =
		    edge(frame, fit, year, is_upper ? half : -half);

		if (i == 0)
			rc_path_move(s, at.x, at.y);
		else
			rc_path_line(s, at.x, at.y);
	}
	rc_path_close(s);
}
