/* How the parts of the votes moved over the years, by every method: numbers for
 * the tables of trend.  Shares are in percent, x in years since the first
 * point. */
#ifndef TABLES_MOVEMENT_H
#define TABLES_MOVEMENT_H

#include "rollcall/bootstrap.h"
#include "rollcall/counts.h"
#include "rollcall/logit.h"
#include "rollcall/logratio.h"
#include "rollcall/multinomial.h"
#include "rollcall/panel.h"
#include "rollcall/ranks.h"
#include "rollcall/spread.h"
#include "rollcall/trend.h"
#include "tables/tables.h"

/* Points of a part: votes in order, two of one year as two. */
struct points {
	size_t n;
	size_t n_assumed;           /* of them: years without a vote */
	double *year, *x, *percent; /* x: years since the first point */
	int *count, *whole;
};

/* A year without a vote may be left out, or count as something.  */
struct points points_of(const struct rc_selection *selection, enum rc_vote vote,
    enum rc_denominator of, enum rc_without_vote without);
void points_clear(struct points *points);

/* The line of the points. */
struct rc_trend points_line(const struct points *points);

/* One part.  What was not asked for is NAN. */
struct movement {
	enum rc_vote vote;
	struct points points;
	double first, last; /* NAN without a vote */
	struct rc_spread spread;
	struct rc_trend ols, wls;
	struct rc_theil_sen theil_sen;
	struct rc_mann_kendall mann_kendall;
	double holm, bh; /* of Mann-Kendall's p among the parts */
	struct rc_spearman spearman;
	struct rc_logit logit;
	struct rc_cochran_armitage cochran_armitage;
	struct rc_multinomial_line multinomial; /* against yes */
	struct rc_logratio clr;
	struct rc_panel panel;
	double bootstrap_ci[2]; /* of the least-squares slope */
	/* The slopes if years without a vote counted. */
	double ols_as_yes, ols_as_last, theil_sen_as_yes, theil_sen_as_last;
};

struct movements {
	enum rc_denominator of;
	size_t n_parts;
	struct movement parts[RC_N_VOTES]; /* in stacking order */
	struct rc_chi_square chi_square;   /* of all parts over the votes */
	const char *multinomial_reason, *members_reason; /* NULL: none */
	double multinomial_p;
	size_t draws;
	/* Why there is no trend, or only slopes; NULL when there is all. */
	const char *reason;
};

/* Computes what request->methods asks for.  The caller clears. */
void movements_find(
    const struct rc_table_request *request, struct movements *movements);
void movements_clear(struct movements *movements);

/* The p-values of the parts with allowance for their number.  Of two parts, as
 * yes and no of those voting, one mirrors the other: they are one look. */
void movements_correct(
    const double *p, size_t n_parts, double *holm, double *bh);

#endif
