#include "render/terminal.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "graphics/box.h"

/* A character is about twice as high as it is wide. */
#define ASPECT 2.0

/* The page cut into cells, a character each; 0 is blank. */
struct cells {
	const struct rc_scene *scene;
	int columns, rows;
	gunichar *at;
	bool *has_text;
};

static int
column_of(const struct cells *c, double x)
{
	return (int)floor(x / c->scene->width * c->columns);
}

static int
row_of(const struct cells *c, double y)
{
	return (int)floor(y / c->scene->height * c->rows);
}

static bool
is_inside(const struct cells *c, int column, int row)
{
	return column >= 0 && column < c->columns && row >= 0 && row < c->rows;
}

static void
put(struct cells *c, int column, int row, gunichar character)
{
	if (is_inside(c, column, row) &&
	    !c->has_text[row * c->columns + column])
		c->at[row * c->columns + column] = character;
}

/* What stands for a fill: the votes as `summary` has them. */
static gunichar
shade_of(const struct rc_shape *s)
{
	static const struct {
		const char *variant;
		gunichar character;
	} shades[] = { { "yes", 0x2588 }, { "abstain", 0x2592 },
		{ "nonvoting", 0xB7 }, { "no", 0x2591 } };

	for (size_t i = 0; s->variant != NULL && i < G_N_ELEMENTS(shades); i++)
		if (strcmp(shades[i].variant, s->variant) == 0)
			return shades[i].character;
	return strcmp(s->role, "without-vote") == 0 ? '-'
	    : strcmp(s->role, "cell") == 0          ? 0x2592
						    : 0;
}

/* Every cell whose middle the rectangle covers; a small one has one cell. */
static void
draw_rect(struct cells *c, const struct rc_shape *s)
{
	gunichar shade = shade_of(s);
	double w = c->scene->width / c->columns;
	double h = c->scene->height / c->rows;
	int first = (int)ceil(s->rect.x / w - 0.5);
	int last = (int)ceil((s->rect.x + s->rect.w) / w - 0.5) - 1;
	int top = (int)ceil(s->rect.y / h - 0.5);
	int bottom = (int)ceil((s->rect.y + s->rect.h) / h - 0.5) - 1;

	if (shade == 0)
		return;
	if (last < first)
		first = last = column_of(c, s->rect.x + s->rect.w / 2);
	if (bottom < top)
		top = bottom = row_of(c, s->rect.y + s->rect.h / 2);
	for (int row = top; row <= bottom; row++)
		for (int column = first; column <= last; column++)
			put(c, column, row, shade);
}

static void
draw_stroke(struct cells *c, const struct rc_shape *s, gunichar character)
{
	struct rc_point from = { 0, 0 };

	for (size_t i = 0; i < s->n_segments; i++) {
		const struct rc_segment *g = &s->segments[i];
		struct rc_point to = g->p[g->op == RC_CURVE ? 2 : 0];

		for (int k = 0; g->op == RC_LINE && k <= c->columns; k++) {
			double part = (double)k / c->columns;

			put(c, column_of(c, from.x + part * (to.x - from.x)),
			    row_of(c, from.y + part * (to.y - from.y)),
			    character);
		}
		if (g->op != RC_CLOSE)
			from = to;
	}
}

/* Small closed forms are one character; lines are dotted; rules and grids are
 * left out. */
static void
draw_path(struct cells *c, const struct rc_shape *s)
{
	static const char *const left_out[] = { "grid", "axis", "rule",
		"leader", "confidence", "break", "event-line", "arrow" };
	struct rc_rect box = rc_shape_box(s);
	bool is_closed =
	    s->n_segments > 0 && s->segments[s->n_segments - 1].op == RC_CLOSE;

	for (size_t i = 0; i < G_N_ELEMENTS(left_out); i++)
		if (strcmp(left_out[i], s->role) == 0)
			return;
	if (is_closed && box.w < 4 * c->scene->width / c->columns)
		put(c, column_of(c, box.x + box.w / 2),
		    row_of(c, box.y + box.h / 2),
		    strcmp(s->role, "without-vote") == 0 ? 0x25C7 : 0x25CF);
	else if (!is_closed)
		draw_stroke(c, s, s->dash[0] > 0 ? 0xB7 : 0x2022);
}

