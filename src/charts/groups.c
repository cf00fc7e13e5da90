/* C7: small panels, one a group: its yes votes over the years, and those of all
 * members behind them. */
#include <math.h>
#include <string.h>

#include "base/number.h"
#include "charts/beside.h"
#include "charts/charts.h"
#include "charts/lines.h"
#include "charts/part.h"
#include "charts/phrases.h"
#include "graphics/scale.h"
#include "rollcall/tally.h"

/* Below so many members a share says less than a count. */
enum { FEWEST_FOR_SHARE = 10 };

/* Of a panel, in label sizes: least width, where there is room and where there
 * is not, and least height. */
#define WIDEST 12.5
#define NARROWEST 7.5
#define PANEL_HEIGHT 11.0

struct panel {
	const struct rc_bloc *bloc;
	char *name;
	struct votes votes;
	int members; /* at the last vote; 0 without one */
	int fewest;  /* of what a share is of, in any vote that has one */
	double first, last;
};

struct groups {
	const struct rc_figure *figure;
	struct votes all;
	struct panel *panels;
	size_t n; /* groups that had a member */
	struct rc_page page;
	size_t across, down;
	double axis, width, height, gap;
	bool fits;
	GString *unplaced; /* values without a free place */
	GString *keys;     /* what the keys of groups stand for */
};

static struct panel
panel_of(const struct rc_figure *figure, const struct rc_bloc *bloc)
{
	const struct rc_figure of = chart_figure_of(figure, bloc->votes);
	struct panel p = { .bloc = bloc,
		.name = words_typeset(bloc->name),
		.votes = votes_of(&of),
		.first = NAN,
		.last = NAN };

	for (size_t i = 0; i < p.votes.n; i++) {
		const struct vote *v = &p.votes.votes[i];

		if (!isfinite(v->share[RC_YES]))
			continue;
		if (!isfinite(p.first))
			p.first = v->share[RC_YES];
		p.fewest =
		    isfinite(p.last) ? MIN(p.fewest, v->whole) : v->whole;
		p.last = v->share[RC_YES];
		p.members = v->tally.members;
	}
	return p;
}

static void
panel_free(struct panel *p)
{
	votes_free(&p->votes);
	g_free(p->name);
}

static void
find_panels(struct groups *g)
{
	const struct rc_figure *figure = g->figure;

	g->panels = g_new0(struct panel, figure->n_blocs + 1);
	for (size_t b = 0; b < figure->n_blocs; b++) {
		struct panel p = panel_of(figure, figure->blocs[b]);

		if (isfinite(p.last))
			g->panels[g->n++] = p;
		else
			panel_free(&p);
	}
}

static double
change_of(const struct panel *p)
{
	return fabs(p->last - p->first);
}

/* The group whose share moved most, as far as it did move; NULL also where
 * another one moved as far, or from one subject to another. */
static const struct panel *
moved_most(const struct groups *g)
{
	const double least = 0.05, rounding = 1e-9;
	const struct panel *most = NULL;
	bool is_alone = true;

	if (g->all.n_subjects > 1)
		return NULL;
	for (size_t i = 0; i < g->n; i++) {
		const struct panel *p = &g->panels[i];

		if (p->fewest < FEWEST_FOR_SHARE)
			continue;
		if (most != NULL &&
		    fabs(change_of(p) - change_of(most)) < rounding) {
			is_alone = false;
		} else if (most == NULL || change_of(p) > change_of(most)) {
			most = p;
			is_alone = true;
		}
	}
	return most != NULL && is_alone && change_of(most) >= least ? most
								    : NULL;
}

/* One group alone did not move more than another. */
static char *
title_of(const struct groups *g)
{
	const struct panel *most = moved_most(g);
	char from[RC_NUMBER_SIZE], to[RC_NUMBER_SIZE];
	g_autofree char *moved = NULL;

	if (most == NULL)
		return words_neutral_title(g->figure, &g->all);
	rc_number_percent(from, most->first);
	rc_number_percent(to, most->last);
	moved = g->n == 1
	    ? g_strdup_printf(PHRASE_GROUP_MOVED, most->name, from, to)
	    : g_strdup_printf(PHRASE_GROUP_MOVED_MOST, most->name, from, to);
	return g->figure->whom == NULL
	    ? g_steal_pointer(&moved)
	    : g_strdup_printf(
		  PHRASE_GROUP_MOVED_OF_SOME, moved, g->figure->whom);
}

