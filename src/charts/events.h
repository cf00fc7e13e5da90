/* Dated notes on an axis of years: numbers over the years, their texts in the
 * note. */
#ifndef CHARTS_EVENTS_H
#define CHARTS_EVENTS_H

#include "charts/votes.h"

/* Height that the numbers take above the plot; 0 without events. */
double events_height(
    const struct rc_figure *figure, const struct rc_page *page);

/* The numbers over their years; bottom is the lower edge of their room. */
void events_draw(const struct rc_figure *figure, const struct votes *votes,
    struct rc_page *page, const struct rc_scale *years, double bottom);

/* "Events: 1 (Dec 2005) First resolution; 2 ..."; "" without events; g_free.
 */
char *events_note(const struct rc_figure *figure, const struct votes *votes);

#endif
