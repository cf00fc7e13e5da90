/* One JSON object: the schema, the values of the whole, the rows.  A path
 * "shares.yes" nests; a group of which nothing is known in a row is null. */
#include <jansson.h>
#include <string.h>

#include "base/number.h"
#include "output/output.h"

static json_t *
value_of(const struct rc_cell *cell)
{
	switch (cell->kind) {
	case RC_CELL_TEXT:
	case RC_CELL_SPAN:
		return json_string(cell->text);
	case RC_CELL_COUNT:
		return json_integer(cell->count);
	case RC_CELL_NUMBER:
		return json_real(cell->number);
	case RC_CELL_BOOL:
		return json_boolean(cell->count);
	case RC_CELL_EMPTY:
	case RC_CELL_BAR:
		break;
	}
	return json_null();
}

/* The child of that name, made if it is not there: an array where the name
 * after it is a number. */
static json_t *
child_of(json_t *parent, const char *name, const char *next)
{
	json_t *child = json_object_get(parent, name);

	if (child == NULL) {
		child = g_ascii_isdigit(next[0]) ? json_array() : json_object();
		json_object_set_new(parent, name, child);
	}
	return child;
}

static void
set_path(json_t *row, const char *path, json_t *value)
{
	g_auto(GStrv) names = g_strsplit(path, ".", -1);
	json_t *at = row;
	size_t i = 0;

	for (; names[i + 1] != NULL; i++)
		at = child_of(at, names[i], names[i + 1]);
	if (json_is_array(at))
		json_array_append_new(at, value);
	else
		json_object_set_new(at, names[i], value);
}

static bool
holds_nothing(const json_t *value)
{
	const char *key;
	size_t i;
	json_t *child;

	if (json_is_array(value)) {
		json_array_foreach(
		    value, i, child) if (!holds_nothing(child)) return false;
		return true;
	}
	if (json_is_object(value)) {
		json_object_foreach((json_t *)value, key,
		    child) if (!holds_nothing(child)) return false;
		return true;
	}
	return json_is_null(value);
}

/* A group or pair that knows nothing becomes null. */
static void
prune(json_t *object)
{
	const char *key;
	void *next;
	json_t *child;

	json_object_foreach_safe(object, next, key, child)
	{
		if (json_is_object(child))
			prune(child);
		if (holds_nothing(child) && !json_is_null(child))
			json_object_set_new(object, key, json_null());
	}
}

static json_t *
row_of(const struct rc_table *table, size_t r)
{
	json_t *row = json_object();

	for (size_t c = 0; c < table->n_columns; c++) {
		const struct rc_column *column = &table->columns[c];
		const char *path =
		    column->path == NULL ? column->key : column->path;

		if (path[0] != '\0')
			set_path(
			    row, path, value_of(rc_table_cell(table, r, c)));
	}
	prune(row);
	return row;
}

static json_t *
rows_of(const struct rc_table *table)
{
	json_t *rows = table->is_keyed ? json_object() : json_array();

	for (size_t r = 0; r < rc_table_n_rows(table); r++) {
		if (table->is_keyed)
			json_object_set_new(rows,
			    rc_table_cell(table, r, 0)->text, row_of(table, r));
		else
			json_array_append_new(rows, row_of(table, r));
	}
	return rows;
}

static int
append(const char *text, size_t n, void *out)
{
	g_string_append_len(out, text, (gssize)n);
	return 0;
}

void
rc_write_json(const struct rc_table *table, const struct rc_output_style *style,
    GString *out)
{
	json_t *root = json_object();

	(void)style;
	json_object_set_new(root, "schema", json_string(table->schema));
	for (guint i = 0; i < table->values->len; i++) {
		const struct rc_table_value *value =
		    &g_array_index(table->values, struct rc_table_value, i);

		set_path(root, value->key, value_of(&value->cell));
	}
	if (table->rows_key != NULL)
		set_path(root, table->rows_key, rows_of(table));
	for (guint i = 0; i < table->parts->len; i++) {
		const struct rc_table *part =
		    g_ptr_array_index(table->parts, i);

		set_path(root, part->rows_key, rows_of(part));
	}
	json_dump_callback(root, append, out,
	    JSON_INDENT(2) | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(17));
	g_string_append_c(out, '\n');
	json_decref(root);
}
