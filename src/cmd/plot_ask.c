#include "cmd/plot_ask.h"

#include <string.h>

#include "cmd/blocs.h"
#include "cmd/members.h"
#include "cmd/plot_series.h"
#include "cmd/votes.h"

enum { NAMES_NOW, NAMES_THEN };

static const char *const names_words[] = {
	[NAMES_NOW] = "now", [NAMES_THEN] = "then", NULL
};

static const char *const counted_words[] = { [RC_COUNTED_VOTES] = "votes",
	[RC_COUNTED_SPONSORS] = "cosponsors",
	[RC_COUNTED_DISSOCIATED] = "dissociated",
	NULL };

void
plot_ask_table(
    struct plot_ask_options *o, struct option table[PLOT_ASK_N_OPTIONS])
{
	const struct option rows[PLOT_ASK_N_OPTIONS] = {
		{ "votes", 0, OPT_TEXT, &o->votes, "LIST",
		    "which: years, symbols, first, last (switches: two)",
		    NULL },
		{ "with", 0, OPT_TEXT, &o->with, "MEMBER",
		    "agree: with this member", NULL },
		{ "by", 0, OPT_CHOICE, &o->by, "WHAT", "groups: which groups",
		    blocs_words },
		{ "measure", 0, OPT_CHOICE, &o->counted, "WHAT",
		    "trend: of the votes, or of what the data know beside them",
		    counted_words },
		{ "all", 0, OPT_FLAG, &o->all, NULL,
		    "agree, groups, switches: also what is left out of lists",
		    NULL },
		{ "highlight", 0, OPT_TEXT, &o->highlight, "LIST",
		    "members to mark: codes or names", NULL },
		{ "tiles", 0, OPT_TEXT, &o->tiles, "FILE",
		    "tiles: another map, with iso3,column,row", NULL },
		{ "names", 0, OPT_CHOICE, &o->names, "WHICH",
		    "of members: as they are now, or as the votes have them",
		    names_words },
		{ "events", 0, OPT_MAYBE, &o->events, "=FILE",
		    "history, trend: dated notes, of FILE or those bundled",
		    NULL },
		{ .name = NULL },
	};

	memcpy(table, rows, sizeof rows);
}

static bool
fail_takes(
    const struct rc_chart *chart, const char *option, struct rc_error *err)
{
	g_autoptr(GString) names = g_string_new(NULL);

	for (size_t i = 0; rc_chart_at(i) != NULL; i++)
		if (rc_chart_takes(rc_chart_at(i), option))
			g_string_append_printf(names, "%s%s",
			    names->len > 0 ? ", " : "", rc_chart_at(i)->name);
	rc_fail(err, RC_EUSAGE, NULL, "%s takes no --%s", chart->name, option);
	return rc_fail_help(err, "charts that do: %s", names->str);
}

bool
plot_ask_check(const struct rc_chart *chart, const struct option *table,
    struct rc_error *err)
{
	for (const struct option *o = table; o->name != NULL; o++)
		if (option_is_given(o) && !rc_chart_takes(chart, o->name))
			return fail_takes(chart, o->name, err);
	return true;
}

static bool
fail_votes(const char *words, size_t n, struct rc_error *err)
{
	rc_fail(err, RC_EUSAGE, NULL, "--votes \"%s\" is not %s", words,
	    n == 1 ? "one vote" : "two votes");
	return rc_fail_help(err, "such as --votes %s",
	    n == 1 ? "last, or --votes 2015" : "first,last");
}

