#include "support/series.h"

#include <criterion/criterion.h>

#include "support/support.h"

static void
add(struct series *series, const char *label, const struct rc_filter *filter)
{
	struct rc_series one = { .label = label,
		.selection = rc_selection_narrow(series->all, filter) };

	cr_assert_lt(series->n, SERIES_MOST);
	if (one.selection->n > 0)
		series->of[series->n++] = one;
	else
		rc_selection_free((struct rc_selection *)one.selection);
}

struct series
series_of_topics(const char *text, const char *const *topics, size_t n)
{
	struct series series = { .record = record_from(text) };

	series.all = rc_select(series.record, &(struct rc_filter){ .from = 0 });
	for (size_t i = 0; i < n; i++)
		add(&series, topics[i],
		    &(struct rc_filter){ .topic = topics[i] });
	return series;
}

struct series
series_of_dprk(void)
{
	const char *directory = "datasets/dprk";
	struct series series = { .record = record_of_dprk() };
	struct rc_error err;

	series.all = rc_select(
	    series.record, &(struct rc_filter){ .kinds = 1u << RC_RESOLUTION });
	for (int body = 0; body < RC_N_BODIES; body++)
		add(&series, rc_body_words((enum rc_body)body),
		    &(struct rc_filter){ .bodies = 1u << body, .dated = true });
	for (size_t i = 0; i < series.n; i++) {
		series.of[i].stances = rc_stances_read(
		    &directory, 1, series.of[i].selection, "", &err);
		cr_assert_not_null(series.of[i].stances, "%s", err.message);
	}
	return series;
}

void
series_free(struct series *series)
{
	for (size_t i = 0; i < series->n; i++) {
		rc_stances_free((struct rc_stances *)series->of[i].stances);
		rc_selection_free(
		    (struct rc_selection *)series->of[i].selection);
	}
	rc_selection_free(series->all);
	rc_record_free(series->record);
}

struct rc_figure
series_figure(const struct series *series, const char *preset)
{
	struct rc_figure figure = figure_of(series->all, preset);

	figure.series = series->of;
	figure.n_series = series->n;
	return figure;
}

struct rc_table_request
series_request(const struct series *series)
{
	return (struct rc_table_request){ .selection = series->all,
		.series = series->of,
		.n_series = series->n };
}