static double
tick_width(const struct groups *g)
{
	return rc_text_width(
	    &g->page, PHRASE_SHARE_100, rc_label_style(&g->page, 400));
}

/* Panels of at least so many label sizes, as many side by side as there is
 * room for; no row has one panel alone where two rows can be even. */
static void
cut(struct groups *g, double least_width)
{
	double size = g->page.preset->label, least = PANEL_HEIGHT * size;
	struct rc_rect plot = g->page.plot;

	g->across =
	    (size_t)fmax(floor((plot.w - g->axis) / (least_width * size)), 1);
	g->across = MIN(g->across, g->n);
	g->down = (g->n + g->across - 1) / g->across;
	g->across = (g->n + g->down - 1) / g->down;
	g->width =
	    rc_page_within(&g->page, (plot.w - g->axis) / (double)g->across);
	g->height = fmin(fmax(least, 1.35 * g->width), 2.2 * least);
	if (g->page.preset->is_fixed)
		g->height = fmin(plot.h / (double)g->down, 2.2 * least);
	g->fits = g->height >= least;
}

static void
place_panels(struct groups *g)
{
	double size = g->page.preset->label;

	g->axis = tick_width(g) + 0.5 * size;
	g->gap = 1.2 * size;
	g->fits = false;
	for (double width = WIDEST; !g->fits && width >= NARROWEST; width--)
		cut(g, width);
	rc_page_fit(&g->page, g->height * (double)g->down);
}

/* The part of a panel in which its lines are. */
static struct rc_rect
frame_of(const struct groups *g, size_t i)
{
	double size = g->page.preset->label;
	size_t row = i / g->across;

	return (struct rc_rect){ g->page.plot.x + g->axis +
		    g->width * (double)(i % g->across),
		g->page.plot.y + g->height * (double)row + 3.2 * size,
		g->width - g->gap, g->height - 5.6 * size };
}

/* "African (54)" in one line or two. */
static void
draw_title(struct groups *g, const struct panel *p, struct rc_rect frame)
{
	double size = g->page.preset->label;
	struct rc_text_style style = rc_label_style(&g->page, 600);
	g_autofree char *title =
	    g_strdup_printf("%s (%d)", p->name, p->members);
	g_auto(GStrv) lines = rc_wrap(&g->page, title, style, frame.w, 0, true);

	/* GRULAC, where the name is too long. */
	if (g_strv_length(lines) > 2 ||
	    rc_lines_width(&g->page, lines, style) > frame.w) {
		g_free(title);
		title = g_strdup_printf("%s (%d)", p->bloc->key, p->members);
		words_add_key(g->keys, p->bloc->key, p->name);
	}
	rc_page_label(&g->page, "panel-title", title,
	    (struct rc_point){ frame.x, frame.y - 1.9 * size }, frame.w, 2,
	    style);
}

static void
draw_axis(struct groups *g, size_t i, struct rc_rect frame,
    const struct rc_scale *share)
{
	static const struct {
		double share;
		const char *label;
	} ticks[] = { { 0, "0" }, { 0.5, PHRASE_SHARE_50 },
		{ 1, PHRASE_SHARE_100 } };
	struct rc_text_style style = rc_label_style(&g->page, 400);

	for (size_t k = 0; k < G_N_ELEMENTS(ticks); k++) {
		double y = rc_scale_map(share, ticks[k].share);

		if (k > 0)
			rc_page_grid(
			    &g->page, frame.x, y, frame.x + frame.w, y);
		if (i % g->across == 0)
			rc_page_text(&g->page, "tick-label", ticks[k].label,
			    frame.x - 0.5 * style.size, y, RC_END, style);
	}
	rc_page_line(&g->page, "axis", frame.x, frame.y + frame.h,
	    frame.x + frame.w, frame.y + frame.h, 2 * g->page.preset->hairline,
	    g->page.theme->muted);
}

