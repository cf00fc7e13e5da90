/* C10: one vote on a map of tiles: every member as large as any other, and no
 * border drawn. */
#include <math.h>
#include <string.h>

#include "charts/charts.h"
#include "charts/part.h"
#include "charts/phrases.h"
#include "charts/states.h"
#include "graphics/box.h"

/* The form of a tile, height to width: as it should be, as it may become on a
 * page of a given size, and as it may become where only that leaves room for
 * codes. */
#define FORM 0.85
#define LOWEST 0.7
#define HIGHEST 1.05
#define LOWEST_WITH_CODE 0.5
#define GAP 0.6        /* between tiles, in points of print */
#define PADDING 0.25   /* beside a code, the same */
#define LEAST_TILE 2.5 /* height, the same */

/* Up to so many members that the map lacks are named in the note. */
enum { MOST_MISSING = 20 };

struct tiles {
	const struct rc_figure *figure;
	struct rc_selection one; /* the vote */
	struct states states;
	struct rc_tally tally;
	struct rc_page page;
	double left, top, width, height; /* of a tile, with its gap */
	bool has_codes;
	bool fits;
};

static struct rc_text_style
code_style(const struct tiles *t)
{
	return (struct rc_text_style){ t->page.preset->smallest, 400, false };
}

static double
width_for_codes(const struct tiles *t)
{
	double unit = t->page.preset->unit, width = 0;

	for (size_t i = 0; i < t->figure->tiles->n; i++)
		width = fmax(width,
		    rc_text_width(
			&t->page, t->figure->tiles->at[i].code, code_style(t)));
	return width + (PADDING + GAP) * unit;
}

static double
height_for_codes(const struct tiles *t)
{
	return code_style(t).size * RC_CAP_HEIGHT * 1.3 +
	    GAP * t->page.preset->unit;
}

/* On a page of a given size the map fills what it can of it. */
static void
fit_tiles(struct tiles *t, double height)
{
	const struct rc_tiles *map = t->figure->tiles;
	double width = t->width;

	t->height = fmin(height / map->rows, HIGHEST * width);
	t->width = fmin(width,
	    fmax(t->height / LOWEST,
		fmin(t->height / LOWEST_WITH_CODE, width_for_codes(t))));
	t->left += (width - t->width) * map->columns / 2;
	t->top += fmax(0, height - t->height * map->rows) / 2;
}

/* Tiles are as wide as the page allows, below the key, which ends at top. */
static void
place_tiles(struct tiles *t, double top)
{
	const struct rc_tiles *map = t->figure->tiles;
	const struct rc_preset *preset = t->page.preset;
	double above = top - t->page.plot.y;

	t->left = t->page.plot.x;
	t->top = top;
	t->width = rc_page_within(&t->page, t->page.plot.w / map->columns);
	t->height = rc_page_down(&t->page, FORM * t->width);
	/* A blank row tells below which shade a code stands. */
	if (rc_page_has_cells(&t->page))
		t->height += preset->cell_height;
	if (preset->is_fixed)
		fit_tiles(t, t->page.plot.h - above);
	t->has_codes =
	    width_for_codes(t) <= t->width && height_for_codes(t) <= t->height;
	t->fits = t->height >= LEAST_TILE * preset->unit;
	rc_page_fit(&t->page, above + t->height * map->rows);
}

static size_t
find_state(const struct tiles *t, const char *code)
{
	size_t i = 0;

	while (
	    i < t->states.n && strcmp(t->states.at[i].member->code, code) != 0)
		i++;
	return i;
}

static struct rc_rect
rect_of(const struct tiles *t, const struct rc_tile *tile)
{
	double gap = GAP * t->page.preset->unit;

	return (struct rc_rect){ t->left + t->width * (tile->column - 1),
		t->top + t->height * (tile->row - 1),
		t->width - rc_page_gap(&t->page, gap),
		t->height -
		    (rc_page_has_cells(&t->page) ? rc_page_down(&t->page, gap)
						 : gap) };
}

static void
draw_code(struct tiles *t, const char *code, struct rc_rect rect,
    struct rc_color color)
{
	if (!t->has_codes)
		return;
	rc_page_text(&t->page, "member", code, rect.x + rect.w / 2,
	    rect.y + rect.h / 2, RC_MIDDLE, code_style(t))
	    ->fill = color;
}

/* A place on the map without a vote is hollow, not empty. */
static void
draw_hollow(struct tiles *t, const struct rc_tile *tile, struct rc_rect rect)
{
	struct rc_shape *s =
	    rc_page_rect(&t->page, "hollow", rect, t->page.theme->background);

	s->stroke = t->page.theme->rule;
	s->stroke_width = t->page.preset->hairline;
	draw_code(t, tile->code, rect, t->page.theme->muted);
}

