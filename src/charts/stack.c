#include "charts/stack.h"

#include <math.h>

#include "charts/part.h"
#include "charts/phrases.h"
#include "charts/words.h"
#include "graphics/box.h"
#include "rollcall/tally.h"

/* Between segments that touch, in the colour of the ground; characters are told
 * apart without. */
#define SEPARATOR 0.75

static double
separator(const struct stack *stack)
{
	return rc_page_has_cells(stack->page)
	    ? 0
	    : SEPARATOR * stack->page->preset->unit;
}

/* Where a part begins and ends, as shares. */
static bool
ends_of(const struct votes *votes, size_t i, enum rc_vote part, double *from,
    double *to)
{
	const struct vote *v = &votes->votes[i];

	*from = 0;
	if (!(v->share[part] > 0))
		return false;
	for (int below = RC_YES; below < (int)part; below++)
		if (isfinite(v->share[below]))
			*from += v->share[below];
	*to = *from + v->share[part];
	return true;
}

double
stack_middle(const struct stack *stack, size_t vote, enum rc_vote part)
{
	double from, to;

	if (!ends_of(stack->votes, vote, part, &from, &to))
		return NAN;
	return rc_scale_map(&stack->share, (from + to) / 2);
}

/* The separator is taken from the end of every segment but the last. */
static struct rc_rect
rect_of(
    const struct stack *stack, double a, double b, double from, double extent)
{
	double p = rc_scale_map(&stack->share, a);
	double q = rc_scale_map(&stack->share, b);
	double cut = b < 1 - 1e-9 ? fmin(separator(stack), fabs(q - p) / 2) : 0;

	q += q > p ? -cut : cut;
	if (stack->is_upright)
		return (
		    struct rc_rect){ from, fmin(p, q), extent, fabs(q - p) };
	return (struct rc_rect){ fmin(p, q), from, fabs(q - p), extent };
}

/* An outline is drawn inside its rectangle. */
static void
add_segment(
    struct stack *stack, size_t vote, enum rc_vote part, struct rc_rect rect)
{
	struct rc_shape *s = part_rect(stack->page, "bar", part, rect);
	g_autofree char *tooltip = votes_tooltip(stack->votes, vote, part);

	s->tooltip = rc_scene_keep(stack->page->scene, tooltip);
}

static struct rc_text_style
count_style(const struct stack *stack)
{
	struct rc_text_style style = rc_label_style(stack->page, 400);

	if (stack->count_size > 0)
		style.size = stack->count_size;
	return style;
}

double
stack_part_for_counts(const struct rc_page *page)
{
	const double rounding = 1e-6;

	return rc_page_has_cells(page) ? 1 + rounding : 0.9;
}

/* A number stands in its segment or is told in the note: never shrunk, never
 * spilt over an edge. */
static bool
fits(const struct stack *stack, enum rc_vote part, const char *count,
    struct rc_rect rect, struct rc_text_style style)
{
	double width = rc_text_width(stack->page, count, style);
	double height = 1.25 * style.size * RC_CAP_HEIGHT;
	double edge = stack->page->theme->fill_outline[part].a > 0
	    ? 2 * stack->page->preset->hairline
	    : 0;

	if (!stack->is_upright)
		return rect.h >= height &&
		    width + rc_page_gap(stack->page, separator(stack)) <=
		    rect.w;
	return rect.h >= (rc_page_has_cells(stack->page)
				 ? rc_line_height(style.size)
				 : height + 2 * edge) &&
	    width <= stack_part_for_counts(stack->page) * rect.w;
}

static void
add_count(
    struct stack *stack, size_t vote, enum rc_vote part, struct rc_rect rect)
{
	const struct vote *v = &stack->votes->votes[vote];
	struct rc_text_style style = count_style(stack);
	g_autofree char *count = g_strdup_printf("%d", v->tally.count[part]);
	struct rc_shape *s;

	if (!fits(stack, part, count, rect, style)) {
		if (stack->omitted[part] == NULL)
			stack->omitted[part] = g_string_new(NULL);
		g_string_append_printf(stack->omitted[part], "%s%s (",
		    stack->omitted[part]->len > 0 ? PHRASE_LIST_COMMA : "",
		    count);
		if (stack->name != NULL)
			g_string_append(stack->omitted[part], stack->name);
		else
			g_string_append_printf(
			    stack->omitted[part], "%d", v->year);
		g_string_append_c(stack->omitted[part], ')');
		return;
	}
	s = rc_page_text(stack->page, "count", count, rect.x + rect.w / 2,
	    rect.y + rect.h / 2, RC_MIDDLE, style);
	s->variant = rc_vote_key(part);
	s->fill = stack->page->theme->on_fill[part];
}

void
stack_draw(struct stack *stack, size_t vote, double from, double extent)
{
	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		double a, b;
		struct rc_rect rect;

		if (!ends_of(stack->votes, vote, (enum rc_vote)part, &a, &b))
			continue;
		rect = rect_of(stack, a, b, from, extent);
		add_segment(stack, vote, (enum rc_vote)part, rect);
		if (stack->has_counts)
			add_count(stack, vote, (enum rc_vote)part, rect);
	}
}

char *
stack_note(const struct stack *stack)
{
	g_autofree char *absent = votes_absent(stack->votes);

	return words_join(
	    stack->votes->has[RC_NONVOTING] ? PHRASE_DID_NOT_VOTE_NOTE : "",
	    absent);
}

char *
stack_left_out(const struct stack *stack)
{
	GString *out = g_string_new(NULL);

	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		if (stack->omitted[part] == NULL)
			continue;
		g_string_append_printf(out, "%s%s %s",
		    out->len > 0 ? PHRASE_LIST_SEMICOLON : PHRASE_TOO_THIN,
		    words_vote_within((enum rc_vote)part),
		    stack->omitted[part]->str);
	}
	if (out->len > 0)
		g_string_append_c(out, '.');
	return g_string_free(out, FALSE);
}

void
stack_forget(struct stack *stack)
{
	for (int part = RC_YES; part < RC_N_VOTES; part++) {
		if (stack->omitted[part] != NULL)
			g_string_free(stack->omitted[part], TRUE);
		stack->omitted[part] = NULL;
	}
}