static char *
value_words(const struct panel *p, size_t i)
{
	const struct vote *v = &p->votes.votes[i];
	char percent[RC_NUMBER_SIZE];

	if (v->whole < FEWEST_FOR_SHARE)
		return g_strdup_printf(
		    PHRASE_SO_MANY_OF, v->tally.count[RC_YES], v->whole);
	return g_strdup(rc_number_percent(percent, v->share[RC_YES]));
}

/* The share of all members in that year; NAN if there is none. */
static double
share_of_all(const struct groups *g, int year)
{
	for (size_t i = 0; i < g->all.n; i++)
		if (g->all.votes[i].year == year)
			return g->all.votes[i].share[RC_YES];
	return NAN;
}

static void
leave_value(
    struct groups *g, const struct panel *p, const char *words, int year)
{
	g_string_append(g->unplaced,
	    g->unplaced->len == 0 ? PHRASE_NO_ROOM_FOR_NUMBER
				  : PHRASE_LIST_SEMICOLON);
	g_string_append_printf(
	    g->unplaced, PHRASE_NUMBER_WITHOUT_ROOM, p->name, words, year);
}

/* The value of a vote over or under its mark, away from the line of all before
 * towards it; the last one, after which no line comes, rather to its right. */
static void
draw_value(struct groups *g, const struct panel *p, size_t i, bool is_last,
    const struct beside_room *room, const struct rc_scale *years,
    const struct rc_scale *share)
{
	const struct vote *v = &p->votes.votes[i];
	bool is_above = v->share[RC_YES] >= share_of_all(g, v->year);
	enum beside out = is_above ? BESIDE_ABOVE : BESIDE_BELOW;
	enum beside in = is_above ? BESIDE_BELOW : BESIDE_ABOVE;
	const enum beside first[] = { out, in, BESIDE_RIGHT, BESIDE_LEFT };
	const enum beside last[] = { BESIDE_RIGHT, out, in, BESIDE_LEFT };
	g_autofree char *words = value_words(p, i);
	struct rc_shape *s = beside_label(&g->page, room, "value", words,
	    (struct rc_point){ rc_scale_map(years, v->year),
		rc_scale_map(share, v->share[RC_YES]) },
	    is_last ? last : first, rc_label_style(&g->page, 600));

	if (s == NULL)
		leave_value(g, p, words, v->year);
	else
		s->variant = rc_vote_key(RC_YES);
}

/* Of the last vote and of the first one; where both would stand in one place
 * the last one stays. */
static void
draw_values(struct groups *g, const struct panel *p,
    const struct beside_room *room, const struct rc_scale *years,
    const struct rc_scale *share)
{
	size_t first = p->votes.n, last = 0;

	for (size_t i = 0; i < p->votes.n; i++) {
		if (!isfinite(p->votes.votes[i].share[RC_YES]))
			continue;
		first = MIN(first, i);
		last = i;
	}
	if (first == p->votes.n)
		return;
	draw_value(g, p, last, true, room, years, share);
	if (first < last)
		draw_value(g, p, first, false, room, years, share);
}

static void
draw_marks(struct groups *g, const struct panel *p,
    const struct rc_scale *years, const struct rc_scale *share)
{
	for (size_t i = 0; i < p->votes.n; i++) {
		const struct vote *v = &p->votes.votes[i];
		g_autofree char *tooltip = NULL;
		struct rc_shape *s;

		if (!isfinite(v->share[RC_YES]))
			continue;
		s = part_marker(&g->page, RC_YES, rc_scale_map(years, v->year),
		    rc_scale_map(share, v->share[RC_YES]));
		tooltip = votes_tooltip(&p->votes, i, RC_YES);
		s->tooltip = rc_scene_printf(
		    g->page.scene, PHRASE_GROUP_TIP, p->name, tooltip);
	}
}

