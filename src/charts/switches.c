/* C6: who changed between two votes: a small table of all moves, and the
 * members that made them. */
#include <math.h>

#include "charts/charts.h"
#include "charts/moves.h"
#include "charts/part.h"
#include "charts/phrases.h"
#include "charts/ribbons.h"
#include "graphics/box.h"
#include "model/subject.h"

/* How members are named, from the most that may fit to the least; the list of
 * counts says no more than the table does. */
enum form { NAMES, CODES, COUNTS, TABLE_ONLY, N_FORMS };

/* From this width on, in label sizes, the table stands beside the list. */
#define WIDE 45.0

/* A column of the table, and the widest where it stands alone. */
#define CELL 3.4
#define WIDEST_CELL 6.0

struct switches {
	struct moves moves;
	struct rc_page page;
	enum form form;
	bool is_beside;
	double cell, row; /* of the table */
	double names;     /* width of its row labels */
	double list_x, list_y, list_w;
	bool fits;
};

static double
table_height(const struct switches *s)
{
	return s->row * (RC_N_VOTES - 1 + 2.4);
}

/* The table of all moves: first vote down, second across; those that stayed
 * are muted. */
static void
place_table(struct switches *s)
{
	struct rc_text_style style = rc_label_style(&s->page, 400);
	double size = style.size;

	s->names = rc_text_width(&s->page, words_vote(RC_NONVOTING), style) +
	    2.2 * size;
	s->row = rc_page_down(&s->page, 1.7 * size);
	s->cell = s->form == TABLE_ONLY
	    ? fmin((s->page.plot.w - s->names) / 5, WIDEST_CELL * size)
	    : CELL * size;
	s->is_beside = s->page.plot.w >= WIDE * size;
	s->list_x = s->page.plot.x;
	s->list_y = s->page.plot.y;
	s->list_w = s->page.plot.w;
	if (s->is_beside) {
		double table =
		    rc_page_across(&s->page, s->names + 5 * s->cell + 2 * size);

		s->list_x += table;
		s->list_w -= table;
	} else {
		s->list_y += table_height(s) + size;
	}
}

static void
draw_head(struct switches *s, double x, double y)
{
	struct rc_text_style style = rc_label_style(&s->page, 600);
	double size = style.size;
	g_autofree char *from =
	    g_strdup_printf("%d", s->moves.first->date.year);
	g_autofree char *to = g_strdup_printf("%d", s->moves.second->date.year);

	rc_page_text(
	    &s->page, "heading", from, x, y + 1.5 * s->row, RC_START, style);
	rc_page_text(&s->page, "heading", to, x + s->names + 2 * s->cell,
	    y + 0.5 * s->row, RC_MIDDLE, style);
	rc_page_text(&s->page, "heading", PHRASE_ALL,
	    x + s->names + 4.5 * s->cell, y + 1.5 * s->row, RC_MIDDLE,
	    rc_label_style(&s->page, 400))
	    ->fill = s->page.theme->muted;
	for (int part = RC_YES; part < RC_N_VOTES; part++)
		part_rect(&s->page, "swatch", (enum rc_vote)part,
		    (struct rc_rect){ x + s->names +
			    s->cell * (part - RC_YES + 0.5) - size / 2,
			y + 1.5 * s->row - size / 2, size, size });
}

static void
draw_table_row(struct switches *s, enum rc_vote from, double x, double y)
{
	double size = s->page.preset->label;
	struct rc_text_style style = rc_label_style(&s->page, 400);
	int all = 0;

	part_rect(&s->page, "swatch", from,
	    (struct rc_rect){ x, y - size / 2, size, size });
	rc_page_text(&s->page, "row-label", words_vote(from), x + 1.4 * size, y,
	    RC_START, style);
	for (int to = RC_YES; to < RC_N_VOTES; to++) {
		int n = s->moves.table.count[from][to];
		g_autofree char *number = g_strdup_printf("%d", n);
		struct rc_shape *text = rc_page_text(&s->page, "count", number,
		    x + s->names + s->cell * (to - RC_YES + 0.5), y, RC_MIDDLE,
		    rc_label_style(
			&s->page, n > 0 && to != (int)from ? 600 : 400));

		text->variant = rc_vote_key((enum rc_vote)to);
		if (n == 0 || to == (int)from)
			text->fill = s->page.theme->muted;
		all += n;
	}
	g_autofree char *sum = g_strdup_printf("%d", all);
	rc_page_text(&s->page, "sum", sum, x + s->names + s->cell * 4.5, y,
	    RC_MIDDLE, style);
}

static void
draw_table(struct switches *s)
{
	double x = s->page.plot.x, y = s->page.plot.y;

	draw_head(s, x, y);
	for (int from = RC_YES; from < RC_N_VOTES; from++)
		draw_table_row(s, (enum rc_vote)from, x,
		    y + s->row * (from - RC_YES + 2.5));
}

static gint
compare_names(gconstpointer a, gconstpointer b)
{
	return states_compare_names(
	    *(const char *const *)a, *(const char *const *)b);
}

