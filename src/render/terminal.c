#include "render/terminal.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "graphics/box.h"
#include "render/cells.h"

/* A character is about twice as high as it is wide; the height is that of a
 * line of text (rc_line_height). */
#define TYPE 10.0
#define CELL_HEIGHT (1.15 * TYPE)
#define CELL_WIDTH (CELL_HEIGHT / 2)
enum { COLUMNS = 108, ROWS = 32 };

/* Less than half a cell: none is to be seen, and nothing that the edge rounds
 * stands outside. */
#define MARGIN 2.5

const struct rc_preset rc_terminal_preset = {
	.name = "terminal",
	.help = "108 columns of characters",
	.width = COLUMNS * CELL_WIDTH + 2 * MARGIN,
	.height = ROWS * CELL_HEIGHT,
	.is_bare = true,
	.unit = 1.5,
	.dpi = 72,
	.title = TYPE,
	.subtitle = TYPE,
	.label = TYPE,
	.footer = TYPE,
	.smallest = TYPE,
	.margin = MARGIN,
	.line = 2,
	.row = CELL_HEIGHT,
	.cell_width = CELL_WIDTH,
	.cell_height = CELL_HEIGHT,
	.title_characters = COLUMNS,
};

static double
text_width(void *context, const char *text, struct rc_text_style style)
{
	(void)context;
	(void)style;
	return cells_columns(text) * CELL_WIDTH;
}

struct rc_measure
rc_terminal_measure(void)
{
	return (struct rc_measure){ text_width, NULL };
}

/* Where something that begins in a cell is not, by rounding, in the one before
 * it. */
#define ROUNDING 1e-6

static int
column_of(double x)
{
	return (int)floor(x / CELL_WIDTH + ROUNDING);
}

static int
row_of(double y)
{
	return (int)floor(y / CELL_HEIGHT + ROUNDING);
}

/* The first cell whose middle is not before x, counted in cells. */
static int
first_from(double x)
{
	return (int)ceil(x - 0.5 - ROUNDING);
}

static bool
is_among(const char *role, const char *const *roles)
{
	for (; *roles != NULL; roles++)
		if (strcmp(*roles, role) == 0)
			return true;
	return false;
}

/* What stands for a fill: the votes as `summary` has them, and classes of
 * agreement from apart to alike. */
static const struct {
	const char *of, *character;
} shades_of_roles[] = {
	{ "without-vote", "\u2571" },
	{ "confidence", "\u2591" },
}, shades_of_variants[] = {
	{ "yes", "\u2588" },
	{ "abstain", "\u2592" },
	{ "nonvoting", "\u00b7" },
	{ "no", "\u2591" },
	{ "class-1", "\u00b7" },
	{ "class-2", "\u2591" },
	{ "class-3", "\u2592" },
	{ "class-4", "\u2593" },
	{ "class-5", "\u2588" },
};

/* NULL where nothing stands for it. */
static const char *
shade_of(const struct rc_shape *s)
{
	if (s->fill.a == 0)
		return NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(shades_of_roles); i++)
		if (strcmp(shades_of_roles[i].of, s->role) == 0)
			return shades_of_roles[i].character;
	for (size_t i = 0; i < G_N_ELEMENTS(shades_of_variants); i++)
		if (g_strcmp0(shades_of_variants[i].of, s->variant) == 0)
			return shades_of_variants[i].character;
	return NULL;
}

/* Every cell whose middle the rectangle covers; a small one has one cell. */
static void
draw_rect(struct cells *cells, const struct rc_shape *s)
{
	const char *shade = shade_of(s);
	struct rc_rect r = s->rect;
	int first = first_from(r.x / CELL_WIDTH);
	int last = first_from((r.x + r.w) / CELL_WIDTH) - 1;
	int top = first_from(r.y / CELL_HEIGHT);
	int bottom = first_from((r.y + r.h) / CELL_HEIGHT) - 1;

	if (last < first)
		first = last = column_of(r.x + r.w / 2);
	if (bottom < top)
		top = bottom = row_of(r.y + r.h / 2);
	/* What is framed elsewhere is pointed at. */
	if (strcmp(s->role, "mark") == 0)
		cells_put(cells, last + 1, row_of(r.y + r.h / 2), "\u25c2",
		    CELL_MARK);
	if (shade == NULL)
		return;
	for (int row = top; row <= bottom; row++)
		for (int column = first; column <= last; column++)
			cells_put(cells, column, row, shade, CELL_SHADE);
}

