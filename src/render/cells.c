#include "render/cells.h"

#include <string.h>

#include "base/text.h"

struct cell {
	const char *character; /* what combines with it follows it; "" in the
				  second column of a wide one */
	enum cell_kind kind;
};

struct cells
cells_new(int columns, int rows)
{
	return (struct cells){ .columns = columns,
		.rows = rows,
		.at = g_new0(struct cell, (size_t)columns * (size_t)rows + 1),
		.text = g_string_chunk_new(1024) };
}

void
cells_free(struct cells *cells)
{
	g_free(cells->at);
	g_string_chunk_free(cells->text);
}

/* NULL outside the page. */
static struct cell *
cell_at(const struct cells *cells, int column, int row)
{
	return column >= 0 && column < cells->columns && row >= 0 &&
		row < cells->rows
	    ? &cells->at[row * cells->columns + column]
	    : NULL;
}

enum cell_kind
cells_kind(const struct cells *cells, int column, int row)
{
	const struct cell *cell = cell_at(cells, column, row);

	return cell == NULL ? CELL_BLANK : cell->kind;
}

const char *
cells_character(const struct cells *cells, int column, int row)
{
	const struct cell *cell = cell_at(cells, column, row);

	return cell == NULL || cell->kind == CELL_BLANK ? "" : cell->character;
}

void
cells_put(struct cells *cells, int column, int row, const char *character,
    enum cell_kind kind)
{
	struct cell *cell = cell_at(cells, column, row);

	if (cell != NULL && cell->kind <= kind)
		*cell = (struct cell){ character, kind };
}

/* As a terminal shows it; g_free. */
static char *
visible(const char *text)
{
	GString *out = g_string_new(NULL);

	rc_text_append_visible(out, text, strlen(text));
	return g_string_free(out, FALSE);
}

int
cells_columns(const char *text)
{
	g_autofree char *shown = visible(text);

	return rc_text_columns(shown);
}

/* Where the next character begins, past what combines with this one. */
static const char *
next_of(const char *p)
{
	do
		p = g_utf8_next_char(p);
	while (*p != '\0' && g_unichar_iszerowidth(g_utf8_get_char(p)));
	return p;
}

static bool
is_free(const struct cells *cells, int column, int row, int n, bool downwards)
{
	for (int i = -1; i <= n; i++) {
		int x = downwards ? column : column + i;
		int y = downwards ? row + i : row;
		bool is_around = i < 0 || i == n;

		if ((!is_around && cell_at(cells, x, y) == NULL) ||
		    cells_kind(cells, x, y) == CELL_TEXT)
			return false;
	}
	return true;
}

/* Of shades only blocks stay beside a text: a dash or a dot would be read as
 * part of it, as a sign or as a decimal point. */
static void
clear_beside(struct cells *cells, int column, int row)
{
	static const char *const blocks[] = { "\u2588", "\u2593", "\u2592",
		"\u2591", NULL };
	struct cell *cell = cell_at(cells, column, row);

	if (cell != NULL && cell->kind == CELL_SHADE &&
	    !g_strv_contains(blocks, cell->character))
		*cell = (struct cell){ NULL, CELL_BLANK };
}

bool
cells_write(
    struct cells *cells, int column, int row, const char *text, bool downwards)
{
	g_autofree char *shown = visible(text);
	int n =
	    downwards ? (int)g_utf8_strlen(shown, -1) : rc_text_columns(shown);

	if (!is_free(cells, column, row, n, downwards))
		return false;
	if (!downwards) {
		clear_beside(cells, column - 1, row);
		clear_beside(cells, column + n, row);
	}
	for (const char *p = shown, *next; *p != '\0'; p = next) {
		gunichar c = g_utf8_get_char(p);
		int width = g_unichar_iswide(c) ? 2 : 1;

		next = next_of(p);
		cells_put(cells, column, row,
		    g_unichar_isspace(c)
			? " "
			: g_string_chunk_insert_len(cells->text, p, next - p),
		    CELL_TEXT);
		if (width == 2)
			cells_put(cells, column + 1, row, "", CELL_TEXT);
		column += downwards ? 0 : width;
		row += downwards ? 1 : 0;
	}
	return true;
}

/* Where the row ends; 0 for one that is blank. */
static int
end_of_row(const struct cells *cells, int row)
{
	int end = cells->columns;

	while (end > 0 && cells_kind(cells, end - 1, row) == CELL_BLANK)
		end--;
	return end;
}

void
cells_append(const struct cells *cells, GString *out)
{
	int first = 0, last = cells->rows;

	while (first < last && end_of_row(cells, first) == 0)
		first++;
	while (last > first && end_of_row(cells, last - 1) == 0)
		last--;
	for (int row = first; row < last; row++) {
		for (int column = 0; column < end_of_row(cells, row); column++)
			g_string_append(out,
			    cells_kind(cells, column, row) == CELL_BLANK
				? " "
				: cells_character(cells, column, row));
		g_string_append_c(out, '\n');
	}
}
