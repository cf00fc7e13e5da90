/* C10: one vote on a map of tiles: every member as large as any other, and no
 * border drawn. */
#include <math.h>
#include <string.h>

#include "charts/charts.h"
#include "charts/part.h"
#include "charts/states.h"
#include "graphics/box.h"

/* Height of a tile where it need not be less, in parts of its width. */
#define HEIGHT 0.85
#define GAP 0.6 /* between tiles, in points of print */

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
key_height(const struct tiles *t)
{
	return 2.4 * t->page.preset->label;
}

static double
widest_code(const struct tiles *t)
{
	double width = 0;

	for (size_t i = 0; i < t->figure->tiles->n; i++)
		width = fmax(width,
		    rc_text_width(
			&t->page, t->figure->tiles->at[i].code, code_style(t)));
	return width;
}

/* Tiles are as wide as the page allows; on a page of a given height as high as
 * that allows, and then in the middle. */
static void
place_tiles(struct tiles *t)
{
	const struct rc_tiles *map = t->figure->tiles;
	const struct rc_preset *preset = t->page.preset;
	double room = t->page.plot.h - key_height(t);

	t->width = t->page.plot.w / map->columns;
	t->height = HEIGHT * t->width;
	if (preset->is_fixed && t->height * map->rows > room) {
		t->height = room / map->rows;
		t->width = fmin(t->width, 1.4 * t->height);
	}
	t->left =
	    t->page.plot.x + (t->page.plot.w - t->width * map->columns) / 2;
	t->top = t->page.plot.y + key_height(t);
	t->has_codes = widest_code(t) + 0.25 * preset->unit <=
		t->width - GAP * preset->unit &&
	    code_style(t).size * RC_CAP_HEIGHT * 1.3 <=
		t->height - GAP * preset->unit;
	t->fits = t->height >= 2.5 * preset->unit;
	rc_page_fit(&t->page, key_height(t) + t->height * map->rows);
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
		t->top + t->height * (tile->row - 1), t->width - gap,
		t->height - gap };
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
	struct rc_shape *s;

	if (i == t->states.n) {
		draw_hollow(t, tile, rect);
		return;
	}
	vote = states_vote(&t->states, 0, i);
	s = part_rect(&t->page, "tile", vote, rect);
	tooltip = g_strdup_printf(
	    "%s: %s", t->states.at[i].name, rc_vote_words(vote));
	s->tooltip = rc_scene_keep(t->page.scene, tooltip);
	if (states_is_marked(&t->states, i))
		states_mark(&t->page, s);
	draw_code(t, tile->code, rect, t->page.theme->on_fill[vote]);
}

/* "Not on the map: Atlantis (yes)."; "" if all are. */
static char *
missing_of(const struct tiles *t)
{
	const struct rc_tiles *map = t->figure->tiles;
	g_autoptr(GString) out = g_string_new(NULL);

	for (size_t i = 0; i < t->states.n; i++) {
		size_t k = 0;

		while (k < map->n &&
		    strcmp(map->at[k].code, t->states.at[i].member->code) != 0)
			k++;
		if (k == map->n)
			g_string_append_printf(out, "%s%s (%s)",
			    out->len > 0 ? ", " : "Not on the map: ",
			    t->states.at[i].name,
			    rc_vote_key(states_vote(&t->states, 0, i)));
	}
	if (out->len > 0)
		g_string_append_c(out, '.');
	return g_strdup(out->str);
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
	g_autofree char *missing = missing_of(t);
	g_autofree char *own = g_strdup_printf(
	    "One tile a member, all of one size, roughly where it lies; no "
	    "borders are drawn.%s%s%s",
	    t->tally.count[RC_NONVOTING] > 0 ? " " : "",
	    t->tally.count[RC_NONVOTING] > 0 ? WORDS_DID_NOT_VOTE : "",
	    missing[0] == '\0' ? "" : " ");

	t->page = chart_page(&figure, scene, title, subtitle, footer);
	place_tiles(t);
	part_key(&t->page, t->tally.count, t->page.plot.x,
	    t->page.plot.y + t->page.preset->label / 2);
	for (size_t i = 0; i < map->n; i++)
		draw_tile(t, &map->at[i]);
	rc_page_end(&t->page, footer);
	*left_out = g_strdup(
	    t->has_codes ? "" : "The codes of the members had no room.");
	g_autofree char *with_missing = g_strconcat(own, missing, NULL);
	return words_join(with_missing, *left_out);
}

bool
rc_tiles_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct tiles t = { .figure = figure,
		.one = chart_one(figure, figure->votes[0]) };
	g_autofree char *alt = NULL;

	t.tally = rc_selection_tally(&t.one, 0);
	if (t.tally.members < 0)
		return chart_fail_voters(err);
	t.states = states_of(figure, &t.one);
	chart_settle(draw, &t, scene);
	alt = words_alt_of_one(figure, &t.one, "A map of tiles, one a member");
	scene->about.alt = rc_scene_keep(scene, alt);
	scene->date = rc_selection_at(&t.one, 0)->date;
	states_free(&t.states);
	return t.fits || chart_fail_rows(err);
}