/* Of marks in one cell those that come later stand beside it. */
static void
draw_mark(
    struct cells *cells, const struct rc_scene *scene, const struct rc_shape *s)
{
	static const char *const marks[][2] = {
		[RC_MARK_NONE] = { "\u00b7", "\u00b7" },
		[RC_MARK_CIRCLE] = { "\u25cf", "\u25cb" },
		[RC_MARK_SQUARE] = { "\u25a0", "\u25a1" },
		[RC_MARK_TRIANGLE] = { "\u25b2", "\u25b3" },
		[RC_MARK_DIAMOND] = { "\u25c6", "\u25c7" },
		[RC_MARK_INVERTED] = { "\u25bc", "\u25bd" },
	};
	static const int beside[] = { 0, 1, -1 };
	struct rc_rect box = rc_shape_box(s);
	int column = column_of(box.x + box.w / 2);
	int row = row_of(box.y + box.h / 2);
	bool is_hollow = s->fill.a == 0 ||
	    memcmp(&s->fill, &scene->background, sizeof s->fill) == 0;
	/* A member that is none is a dot, smaller than any vote. */
	enum rc_mark mark =
	    strcmp(s->role, "nonmember") == 0 ? RC_MARK_NONE : s->mark;

	for (size_t i = 0; i < G_N_ELEMENTS(beside); i++) {
		if (cells_kind(cells, column + beside[i], row) == CELL_MARK)
			continue;
		cells_put(cells, column + beside[i], row,
		    marks[mark][is_hollow], CELL_MARK);
		return;
	}
}

/* The points of a path without its curves: every curve is so many lines. */
enum { STEPS = 24 };

static struct rc_point
on_curve(struct rc_point a, const struct rc_point p[3], double t)
{
	double u = 1 - t;
	double k[] = { u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t };

	return (struct rc_point){ k[0] * a.x + k[1] * p[0].x + k[2] * p[1].x +
		    k[3] * p[2].x,
		k[0] * a.y + k[1] * p[0].y + k[2] * p[1].y + k[3] * p[2].y };
}

static GArray *
points_of(const struct rc_shape *s)
{
	GArray *points = g_array_new(FALSE, FALSE, sizeof(struct rc_point));
	struct rc_point from = { 0, 0 };

	for (size_t i = 0; i < s->n_segments; i++) {
		const struct rc_segment *g = &s->segments[i];

		for (int k = 1; g->op == RC_CURVE && k <= STEPS; k++) {
			struct rc_point at =
			    on_curve(from, g->p, (double)k / STEPS);

			g_array_append_val(points, at);
		}
		if (g->op != RC_CURVE && g->op != RC_CLOSE)
			g_array_append_val(points, g->p[0]);
		from = g->p[g->op == RC_CURVE ? 2 : 0];
	}
	return points;
}

/* Where the outline of a form is at that x: the highest and the lowest. */
static bool
span_at(const GArray *points, double x, double *top, double *bottom)
{
	*top = INFINITY;
	*bottom = -INFINITY;
	for (guint i = 0; i < points->len; i++) {
		struct rc_point a = g_array_index(points, struct rc_point, i);
		struct rc_point b = g_array_index(
		    points, struct rc_point, (i + 1) % points->len);
		double y;

		if ((a.x < x) == (b.x < x))
			continue;
		y = a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y);
		*top = fmin(*top, y);
		*bottom = fmax(*bottom, y);
	}
	return *top <= *bottom;
}

/* A form that goes from side to side, as a ribbon does, column by column. */
static void
draw_form(struct cells *cells, const struct rc_shape *s)
{
	const char *shade = shade_of(s);
	g_autoptr(GArray) points = points_of(s);

	for (int column = 0; shade != NULL && column < cells->columns;
	     column++) {
		double top, bottom;
		int first, last;

		if (!span_at(
			points, (column + 0.5) * CELL_WIDTH, &top, &bottom))
			continue;
		first = first_from(top / CELL_HEIGHT);
		last = first_from(bottom / CELL_HEIGHT) - 1;
		if (last < first)
			first = last = row_of((top + bottom) / 2);
		for (int row = first; row <= last; row++)
			cells_put(cells, column, row, shade, CELL_SHADE);
	}
}

