#include "charts/fit.h"

#include <math.h>

#include "base/number.h"
#include "charts/phrases.h"
#include "rollcall/ranks.h"

enum { LEAST_FOR_LINE = 5, LEAST_FOR_BAND = 8 };

#define LEVEL 0.05

static void
fit_by_ranks(struct fit *fit, const double *x, const double *y, size_t n)
{
	struct rc_theil_sen line = rc_theil_sen_fit(x, y, n);

	fit->slope = line.slope;
	fit->intercept = line.intercept;
	fit->slope_ci[0] = line.slope_ci[0];
	fit->slope_ci[1] = line.slope_ci[1];
}

static struct fit
fit_points(
    const struct rc_figure *figure, const double *x, const double *y, size_t n)
{
	struct fit fit = { .kind = figure->fit,
		.band = figure->fit_band,
		.n = n,
		.line = rc_trend_fit(x, y, n) };

	fit.slope = fit.line.slope;
	fit.intercept = fit.line.intercept;
	fit.slope_ci[0] = fit.line.slope_ci[0];
	fit.slope_ci[1] = fit.line.slope_ci[1];
	if (fit.kind == RC_FIT_THEIL_SEN)
		fit_by_ranks(&fit, x, y, n);
	return fit;
}

struct fit
fit_of(const struct rc_figure *figure, const struct votes *votes,
    enum rc_vote part)
{
	g_autofree double *x = g_new(double, votes->n + 1);
	g_autofree double *y = g_new(double, votes->n + 1);
	struct fit fit;

	votes_series(votes, part, x, y);
	fit = fit_points(figure, x, y, votes->n);
	fit.is_mixed = votes->is_mixed || votes->n_subjects > 1;
	return fit;
}

struct fit
fit_of_counts(
    const struct rc_figure *figure, const double *x, const double *y, size_t n)
{
	struct fit fit = fit_points(figure, x, y, n);

	fit.is_of_counts = true;
	return fit;
}

/* Points that lie on a line leave no doubt about its slope. */
bool
fit_is_clear(const struct rc_trend *line, const struct rc_mann_kendall *order)
{
	return (line->slope_ci[0] > 0 || line->slope_ci[1] < 0 ||
		   (line->sigma == 0 && line->slope != 0)) &&
	    order->p < LEVEL;
}

bool
fit_has_line(const struct fit *fit)
{
	return fit->kind != RC_FIT_NONE && !fit->is_mixed &&
	    fit->n >= LEAST_FOR_LINE && isfinite(fit->slope);
}

bool
fit_has_band(const struct fit *fit)
{
	return fit_has_line(fit) && fit->kind == RC_FIT_OLS &&
	    fit->band != RC_BAND_NONE && fit->n >= LEAST_FOR_BAND;
}

double
fit_at(const struct fit *fit, double year)
{
	return fit->intercept + fit->slope * year;
}

void
fit_clip(const struct fit *fit, double top, double *first, double *last)
{
	double at_0, at_top;

	if (fit->slope == 0)
		return;
	at_0 = -fit->intercept / fit->slope;
	at_top = (top - fit->intercept) / fit->slope;
	*first = fmax(*first, fmin(at_0, at_top));
	*last = fmin(*last, fmax(at_0, at_top));
}

double
fit_half_band(const struct fit *fit, double year)
{
	if (!fit_has_band(fit))
		return 0;
	return fit->band == RC_BAND_PREDICTION
	    ? rc_trend_prediction_band(&fit->line, year)
	    : rc_trend_line_band(&fit->line, year);
}

char *
fit_finding(const struct fit *fit)
{
	char slope[RC_NUMBER_SIZE], low[RC_NUMBER_SIZE], high[RC_NUMBER_SIZE];
	const char *plus =
	    fit->slope_ci[0] < 0 && fit->slope_ci[1] > 0 ? "+" : "";

	const double unit = fit->is_of_counts ? 1 : 100;

	rc_number_fixed(slope, unit * fit->slope, 1, true);
	if (!isfinite(fit->slope_ci[0]) || !isfinite(fit->slope_ci[1]))
		return g_strdup_printf(
		    fit->is_of_counts ? PHRASE_COUNT_FINDING : PHRASE_FINDING,
		    slope, fit->n);
	rc_number_fixed(low, unit * fit->slope_ci[0], 1, false);
	rc_number_fixed(high, unit * fit->slope_ci[1], 1, false);
	return g_strdup_printf(fit->is_of_counts
		? PHRASE_COUNT_FINDING_WITH_INTERVAL
		: PHRASE_FINDING_WITH_INTERVAL,
	    slope, low, plus, high, fit->n);
}

char *
fit_note(const struct fit *fit)
{
	static const char *const lines[] = {
		[RC_FIT_OLS] = PHRASE_LEAST_SQUARES,
		[RC_FIT_THEIL_SEN] = PHRASE_THEIL_SEN,
	};
	static const char *const bands[] = {
		[RC_BAND_LINE] = PHRASE_BAND_OF_LINE,
		[RC_BAND_PREDICTION] = PHRASE_BAND_OF_NEXT,
	};

	if (fit->kind == RC_FIT_NONE)
		return g_strdup("");
	if (fit->is_mixed)
		return g_strdup(PHRASE_NOT_FITTED_MIXED);
	if (!fit_has_line(fit))
		return g_strdup_printf(fit->is_of_counts
			? PHRASE_COUNTS_NOT_FITTED
			: PHRASE_NOT_FITTED_FEW,
		    LEAST_FOR_LINE);
	return g_strdup_printf(
	    fit->is_of_counts ? PHRASE_COUNTS_FITTED : PHRASE_FITTED,
	    lines[fit->kind], fit_has_band(fit) ? bands[fit->band] : "");
}
