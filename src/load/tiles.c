/* The map of tiles. */
#include <glib.h>
#include <string.h>

#include "load/problems.h"
#include "load/sheet.h"
#include "rollcall/load.h"

struct entry {
	const char *path;
	const struct sheet *sheet;
	size_t row;
};

static bool
fail_entry(const struct entry *entry, const char *column, const char *expected,
    struct rc_error *err)
{
	const struct rc_place place = { .file = entry->path, .field = column };

	problem_fail(err, UNKNOWN_FACT, &place, "row %zu: unknown %s \"%.40s\"",
	    entry->row + 1, column,
	    sheet_text(entry->sheet, entry->row, column));
	return rc_fail_help(err, "expected %s", expected);
}

static bool
read_place(const struct entry *entry, const char *column, int *place,
    struct rc_error *err)
{
	guint64 number;

	if (!g_ascii_string_to_unsigned(
		sheet_text(entry->sheet, entry->row, column), 10, 1,
		RC_MOST_TILES, &number, NULL))
		return fail_entry(entry, column, "a number from 1 to 100", err);
	*place = (int)number;
	return true;
}

/* No two tiles on one place, and none twice. */
static bool
check_tile(const struct entry *entry, const struct rc_tiles *tiles,
    const struct rc_tile *tile, struct rc_error *err)
{
	for (size_t i = 0; i < tiles->n; i++) {
		const struct rc_tile *other = &tiles->at[i];
		g_autofree char *taken = NULL;

		if (strcmp(other->code, tile->code) == 0)
			return fail_entry(
			    entry, "iso3", "each member once", err);
		if (other->column != tile->column || other->row != tile->row)
			continue;
		taken =
		    g_strdup_printf("a free place: %s is there", other->code);
		return fail_entry(entry, "column", taken, err);
	}
	return true;
}

static bool
read_tile(
    const struct entry *entry, struct rc_tiles *tiles, struct rc_error *err)
{
	struct rc_tile *tile = &tiles->at[tiles->n];
	const char *code = sheet_text(entry->sheet, entry->row, "iso3");

	if (code[0] == '\0' || strlen(code) >= sizeof tile->code)
		return fail_entry(entry, "iso3", "a code such as KOR", err);
	g_strlcpy(tile->code, code, sizeof tile->code);
	if (!read_place(entry, "column", &tile->column, err) ||
	    !read_place(entry, "row", &tile->row, err) ||
	    !check_tile(entry, tiles, tile, err))
		return false;
	tiles->columns = MAX(tiles->columns, tile->column);
	tiles->rows = MAX(tiles->rows, tile->row);
	tiles->n++;
	return true;
}

struct rc_tiles *
rc_tiles_read(const char *path, struct rc_error *err)
{
	static const char *const columns[] = { "iso3", "column", "row", NULL };
	struct sheet *sheet = sheet_read_with(path, columns, err);
	struct rc_tiles *tiles;
	bool ok = true;

	if (sheet == NULL)
		return NULL;
	tiles = g_new0(struct rc_tiles, 1);
	tiles->at = g_new0(struct rc_tile, sheet_n_rows(sheet) + 1);
	for (size_t row = 0; ok && row < sheet_n_rows(sheet); row++)
		ok = read_tile(
		    &(const struct entry){ path, sheet, row }, tiles, err);
	sheet_free(sheet);
	if (ok)
		return tiles;
	rc_tiles_free(tiles);
	return NULL;
}