static void
draw_stroke(
    struct cells *cells, const struct rc_shape *s, const char *character)
{
	struct rc_point from = { 0, 0 };

	for (size_t i = 0; i < s->n_segments; i++) {
		struct rc_point to = s->segments[i].p[0];

		for (int k = 0; s->segments[i].op == RC_LINE && k <= COLUMNS;
		     k++) {
			double part = (double)k / COLUMNS;

			cells_put(cells,
			    column_of(from.x + part * (to.x - from.x)),
			    row_of(from.y + part * (to.y - from.y)), character,
			    CELL_SHADE);
		}
		from = to;
	}
}

/* Lines are dotted; rules and grids are left out. */
static void
draw_path(
    struct cells *cells, const struct rc_scene *scene, const struct rc_shape *s)
{
	static const char *const left_out[] = { "grid", "axis", "rule",
		"leader", "break", "event-line", NULL };
	static const char *const dashed = "\u254c", *const solid = "\u00b7";

	if (is_among(s->role, left_out) || s->n_segments == 0)
		return;
	if (s->mark != RC_MARK_NONE)
		draw_mark(cells, scene, s);
	else if (s->segments[s->n_segments - 1].op == RC_CLOSE)
		draw_form(cells, s);
	else if (strcmp(s->role, "arrow") == 0)
		cells_put(cells, column_of(s->segments[0].p[0].x),
		    row_of(s->segments[0].p[0].y), "\u2192", CELL_MARK);
	else
		draw_stroke(cells, s,
		    s->dash[0] > 0 || strcmp(s->role, "reference") == 0
			? dashed
			: solid);
}

/* False where there is no room for it. */
static bool
draw_text(struct cells *cells, const struct rc_shape *s)
{
	struct rc_rect box = rc_shape_box(s);
	double middle = s->at.y - s->style.size * RC_CAP_HEIGHT / 2;

	if (s->rotated)
		return cells_write(cells, column_of(box.x + box.w / 2),
		    (int)round(box.y / CELL_HEIGHT), s->text, true);
	return cells_write(cells, (int)round(box.x / CELL_WIDTH),
	    row_of(middle), s->text, false);
}

static void
append_words(GString *out, const char *lead, const char *words)
{
	g_autoptr(GString) shown = g_string_new(lead);

	if (words[0] == '\0')
		return;
	rc_text_append_visible(shown, words, strlen(words));
	rc_text_append_folded(out, shown->str, COLUMNS, 0);
	g_string_append_c(out, '\n');
}

/* Texts in order of painting; those without room are noted. */
static void
draw_texts(
    struct cells *cells, const struct rc_scene *scene, GString *without_room)
{
	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];

		if (s->kind == RC_SHAPE_TEXT && s->text[0] != '\0' &&
		    !draw_text(cells, s))
			g_string_append_printf(without_room, "%s\"%s\"",
			    without_room->len > 0 ? ", " : "", s->text);
	}
}

char *
rc_render_terminal(const struct rc_scene *scene)
{
	struct cells cells = cells_new(
	    COLUMNS, (int)ceil(scene->height / CELL_HEIGHT - ROUNDING));
	g_autoptr(GString) without_room = g_string_new(NULL);
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < scene->n_shapes; i++)
		if (scene->shapes[i]->kind == RC_SHAPE_RECT)
			draw_rect(&cells, scene->shapes[i]);
		else if (scene->shapes[i]->kind == RC_SHAPE_PATH)
			draw_path(&cells, scene, scene->shapes[i]);
	draw_texts(&cells, scene, without_room);
	append_words(out, "", scene->about.title);
	append_words(out, "", scene->about.subtitle);
	g_string_append_c(out, '\n');
	cells_append(&cells, out);
	g_string_append_c(out, '\n');
	append_words(out, "", scene->about.footer);
	if (strstr(scene->about.footer, scene->about.left_out) == NULL)
		append_words(out, "Left out: ", scene->about.left_out);
	append_words(out, "No room here for: ", without_room->str);
	cells_free(&cells);
	return g_string_free(out, FALSE);
}