static void
draw_tile(struct tiles *t, const struct rc_tile *tile)
{
	size_t i = find_state(t, tile->code);
	struct rc_rect rect = rect_of(t, tile);
	g_autofree char *tooltip = NULL;
	enum rc_vote vote;

	if (i == t->states.n) {
		draw_hollow(t, tile, rect);
		return;
	}
	vote = states_vote(&t->states, 0, i);
	tooltip = states_tooltip(&t->states, 0, i);
	part_rect(&t->page, "tile", vote, rect)->tooltip =
	    rc_scene_keep(t->page.scene, tooltip);
	if (states_is_marked(&t->states, i))
		states_mark(&t->page, vote, rect);
	draw_code(t, tile->code, rect, t->page.theme->on_fill[vote]);
}

static bool
is_on_map(const struct tiles *t, const char *code)
{
	const struct rc_tiles *map = t->figure->tiles;
	size_t k = 0;

	while (k < map->n && strcmp(map->at[k].code, code) != 0)
		k++;
	return k < map->n;
}

/* "Not on the map: Atlantis (Yes)."; "" if all are.  Of a map of a region only
 * their number. */
static char *
missing_of(const struct tiles *t)
{
	g_autoptr(GString) out = g_string_new(NULL);
	size_t n = 0;

	for (size_t i = 0; i < t->states.n; i++) {
		if (is_on_map(t, t->states.at[i].member->code))
			continue;
		g_string_append_printf(out, "%s%s (%s)",
		    n++ > 0 ? PHRASE_LIST_COMMA : "", t->states.at[i].name,
		    words_vote(states_vote(&t->states, 0, i)));
	}
	if (n == 0)
		return g_strdup("");
	return n > MOST_MISSING ? g_strdup_printf(PHRASE_SO_MANY_OFF_MAP, n)
				: g_strdup_printf(PHRASE_OFF_MAP, out->str);
}

/* What a hollow tile means, if there is one. */
static const char *
hollow_of(const struct tiles *t)
{
	const struct rc_tiles *map = t->figure->tiles;

	for (size_t i = 0; i < map->n; i++)
		if (find_state(t, map->at[i].code) == t->states.n)
			return t->figure->whom == NULL
			    ? PHRASE_HOLLOW_NONMEMBER
			    : PHRASE_HOLLOW_NOT_COUNTED;
	return "";
}

static char *
note_of(const struct tiles *t)
{
	g_autofree char *missing = missing_of(t);
	g_autofree char *marked = states_marked(&t->states);
	const char *const parts[] = {
		PHRASE_TILES_NOTE,
		hollow_of(t),
		t->tally.count[RC_NONVOTING] > 0 ? PHRASE_DID_NOT_VOTE_NOTE
						 : "",
		marked,
		missing,
	};
	char *note = g_strdup("");

	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		char *before = note;

		note = words_join(before, parts[i]);
		g_free(before);
	}
	return note;
}

/* The key; returns where the map may begin. */
static double
draw_key(struct tiles *t)
{
	double size = t->page.preset->label;

	return part_key(&t->page, t->tally.count, t->page.plot.x,
		   t->page.plot.y + size / 2) -
	    size / 2 + rc_page_down(&t->page, 2.1 * size);
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct tiles *t = chart;
	const struct rc_figure figure = chart_figure_of(t->figure, &t->one);
	const struct rc_tiles *map = t->figure->tiles;
	g_autofree char *title =
	    words_title_of_one(&t->tally, rc_selection_at(&t->one, 0)->date);
	g_autofree char *subtitle = words_subtitle_of_one(&figure);
	g_autofree char *footer = words_footer(&figure, note);
	g_autofree char *own = note_of(t);

	t->page = chart_page(&figure, scene, title, subtitle, footer);
	place_tiles(t, draw_key(t));
	for (size_t i = 0; i < map->n; i++)
		draw_tile(t, &map->at[i]);
	rc_page_end(&t->page, footer);
	*left_out = g_strdup(t->has_codes ? "" : PHRASE_CODES_LEFT_OUT);
	return words_join(own, *left_out);
}

bool
rc_tiles_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct tiles t = { .figure = figure,
		.one = rc_selection_one(figure->selection, figure->votes[0]) };
	g_autofree char *alt = NULL;

	t.tally = rc_selection_tally(&t.one, 0);
	if (t.tally.members < 0)
		return chart_fail_voters(err);
	t.states = states_of(figure, &t.one);
	chart_settle(draw, &t, scene);
	alt = words_alt_of_one(figure, &t.one, PHRASE_TILES_KIND);
	scene->about.alt = rc_scene_keep(scene, alt);
	scene->date = rc_selection_at(&t.one, 0)->date;
	states_free(&t.states);
	return t.fits || chart_fail_rows(err);
}
