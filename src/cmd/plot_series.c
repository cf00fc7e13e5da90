#include "cmd/plot_series.h"

#include "base/text.h"
#include "model/subjects.h"
#include "rollcall/stance.h"

/* So many subjects are shown unasked. */
enum { MOST_ROWS = 12 };

/* As the beginning of a label; the Assembly is its plenary where its committee
 * stands beside it. */
static const char *const bodies[RC_N_BODIES] = {
	[RC_GA] = "General Assembly",
	[RC_C3] = "Third Committee",
	[RC_HRC] = "Human Rights Council",
	[RC_CHR] = "Commission on Human Rights",
	[RC_SC] = "Security Council",
};

static void
free_series(gpointer series)
{
	struct rc_series *one = series;

	g_free((char *)one->label);
	rc_stances_free((struct rc_stances *)one->stances);
	rc_selection_free((struct rc_selection *)one->selection);
}

GArray *
plot_series_new(void)
{
	GArray *series = g_array_new(FALSE, FALSE, sizeof(struct rc_series));

	g_array_set_clear_func(series, free_series);
	return series;
}

/* Of another selection than that of the input. */
static bool
add_of(GArray *series, const struct input *input, const struct rc_selection *of,
    const char *label, const struct rc_filter *filter, struct rc_error *err)
{
	struct rc_series one = { .selection = rc_selection_narrow(of, filter) };

	if (one.selection->n > 0)
		one.stances = rc_stances_read(
		    (const char *const *)input->directories,
		    g_strv_length(input->directories), one.selection, "", err);
	if (one.stances == NULL) {
		size_t n = one.selection->n;

		rc_selection_free((struct rc_selection *)one.selection);
		return n == 0;
	}
	g_array_append_val(series, one);
	g_array_index(series, struct rc_series, series->len - 1).label =
	    g_strdup(label);
	return true;
}

bool
plot_series_add(GArray *series, const struct input *input, const char *label,
    const struct rc_filter *filter, struct rc_error *err)
{
	return add_of(series, input, input->selection, label, filter, err);
}

/* A row for each body; label is what it is on, NULL: all on the same. */
static bool
add_bodies(GArray *series, const struct input *input,
    const struct rc_selection *of, const char *label, struct rc_error *err)
{
	struct rc_filter filter = { .dated = true };

	for (int body = 0; body < RC_N_BODIES; body++) {
		g_autofree char *words = label == NULL
		    ? g_strdup(rc_body_words((enum rc_body)body))
		    : g_strdup_printf("%s, %s", bodies[body], label);

		filter.bodies = 1u << body;
		if (!add_of(series, input, of, words, &filter, err))
			return false;
	}
	return true;
}

static bool
is_one_body(const struct rc_selection *selection)
{
	unsigned present = rc_selection_bodies(selection);

	return (present & (present - 1)) == 0;
}

/* Votes of several bodies are not one series, whatever they are on.  Takes the
 * selection. */
static bool
add_topic(GArray *series, const struct input *input, struct rc_selection *on,
    const char *label, bool of_one_body, struct rc_error *err)
{
	const struct rc_filter all = { .dated = true };
	bool ok = of_one_body ? add_of(series, input, on, label, &all, err)
			      : add_bodies(series, input, on, label, err);

	rc_selection_free(on);
	return ok;
}

/* The subject with the most decisions of those that --topic finds by their
 * label, which may be short for what the title says. */
static const char *
example_of(
    const struct rc_subjects *subjects, const struct rc_selection *selection)
{
	const char *example = rc_selection_at(selection, 0)->title;
	size_t most = 0;

	for (size_t k = 0; k < subjects->n; k++) {
		g_autofree char *label = rc_text_fold(subjects->label[k]);
		const struct rc_resolution *r =
		    rc_selection_at(selection, subjects->first[k]);

		if (subjects->count[k] <= most ||
		    !rc_text_contains(r->title, label))
			continue;
		most = subjects->count[k];
		example = subjects->label[k];
	}
	return example;
}

static bool
fail_many(const struct rc_subjects *subjects,
    const struct rc_selection *selection, struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL,
	    "the decisions are on %zu subjects: with a row for each in each "
	    "body there are more than %d",
	    subjects->n, MOST_ROWS);
	return rc_fail_help(err,
	    "choose some: --topic \"%s\", and again for each other",
	    example_of(subjects, selection));
}

static bool
add_subjects(GArray *series, const struct input *input,
    const struct rc_selection *dated, const struct rc_subjects *subjects,
    struct rc_error *err)
{
	bool of_one_body = is_one_body(dated);

	for (size_t k = 0; subjects->n <= MOST_ROWS && k < subjects->n; k++)
		if (!add_topic(series, input,
			rc_subjects_select(subjects, dated, k),
			subjects->label[k], of_one_body, err))
			return false;
	return (subjects->n <= MOST_ROWS && series->len <= MOST_ROWS) ||
	    fail_many(subjects, dated, err);
}

static bool
add_unasked(GArray *series, const struct input *input, struct rc_error *err)
{
	const struct rc_filter filter = { .dated = true };
	struct rc_selection *dated =
	    rc_selection_narrow(input->selection, &filter);
	struct rc_subjects *subjects = rc_subjects_new(dated);
	bool ok = subjects->n > 1
	    ? add_subjects(series, input, dated, subjects, err)
	    : add_bodies(series, input, dated, NULL, err);

	rc_subjects_free(subjects);
	rc_selection_free(dated);
	return ok;
}

bool
plot_series_fail_undated(struct rc_error *err)
{
	return rc_fail(err, RC_EUSAGE, NULL,
	    "none of the decisions has a date: there is no order to show "
	    "them in");
}

bool
plot_series_ask(GArray *series, const struct input_options *options,
    const struct input *input, struct rc_error *err)
{
	struct rc_filter filter = { .dated = true };
	bool of_one_body = is_one_body(input->selection);

	for (size_t i = 0; i < options->topics.n; i++) {
		filter.topic = options->topics.text[i];
		if (!add_topic(series, input,
			rc_selection_narrow(input->selection, &filter),
			filter.topic, of_one_body, err))
			return false;
	}
	if (options->topics.n == 0 && !add_unasked(series, input, err))
		return false;
	return series->len > 0 || plot_series_fail_undated(err);
}