/* Is that stretch of a row free of text? */
static bool
is_free(const struct cells *c, int column, int row, int n)
{
	for (int i = -1; i <= n; i++)
		if (is_inside(c, column + i, row) &&
		    c->has_text[row * c->columns + column + i])
			return false;
	return row >= 0 && row < c->rows;
}

/* The words around a plot stand above and below it in full. */
static bool
is_around(const struct rc_shape *s)
{
	static const char *const around[] = { "title", "subtitle", "footer" };

	for (size_t i = 0; i < G_N_ELEMENTS(around); i++)
		if (strcmp(around[i], s->role) == 0)
			return true;
	return false;
}

static void
draw_text(struct cells *c, const struct rc_shape *s)
{
	struct rc_rect box = rc_shape_box(s);
	int n = (int)g_utf8_strlen(s->text, -1);
	int row = row_of(c, box.y + box.h / 2);
	int middle = column_of(c, box.x + box.w / 2);
	int column = s->rotated     ? middle
	    : s->anchor == RC_START ? column_of(c, box.x)
	    : s->anchor == RC_END   ? column_of(c, box.x + box.w) - n + 1
				    : middle - n / 2;
	const char *p = s->text;

	if (s->rotated || is_around(s))
		return;
	column = CLAMP(column, 0, MAX(c->columns - n, 0));
	if (!is_free(c, column, row, n) && is_free(c, column, row + 1, n))
		row++;
	if (!is_free(c, column, row, n))
		return;
	for (int i = 0; i < n; i++, p = g_utf8_next_char(p)) {
		if (!is_inside(c, column + i, row))
			continue;
		c->at[row * c->columns + column + i] = g_utf8_get_char(p);
		c->has_text[row * c->columns + column + i] = true;
	}
}

/* Where the row ends; 0 for one that is blank. */
static int
end_of_row(const struct cells *c, int row)
{
	int end = c->columns;

	while (end > 0 && c->at[row * c->columns + end - 1] == 0)
		end--;
	return end;
}

static void
append_words(GString *out, const char *words, int columns)
{
	if (words[0] == '\0')
		return;
	rc_text_append_folded(out, words, columns, 0);
	g_string_append_c(out, '\n');
}

static void
append_rows(GString *out, const struct cells *c)
{
	int first = 0, last = c->rows;

	while (first < last && end_of_row(c, first) == 0)
		first++;
	while (last > first && end_of_row(c, last - 1) == 0)
		last--;
	for (int row = first; row < last; row++) {
		for (int column = 0; column < end_of_row(c, row); column++) {
			gunichar character = c->at[row * c->columns + column];

			g_string_append_unichar(
			    out, character == 0 ? ' ' : character);
		}
		g_string_append_c(out, '\n');
	}
}

static char *
lines_of(const struct cells *c)
{
	const struct rc_scene_text *about = &c->scene->about;
	GString *out = g_string_new(NULL);

	append_words(out, about->title, c->columns);
	append_words(out, about->subtitle, c->columns);
	g_string_append_c(out, '\n');
	append_rows(out, c);
	g_string_append_c(out, '\n');
	append_words(out, about->footer, c->columns);
	return g_string_free(out, FALSE);
}

char *
rc_render_terminal(const struct rc_scene *scene, int columns)
{
	struct cells c = { .scene = scene, .columns = columns };
	char *text;

	c.rows = (int)ceil(scene->height / scene->width * columns / ASPECT);
	c.at = g_new0(gunichar, (size_t)(c.rows * columns + 1));
	c.has_text = g_new0(bool, (size_t)(c.rows * columns + 1));
	for (size_t i = 0; i < scene->n_shapes; i++)
		if (scene->shapes[i]->kind == RC_SHAPE_RECT)
			draw_rect(&c, scene->shapes[i]);
	for (size_t i = 0; i < scene->n_shapes; i++)
		if (scene->shapes[i]->kind == RC_SHAPE_PATH)
			draw_path(&c, scene->shapes[i]);
	for (size_t i = 0; i < scene->n_shapes; i++)
		if (scene->shapes[i]->kind == RC_SHAPE_TEXT)
			draw_text(&c, scene->shapes[i]);
	text = lines_of(&c);
	g_free(c.at);
	g_free(c.has_text);
	return text;
}