/* "Antigua and Barbuda, Bahamas, ..." of the members that moved so. */
static char *
names_of(const struct switches *s, const struct move *move)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();

	for (size_t i = 0; i < s->moves.states.n; i++) {
		const struct state *state = &s->moves.states.at[i];

		if (moves_has(&s->moves, move, i))
			g_ptr_array_add(names,
			    s->form == NAMES ? state->name
					     : (char *)state->member->code);
	}
	g_ptr_array_sort(names, compare_names);
	g_ptr_array_add(names, NULL);
	return g_strjoinv(PHRASE_LIST_COMMA, (char **)names->pdata);
}

/* Before the words of a move, beside which its swatches stand. */
static double
move_indent(const struct switches *s)
{
	return rc_page_across(&s->page, 4.1 * s->page.preset->label);
}

/* Two swatches with an arrow between them, and how many moved. */
static void
draw_move_head(struct switches *s, const struct move *move, double x, double y)
{
	double size = s->page.preset->label;
	g_autofree char *words = g_strdup_printf(PHRASE_MOVE, move->n,
	    words_vote_within(move->from), words_vote_within(move->to));
	double second = rc_page_across(&s->page, 2.6 * size);
	struct rc_shape *arrow;

	part_rect(&s->page, "swatch", move->from,
	    (struct rc_rect){ x, y - size / 2, size, size });
	part_rect(&s->page, "swatch", move->to,
	    (struct rc_rect){ x + second, y - size / 2, size, size });
	arrow =
	    rc_page_line(&s->page, "arrow", x + 1.25 * size, y, x + 2.3 * size,
		y, 2 * s->page.preset->hairline, s->page.theme->muted);
	rc_path_move(arrow, x + 2.0 * size, y - 0.25 * size);
	rc_path_line(arrow, x + 2.35 * size, y);
	rc_path_line(arrow, x + 2.0 * size, y + 0.25 * size);
	rc_page_text(&s->page, "move", words, x + move_indent(s), y, RC_START,
	    rc_label_style(&s->page, 600))
	    ->variant = rc_vote_key(move->to);
}

/* Draws a move from y on and returns where it ends. */
static double
draw_move(struct switches *s, const struct move *move, double y)
{
	struct rc_text_style style = rc_label_style(&s->page, 400);
	double pitch = rc_line_height(style.size);
	g_autofree char *names = names_of(s, move);
	g_auto(GStrv) lines = rc_wrap(
	    &s->page, names, style, s->list_w - move_indent(s), 0, false);

	draw_move_head(s, move, s->list_x, y + style.size / 2);
	y += rc_page_down(&s->page, 1.25 * pitch);
	for (char **line = lines; s->form < COUNTS && *line != NULL; line++) {
		rc_page_text(&s->page, "members", *line,
		    s->list_x + move_indent(s), y + style.size / 2, RC_START,
		    style);
		y += pitch;
	}
	return s->form == COUNTS
	    ? y
	    : y + rc_page_down(&s->page, 0.55 * style.size);
}

static double
draw_list(struct switches *s)
{
	double y = s->list_y;

	for (size_t i = 0; s->form != TABLE_ONLY && i < s->moves.n; i++)
		y = draw_move(s, &s->moves.at[i], y);
	return y;
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct switches *s = chart;
	const struct rc_figure *figure = s->moves.figure;
	g_autofree char *title = moves_title(&s->moves);
	g_autofree char *subtitle = moves_subtitle(&s->moves);
	g_autofree char *footer = moves_footer(&s->moves, note);
	g_autofree char *strangers = moves_note(&s->moves);
	double end;

	s->page = chart_page(figure, scene, title, subtitle, footer);
	place_table(s);
	draw_table(s);
	end = fmax(draw_list(s), s->page.plot.y + table_height(s));
	s->fits =
	    !figure->preset->is_fixed || end <= s->page.plot.y + s->page.plot.h;
	rc_page_fit(&s->page, end - s->page.plot.y);
	rc_page_end(&s->page, footer);
	*left_out = g_strdup(s->form >= COUNTS ? PHRASE_LISTS_LEFT_OUT : "");
	g_autofree char *own = words_join(PHRASE_SWITCHES_NOTE, strangers);
	return words_join(own, *left_out);
}

/* The fullest form that fits a page of a given height. */
static bool
draw_list_of_moves(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct switches s = { .moves = moves_of(figure) };

	for (int form = NAMES; form < N_FORMS && !s.fits; form++) {
		struct rc_scene *trial = rc_scene_new(1, 1);

		s.form = (enum form)form;
		chart_settle(draw, &s, trial);
		rc_scene_free(trial);
	}
	chart_settle(draw, &s, scene);
	scene->about.alt = rc_scene_printf(scene, PHRASE_SWITCHES_ALT,
	    scene->about.subject, scene->about.finding);
	moves_free(&s.moves);
	return s.fits || chart_fail_rows(err);
}

/* A yes to one text and a no to another is no change of mind. */
static void
warn_of_subjects(const struct rc_figure *figure)
{
	struct rc_selection *two =
	    rc_selection_pick(figure->selection, figure->votes, 2);

	if (rc_selection_is_on_several(two))
		chart_warn(figure, "choose one with --topic",
		    "the two votes are on different subjects: who voted "
		    "otherwise on the second has not moved");
	rc_selection_free(two);
}

bool
rc_switches_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	warn_of_subjects(figure);
	return figure->ribbons ? ribbons_draw(figure, scene, err)
			       : draw_list_of_moves(figure, scene, err);
}
