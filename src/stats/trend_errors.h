/* What the plain and the weighted line have in common. */
#ifndef STATS_TREND_ERRORS_H
#define STATS_TREND_ERRORS_H

#include "rollcall/trend.h"

/* A line through nothing: n = 0, everything else NAN. */
extern const struct rc_trend rc_trend_undefined;

/* Fills in what needs an estimate of the scatter, if there are three points:
 * sigma, standard errors, intervals, r2, t and p.  The line, n, weight, x_mean
 * and sxx are there.  ssr, syy: (weighted) squares of the residuals, and of y
 * about its mean; level: those of y itself.  Residuals that are no more than
 * what rounding makes of the level are none: then there is no scatter to judge
 * the slope by, and no interval. */
void rc_trend_set_errors(
    struct rc_trend *trend, double ssr, double syy, double level);

#endif
