/* C4: one vote, every member: four blocks of cells in the order of the stack,
 * the members by regional group and name. */
#include <math.h>
#include <string.h>

#include "charts/blocks.h"
#include "charts/charts.h"
#include "charts/phrases.h"

/* Up to so many members are called by their names. */
enum { MOST_NAMES = 60 };

/* Names of groups that are wider than this part of the plot are replaced by
 * their keys, such as GRULAC. */
#define WIDEST_GROUP 0.22

/* How much higher than its preset a page that grows may become for words in its
 * cells. */
#define MOST_GROWTH 1.5

struct rollcall {
	const struct rc_figure *figure;
	struct rc_selection one; /* the vote */
	struct states states;
	struct rc_tally tally;
	struct blocks blocks;
	struct rc_page page;
	bool has_names; /* of groups */
	double group_width;
	bool fits;
};

static bool
name_fits(const struct rollcall *r, size_t group)
{
	return rc_text_width(&r->page, states_group_name(&r->states, group),
		   rc_label_style(&r->page, 400)) <=
	    WIDEST_GROUP * r->page.plot.w;
}

static const char *
group_label(const struct rollcall *r, size_t group)
{
	return group >= r->figure->n_blocs ||
		(r->has_names && name_fits(r, group))
	    ? states_group_name(&r->states, group)
	    : r->figure->blocs[group]->key;
}

/* Groups are called by their names where most of these fit. */
static void
measure_groups(struct rollcall *r)
{
	struct rc_text_style style = rc_label_style(&r->page, 400);
	size_t n = 0;

	for (size_t group = 0; group < r->figure->n_blocs; group++)
		n += name_fits(r, group);
	r->has_names = 2 * n > r->figure->n_blocs;
	r->group_width = 0;
	for (size_t i = 0; i < r->states.n; i++)
		r->group_width = fmax(r->group_width,
		    rc_text_width(&r->page,
			group_label(r, blocks_group(&r->blocks, i)), style));
	r->group_width = rc_page_across(&r->page, r->group_width + style.size);
}

/* How high the blocks may be, where the page may grow by so much. */
static double
room(const struct rollcall *r, double growth)
{
	const struct rc_preset *preset = r->page.preset;
	double height = growth * preset->height;

	if (preset->is_fixed)
		return r->page.plot.h;
	if (preset->tallest > 0)
		height = fmin(height, preset->tallest);
	return r->page.plot.h + height - preset->height;
}

static bool
try_form(struct rollcall *r, enum form form, double size, double height)
{
	return blocks_lay(&r->blocks, &r->page, form, size,
		   r->page.plot.x + r->group_width,
		   r->page.plot.w - r->group_width) &&
	    blocks_height(&r->blocks) <= height;
}

/* Takes the fullest form that fits; cells without words are as large as they
 * can be. */
static void
choose_form(struct rollcall *r)
{
	const struct rc_preset *preset = r->page.preset;
	const double sizes[] = { preset->label, preset->footer };
	double height = room(r, MOST_GROWTH);
	int form = r->states.n > MOST_NAMES ? FORM_CODES : FORM_NAMES;

	r->fits = false;
	for (; form < FORM_CELLS && !r->fits; form++)
		for (size_t i = 0; i < G_N_ELEMENTS(sizes) && !r->fits; i++)
			r->fits =
			    try_form(r, (enum form)form, sizes[i], height);
	height = room(r, 1);
	for (int zoom = 40; !r->fits && zoom >= 6; zoom--)
		r->fits = try_form(
		    r, FORM_CELLS, zoom * 0.05 * preset->label, height);
}

static void
lay_out(struct rollcall *r)
{
	measure_groups(r);
	choose_form(r);
	if (r->page.preset->is_fixed && r->fits)
		blocks_stretch(&r->blocks, r->page.plot.h);
	rc_page_fit(&r->page, blocks_height(&r->blocks));
}

static void
draw_headings(struct rollcall *r)
{
	double middle = r->page.plot.y + r->page.preset->label / 2;

	for (size_t k = 0; k < r->blocks.n; k++) {
		const struct block *b = &r->blocks.at[k];

		rc_page_text(&r->page, "heading", b->heading, b->left, middle,
		    RC_START, rc_label_style(&r->page, 600))
		    ->variant = rc_vote_key(b->part);
	}
}

