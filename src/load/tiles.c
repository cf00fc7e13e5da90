/* The map of tiles. */
#include <glib.h>
#include <string.h>

#include "load/problems.h"
#include "load/sheet.h"
#include "rollcall/load.h"

/* One row of the file. */
struct entry {
	const struct sheet *sheet;
	size_t row;
};

static bool
fail_entry(const struct entry *entry, const char *column, const char *expected,
    struct rc_error *err)
{
	return sheet_fail(entry->sheet, entry->row, column, expected, err);
}

static bool
read_code(const struct entry *entry, struct rc_tile *tile, struct rc_error *err)
{
	const char *code = sheet_text(entry->sheet, entry->row, "iso3");

	if (code[0] == '\0' || strlen(code) >= sizeof tile->code)
		return fail_entry(entry, "iso3", "a code such as KOR", err);
	g_strlcpy(tile->code, code, sizeof tile->code);
	return true;
}

static bool
read_place(const struct entry *entry, const char *column, int *place,
    struct rc_error *err)
{
	g_autofree char *expected =
	    g_strdup_printf("a number from 1 to %d", RC_MOST_TILES);
	guint64 number;

	if (!g_ascii_string_to_unsigned(
		sheet_text(entry->sheet, entry->row, column), 10, 1,
		RC_MOST_TILES, &number, NULL))
		return fail_entry(entry, column, expected, err);
	*place = (int)number;
	return true;
}

/* other, a row before, has the same code or the same place. */
static bool
fail_clash(const struct entry *entry, const struct rc_tile *tile, size_t other,
    const char *code, struct rc_error *err)
{
	bool is_twice = strcmp(tile->code, code) == 0;
	struct rc_place place =
	    sheet_place(entry->sheet, entry->row, is_twice ? "iso3" : "column");
	size_t line = sheet_place(entry->sheet, other, "iso3").line;

	if (is_twice) {
		problem_fail(err, UNKNOWN_FACT, &place,
		    "%s has a tile already, in line %zu", code, line);
		return rc_fail_help(err, "each member stands once");
	}
	problem_fail(err, UNKNOWN_FACT, &place,
	    "%s stands where %s is, column %d and row %d (line %zu)",
	    tile->code, code, tile->column, tile->row, line);
	return rc_fail_help(err, "give each tile a place of its own");
}

static bool
check_tile(const struct entry *entry, const struct rc_tiles *tiles,
    const struct rc_tile *tile, struct rc_error *err)
{
	for (size_t i = 0; i < tiles->n; i++) {
		const struct rc_tile *other = &tiles->at[i];

		if (strcmp(other->code, tile->code) == 0 ||
		    (other->column == tile->column && other->row == tile->row))
			return fail_clash(entry, tile, i, other->code, err);
	}
	return true;
}

static bool
read_tile(
    const struct entry *entry, struct rc_tiles *tiles, struct rc_error *err)
{
	struct rc_tile *tile = &tiles->at[tiles->n];

	if (!read_code(entry, tile, err) ||
	    !read_place(entry, "column", &tile->column, err) ||
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
	struct sheet *sheet = sheet_read_only(path, columns, err);
	struct rc_tiles *tiles;
	bool ok = true;

	if (sheet == NULL)
		return NULL;
	tiles = g_new0(struct rc_tiles, 1);
	tiles->at = g_new0(struct rc_tile, sheet_n_rows(sheet) + 1);
	for (size_t row = 0; ok && row < sheet_n_rows(sheet); row++)
		ok = read_tile(&(const struct entry){ sheet, row }, tiles, err);
	sheet_free(sheet);
	if (ok)
		return tiles;
	rc_tiles_free(tiles);
	return NULL;
}
