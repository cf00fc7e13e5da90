/* Where the parts of a figure of trends stand, and where nothing is drawn. */
#ifndef CHARTS_TREND_FRAME_H
#define CHARTS_TREND_FRAME_H

#include "charts/fit.h"
#include "charts/votes.h"
#include "graphics/scale.h"

struct trend {
	const struct rc_figure *figure;
	struct votes votes;
	char *title; /* as computed */
	struct fit yes;
	struct rc_page page;
	struct rc_scale years, share;
	double left, right, top, bottom;
	double label_x; /* where the labels of the lines begin */
	double label_width;
	GString *unnamed; /* bands without room for words */
};

void trend_place_frame(struct trend *t);

/* "Yes 62%" of the last vote, at the end of a line; g_free. */
char *trend_line_label(const struct trend *t, enum rc_vote part);

/* Where the axis of shares ends: the next ten above all that is drawn, in
 * percent. */
int trend_axis_top(const struct trend *t);

/* The highest point of what is drawn between two places from left to right:
 * text above it is free. */
double trend_highest_mark(const struct trend *t, double x0, double x1);

/* Does a band of years without a vote lie between them? */
bool trend_crosses_band(const struct trend *t, double x0, double x1);

#endif
