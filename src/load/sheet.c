#include "load/sheet.h"

#include <errno.h>
#include <string.h>

#include <glib.h>

#include "base/file.h"
#include "load/csv.h"
#include "load/problems.h"

struct sheet {
	char *path;
	GHashTable *columns; /* name -> index + 1 */
	GPtrArray *names;    /* of the columns, in order; the table's */
	GArray *lines;       /* size_t: where each row starts */
	size_t n_columns;
	GPtrArray *cells; /* row by row, the header left out */
	struct rc_error *err;
	bool ok;
};

static bool
fail_count(struct sheet *sheet, const struct rc_csv *csv, size_t n)
{
	struct rc_place place = rc_csv_place(csv, (size_t)-1);

	sheet->ok = problem_fail(sheet->err, FIELD_COUNT, &place,
	    "record has %zu fields, header has %zu", n, sheet->n_columns);
	g_free((char *)place.excerpt);
	return false;
}

static void
take_name(struct sheet *sheet, const char *text, size_t i)
{
	char *name = g_strdup(text);

	g_ptr_array_add(sheet->names, name);
	g_hash_table_replace(sheet->columns, name, GSIZE_TO_POINTER(i + 1));
}

static bool
take_record(void *context, struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n)
{
	struct sheet *sheet = context;
	size_t line = rc_csv_line(csv);

	if (sheet->n_columns == 0) {
		sheet->n_columns = n;
		for (size_t i = 0; i < n; i++)
			take_name(sheet, fields[i].text, i);
		return true;
	}
	if (n != sheet->n_columns)
		return fail_count(sheet, csv, n);
	g_array_append_val(sheet->lines, line);
	for (size_t i = 0; i < n; i++)
		g_ptr_array_add(sheet->cells, g_strdup(fields[i].text));
	return true;
}

static bool
fail_read(const char *path, const GError *failure, struct rc_error *err)
{
	const struct rc_place place = { .file = path };

	return problem_fail(err, CANNOT_READ, &place, "cannot read: %s",
	    rc_file_reason(failure));
}

struct sheet *
sheet_read(const char *path, struct rc_error *err)
{
	g_autofree char *bytes = NULL;
	g_autoptr(GError) failure = NULL;
	struct sheet *sheet = g_new0(struct sheet, 1);
	struct rc_csv *csv = rc_csv_new(path, ',', take_record, sheet);
	gsize n;

	sheet->path = g_strdup(path);
	sheet->columns = g_hash_table_new(g_str_hash, g_str_equal);
	sheet->names = g_ptr_array_new_with_free_func(g_free);
	sheet->lines = g_array_new(FALSE, FALSE, sizeof(size_t));
	sheet->cells = g_ptr_array_new_with_free_func(g_free);
	sheet->err = err;
	sheet->ok = g_file_get_contents(path, &bytes, &n, &failure) ||
	    fail_read(path, failure, err);
	sheet->ok = sheet->ok && rc_csv_feed(csv, bytes, n, err) &&
	    rc_csv_finish(csv, err) && sheet->ok;
	rc_csv_free(csv);
	if (sheet->ok)
		return sheet;
	sheet_free(sheet);
	return NULL;
}

struct sheet *
sheet_read_with(
    const char *path, const char *const *columns, struct rc_error *err)
{
	const struct rc_place place = { .file = path, .line = 1 };
	struct sheet *sheet = sheet_read(path, err);

	for (size_t i = 0; sheet != NULL && columns[i] != NULL; i++) {
		g_autofree char *all = NULL;

		if (sheet_has(sheet, columns[i]))
			continue;
		all = g_strjoinv(", ", (char **)columns);
		problem_fail(err, COLUMN_MISSING, &place,
		    "required column %s is missing", columns[i]);
		rc_fail_help(err, "it has the columns %s", all);
		sheet_free(sheet);
		return NULL;
	}
	return sheet;
}

/* The first column that is none of these; one that stands there twice is
 * strange too. */
static const char *
strange_column(const struct sheet *sheet, const char *const *columns)
{
	for (guint i = 0; i < sheet->names->len; i++) {
		const char *name = g_ptr_array_index(sheet->names, i);
		gpointer last = g_hash_table_lookup(sheet->columns, name);

		if (!g_strv_contains(columns, name) ||
		    GPOINTER_TO_SIZE(last) != i + 1)
			return name;
	}
	return NULL;
}

struct sheet *
sheet_read_only(
    const char *path, const char *const *columns, struct rc_error *err)
{
	const struct rc_place place = { .file = path, .line = 1 };
	struct sheet *sheet = sheet_read_with(path, columns, err);
	const char *strange =
	    sheet == NULL ? NULL : strange_column(sheet, columns);
	g_autofree char *all = g_strjoinv(", ", (char **)columns);

	if (sheet == NULL)
		return NULL;
	if (strange != NULL) {
		problem_fail(err, UNKNOWN_FACT, &place,
		    "unknown column \"%.40s\"", strange);
	} else if (sheet_n_rows(sheet) == 0) {
		problem_fail(err, NO_ROWS, &place, "header but no data");
	} else {
		return sheet;
	}
	rc_fail_help(err, "it has the columns %s", all);
	sheet_free(sheet);
	return NULL;
}

void
sheet_free(struct sheet *sheet)
{
	if (sheet == NULL)
		return;
	g_hash_table_destroy(sheet->columns);
	g_ptr_array_unref(sheet->names);
	g_ptr_array_unref(sheet->cells);
	g_array_unref(sheet->lines);
	g_free(sheet->path);
	g_free(sheet);
}

size_t
sheet_n_rows(const struct sheet *sheet)
{
	return sheet->n_columns == 0 ? 0 : sheet->cells->len / sheet->n_columns;
}

bool
sheet_has(const struct sheet *sheet, const char *column)
{
	return g_hash_table_contains(sheet->columns, column);
}

const char *
sheet_text(const struct sheet *sheet, size_t row, const char *column)
{
	size_t i =
	    GPOINTER_TO_SIZE(g_hash_table_lookup(sheet->columns, column));

	return i == 0
	    ? ""
	    : g_ptr_array_index(sheet->cells, row * sheet->n_columns + i - 1);
}

struct rc_place
sheet_place(const struct sheet *sheet, size_t row, const char *column)
{
	return (struct rc_place){ .file = sheet->path,
		.line = g_array_index(sheet->lines, size_t, row),
		.field = column };
}

bool
sheet_fail(const struct sheet *sheet, size_t row, const char *column,
    const char *expected, struct rc_error *err)
{
	const struct rc_place place = sheet_place(sheet, row, column);

	problem_fail(err, UNKNOWN_FACT, &place, "unknown %s \"%.40s\"", column,
	    sheet_text(sheet, row, column));
	return rc_fail_help(err, "expected %s", expected);
}
