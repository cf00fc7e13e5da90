#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "charts/fit.h"
#include "support/support.h"

struct plot {
	struct rc_record *record;
	struct rc_selection *selection;
	struct rc_figure figure;
	struct votes votes;
};

static struct plot
plot_of(int to, enum rc_fit fit, enum rc_fit_band band)
{
	struct plot p = { .record = record_of_dprk() };

	p.selection = rc_select(
	    p.record, &(struct rc_filter){ .bodies = 1u << RC_GA, .to = to });
	p.figure = figure_of(p.selection, "double");
	p.figure.fit = fit;
	p.figure.fit_band = band;
	p.votes = votes_of(&p.figure);
	return p;
}

static void
plot_free(struct plot *p)
{
	votes_free(&p->votes);
	rc_selection_free(p->selection);
	rc_record_free(p->record);
}

/* By hand from the nine counts: slope 1.5024 points a year, 0.6886 to 2.3163
 * with 2.364624 of Student's t on 7 df.  The half width for one more vote is
 * that of the line times sqrt((1 + h) / h), h the leverage of the year. */
Test(fit, least_squares_and_its_bands)
{
	struct plot p = plot_of(0, RC_FIT_OLS, RC_BAND_LINE);
	struct fit line = fit_of(&p.figure, &p.votes, RC_YES);
	double years = 0, squares = 0, h;
	struct fit prediction;

	for (size_t i = 0; i < p.votes.n; i++)
		years += p.votes.votes[i].year / (double)p.votes.n;
	for (size_t i = 0; i < p.votes.n; i++)
		squares += pow(p.votes.votes[i].year - years, 2);
	h = 1.0 / (double)p.votes.n + pow(2015 - years, 2) / squares;
	p.figure.fit_band = RC_BAND_PREDICTION;
	prediction = fit_of(&p.figure, &p.votes, RC_YES);
	cr_expect(
	    fabs(fit_half_band(&prediction, 2015) / fit_half_band(&line, 2015) -
		sqrt((1 + h) / h)) < 1e-9);
	g_autofree char *finding = fit_finding(&line);
	cr_expect_str_eq(
	    finding, "Yes: +1.5 points a year (95% CI 0.7 to 2.3; 9 votes)");
	plot_free(&p);
}

/* The slope of data/statistics for Theil and Sen is +1.56. */
Test(fit, median_of_slopes_has_no_band)
{
	struct plot p = plot_of(0, RC_FIT_THEIL_SEN, RC_BAND_LINE);
	struct fit fit = fit_of(&p.figure, &p.votes, RC_YES);
	g_autofree char *note = fit_note(&fit);

	cr_expect(fabs(100 * fit.slope - 1.56) < 0.005, "%g", fit.slope);
	cr_expect(fit_has_line(&fit));
	cr_expect_not(fit_has_band(&fit));
	cr_expect(strstr(note, "Theil") != NULL);
	cr_expect_null(strstr(note, "shaded"));
	plot_free(&p);
}

/* Of 2005 to 2008 there are four votes. */
Test(fit, few_votes_have_no_line)
{
	struct plot p = plot_of(2008, RC_FIT_OLS, RC_BAND_LINE);
	struct fit fit = fit_of(&p.figure, &p.votes, RC_YES);
	g_autofree char *note = fit_note(&fit);

	cr_expect_not(fit_has_line(&fit));
	cr_expect_str_eq(note, "No trend is fitted to fewer than 5 votes.");
	plot_free(&p);
}

Test(fit, none_is_asked_for)
{
	struct plot p = plot_of(0, RC_FIT_NONE, RC_BAND_LINE);
	struct rc_scene *scene = scene_of("trend", &p.figure);

	assert_scene_has(scene, "fit", NULL, 0);
	assert_scene_has(scene, "confidence", NULL, 0);
	assert_scene_has(scene, "finding", NULL, 0);
	rc_scene_free(scene);
	plot_free(&p);
}

Test(fit, a_band_may_be_left_out)
{
	struct plot p = plot_of(0, RC_FIT_OLS, RC_BAND_NONE);
	struct rc_scene *scene = scene_of("trend", &p.figure);

	assert_scene_has(scene, "fit", NULL, 1);
	assert_scene_has(scene, "confidence", NULL, 0);
	rc_scene_free(scene);
	plot_free(&p);
}

/* The line 0.1 + 0.05 (x - 2000): 0 at 1998, 0.5 at 2008, 1 at 2018. */
Test(fit, a_line_ends_where_there_are_no_shares)
{
	const struct fit up = { .slope = 0.05, .intercept = 0.1 - 100 };
	const struct fit down = { .slope = -0.05, .intercept = 0.9 + 100 };
	const struct fit flat = { .slope = 0, .intercept = 0.5 };
	double from = 1990, to = 2030;

	fit_clip(&up, 0.5, &from, &to);
	cr_expect_float_eq(from, 1998, 1e-9);
	cr_expect_float_eq(to, 2008, 1e-9);
	from = 2000, to = 2005;
	fit_clip(&up, 1, &from, &to);
	cr_expect(from == 2000 && to == 2005);
	from = 1990, to = 2030;
	fit_clip(&down, 1, &from, &to);
	cr_expect_float_eq(from, 1998, 1e-9);
	cr_expect_float_eq(to, 2018, 1e-9);
	from = 1990, to = 2030;
	fit_clip(&flat, 1, &from, &to);
	cr_expect(from == 1990 && to == 2030);
}

/* Korea's nine votes, abstained, yes, abstained, then yes: the line would go on
 * to 120%, through the title. */
Test(fit, no_line_leaves_the_plot)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *plenary = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct rc_bloc *bloc = rc_bloc_of_member(plenary, "KOR");
	struct rc_figure figure = figure_of(bloc->votes, "double");
	struct rc_scene *scene = scene_of("trend", &figure);
	double top = INFINITY, highest = INFINITY;

	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];
		bool is_fit = strcmp(s->role, "fit") == 0;

		for (size_t k = 0; k < s->n_segments; k++) {
			double y = s->segments[k].p[0].y;

			if (is_fit)
				highest = fmin(highest, y);
			else if (strcmp(s->role, "grid") == 0)
				top = fmin(top, y);
		}
	}
	cr_expect(isfinite(top) && isfinite(highest));
	cr_expect_geq(highest, top - 0.01);
	rc_scene_free(scene);
	rc_bloc_free(bloc);
	rc_selection_free(plenary);
	rc_record_free(record);
}
