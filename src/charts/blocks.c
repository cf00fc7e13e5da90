#include "charts/blocks.h"

#include <limits.h>
#include <math.h>

#include "charts/part.h"
#include "charts/words.h"

/* How much higher than need be lines are where there is room. */
#define MOST_STRETCH 1.6

/* A name stands beside its cell, so that all cells are of one size: width of
 * that, and with the gaps around the name, in sizes of type. */
#define NAMED_CELL 1.2
#define BESIDE_NAME 2.6
#define BEFORE_NAME 0.5
#define BESIDE_CODE 0.7

struct blocks
blocks_of(const struct states *states, const struct rc_tally *tally)
{
	struct blocks blocks = { .states = states };

	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		struct block *b = &blocks.at[blocks.n];

		if (tally->count[part] <= 0)
			continue;
		*b = (struct block){ .part = (enum rc_vote)part,
			.n = tally->count[part],
			.heading = g_strdup_printf("%d %s", tally->count[part],
			    words_vote((enum rc_vote)part)) };
		for (size_t i = 0; i < states->n; i++) {
			int *count = &b->count[blocks_group(&blocks, i)];

			*count += states_vote(states, 0, i) == b->part;
			b->fullest = MAX(b->fullest, *count);
		}
		blocks.n++;
	}
	return blocks;
}

void
blocks_free(struct blocks *blocks)
{
	for (size_t k = 0; k < blocks->n; k++)
		g_free(blocks->at[k].heading);
}

size_t
blocks_group(const struct blocks *blocks, size_t state)
{
	return MIN(blocks->states->at[state].group, (size_t)MOST_GROUPS);
}

const char *
blocks_text(const struct blocks *blocks, size_t state)
{
	const struct state *s = &blocks->states->at[state];

	return blocks->form == FORM_NAMES ? s->name : s->member->code;
}

/* Members that are marked have heavier words. */
static struct rc_text_style
style_of(const struct blocks *blocks, size_t state)
{
	struct rc_text_style style = blocks->style;

	if (states_is_marked(blocks->states, state))
		style.weight = 600;
	return style;
}

static void
measure(struct blocks *blocks)
{
	double size = blocks->style.size;

	blocks->gap = 0.75 * blocks->page->preset->unit;
	blocks->apart =
	    rc_page_down(blocks->page, 0.7 * blocks->page->preset->label);
	blocks->pitch = rc_page_down(blocks->page,
	    (blocks->form == FORM_CELLS ? 1 : 1.3) * size + blocks->gap);
	for (size_t k = 0; k < blocks->n; k++)
		blocks->at[k].cell = blocks->pitch;
	for (size_t i = 0; blocks->form != FORM_CELLS && i < blocks->states->n;
	     i++) {
		double width =
		    rc_text_width(blocks->page, blocks_text(blocks, i),
			style_of(blocks, i)) +
		    (blocks->form == FORM_NAMES ? BESIDE_NAME : BESIDE_CODE) *
			size;

		/* Codes are of one width in all blocks, so that areas are
		 * numbers. */
		for (size_t k = 0; k < blocks->n; k++)
			if (blocks->form == FORM_CODES ||
			    states_vote(blocks->states, 0, i) ==
				blocks->at[k].part)
				blocks->at[k].cell =
				    rc_page_across(blocks->page,
					fmax(blocks->at[k].cell,
					    width + blocks->gap));
	}
}

int
blocks_lines(const struct blocks *blocks, size_t group)
{
	int lines = 0;

	for (size_t k = 0; k < blocks->n; k++) {
		const struct block *b = &blocks->at[k];

		lines =
		    MAX(lines, (b->count[group] + b->across - 1) / b->across);
	}
	return lines;
}

static int
count_lines(const struct blocks *blocks)
{
	int lines = 0;

	for (size_t group = 0; group <= MOST_GROUPS; group++)
		lines += blocks_lines(blocks, group);
	return lines;
}

static double
between(const struct blocks *blocks)
{
	return rc_page_across(blocks->page, 1.5 * blocks->page->preset->label);
}

static double
block_width(const struct blocks *blocks, const struct block *b)
{
	return rc_page_across(blocks->page,
	    fmax(b->across * b->cell - blocks->gap,
		rc_text_width(blocks->page, b->heading,
		    rc_label_style(blocks->page, 600))));
}

static double
all_width(const struct blocks *blocks)
{
	double width = between(blocks) * ((double)blocks->n - 1);

	for (size_t k = 0; k < blocks->n; k++)
		width += block_width(blocks, &blocks->at[k]);
	return width;
}

/* What widening a block comes to.  Fewer lines of all groups are better; if
 * they are as many, the block that would have more lines for itself. */
struct step {
	int lines, own;
	struct block *block; /* NULL: it has no room */
};

static struct step
try_wider(struct blocks *blocks, struct block *b, double width)
{
	struct step step = { .own = (b->n + b->across - 1) / b->across,
		.lines = INT_MAX };

	if (b->across >= b->fullest)
		return step;
	b->across++;
	if (all_width(blocks) <= width) {
		step.lines = count_lines(blocks);
		step.block = b;
	}
	b->across--;
	return step;
}

