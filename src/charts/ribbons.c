#include "charts/ribbons.h"

#include <math.h>

#include "charts/charts.h"
#include "charts/moves.h"
#include "charts/part.h"
#include "charts/phrases.h"
#include "graphics/box.h"

enum { FEWEST_WITH_NUMBER = 2 };

struct ribbons {
	struct moves moves;
	struct rc_page page;
	double top, unit;           /* points a member */
	double left, right, width;  /* of the two columns */
	double node[2][RC_N_VOTES]; /* where each part begins, and where the */
	double used[2][RC_N_VOTES]; /* next ribbon does */
	size_t n_unnumbered;        /* ribbons without room for their number */
	bool fits;
};

/* From the top: yes, abstained, did not vote, no, not a member. */
static const enum rc_vote order[] = { RC_YES, RC_ABSTAIN, RC_NONVOTING, RC_NO,
	RC_NONMEMBER };

static int
count_of(const struct ribbons *r, int side, enum rc_vote part)
{
	int n = 0;

	for (int other = 0; other < RC_N_VOTES; other++)
		n += side == 0 ? r->moves.table.count[part][other]
			       : r->moves.table.count[other][part];
	if (part == RC_NONMEMBER)
		n -= r->moves.table.count[RC_NONMEMBER][RC_NONMEMBER];
	return n;
}

static double
gap_of(const struct ribbons *r)
{
	return 1.3 * r->page.preset->label;
}

static void
place_nodes(struct ribbons *r)
{
	double size = r->page.preset->label;
	struct rc_text_style style = rc_label_style(&r->page, 600);
	double label = 0;
	struct rc_rect plot = r->page.plot;
	int all = 0;

	for (size_t k = 0; k < G_N_ELEMENTS(order); k++) {
		g_autofree char *widest =
		    g_strdup_printf("%s 000", words_vote(order[k]));

		label =
		    fmax(label, rc_text_width(&r->page, widest, style) + size);
		all += count_of(r, 0, order[k]);
	}
	r->width = 1.2 * size;
	r->left = plot.x + label;
	r->right = plot.x + plot.w - label - r->width;
	r->top = plot.y + 2 * size;
	r->unit = (plot.h - 2.6 * size - 4 * gap_of(r)) / MAX(all, 1);
	r->fits = r->unit * MAX(all, 1) >= 4 * size;
	for (int side = 0; side < 2; side++) {
		double y = r->top;

		for (size_t k = 0; k < G_N_ELEMENTS(order); k++) {
			int n = count_of(r, side, order[k]);

			r->node[side][order[k]] = r->used[side][order[k]] = y;
			y += n > 0 ? r->unit * n + gap_of(r) : 0;
		}
	}
}

static struct rc_color
color_of(const struct ribbons *r, enum rc_vote part)
{
	return part == RC_NONMEMBER ? r->page.theme->band
				    : r->page.theme->fill[part];
}

/* A band from one column to the other, in the colour of where it goes. */
static void
draw_ribbon(struct ribbons *r, enum rc_vote from, enum rc_vote to, int n)
{
	double x0 = r->left + r->width, x1 = r->right, xm = (x0 + x1) / 2;
	double h = r->unit * n;
	double y0 = r->used[0][from], y1 = r->used[1][to];
	struct rc_shape *s =
	    rc_scene_add(r->page.scene, RC_SHAPE_PATH, "ribbon");

	r->used[0][from] += h;
	r->used[1][to] += h;
	s->variant = rc_vote_key(to);
	s->fill = color_of(r, to);
	s->stroke = to == RC_NONVOTING ? r->page.theme->outline
				       : r->page.theme->background;
	s->stroke_width = r->page.preset->hairline;
	rc_path_move(s, x0, y0);
	rc_path_curve(s, (struct rc_point){ xm, y0 },
	    (struct rc_point){ xm, y1 }, (struct rc_point){ x1, y1 });
	rc_path_line(s, x1, y1 + h);
	rc_path_curve(s, (struct rc_point){ xm, y1 + h },
	    (struct rc_point){ xm, y0 + h }, (struct rc_point){ x0, y0 + h });
	rc_path_close(s);
	s->tooltip = rc_scene_printf(
	    r->page.scene, PHRASE_MOVE, n, words_vote(from), words_vote(to));
}

