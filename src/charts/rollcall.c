/* C4: one vote, every member: four blocks of cells in the order of the stack,
 * the members by regional group and name. */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "charts/charts.h"
#include "charts/part.h"
#include "charts/states.h"
#include "graphics/box.h"

/* What stands for a member, from the most that may fit to the least. */
enum form { NAMES, CODES, CELLS, N_FORMS };

/* Up to so many members are called by their names. */
enum { MOST_NAMES = 60, MOST_GROUPS = 8 };

struct block {
	enum rc_vote part;
	char *heading; /* "119 Yes" */
	int across;    /* cells in a line */
	double cell;   /* width of one */
	double left, width;
	int count[MOST_GROUPS + 1]; /* members of each group */
};

struct rollcall {
	const struct rc_figure *figure;
	struct rc_selection one; /* the vote */
	size_t resolution;       /* its place in it */
	struct states states;
	struct rc_page page;
	struct rc_tally tally;
	struct block blocks[RC_N_VOTES];
	size_t n_blocks;
	enum form form;
	double group_width, pitch;
	double zoom; /* of cells without words */
	int lines;   /* of all groups */
	bool fits;
};

static struct rc_text_style
cell_style(const struct rollcall *r)
{
	double size = r->form == NAMES
	    ? r->page.preset->label
	    : fmax(r->page.preset->smallest, 0.9 * r->page.preset->footer);

	return (struct rc_text_style){ size, 400, false };
}

static size_t
group_of(const struct rollcall *r, size_t i)
{
	return MIN(r->states.at[i].group, (size_t)MOST_GROUPS);
}

/* The blocks that have a member, with what each group has in them. */
static void
find_blocks(struct rollcall *r)
{
	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		struct block *b = &r->blocks[r->n_blocks];

		if (r->tally.count[part] <= 0)
			continue;
		*b = (struct block){ .part = (enum rc_vote)part,
			.heading =
			    g_strdup_printf("%d %s", r->tally.count[part],
				rc_vote_words((enum rc_vote)part)) };
		for (size_t i = 0; i < r->states.n; i++)
			b->count[group_of(r, i)] +=
			    states_vote(&r->states, 0, i) == b->part;
		r->n_blocks++;
	}
}

/* The text of a member in the form. */
static const char *
cell_text(const struct rollcall *r, size_t i)
{
	return r->form == NAMES ? r->states.at[i].name
				: r->states.at[i].member->code;
}

static void
measure_cells(struct rollcall *r)
{
	struct rc_text_style style = cell_style(r);
	double unit = r->page.preset->unit;

	r->pitch = r->form == CELLS ? r->zoom * style.size + unit
				    : 1.3 * style.size + 0.75 * unit;
	for (size_t k = 0; k < r->n_blocks; k++) {
		double widest = 0;

		for (size_t i = 0; r->form != CELLS && i < r->states.n; i++)
			if (states_vote(&r->states, 0, i) == r->blocks[k].part)
				widest = fmax(widest,
				    rc_text_width(
					&r->page, cell_text(r, i), style));
		r->blocks[k].cell = r->form == CELLS
		    ? r->pitch
		    : widest + (r->form == NAMES ? 2 : 0.7) * style.size;
	}
	/* Codes are of one width in all blocks, so that areas are numbers. */
	for (size_t k = 0; r->form == CODES && k < r->n_blocks; k++)
		for (size_t j = 0; j < r->n_blocks; j++)
			r->blocks[j].cell =
			    fmax(r->blocks[j].cell, r->blocks[k].cell);
}

static int
lines_of(const struct rollcall *r, size_t group)
{
	int lines = 0;

	for (size_t k = 0; k < r->n_blocks; k++) {
		const struct block *b = &r->blocks[k];

		lines =
		    MAX(lines, (b->count[group] + b->across - 1) / b->across);
	}
	return lines;
}

static int
count_lines(const struct rollcall *r)
{
	int lines = 0;

	for (size_t group = 0; group <= MOST_GROUPS; group++)
		lines += lines_of(r, group);
	return lines;
}

static double
block_width(const struct rollcall *r, const struct block *b)
{
	return fmax(b->across * b->cell,
	    rc_text_width(&r->page, b->heading, rc_label_style(&r->page, 600)));
}

static double
all_width(const struct rollcall *r)
{
	double width = 1.5 * r->page.preset->label * (double)(r->n_blocks - 1);

	for (size_t k = 0; k < r->n_blocks; k++)
		width += block_width(r, &r->blocks[k]);
	return width;
}

/* Widens the block that spares most lines, as long as there is room; false
 * where not even the narrowest fit. */
