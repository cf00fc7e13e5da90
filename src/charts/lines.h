/* Lines of shares over the years, broken where there was no vote. */
#ifndef CHARTS_LINES_H
#define CHARTS_LINES_H

#include "charts/votes.h"
#include "graphics/scale.h"

/* Is there no vote in the year after this one? */
bool lines_break_after(const struct votes *votes, size_t i);

/* The line of a part in its colour and dash; one path for each stretch of years
 * with a vote. */
void lines_draw(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, const struct rc_scale *share,
    enum rc_vote part);

/* The same as a line of reference: thin, in that colour, without dashes. */
void lines_draw_reference(struct rc_page *page, const struct votes *votes,
    const struct rc_scale *years, const struct rc_scale *share,
    enum rc_vote part, struct rc_color color);

/* Lines of a grid from left to right and what they stand for, from 0 to top,
 * the top of the scale of values; the last one says it as of_top has it, such
 * as "%d%%".  It lies under the bands: no line of it strikes through their
 * words, or through the labels that stand in them. */
void lines_draw_grid(struct rc_page *page, const struct rc_scale *values,
    double left, double right, int top, const char *of_top);

#endif
