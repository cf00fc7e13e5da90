/* The line that is fitted to the shares of a part or to other numbers, its
 * band, and their words. */
#ifndef CHARTS_FIT_H
#define CHARTS_FIT_H

#include "charts/votes.h"

struct fit {
	enum rc_fit kind;
	enum rc_fit_band band;
	size_t n;             /* votes */
	bool is_mixed;        /* of several kinds, or on several subjects: no
				 series, and no line */
	bool is_of_counts;    /* not of shares */
	struct rc_trend line; /* by least squares */
	double slope, intercept, slope_ci[2]; /* of the line that is drawn */
};

/* Fewer than five votes have no line, fewer than eight no band; the line by the
 * median of slopes has no band. */
struct fit fit_of(const struct rc_figure *figure, const struct votes *votes,
    enum rc_vote part);

/* The same of n numbers by year. */
struct fit fit_of_counts(
    const struct rc_figure *figure, const double *x, const double *y, size_t n);

/* Is there a trend that a title may claim?  The interval of the slope leaves
 * out 0, and so does Kendall's test, by which `claim` says yes or no. */
bool fit_is_clear(
    const struct rc_trend *line, const struct rc_mann_kendall *order);

bool fit_has_line(const struct fit *fit);
bool fit_has_band(const struct fit *fit);

/* Height of the line in a year, and of its band above it; shares or numbers. */
double fit_at(const struct fit *fit, double year);
double fit_half_band(const struct fit *fit, double year);

/* Narrows the years to those in which the line is between 0 and top. */
void fit_clip(const struct fit *fit, double top, double *first, double *last);

/* "Yes: +1.5 points a year (95% CI 0.7 to 2.3; 9 votes)"; g_free. */
char *fit_finding(const struct fit *fit);

/* "Dashed: ordinary least squares over recorded votes only; shaded: ..."; ""
 * where no line was asked for.  g_free. */
char *fit_note(const struct fit *fit);

#endif