static bool
widen(struct rollcall *r, double room)
{
	for (size_t k = 0; k < r->n_blocks; k++)
		r->blocks[k].across = 1;
	if (all_width(r) > room)
		return false;
	for (;;) {
		int best_lines = INT_MAX, best_rows = INT_MAX;
		struct block *best = NULL;

		for (size_t k = 0; k < r->n_blocks; k++) {
			struct block *b = &r->blocks[k];
			int lines,
			    rows = (r->tally.count[b->part] + b->across - 1) /
			    b->across;

			b->across++;
			lines = count_lines(r);
			if (all_width(r) <= room &&
			    b->across <= r->tally.count[b->part] &&
			    (lines < best_lines ||
				(lines == best_lines && -rows < best_rows))) {
				best_lines = lines;
				best_rows = -rows;
				best = b;
			}
			b->across--;
		}
		if (best == NULL)
			break;
		best->across++;
	}
	r->lines = count_lines(r);
	return true;
}

static size_t
count_groups(const struct rollcall *r)
{
	size_t n = 0;

	for (size_t group = 0; group <= MOST_GROUPS; group++)
		n += lines_of(r, group) > 0;
	return n;
}

static double
group_gap(const struct rollcall *r)
{
	return 0.7 * r->page.preset->label;
}

static double
heading_height(const struct rollcall *r)
{
	return 1.8 * r->page.preset->label;
}

/* The key of a group, such as GRULAC, where its name takes too much. */
static const char *
group_label(const struct rollcall *r, size_t group)
{
	struct rc_text_style style = rc_label_style(&r->page, 400);
	const char *name = states_group_name(&r->states, group);

	if (group < r->figure->n_blocs &&
	    rc_text_width(&r->page, name, style) > 0.2 * r->page.plot.w)
		return r->figure->blocs[group]->key;
	return name;
}

static void
measure_groups(struct rollcall *r)
{
	struct rc_text_style style = rc_label_style(&r->page, 400);

	r->group_width = 0;
	for (size_t i = 0; i < r->states.n; i++)
		r->group_width = fmax(r->group_width,
		    rc_text_width(
			&r->page, group_label(r, group_of(r, i)), style));
	r->group_width += style.size;
}

static double
height_of(const struct rollcall *r)
{
	return heading_height(r) + r->pitch * r->lines +
	    group_gap(r) * ((double)count_groups(r) - 1);
}

static bool
try_form(struct rollcall *r, enum form form, double zoom)
{
	r->form = form;
	r->zoom = zoom;
	measure_cells(r);
	return widen(r, r->page.plot.w - r->group_width) &&
	    (!r->page.preset->is_fixed || height_of(r) <= r->page.plot.h);
}

/* Takes the fullest form that fits; cells without words are as large as they
 * can be. */
static void
choose_form(struct rollcall *r)
{
	int form = r->states.n > MOST_NAMES ? CODES : NAMES;

	measure_groups(r);
	r->fits = false;
	for (; form < CELLS && !r->fits; form++)
		r->fits = try_form(r, (enum form)form, 1);
	for (double zoom = 2; !r->fits && zoom > 0.6; zoom -= 0.1)
		r->fits = try_form(r, CELLS, zoom);
	rc_page_fit(&r->page, height_of(r));
}

static void
place_blocks(struct rollcall *r)
{
	double x = r->page.plot.x + r->group_width;

	for (size_t k = 0; k < r->n_blocks; k++) {
		struct block *b = &r->blocks[k];

		b->left = x;
		b->width = block_width(r, b);
		x += b->width + 1.5 * r->page.preset->label;
	}
}

static void
draw_headings(struct rollcall *r)
{
	double middle = r->page.plot.y + r->page.preset->label / 2;

	for (size_t k = 0; k < r->n_blocks; k++)
		rc_page_text(&r->page, "heading", r->blocks[k].heading,
		    r->blocks[k].left, middle, RC_START,
		    rc_label_style(&r->page, 600))
		    ->variant = rc_vote_key(r->blocks[k].part);
}

static void
draw_cell(
    struct rollcall *r, const struct block *b, size_t i, double x, double y)
{
	struct rc_text_style style = cell_style(r);
	double gap = 0.75 * r->page.preset->unit;
	double side = r->form == NAMES ? 0.8 * style.size : b->cell - gap;
	double height = r->form == NAMES ? side : r->pitch - gap;
	struct rc_shape *cell = part_rect(&r->page, "cell", b->part,
	    (struct rc_rect){
		x, y + (r->pitch - gap - height) / 2, side, height });
	g_autofree char *tooltip = g_strdup_printf(
	    "%s: %s", r->states.at[i].name, rc_vote_words(b->part));
	struct rc_shape *text;

