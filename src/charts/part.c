#include "charts/part.h"

#include <math.h>

#include "charts/words.h"
#include "graphics/mark.h"

struct rc_shape *
part_rect(struct rc_page *page, const char *role, enum rc_vote part,
    struct rc_rect rect)
{
	const struct rc_theme *theme = page->theme;
	struct rc_shape *s = rc_page_rect(page, role, rect, theme->fill[part]);

	s->variant = rc_vote_key(part);
	if (theme->fill_outline[part].a > 0) {
		double inside =
		    fmin(page->preset->hairline, fmin(rect.w, rect.h) / 4);

		s->stroke = theme->fill_outline[part];
		s->stroke_width = 2 * inside;
		s->rect = (struct rc_rect){ rect.x + inside, rect.y + inside,
			rect.w - 2 * inside, rect.h - 2 * inside };
	}
	return s;
}

/* Every part has a form of its own: colour is not all that tells them apart. */
static const struct {
	enum rc_mark mark;
	bool is_hollow;
} markers[RC_N_VOTES] = {
	[RC_YES] = { RC_MARK_CIRCLE, false },
	[RC_ABSTAIN] = { RC_MARK_SQUARE, false },
	[RC_NONVOTING] = { RC_MARK_CIRCLE, true },
	[RC_NO] = { RC_MARK_TRIANGLE, false },
};

struct rc_shape *
part_marker(struct rc_page *page, enum rc_vote part, double x, double y)
{
	const struct rc_theme *theme = page->theme;
	bool hollow = markers[part].is_hollow;
	double line = page->preset->line;
	struct rc_shape *s = rc_scene_add(page->scene, RC_SHAPE_PATH, "marker");

	rc_mark_path(s, markers[part].mark, x, y, (hollow ? 2 : 1.6) * line);
	s->variant = rc_vote_key(part);
	s->fill = hollow ? theme->background : theme->line[part];
	s->stroke = hollow ? theme->line[part] : theme->background;
	s->stroke_width = (hollow ? 0.7 : 0.3) * line;
	return s;
}

static struct rc_text_style
entry_style(const struct rc_page *page, enum rc_vote part)
{
	return rc_label_style(page, part == RC_YES ? 600 : 400);
}

/* A swatch and its words. */
static double
entry_width(const struct rc_page *page, enum rc_vote part, const char *words)
{
	return 1.4 * page->preset->label +
	    rc_text_width(page, words, entry_style(page, part));
}

static double
entry_gap(const struct rc_page *page)
{
	return 1.5 * page->preset->label;
}

/* One entry of a key; goes to a further line where the page ends. */
static void
add_entry(struct rc_page *page, enum rc_vote part, const char *words,
    double left, double *x, double *middle)
{
	double size = page->preset->label;
	double width = entry_width(page, part, words);

	if (*x > left && *x + width > page->plot.x + page->plot.w) {
		*x = left;
		*middle += 1.4 * size;
	}
	part_rect(page, "swatch", part,
	    (struct rc_rect){ *x, *middle - size / 2, size, size });
	rc_page_text(page, "name", words, *x + 1.4 * size, *middle, RC_START,
	    entry_style(page, part))
	    ->variant = rc_vote_key(part);
	*x += rc_page_across(page, width + entry_gap(page));
}

double
part_key(struct rc_page *page, const int counts[RC_N_VOTES], double left,
    double middle)
{
	double x = left;

	for (int p = RC_YES; p < RC_N_VOTES; p++) {
		g_autofree char *words = g_strdup_printf(
		    "%s %d", words_vote((enum rc_vote)p), counts[p]);

		if (counts[p] > 0)
			add_entry(
			    page, (enum rc_vote)p, words, left, &x, &middle);
	}
	return middle;
}

double
part_names(struct rc_page *page, const bool has[RC_N_VOTES], double left,
    double middle)
{
	double x = left;

	for (int p = RC_YES; p < RC_N_VOTES; p++)
		if (has[p])
			add_entry(page, (enum rc_vote)p,
			    words_vote((enum rc_vote)p), left, &x, &middle);
	return middle;
}

double
part_names_width(const struct rc_page *page, const bool has[RC_N_VOTES])
{
	double width = 0;

	for (int p = RC_YES; p < RC_N_VOTES; p++)
		if (has[p])
			width += rc_page_across(page,
			    entry_width(page, (enum rc_vote)p,
				words_vote((enum rc_vote)p)) +
				entry_gap(page));
	return width;
}
