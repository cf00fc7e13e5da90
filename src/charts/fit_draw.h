/* The fitted line on the page, and the band around it. */
#ifndef CHARTS_FIT_DRAW_H
#define CHARTS_FIT_DRAW_H

#include "charts/fit.h"
#include "graphics/scale.h"

/* Where the lines of a figure are: scales of years and of what is fitted, 0 to
 * its top. */
struct fit_frame {
	struct rc_page *page;
	const struct rc_scale *years, *values;
};

/* From one year to another, dashed, and within what the scale of values has;
 * nothing where there is no line. */
void fit_draw_line(
    const struct fit_frame *frame, const struct fit *fit, int first, int last);

/* Over one stretch of years; nothing where there is no band. */
void fit_draw_band(
    const struct fit_frame *frame, const struct fit *fit, int first, int last);

#endif
