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

#endif