/* The number of a ribbon at its beginning, where it is as high as the number:
 * drawn last, so that no ribbon lies over it. */
static void
draw_number(struct ribbons *r, enum rc_vote to, int n, double y)
{
	struct rc_text_style style = { r->page.preset->smallest, 400, true };
	g_autofree char *number = g_strdup_printf("%d", n);

	if (n < FEWEST_WITH_NUMBER)
		return;
	if (r->unit * n < 1.05 * style.size) {
		r->n_unnumbered++;
		return;
	}
	rc_page_text(&r->page, "count", number,
	    r->left + r->width + 0.9 * style.size, y + r->unit * n / 2,
	    RC_MIDDLE, style)
	    ->fill = rc_theme_text_on(r->page.theme, color_of(r, to));
}

static void
draw_ribbons(struct ribbons *r)
{
	for (int pass = 0; pass < 2; pass++) {
		double at[RC_N_VOTES];

		for (int part = 0; part < RC_N_VOTES; part++)
			at[part] = r->node[0][part];
		for (size_t i = 0; i < G_N_ELEMENTS(order); i++)
			for (size_t j = 0; j < G_N_ELEMENTS(order); j++) {
				enum rc_vote from = order[i], to = order[j];
				int n = r->moves.table.count[from][to];

				if (n == 0 ||
				    (from == RC_NONMEMBER &&
					to == RC_NONMEMBER))
					continue;
				if (pass == 0)
					draw_ribbon(r, from, to, n);
				else
					draw_number(r, to, n, at[from]);
				at[from] += r->unit * n;
			}
	}
}

static void
draw_node(struct ribbons *r, int side, enum rc_vote part)
{
	int n = count_of(r, side, part);
	double x = side == 0 ? r->left : r->right;
	double size = r->page.preset->label;
	g_autofree char *label = g_strdup_printf("%s %d", words_vote(part), n);
	struct rc_rect rect = { x, r->node[side][part], r->width, r->unit * n };

	if (n == 0)
		return;
	if (part == RC_NONMEMBER)
		rc_page_rect(&r->page, "node", rect, r->page.theme->band);
	else
		part_rect(&r->page, "node", part, rect);
	rc_page_text(&r->page, "name", label,
	    side == 0 ? x - size / 2 : x + r->width + size / 2,
	    rect.y + rect.h / 2, side == 0 ? RC_END : RC_START,
	    rc_label_style(&r->page, part == RC_YES ? 600 : 400));
}

static void
draw_nodes(struct ribbons *r)
{
	struct rc_text_style style = rc_label_style(&r->page, 600);
	const int years[] = { r->moves.first->date.year,
		r->moves.second->date.year };

	for (int side = 0; side < 2; side++) {
		g_autofree char *year = g_strdup_printf("%d", years[side]);

		rc_page_text(&r->page, "heading", year,
		    (side == 0 ? r->left : r->right) + r->width / 2,
		    r->page.plot.y + style.size / 2, RC_MIDDLE, style);
		for (size_t k = 0; k < G_N_ELEMENTS(order); k++)
			draw_node(r, side, order[k]);
	}
}

static char *
draw(void *chart, struct rc_scene *scene, const char *note, char **left_out)
{
	struct ribbons *r = chart;
	g_autofree char *title = moves_title(&r->moves);
	g_autofree char *subtitle = moves_subtitle(&r->moves);
	g_autofree char *footer = moves_footer(&r->moves, note);
	g_autofree char *strangers = moves_note(&r->moves);

	r->page = chart_page(r->moves.figure, scene, title, subtitle, footer);
	place_nodes(r);
	r->n_unnumbered = 0;
	draw_ribbons(r);
	draw_nodes(r);
	rc_page_end(&r->page, footer);
	*left_out = r->n_unnumbered == 0
	    ? g_strdup("")
	    : g_strdup_printf(PHRASE_RIBBONS_UNNUMBERED, r->n_unnumbered);
	return words_join(PHRASE_RIBBONS_NOTE, strangers);
}

bool
ribbons_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err)
{
	struct ribbons r = { .moves = moves_of(figure) };

	chart_settle(draw, &r, scene);
	scene->about.alt = rc_scene_printf(scene, PHRASE_RIBBONS_ALT,
	    scene->about.subject, scene->about.finding);
	moves_free(&r.moves);
	return r.fits || chart_fail_rows(err);
}