	cell->tooltip = rc_scene_keep(r->page.scene, tooltip);
	if (states_is_marked(&r->states, i))
		states_mark(&r->page, cell);
	if (r->form == CELLS)
		return;
	text = rc_page_text(&r->page, "member", cell_text(r, i),
	    r->form == NAMES ? x + 1.3 * style.size : x + side / 2,
	    y + (r->pitch - gap) / 2, r->form == NAMES ? RC_START : RC_MIDDLE,
	    style);
	text->variant = rc_vote_key(b->part);
	if (r->form == CODES)
		text->fill = r->page.theme->on_fill[b->part];
}

static void
draw_group(struct rollcall *r, size_t group, double top)
{
	for (size_t k = 0; k < r->n_blocks; k++) {
		const struct block *b = &r->blocks[k];
		int n = 0, line;

		for (size_t i = 0; i < r->states.n; i++) {
			if (group_of(r, i) != group ||
			    states_vote(&r->states, 0, i) != b->part)
				continue;
			line = n / b->across;
			draw_cell(r, b, i, b->left + b->cell * (n % b->across),
			    top + r->pitch * line);
			n++;
		}
	}
}

static void
draw_groups(struct rollcall *r)
{
	double y = r->page.plot.y + heading_height(r);

	for (size_t group = 0; group <= MOST_GROUPS; group++) {
		int lines = lines_of(r, group);

		if (lines == 0)
			continue;
		if (y > r->page.plot.y + heading_height(r))
			rc_page_line(&r->page, "rule", r->page.plot.x,
			    y - group_gap(r) / 2,
			    r->page.plot.x + r->page.plot.w,
			    y - group_gap(r) / 2, r->page.preset->hairline,
			    r->page.theme->rule);
		rc_page_text(&r->page, "group", group_label(r, group),
		    r->page.plot.x, y + r->pitch / 2, RC_START,
		    rc_label_style(&r->page, 400));
		draw_group(r, group, y);
		y += r->pitch * lines + group_gap(r);
	}
}

/* "GRULAC: Latin American and Caribbean Group; WEOG: ..." of the groups that
 * are called by their keys. */
static char *
keys_of(const struct rollcall *r)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (size_t group = 0; group < r->figure->n_blocs; group++) {
		const char *label = group_label(r, group);
		const char *name = r->figure->blocs[group]->name;

		if (lines_of(r, group) > 0 && strcmp(label, name) != 0 &&
		    strstr(name, label) == NULL)
			g_string_append_printf(out, "%s%s: %s",
			    out->len > 0 ? "; " : "", label, name);
	}
	if (out->len > 0)
		g_string_append_c(out, '.');
	return g_strdup(out->str);
}

static char *
note_of(const struct rollcall *r)
{
	static const char *const forms[] = {
		[NAMES] = "One entry",
		[CODES] = "One cell (ISO 3166 code)",
		[CELLS] = "One cell",
	};
	g_autofree char *keys = keys_of(r);
	g_autofree char *cells =
	    g_strdup_printf("%s a member, %d in all, by regional group and "
			    "name.",
		forms[r->form], r->tally.members);

	g_autofree char *note = words_join(cells, keys);

	return words_join(
	    note, r->tally.count[RC_NONVOTING] > 0 ? WORDS_DID_NOT_VOTE : "");
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
	choose_form(r);
	place_blocks(r);
	draw_headings(r);
	draw_groups(r);
	rc_page_end(&r->page, footer);
	*left_out = g_strdup(r->form == CELLS && r->fits
		? "The codes of the members had no room."
		: "");
	g_autofree char *own = note_of(r);
	return words_join(own, *left_out);
}

bool
rc_rollcall_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct rollcall r = { .figure = figure,
		.one = chart_one(figure, figure->votes[0]) };
	g_autofree char *alt = NULL;

	r.tally = rc_selection_tally(&r.one, 0);
	if (r.tally.members < 0)
		return chart_fail_voters(err);
	r.states = states_of(figure, &r.one);
	find_blocks(&r);
	chart_settle(draw, &r, scene);
	alt = words_alt_of_one(figure, &r.one, "Blocks of cells, one a member");
	scene->about.alt = rc_scene_keep(scene, alt);
	scene->date = rc_selection_at(&r.one, 0)->date;
	for (size_t k = 0; k < r.n_blocks; k++)
		g_free(r.blocks[k].heading);
	states_free(&r.states);
	return r.fits || chart_fail_rows(err);
}