static bool
ask_votes(const struct rc_chart *chart, const char *words,
    const struct input *input, struct plot_ask *ask, struct rc_error *err)
{
	size_t n = rc_chart_n_votes(chart);
	const char *usual = n == 2 ? "first,last" : "last";
	g_auto(GStrv) word = NULL;

	if (n == 0 && words != NULL) {
		rc_fail(err, RC_EUSAGE, NULL, "%s is not about single votes",
		    chart->name);
		return rc_fail_help(
		    err, "choose its years with --from and --to");
	}
	if (n == 0)
		return true;
	word = g_strsplit(words == NULL ? usual : words, ",", -1);
	if (g_strv_length(word) != n)
		return fail_votes(words, n, err);
	for (size_t i = 0; i < n; i++)
		g_strstrip(word[i]);
	return n == 1
	    ? votes_find_one(input->selection, word[0], &ask->votes[0], err)
	    : votes_find(
		  input->selection, (const char *const *)word, ask->votes, err);
}

/* All decisions as one series, with what is known beside their votes: of all
 * members, whoever counts. */
static bool
ask_counted(enum rc_counted counted, const struct input *input,
    struct plot_ask *ask, struct rc_error *err)
{
	const struct rc_filter all = { .dated = true };
	const char *word = counted_words[counted];

	if (counted == RC_COUNTED_VOTES)
		return true;
	if (input->whom != NULL) {
		rc_fail(err, RC_EUSAGE, NULL,
		    "--measure %s counts all members, not %s", word,
		    input->whom);
		return rc_fail_help(err, "leave out --members");
	}
	ask->counted = counted;
	ask->series = plot_series_new();
	return plot_series_add(ask->series, input,
		   rc_body_words(rc_selection_at(input->selection, 0)->body),
		   &all, err) &&
	    (ask->series->len > 0 || plot_series_fail_undated(err));
}

static bool
ask_series(const struct rc_chart *chart, const struct input_options *options,
    const struct input *input, struct plot_ask *ask, struct rc_error *err)
{
	if (!(chart->needs & RC_NEEDS_SERIES))
		return true;
	ask->series = plot_series_new();
	return plot_series_ask(ask->series, options, input, err);
}

static const char *
name_of(const void *context, const char *code)
{
	return rc_groups_name(context, code);
}

/* Figures do without the table of members, where nothing asks for it. */
static bool
ask_groups(const struct rc_chart *chart, const struct plot_ask_options *options,
    struct input *input, struct plot_ask *ask, struct rc_error *err)
{
	const unsigned about_members = RC_NEEDS_GROUPS | RC_NEEDS_VOTE |
	    RC_NEEDS_TWO_VOTES | RC_TAKES_MEMBER;

	if (!(chart->needs & about_members))
		return true;
	ask->names.context = input_groups(input, err);
	if (ask->names.context == NULL)
		return false;
	if (options->names != NAMES_THEN)
		ask->names.name = name_of;
	if (chart->needs & RC_NEEDS_GROUPS)
		ask->blocs = blocs_new(input, option_choice(options->by), err);
	return true;
}

static bool
ask_highlight(const char *list, struct input *input, struct plot_ask *ask,
    struct rc_error *err)
{
	g_auto(GStrv) words = NULL;

	if (list == NULL)
		return true;
	ask->highlight = g_ptr_array_new();
	words = g_strsplit(list, ",", -1);
	for (size_t i = 0; words[i] != NULL; i++) {
		const char *code =
		    members_find_code(g_strstrip(words[i]), input, err);

		if (code == NULL)
			return false;
		g_ptr_array_add(ask->highlight, (gpointer)code);
	}
	g_ptr_array_add(ask->highlight, NULL);
	return true;
}

static bool
ask_tiles(const struct rc_chart *chart, const char *path,
    const struct input *input, struct plot_ask *ask, struct rc_error *err)
{
	g_autofree char *bundled = NULL;

	if (!(chart->needs & RC_NEEDS_TILES))
		return true;
	if (path == NULL) {
		bundled = input_beside(input, "tiles.csv", err);
		if (bundled == NULL)
			return false;
	}
	ask->tiles = rc_tiles_read(bundled == NULL ? path : bundled, err);
	return ask->tiles != NULL;
}

static bool
ask_events(const char *path, const struct input *input, struct plot_ask *ask,
    struct rc_error *err)
{
	g_autofree char *bundled = NULL;

