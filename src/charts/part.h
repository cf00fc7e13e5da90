/* The parts of a vote on the page: their swatches, markers and key. */
#ifndef CHARTS_PART_H
#define CHARTS_PART_H

#include <stdbool.h>

#include "graphics/page.h"
#include "rollcall/vote.h"

/* A rectangle in the fill of the part; an outline stays inside it. */
struct rc_shape *part_rect(struct rc_page *page, const char *role,
    enum rc_vote part, struct rc_rect rect);

/* The marker of the part on a line, around its middle. */
struct rc_shape *part_marker(
    struct rc_page *page, enum rc_vote part, double x, double y);

/* Lines of swatches and names in stacking order, of the parts whose count is
 * above 0; middle is the height of the first line.  part_key writes the counts,
 * part_names does not.  Returns the height of the last line. */
double part_key(struct rc_page *page, const int counts[RC_N_VOTES], double left,
    double middle);
double part_names(struct rc_page *page, const bool has[RC_N_VOTES], double left,
    double middle);

/* How far from the left the next entry would stand on that line, if it were
 * long enough. */
double part_names_width(const struct rc_page *page, const bool has[RC_N_VOTES]);

#endif
