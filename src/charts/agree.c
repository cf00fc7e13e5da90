/* C8: who agrees with one member, as a ranking; or with whom each agrees, as a
 * matrix of classes. */
#include <math.h>
#include <string.h>

#include "base/number.h"
#include "charts/agree_matrix.h"
#include "charts/charts.h"
#include "charts/phrases.h"
#include "charts/states.h"
#include "graphics/box.h"
#include "graphics/mark.h"
#include "graphics/scale.h"
#include "stats/meeting.h"

enum { SHOWN_AT_EACH_END = 15, MOST_LINES = 60 };

struct agree {
	const struct rc_figure *figure;
	struct rc_ranking ranking;
	struct states states; /* for names */
	struct rc_page page;
	struct rc_scale scale;
	double left, right, top, pitch;
	size_t hidden_from, n_hidden; /* ranks that are left out */
	bool fits;
};

/* The name of a member by its column in the matrix. */
static const char *
name_of(const struct agree *a, size_t column)
{
	for (size_t i = 0; i < a->states.n; i++)
		if (a->states.at[i].column == column)
			return a->states.at[i].name;
	return "";
}

static const char *
asked_name(const struct agree *a)
{
	for (size_t i = 0; i < a->states.n; i++)
		if (strcmp(a->states.at[i].member->code,
			a->figure->asked->key) == 0)
			return a->states.at[i].name;
	return a->figure->asked->name;
}

/* Without --all the ends of the ranking are shown, and on a page of a given
 * height as much of them as it has rows for. */
static void
choose_rows(struct agree *a)
{
	const struct rc_preset *preset = a->page.preset;
	size_t n = a->ranking.n_ranked, each = SHOWN_AT_EACH_END;

	if (preset->is_fixed) {
		double rows = (a->page.plot.h - 3 * preset->label) /
		    (1.3 * preset->label);

		each = MIN(each, (size_t)fmax((rows - 1) / 2, 0));
	} else if (a->figure->all) {
		each = n;
	}
	a->hidden_from = each;
	a->n_hidden = n > 2 * each + 1 ? n - 2 * each : 0;
}

static size_t
count_lines(const struct agree *a)
{
	return a->ranking.n_ranked - a->n_hidden + (a->n_hidden > 0);
}

static double
names_width(const struct agree *a)
{
	struct rc_text_style style = rc_label_style(&a->page, 400);
	double width = 0;

	for (size_t i = 0; i < a->ranking.n_ranked; i++)
		width = fmax(width,
		    rc_text_width(&a->page,
			name_of(a, a->ranking.others[i].column), style));
	return fmin(width, 0.42 * a->page.plot.w);
}

static void
place_frame(struct agree *a)
{
	double size = a->page.preset->label;
	struct rc_rect plot = a->page.plot;

	choose_rows(a);
	a->left = plot.x + names_width(a) + size;
	a->right = plot.x + plot.w - 5.5 * size;
	a->top = plot.y + 0.3 * size;
	a->scale = (struct rc_scale){ { 0, 1 }, { a->left, a->right } };
	a->pitch = rc_page_down(&a->page, 1.3 * size);
	a->fits = a->hidden_from > 0;
	rc_page_fit(&a->page, a->pitch * (double)count_lines(a) + 2.4 * size);
}

static void
draw_axis(struct agree *a)
{
	static const struct {
		double at;
		const char *label;
	} ticks[] = { { 0, "0" }, { 0.25, PHRASE_SCORE_25 },
		{ 0.5, PHRASE_SCORE_50 }, { 0.75, PHRASE_SCORE_75 },
		{ 1, "1" } };
	double bottom = a->top + a->pitch * (double)count_lines(a);

	for (size_t i = 0; i < G_N_ELEMENTS(ticks); i++) {
		double x = rc_scale_map(&a->scale, ticks[i].at);

		rc_page_grid(&a->page, x, a->top, x, bottom);
		rc_page_text(&a->page, "tick-label", ticks[i].label, x,
		    bottom + a->page.preset->label, RC_MIDDLE,
		    rc_label_style(&a->page, 400));
	}
}

static void
draw_row(struct agree *a, const struct rc_other *other, double y)
{
	const struct rc_theme *theme = a->page.theme;
	struct rc_text_style style = rc_label_style(&a->page, 400);
	const char *name = name_of(a, other->column);
	double x = rc_scale_map(&a->scale, other->pair.agreement);
	char number[RC_NUMBER_SIZE];
	struct rc_shape *dot;

	g_autofree char *label = states_fit_name(
	    &a->page, name, a->left - a->page.plot.x - style.size, style);
	rc_page_text(
	    &a->page, "member", label, a->left - style.size, y, RC_END, style);
	rc_page_line(&a->page, "stem", a->left, y, x, y,
	    0.6 * a->page.preset->line, theme->line[RC_YES]);
	dot = rc_scene_add(a->page.scene, RC_SHAPE_PATH, "marker");
	rc_mark_path(dot, RC_MARK_CIRCLE, x, y, 1.7 * a->page.preset->line);
	dot->fill = theme->fill[RC_YES];
	dot->tooltip = rc_scene_printf(a->page.scene, PHRASE_AGREEMENT_TIP,
	    name, rc_number_fixed(number, other->pair.agreement, 2, false),
	    other->pair.n);
	g_autofree char *value = g_strdup_printf("%s (%ld)",
	    rc_number_fixed(number, other->pair.agreement, 2, false),
	    other->pair.n);
	rc_page_text(&a->page, "value", value, a->page.plot.x + a->page.plot.w,
	    y, RC_END, style);
}

