#include "charts/trend_frame.h"

#include <math.h>

#include "base/number.h"
#include "charts/events.h"
#include "charts/phrases.h"
#include "charts/words.h"
#include "graphics/box.h"

char *
trend_line_label(const struct trend *t, enum rc_vote part)
{
	char percent[RC_NUMBER_SIZE];

	rc_number_percent(percent, t->votes.votes[t->votes.n - 1].share[part]);
	return g_strdup_printf("%s %s", words_vote(part), percent);
}

static double
labels_width(const struct trend *t)
{
	double width = 0;

	for (int p = RC_YES; t->votes.n > 0 && p < RC_N_VOTES; p++) {
		g_autofree char *label = NULL;

		if (!t->votes.has[p])
			continue;
		label = trend_line_label(t, (enum rc_vote)p);
		width = fmax(width,
		    rc_text_width(
			&t->page, label, rc_label_style(&t->page, 600)));
	}
	return width;
}

static double
upper_band(const struct trend *t, double year)
{
	return fit_at(&t->yes, year) + fit_half_band(&t->yes, year);
}

int
trend_axis_top(const struct trend *t)
{
	double most = 0;

	for (size_t i = 0; i < t->votes.n; i++) {
		for (int p = RC_YES; p < RC_N_VOTES; p++)
			if (isfinite(t->votes.votes[i].share[p]))
				most = fmax(most, t->votes.votes[i].share[p]);
		if (fit_has_line(&t->yes))
			most =
			    fmax(most, upper_band(t, t->votes.votes[i].year));
	}
	return (int)fmin(fmax(ceil(most * 10 - 1e-9) * 10, 10), 100);
}

/* Where the axis of years ends: its last label has room, and so have the labels
 * of the lines, which begin where the last vote's year ends. */
static double
right_end(const struct trend *t)
{
	const struct votes *votes = &t->votes;
	double plot_end = t->page.plot.x + t->page.plot.w;
	double end =
	    plot_end - votes_year_overhang(&t->page, votes, plot_end - t->left);
	double years = votes->last_year - votes->first_year + 1, voted;

	if (votes->n == 0)
		return end;
	voted = votes->votes[votes->n - 1].year - votes->first_year + 1;
	return fmin(end,
	    t->left +
		(plot_end - t->label_width - t->page.preset->label - t->left) *
		    years / voted);
}

void
trend_place_frame(struct trend *t)
{
	struct rc_text_style style = rc_label_style(&t->page, 400);
	struct rc_rect plot = t->page.plot;

	t->label_width = labels_width(t);
	t->left = plot.x + rc_text_width(&t->page, PHRASE_SHARE_100, style) +
	    style.size / 2;
	t->right = right_end(t);
	t->top = plot.y + style.size * RC_CAP_HEIGHT / 2 +
	    events_height(t->figure, &t->page);
	t->bottom = plot.y + plot.h - 1.6 * style.size;
	t->years = (struct rc_scale){ { t->votes.first_year - 0.5,
					  t->votes.last_year + 0.5 },
		{ t->left, t->right } };
	t->share = (struct rc_scale){ { 0, trend_axis_top(t) / 100.0 },
		{ t->bottom, t->top } };
	if (t->votes.n > 0)
		t->label_x = rc_scale_map(&t->years,
				 t->votes.votes[t->votes.n - 1].year + 0.5) +
		    style.size / 2;
}

double
trend_highest_mark(const struct trend *t, double x0, double x1)
{
	double y = t->bottom;

	for (size_t i = 0; i < t->votes.n; i++) {
		const struct vote *v = &t->votes.votes[i];
		double x = rc_scale_map(&t->years, v->year);

		if (x < x0 - rc_scale_unit(&t->years) ||
		    x > x1 + rc_scale_unit(&t->years))
			continue;
		for (int p = RC_YES; p < RC_N_VOTES; p++)
			if (isfinite(v->share[p]))
				y = fmin(
				    y, rc_scale_map(&t->share, v->share[p]));
		y = fmin(y, rc_scale_map(&t->share, upper_band(t, v->year)));
	}
	return y;
}

bool
trend_crosses_band(const struct trend *t, double x0, double x1)
{
	for (size_t i = 0; i < t->votes.n_runs; i++) {
		const struct rc_run *run = &t->votes.runs[i];
		struct rc_rect band =
		    votes_band_rect(&t->votes, run, &t->years, 0, 0, 0);

		if (run->state != RC_RUN_VOTE && band.x < x1 &&
		    band.x + band.w > x0)
			return true;
	}
	return false;
}
