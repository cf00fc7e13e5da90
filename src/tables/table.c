#include "tables/table.h"

#include <math.h>
#include <stdarg.h>

#include "base/number.h"
static void
free_part(gpointer part)
{
	rc_table_free(part);
}

struct rc_table *
rc_table_new(const char *schema, const char *rows_key,
    const struct rc_column *columns, size_t n_columns)
{
	struct rc_table *table = g_new0(struct rc_table, 1);

	table->schema = schema;
	table->rows_key = rows_key;
	table->columns = columns;
	table->n_columns = n_columns;
	table->cells = g_array_new(FALSE, TRUE, sizeof(struct rc_cell));
	table->values = g_array_new(FALSE, TRUE, sizeof(struct rc_table_value));
	table->lead = g_ptr_array_new();
	table->notes = g_ptr_array_new();
	table->parts = g_ptr_array_new_with_free_func(free_part);
	table->text = g_string_chunk_new(1024);
	return table;
}

void
rc_table_free(struct rc_table *table)
{
	if (table == NULL)
		return;
	g_array_free(table->cells, TRUE);
	g_array_free(table->values, TRUE);
	g_ptr_array_free(table->lead, TRUE);
	g_ptr_array_free(table->notes, TRUE);
	g_ptr_array_free(table->parts, TRUE);
	g_string_chunk_free(table->text);
	g_free(table->own_columns);
	g_free(table);
}

struct rc_table *
rc_table_part(struct rc_table *table, const char *rows_key,
    const struct rc_column *columns, size_t n_columns)
{
	struct rc_table *part = rc_table_new(table->schema,
	    g_string_chunk_insert_const(table->text, rows_key), columns,
	    n_columns);

	g_ptr_array_add(table->parts, part);
	return part;
}

size_t
rc_table_n_rows(const struct rc_table *table)
{
	return table->cells->len / table->n_columns;
}

const struct rc_cell *
rc_table_cell(const struct rc_table *table, size_t row, size_t column)
{
	return &g_array_index(
	    table->cells, struct rc_cell, row * table->n_columns + column);
}

static struct rc_cell
text_cell(struct rc_table *table, const char *text)
{
	struct rc_cell cell = { .kind = RC_CELL_EMPTY };

	if (text != NULL && text[0] != '\0') {
		cell.kind = RC_CELL_TEXT;
		cell.text = g_string_chunk_insert(table->text, text);
	}
	return cell;
}

static struct rc_cell
count_cell(long count)
{
	struct rc_cell cell = { .kind = RC_CELL_EMPTY };

	if (count >= 0) {
		cell.kind = RC_CELL_COUNT;
		cell.count = count;
	}
	return cell;
}

static struct rc_cell
number_cell(double number)
{
	struct rc_cell cell = { .kind = RC_CELL_EMPTY };

	if (isfinite(number)) {
		cell.kind = RC_CELL_NUMBER;
		cell.number = number;
	}
	return cell;
}

static void
add(struct rc_table *table, struct rc_cell cell)
{
	g_array_append_val(table->cells, cell);
}

void
rc_table_empty(struct rc_table *table)
{
	add(table, (struct rc_cell){ .kind = RC_CELL_EMPTY });
}

void
rc_table_text(struct rc_table *table, const char *text)
{
	add(table, text_cell(table, text));
}

void
rc_table_count(struct rc_table *table, long count)
{
	add(table, count_cell(count));
}

void
rc_table_number(struct rc_table *table, double number)
{
	add(table, number_cell(number));
}

void
rc_table_whole(struct rc_table *table, long number)
{
	add(table, (struct rc_cell){ .kind = RC_CELL_COUNT, .count = number });
}

void
rc_table_bool(struct rc_table *table, bool truth)
{
	add(table, (struct rc_cell){ .kind = RC_CELL_BOOL, .count = truth });
}

void
rc_table_p(struct rc_table *table, double p)
{
	char number[RC_NUMBER_SIZE];

	rc_table_text(table, isfinite(p) ? rc_number_p(number, p) : NULL);
}

void
rc_table_interval(
    struct rc_table *table, const double interval[2], int decimals)
{
	char low[RC_NUMBER_SIZE], high[RC_NUMBER_SIZE];
	g_autofree char *text = g_strdup_printf("%s to %s",
	    rc_number_fixed(low, interval[0], decimals, true),
	    rc_number_fixed(high, interval[1], decimals, true));

	rc_table_text(table,
	    isfinite(interval[0]) && isfinite(interval[1]) ? text : NULL);
}

void
rc_table_bar(struct rc_table *table, const double shares[RC_N_VOTES])
{
	struct rc_cell cell = { .kind = RC_CELL_BAR };

	for (int vote = 0; vote < RC_N_VOTES; vote++)
		cell.bar[vote] = shares[vote];
	add(table, cell);
}

void
rc_table_span(struct rc_table *table, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	g_autofree char *text = g_strdup_vprintf(fmt, args);
	va_end(args);
	struct rc_cell cell = text_cell(table, text);

	cell.kind = RC_CELL_SPAN;
	add(table, cell);
	while (table->cells->len % table->n_columns != 0)
		rc_table_empty(table);
}

const char *
rc_table_keep(struct rc_table *table, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	g_autofree char *text = g_strdup_vprintf(fmt, args);
	va_end(args);
	return g_string_chunk_insert(table->text, text);
}

static void
add_value(struct rc_table *table, const char *key, struct rc_cell cell)
{
	struct rc_table_value value = {
		g_string_chunk_insert_const(table->text, key), cell
	};

	g_array_append_val(table->values, value);
}

void
rc_table_value_text(struct rc_table *table, const char *key, const char *text)
{
	add_value(table, key, text_cell(table, text));
}

void
rc_table_value_count(struct rc_table *table, const char *key, long count)
{
	add_value(table, key, count_cell(count));
}

void
rc_table_value_number(struct rc_table *table, const char *key, double number)
{
	add_value(table, key, number_cell(number));
}

static void
add_line(
    struct rc_table *table, GPtrArray *lines, const char *fmt, va_list args)
{
	g_autofree char *line = g_strdup_vprintf(fmt, args);

	g_ptr_array_add(lines, g_string_chunk_insert(table->text, line));
}

void
rc_table_lead(struct rc_table *table, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	add_line(table, table->lead, fmt, args);
	va_end(args);
}

void
rc_table_note(struct rc_table *table, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	add_line(table, table->notes, fmt, args);
	va_end(args);
}

void
rc_table_answered(struct rc_table *table)
{
	table->n_answers = table->notes->len;
}