/* Widens the block that spares most lines, as long as there is room; false
 * where not even the narrowest fit. */
static bool
widen(struct blocks *blocks, double width)
{
	struct step best;

	for (size_t k = 0; k < blocks->n; k++)
		blocks->at[k].across = 1;
	if (all_width(blocks) > width)
		return false;
	do {
		best = (struct step){ .lines = INT_MAX };
		for (size_t k = 0; k < blocks->n; k++) {
			struct step step =
			    try_wider(blocks, &blocks->at[k], width);

			if (step.block != NULL &&
			    (step.lines < best.lines ||
				(step.lines == best.lines &&
				    step.own > best.own)))
				best = step;
		}
		if (best.block != NULL)
			best.block->across++;
	} while (best.block != NULL);
	return true;
}

bool
blocks_lay(struct blocks *blocks, const struct rc_page *page, enum form form,
    double size, double left, double width)
{
	blocks->page = page;
	blocks->form = form;
	blocks->style = (struct rc_text_style){ size, 400, false };
	measure(blocks);
	if (!widen(blocks, width))
		return false;
	for (size_t k = 0; k < blocks->n; k++) {
		struct block *b = &blocks->at[k];

		b->left = left;
		b->width = block_width(blocks, b);
		left += b->width + between(blocks);
	}
	return true;
}

double
blocks_heading(const struct blocks *blocks)
{
	return rc_page_down(blocks->page, 1.8 * blocks->page->preset->label);
}

/* A band has room for the name of its group, however low its cells are. */
static double
least_band(const struct blocks *blocks)
{
	return rc_line_height(blocks->page->preset->label);
}

double
blocks_band(const struct blocks *blocks, size_t group)
{
	int lines = blocks_lines(blocks, group);

	return lines == 0
	    ? 0
	    : fmax(lines * blocks->pitch - blocks->gap, least_band(blocks));
}

double
blocks_first_line(const struct blocks *blocks)
{
	return fmax(blocks->pitch - blocks->gap, least_band(blocks)) / 2;
}

double
blocks_height(const struct blocks *blocks)
{
	double height = blocks_heading(blocks) - blocks->apart;

	for (size_t group = 0; group <= MOST_GROUPS; group++)
		if (blocks_lines(blocks, group) > 0)
			height += blocks_band(blocks, group) + blocks->apart;
	return height;
}

void
blocks_stretch(struct blocks *blocks, double height)
{
	double heading = blocks_heading(blocks);
	double by = (height - heading) / (blocks_height(blocks) - heading);

	by = fmin(by, MOST_STRETCH);
	if (by <= 1)
		return;
	blocks->apart *= by;
	if (blocks->form != FORM_CELLS)
		blocks->pitch *= by;
}

static void
draw_text(struct blocks *blocks, struct rc_page *page, size_t state,
    enum rc_vote part, struct rc_rect cell)
{
	struct rc_text_style style = style_of(blocks, state);
	double middle = cell.y + cell.h / 2;
	const char *words = blocks_text(blocks, state);
	struct rc_shape *text;

	if (blocks->form == FORM_NAMES) {
		text = rc_page_text(page, "member", words,
		    cell.x + cell.w + BEFORE_NAME * style.size, middle,
		    RC_START, style);
	} else {
		text = rc_page_text(page, "member", words, cell.x + cell.w / 2,
		    middle, RC_MIDDLE, style);
		text->fill = page->theme->on_fill[part];
	}
	text->variant = rc_vote_key(part);
}

static void
draw_cell(struct blocks *blocks, struct rc_page *page, size_t state,
    enum rc_vote part, struct rc_rect rect)
{
	g_autofree char *tooltip = states_tooltip(blocks->states, 0, state);

	if (blocks->form == FORM_NAMES)
		rect.w = rc_page_within(page, NAMED_CELL * blocks->style.size);
	part_rect(page, "cell", part, rect)->tooltip =
	    rc_scene_keep(page->scene, tooltip);
	if (states_is_marked(blocks->states, state))
		states_mark(page, part, rect);
	if (blocks->form != FORM_CELLS)
		draw_text(blocks, page, state, part, rect);
}

void
blocks_draw_group(
    struct blocks *blocks, struct rc_page *page, size_t group, double top)
{
	double height = blocks->pitch - blocks->gap;

	top += blocks_first_line(blocks) - height / 2;
	for (size_t k = 0; k < blocks->n; k++) {
		const struct block *b = &blocks->at[k];
		int n = 0;

		for (size_t i = 0; i < blocks->states->n; i++) {
			int column = n % b->across, line = n / b->across;
			struct rc_rect rect = { b->left + b->cell * column,
				top + blocks->pitch * line,
				b->cell - rc_page_gap(page, blocks->gap),
				height };

			if (blocks_group(blocks, i) != group ||
			    states_vote(blocks->states, 0, i) != b->part)
				continue;
			draw_cell(blocks, page, i, b->part, rect);
			n++;
		}
	}
}