	if (path == NULL)
		return true;
	if (path[0] == '\0') {
		bundled = input_beside(input, "events.csv", err);
		if (bundled == NULL)
			return false;
	}
	ask->events = rc_events_read(bundled == NULL ? path : bundled, err);
	return ask->events != NULL;
}

/* Who is asked about counts, whether it is one of --members or not. */
static bool
choose(const struct rc_chart *chart, const struct input_options *options,
    const char *with, struct input *input, struct plot_ask *ask,
    struct rc_error *err)
{
	struct input_options chosen = *options;
	bool in_series = chart->needs & RC_NEEDS_SERIES;
	const char *code =
	    with == NULL ? NULL : members_find_code(with, input, err);
	g_autofree char *members =
	    code == NULL ? NULL : members_with(options->members, code);

	if (with != NULL && code == NULL)
		return false;
	if (members != NULL)
		chosen.members = members;
	if (in_series && options->bodies == 0 && options->topics.n == 0)
		chosen.bodies = (1u << RC_N_BODIES) - 1;
	if (!input_select(&chosen, !in_series, input, err))
		return false;
	if (code != NULL)
		ask->asked = rc_bloc_of_member(input->selection, code);
	return true;
}

bool
plot_ask(const struct rc_chart *chart,
    const struct input_options *input_options,
    const struct plot_ask_options *options, struct input *input,
    struct plot_ask *ask, struct rc_error *err)
{
	return choose(chart, input_options, options->with, input, ask, err) &&
	    ask_votes(chart, options->votes, input, ask, err) &&
	    ask_groups(chart, options, input, ask, err) &&
	    ask_highlight(options->highlight, input, ask, err) &&
	    ask_tiles(chart, options->tiles, input, ask, err) &&
	    ask_events(options->events, input, ask, err) &&
	    ask_counted((enum rc_counted)option_choice(options->counted), input,
		ask, err) &&
	    ask_series(chart, input_options, input, ask, err);
}

void
plot_ask_clear(struct plot_ask *ask)
{
	rc_bloc_free(ask->asked);
	rc_events_free(ask->events);
	rc_tiles_free(ask->tiles);
	if (ask->highlight != NULL)
		g_ptr_array_unref(ask->highlight);
	if (ask->blocs != NULL)
		g_ptr_array_unref(ask->blocs);
	if (ask->series != NULL)
		g_array_unref(ask->series);
}

const char *
plot_ask_companion(const struct rc_chart *chart, const struct plot_ask *ask)
{
	if (ask->counted != RC_COUNTED_VOTES)
		return "mode";
	return chart->table_of_all != NULL && ask->asked == NULL
	    ? chart->table_of_all
	    : chart->table;
}

void
plot_ask_figure(const struct plot_ask *ask, struct rc_figure *figure)
{
	figure->counted = ask->counted;
	figure->votes = ask->votes;
	figure->asked = ask->asked;
	figure->events = ask->events;
	figure->tiles = ask->tiles;
	if (ask->highlight != NULL)
		figure->highlight = (const char *const *)ask->highlight->pdata;
	if (ask->names.name != NULL)
		figure->names = &ask->names;
	if (ask->blocs != NULL) {
		figure->blocs =
		    (const struct rc_bloc *const *)ask->blocs->pdata;
		figure->n_blocs = ask->blocs->len;
	}
	if (ask->series != NULL) {
		figure->series =
		    (const struct rc_series *)(void *)ask->series->data;
		figure->n_series = ask->series->len;
	}
}

void
plot_ask_request(const struct plot_ask *ask, struct rc_table_request *request)
{
	request->votes = ask->votes;
	request->asked = ask->asked;
	if (ask->blocs != NULL)
		blocs_request(request, ask->blocs);
	if (ask->series != NULL) {
		request->series =
		    (const struct rc_series *)(void *)ask->series->data;
		request->n_series = ask->series->len;
	}
}