static void
draw_panel(struct groups *g, size_t i)
{
	const struct panel *p = &g->panels[i];
	struct rc_rect frame = frame_of(g, i);
	struct rc_scale years = { { g->all.first_year - 0.5,
				      g->all.last_year + 0.5 },
		{ frame.x, frame.x + frame.w } };
	struct rc_scale share = { { 0, 1 }, { frame.y + frame.h, frame.y } };
	struct rc_page panel = g->page;
	struct beside_room room = { .frame = frame };

	votes_bands(&g->page, &g->all, &years, frame.y, frame.y + frame.h);
	draw_axis(g, i, frame, &share);
	room.first_shape = g->page.scene->n_shapes;
	draw_title(g, p, frame);
	lines_draw_reference(
	    &g->page, &g->all, &years, &share, RC_YES, g->page.theme->outline);
	lines_draw(&g->page, &p->votes, &years, &share, RC_YES);
	draw_marks(g, p, &years, &share);
	draw_values(g, p, &room, &years, &share);
	panel.plot = frame;
	votes_year_labels(&panel, &g->all, &years, frame.y + frame.h,
	    frame.y + frame.h + g->page.preset->label);
}

static bool
has_run(const struct groups *g, enum rc_run_state state)
{
	for (size_t i = 0; i < g->all.n_runs; i++)
		if (g->all.runs[i].state == state)
			return true;
	return false;
}

/* What the line and the bands are, as far as there are any.  The line of all is
 * that of the members that count. */
static char *
key_of(const struct groups *g)
{
	g_autofree char *line = g->all.n < 2
	    ? g_strdup("")
	    : g_strdup_printf(PHRASE_GREY_LINE,
		  g->figure->whom == NULL ? PHRASE_ALL_MEMBERS
					  : PHRASE_ALL_MEMBERS_COUNTED);
	g_autofree char *shaded = words_join(
	    line, has_run(g, RC_RUN_WITHOUT_VOTE) ? PHRASE_SHADED : "");

	return words_join(
	    shaded, has_run(g, RC_RUN_NO_RECORD) ? PHRASE_DASHED_FRAME : "");
}

static char *
note_of(const struct groups *g, const char *keys, const char *left_out)
{
	g_autofree char *own = g_strdup_printf(PHRASE_GROUPS_NOTE,
	    g->figure->whom == NULL ? PHRASE_MEMBERS : PHRASE_MEMBERS_COUNTED);
	g_autofree char *marks = key_of(g);
	g_autofree char *with_marks = words_join(own, marks);
	g_autofree char *with_keys = words_join(with_marks, keys);

	return words_join(with_keys, left_out);
}

/* A list, with its full stop; frees it. */
static char *
as_sentence(GString *list)
{
	if (list->len > 0)
		g_string_append_c(list, '.');
	return g_string_free(list, FALSE);
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct groups *g = chart;
	const struct rc_figure *figure = g->figure;
	g_autofree char *title = title_of(g);
	g_autofree char *votes = words_subtitle_of_votes(figure);
	g_autofree char *subtitle = g_strdup_printf(
	    PHRASE_GROUPS_SUBTITLE, votes, words_whole(figure->of));
	g_autofree char *footer = words_footer(figure, note);

	g->unplaced = g_string_new(NULL);
	g->keys = g_string_new(NULL);
	g->page = chart_page(figure, scene, title, subtitle, footer);
	place_panels(g);
	for (size_t i = 0; i < g->n; i++)
		draw_panel(g, i);
	rc_page_end(&g->page, footer);
	*left_out = as_sentence(g->unplaced);
	g_autofree char *keys = as_sentence(g->keys);
	return note_of(g, keys, *left_out);
}

bool
rc_groups_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct groups g = { .figure = figure, .all = votes_of(figure) };
	bool ok = chart_check_years(&g.all, err);

	find_panels(&g);
	if (ok && g.n == 0) {
		ok = rc_fail(err, RC_EUSAGE, NULL,
		    "no group has a member in any recorded vote");
		rc_fail_help(err,
		    "groups need roll calls: draw mode where there are none");
	} else if (ok) {
		chart_settle(draw, &g, scene);
		scene->about.alt = rc_scene_printf(scene, PHRASE_GROUPS_ALT,
		    figure->whom == NULL ? PHRASE_ALL_MEMBERS
					 : PHRASE_ALL_MEMBERS_COUNTED,
		    scene->about.subject, scene->about.finding);
		ok = g.fits || chart_fail_rows(err);
	}
	for (size_t i = 0; i < g.n; i++)
		panel_free(&g.panels[i]);
	g_free(g.panels);
	votes_free(&g.all);
	return ok;
}
