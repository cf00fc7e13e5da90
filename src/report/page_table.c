/* A table as HTML has it.  End tags that may be left out are: a table of all
 * members has thousands of cells. */
#include <string.h>

#include "output/output.h"
#include "render/svg_head.h"
#include "report/page_parts.h"

/* What may stand in XML may stand in HTML. */
void
rc_page_escape(GString *out, const char *text)
{
	svg_append_escaped(out, text);
}

void
rc_page_attribute(GString *out, const char *name, const char *text)
{
	g_string_append_printf(out, " %s=\"", name);
	rc_page_escape(out, text);
	g_string_append_c(out, '"');
}

/* The columns that are shown. */
struct grid {
	const struct rc_table *table;
	size_t n;
	size_t *columns;
	size_t head;    /* the one that names the row */
	bool has_marks; /* votes are marked with their colours */
};

/* More cells than that are not marked: it would take as much room as they
 * do. */
enum { MOST_MARKED = 1000 };

static const struct rc_column *
column_at(const struct grid *grid, size_t i)
{
	return &grid->table->columns[grid->columns[i]];
}

static const struct rc_cell *
cell_at(const struct grid *grid, size_t row, size_t i)
{
	return rc_table_cell(grid->table, row, grid->columns[i]);
}

/* Of members: with a column of their names that is headed so. */
static bool
is_of_members(const struct rc_column *column)
{
	return strcmp(column->key, "name") == 0 &&
	    strcmp(column->heading, "member") == 0;
}

bool
rc_page_is_of_members(const struct rc_table *table)
{
	for (size_t c = 0; c < table->n_columns; c++)
		if (is_of_members(&table->columns[c]))
			return true;
	return false;
}

static size_t
find_head(const struct grid *grid)
{
	for (size_t i = 0; i < grid->n; i++)
		if (is_of_members(column_at(grid, i)))
			return i;
	return 0;
}

/* "r3 r4": rules of the page align the third column and the fourth. */
static void
append_open(GString *out, const struct grid *grid, const char *id)
{
	g_autoptr(GString) classes = g_string_new(NULL);

	if (rc_page_is_of_members(grid->table))
		g_string_append(classes, "members");
	for (size_t i = 0; i < grid->n; i++)
		if (column_at(grid, i)->align == RC_RIGHT)
			g_string_append_printf(classes, "%sr%zu",
			    classes->len > 0 ? " " : "", i + 1);
	g_string_append(out, "<table");
	rc_page_attribute(out, "id", id);
	if (classes->len > 0)
		rc_page_attribute(out, "class", classes->str);
	g_string_append(out, ">\n");
}

/* What it is and of what; where the data lie is for the manifest. */
static void
append_caption(GString *out, const struct rc_table *table)
{
	bool is_first = true;

	g_string_append(out, "<caption>");
	for (guint i = 0; i < table->lead->len; i++) {
		const char *line = g_ptr_array_index(table->lead, i);

		if (g_str_has_prefix(line, "data: "))
			continue;
		g_string_append(out, is_first ? "" : "<br>");
		rc_page_escape(out, line);
		is_first = false;
	}
	if (is_first)
		g_string_append(out, "The numbers");
	g_string_append(out, "</caption>\n");
}

/* A column without a heading has a plain cell: a heading must say something. */
static void
append_headings(GString *out, const struct grid *grid)
{
	g_string_append(out, "<thead><tr>");
	for (size_t i = 0; i < grid->n; i++) {
		g_autofree char *heading =
		    rc_reader_heading(column_at(grid, i), false);

		if (g_strstrip(heading)[0] == '\0') {
			g_string_append(out, "<td>");
			continue;
		}
		g_string_append(out, "<th scope=col>");
		rc_page_escape(out, heading);
	}
	g_string_append(out, "\n<tbody>\n");
}

/* The class of a cell with the word of a vote, which the page marks with its
 * colour; 0 elsewhere. */
static char
vote_of(const struct rc_cell *cell)
{
	static const char classes[RC_N_VOTES] = { [RC_YES] = 'y',
		[RC_ABSTAIN] = 'a',
		[RC_NONVOTING] = 'x',
		[RC_NO] = 'n' };

	if (cell->kind != RC_CELL_TEXT)
		return 0;
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		if (g_ascii_strcasecmp(
			cell->text, rc_vote_words((enum rc_vote)vote)) == 0)
			return classes[vote];
	return 0;
}

/* A span goes to the end of its row; returns the number of columns taken. */
static size_t
append_cell(GString *out, const struct grid *grid, size_t row, size_t i)
{
	const struct rc_cell *cell = cell_at(grid, row, i);
	g_autofree char *text = rc_reader_cell(cell, column_at(grid, i), false);
	const char *shown = g_strstrip(text);
	char vote = grid->has_marks ? vote_of(cell) : 0;
	bool is_head = i == grid->head && shown[0] != '\0';
	size_t n = cell->kind == RC_CELL_SPAN ? grid->n - i : 1;

	g_string_append(out, is_head ? "<th scope=row" : "<td");
	if (n > 1)
		g_string_append_printf(out, " colspan=%zu", n);
	if (vote != 0 && !is_head)
		g_string_append_printf(out, " class=%c", vote);
	g_string_append_c(out, '>');
	rc_page_escape(out, shown);
	return n;
}

void
rc_page_table(GString *out, const struct rc_table *table, const char *id)
{
	struct grid grid = { .table = table };
	g_autofree size_t *columns = rc_reader_columns(table, &grid.n);

	grid.columns = columns;
	grid.head = find_head(&grid);
	grid.has_marks = grid.n * rc_table_n_rows(table) <= MOST_MARKED;
	append_open(out, &grid, id);
	append_caption(out, table);
	append_headings(out, &grid);
	for (size_t row = 0; row < rc_table_n_rows(table); row++) {
		g_string_append(out, "<tr>");
		for (size_t i = 0; i < grid.n;)
			i += append_cell(out, &grid, row, i);
		g_string_append_c(out, '\n');
	}
	g_string_append(out, "</table>\n");
}
