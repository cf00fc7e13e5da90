#include "rollcall/panel.h"

#include <glib.h>
#include <math.h>

#include "rollcall/tally.h"
#include "stats/wald.h"

static const struct rc_panel undefined = {
	.intercept_se = NAN,
	.slope_se = NAN,
	.slope_se_few = NAN,
	.z = NAN,
	.p = NAN,
	.slope_ci = { NAN, NAN },
};

struct panel {
	const uint8_t *votes;
	size_t members;
	const double *x;
	size_t n;
	enum rc_vote vote;
	enum rc_denominator of;
};

static bool
is_observed(const struct panel *panel, size_t member, size_t i)
{
	return isfinite(panel->x[i]) &&
	    rc_denominator_has(
		panel->of, (enum rc_vote)panel->votes[member * panel->n + i]);
}

static bool
is_that_vote(const struct panel *panel, size_t member, size_t i)
{
	return panel->votes[member * panel->n + i] == (uint8_t)panel->vote;
}

/* The single votes of one x have one share: their sums are all that the
 * estimates need. */
static struct rc_logit
logit_of(const struct panel *panel)
{
	g_autofree int *k = g_new0(int, panel->n + 1);
	g_autofree int *whole = g_new0(int, panel->n + 1);

	for (size_t member = 0; member < panel->members; member++) {
		for (size_t i = 0; i < panel->n; i++) {
			if (!is_observed(panel, member, i))
				continue;
			whole[i]++;
			k[i] += is_that_vote(panel, member, i);
		}
	}
	return rc_logit_fit(panel->x, k, whole, panel->n);
}

/* What one member adds to the height at the weighted mean of x, and to the
 * slope; false if it has no vote. */
static bool
pull_of(const struct panel *panel, const struct rc_logit *logit, size_t member,
    double *height, double *slope)
{
	bool any = false;

	*height = *slope = 0;
	for (size_t i = 0; i < panel->n; i++) {
		double left;

		if (!is_observed(panel, member, i))
			continue;
		any = true;
		left = is_that_vote(panel, member, i) -
		    rc_logit_at(logit, panel->x[i]);
		*height += left;
		*slope += left * (panel->x[i] - logit->x_mean);
	}
	*height *= logit->middle_se * logit->middle_se;
	*slope *= logit->slope_se * logit->slope_se;
	return any;
}

/* Sums of squares over the members. */
static void
set_errors(struct rc_panel *fit, const struct panel *panel)
{
	double middle = fit->logit.x_mean, n, intercepts = 0, slopes = 0;

	for (size_t member = 0; member < panel->members; member++) {
		double height, slope;

		if (!pull_of(panel, &fit->logit, member, &height, &slope))
			continue;
		intercepts += pow(height - middle * slope, 2);
		slopes += slope * slope;
	}
	n = (double)fit->n_members;
	fit->intercept_se = sqrt(intercepts);
	fit->slope_se = sqrt(slopes);
	fit->slope_se_few = fit->slope_se * sqrt(n / (n - 1));
}

static void
count(struct rc_panel *fit, const struct panel *panel)
{
	for (size_t member = 0; member < panel->members; member++) {
		size_t before = fit->n_votes;

		for (size_t i = 0; i < panel->n; i++)
			fit->n_votes += is_observed(panel, member, i);
		fit->n_members += fit->n_votes > before;
	}
}

struct rc_panel
rc_panel_fit(const uint8_t *votes, size_t members, const double *x, size_t n,
    enum rc_vote vote, enum rc_denominator of)
{
	const struct panel panel = { votes, members, x, n, vote, of };
	struct rc_panel fit = undefined;
	struct wald wald;

	count(&fit, &panel);
	fit.logit = logit_of(&panel);
	fit.reason = fit.logit.reason;
	if (fit.reason == NULL && fit.n_members < 2)
		fit.reason = "needs 2 members";
	if (fit.reason != NULL)
		return fit;
	set_errors(&fit, &panel);
	wald = rc_wald_test(fit.logit.slope, fit.slope_se, INFINITY);
	fit.z = wald.ratio;
	fit.p = wald.p;
	fit.slope_ci[0] = wald.interval[0];
	fit.slope_ci[1] = wald.interval[1];
	return fit;
}