static void
draw_rows(struct agree *a)
{
	double y = a->top + a->pitch / 2;

	for (size_t i = 0; i < a->ranking.n_ranked; i++) {
		if (a->n_hidden > 0 && i == a->hidden_from) {
			g_autofree char *words =
			    g_strdup_printf(PHRASE_MORE_BETWEEN, a->n_hidden);

			rc_page_text(&a->page, "member", words,
			    a->left - a->page.preset->label, y, RC_END,
			    rc_label_style(&a->page, 400))
			    ->fill = a->page.theme->muted;
			i += a->n_hidden;
			y += a->pitch;
		}
		draw_row(a, &a->ranking.others[i], y);
		y += a->pitch;
	}
}

/* The n from the i-th on: by name if these are three short ones at most. */
static char *
those_of(const struct agree *a, size_t i, size_t n)
{
	enum { MOST_NAMED = 3, LONGEST = 32 };
	g_autofree char *names = NULL;

	for (size_t k = i; k < i + n && n <= MOST_NAMED; k++) {
		const char *name = name_of(a, a->ranking.others[k].column);
		char *joined = names == NULL ? g_strdup(name)
		    : k + 1 < i + n
		    ? g_strconcat(names, PHRASE_LIST_COMMA, name, NULL)
		    : g_strdup_printf(PHRASE_TWO_NAMES, names, name);

		g_free(names);
		names = joined;
	}
	return n == 1 ||
		(n <= MOST_NAMED && g_utf8_strlen(names, -1) <= LONGEST)
	    ? g_steal_pointer(&names)
	    : g_strdup_printf(PHRASE_SO_MANY_MEMBERS, n);
}

/* Who stands at the ends of the ranking, or how many. */
static char *
title_of(const struct agree *a)
{
	const struct rc_ranking *r = &a->ranking;
	size_t n = r->n_ranked, top = 0, bottom = 0;

	while (top < n &&
	    r->others[top].pair.agreement == r->others[0].pair.agreement)
		top++;
	while (bottom < n &&
	    r->others[n - 1 - bottom].pair.agreement ==
		r->others[n - 1].pair.agreement)
		bottom++;
	if (n < 2 || top == n || r->meeting.matrix->rows < RC_FEW_VOTES)
		return g_strdup_printf(PHRASE_AGREEMENT_WITH, asked_name(a));
	g_autofree char *most = those_of(a, 0, top);
	g_autofree char *least = those_of(a, n - bottom, bottom);
	return g_strdup_printf(
	    top == 1 ? PHRASE_ONE_AGREES_MOST : PHRASE_SEVERAL_AGREE_MOST, most,
	    asked_name(a), least);
}

/* Those without a rank: by name if they are few. */
static char *
apart_of(const struct agree *a)
{
	enum { MOST_NAMED = 6 };
	const struct rc_ranking *r = &a->ranking;
	g_autoptr(GString) names = g_string_new(NULL);
	size_t n = r->n - r->n_ranked;

	if (n == 0)
		return g_strdup("");
	if (n > MOST_NAMED)
		return g_strdup_printf(PHRASE_FEWER_IN_COMMON, n);
	for (size_t i = 0; i < n; i++)
		g_string_append_printf(names, "%s%s (%ld)",
		    i > 0 ? PHRASE_LIST_COMMA : "",
		    name_of(a, r->others[r->n_ranked + i].column),
		    r->others[r->n_ranked + i].pair.n);
	return g_strdup_printf(PHRASE_THESE_IN_COMMON, names->str);
}

static char *
note_of(const struct agree *a)
{
	const struct rc_ranking *r = &a->ranking;
	g_autofree char *apart = apart_of(a);

	return g_strdup_printf(PHRASE_RANKING_NOTE, r->least, apart);
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct agree *a = chart;
	const struct rc_figure *figure = a->figure;
	g_autofree char *title = title_of(a);
	g_autofree char *votes = words_subtitle_of_votes(figure);
	g_autofree char *subtitle =
	    g_strdup_printf(PHRASE_RANKING_SUBTITLE, asked_name(a), votes);
	g_autofree char *footer =
	    words_footer_of_roll_calls(figure, a->states.matrix, note);

	a->page = chart_page(figure, scene, title, subtitle, footer);
	place_frame(a);
	draw_axis(a);
	draw_rows(a);
	rc_page_end(&a->page, footer);
	*left_out = a->n_hidden > 0
	    ? g_strdup_printf(PHRASE_MIDDLE_LEFT_OUT, a->n_hidden)
	    : g_strdup("");
	return note_of(a);
}

static bool
draw_ranking(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct agree a = { .figure = figure,
		.states = states_of(figure, figure->selection) };
	bool ok;

	rc_ranking_init(&a.ranking, figure->selection, figure->asked->key);
	ok = a.ranking.n_ranked > 0;
	if (ok) {
		chart_settle(draw, &a, scene);
		scene->about.alt = rc_scene_printf(scene, PHRASE_RANKING_ALT,
		    asked_name(&a), scene->about.finding);
		ok = a.fits || chart_fail_rows(err);
	} else if (a.states.matrix->rows == 0) {
		chart_fail_roll_calls("agree", err);
	} else {
		rc_fail(err, RC_EUSAGE, NULL,
		    "%s has fewer than %ld votes in common with each other "
		    "member",
		    figure->asked->name, a.ranking.least);
		rc_fail_help(err,
		    "choose more votes, or another member; `rollcall agree %s` "
		    "has the numbers",
		    figure->asked->key);
	}
	rc_ranking_clear(&a.ranking);
	states_free(&a.states);
	return ok;
}

bool
rc_agree_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	return figure->asked != NULL ? draw_ranking(figure, scene, err)
				     : agree_draw_matrix(figure, scene, err);
}