/* Draws the band of a group at y; above it, if it is not the first, a rule. */
static void
draw_group(struct rollcall *r, size_t group, double y, bool is_first)
{
	struct rc_rect plot = r->page.plot;
	double rule = y - r->blocks.apart / 2;

	if (!is_first)
		rc_page_line(&r->page, "rule", plot.x, rule, plot.x + plot.w,
		    rule, r->page.preset->hairline, r->page.theme->rule);
	rc_page_text(&r->page, "group", group_label(r, group), plot.x,
	    y + blocks_first_line(&r->blocks), RC_START,
	    rc_label_style(&r->page, 400));
	blocks_draw_group(&r->blocks, &r->page, group, y);
}

static void
draw_groups(struct rollcall *r)
{
	double top = r->page.plot.y + blocks_heading(&r->blocks), y = top;

	for (size_t group = 0; group <= MOST_GROUPS; group++) {
		if (blocks_lines(&r->blocks, group) == 0)
			continue;
		draw_group(r, group, y, y == top);
		y += blocks_band(&r->blocks, group) + r->blocks.apart;
	}
}

/* "GRULAC: Latin American and Caribbean Group; WEOG: ..." of the groups that
 * are called by their keys. */
static char *
keys_of(const struct rollcall *r)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (size_t group = 0; group < r->figure->n_blocs; group++)
		if (blocks_lines(&r->blocks, group) > 0)
			words_add_key(out, group_label(r, group),
			    states_group_name(&r->states, group));
	if (out->len > 0)
		g_string_append_c(out, '.');
	return g_strdup(out->str);
}

static char *
note_of(const struct rollcall *r)
{
	static const char *const forms[] = {
		[FORM_NAMES] = PHRASE_CELL,
		[FORM_CODES] = PHRASE_CELL_WITH_CODE,
		[FORM_CELLS] = PHRASE_CELL,
	};
	g_autofree char *cells = g_strdup_printf(
	    PHRASE_BLOCKS_NOTE, forms[r->blocks.form], r->tally.members);
	g_autofree char *keys = keys_of(r);
	g_autofree char *marked = states_marked(&r->states);
	g_autofree char *with_keys = words_join(cells, keys);
	g_autofree char *with_marked = words_join(with_keys, marked);

	return words_join(with_marked,
	    r->tally.count[RC_NONVOTING] > 0 ? PHRASE_DID_NOT_VOTE_NOTE : "");
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct rollcall *r = chart;
	const struct rc_figure figure = chart_figure_of(r->figure, &r->one);
	g_autofree char *title =
	    words_title_of_one(&r->tally, rc_selection_at(&r->one, 0)->date);
	g_autofree char *subtitle = words_subtitle_of_one(&figure);
	g_autofree char *footer = words_footer(&figure, note);

	r->page = chart_page(&figure, scene, title, subtitle, footer);
	lay_out(r);
	draw_headings(r);
	draw_groups(r);
	rc_page_end(&r->page, footer);
	*left_out =
	    g_strdup(r->blocks.form == FORM_CELLS ? PHRASE_CODES_LEFT_OUT : "");
	g_autofree char *own = note_of(r);
	return words_join(own, *left_out);
}

bool
rc_rollcall_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct rollcall r = { .figure = figure,
		.one = rc_selection_one(figure->selection, figure->votes[0]) };
	g_autofree char *alt = NULL;

	r.tally = rc_selection_tally(&r.one, 0);
	if (r.tally.members < 0)
		return chart_fail_voters(err);
	r.states = states_of(figure, &r.one);
	r.blocks = blocks_of(&r.states, &r.tally);
	chart_settle(draw, &r, scene);
	alt = words_alt_of_one(figure, &r.one, PHRASE_BLOCKS_KIND);
	scene->about.alt = rc_scene_keep(scene, alt);
	scene->date = rc_selection_at(&r.one, 0)->date;
	blocks_free(&r.blocks);
	states_free(&r.states);
	return r.fits || chart_fail_rows(err);
}
