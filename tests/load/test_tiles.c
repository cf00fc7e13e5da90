#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>

#include "load/sheet.h"
#include "support/support.h"

static struct rc_tiles *
tiles_of(const char *text, struct rc_error *err)
{
	char *directory = new_directory();
	g_autofree char *path = g_build_filename(directory, "map.csv", NULL);
	struct rc_tiles *tiles;

	cr_assert(g_file_set_contents(path, text, -1, NULL));
	tiles = rc_tiles_read(path, err);
	remove_directory(directory);
	return tiles;
}

struct bad_map {
	char name[32], text[96];
	size_t line;
	char says[64];
};

ParameterizedTestParameters(tiles_file, refuses)
{
	static struct bad_map maps[] = {
		{ "a member twice", "iso3,column,row\nKOR,1,1\n\nKOR,2,1\n", 4,
		    "KOR has a tile already, in line 2" },
		{ "two on one place", "iso3,column,row\nKOR,3,4\nPRK,3,4\n", 3,
		    "PRK stands where KOR is" },
		{ "place 0", "iso3,column,row\nKOR,0,1\n", 2,
		    "unknown column \"0\"" },
		{ "no whole number", "iso3,column,row\nKOR,1,1.5\n", 2,
		    "unknown row \"1.5\"" },
		{ "too far out", "iso3,column,row\nKOR,1,1\nPRK,1,101\n", 3,
		    "unknown row \"101\"" },
		{ "no code", "iso3,column,row\n,1,1\n", 2,
		    "unknown iso3 \"\"" },
		{ "no code but a name",
		    "iso3,column,row\nRepublic of Korea,1,1\n", 2,
		    "unknown iso3 \"Republic of Korea\"" },
		{ "a column is missing", "iso3,x,row\nKOR,1,1\n", 1,
		    "required column column is missing" },
		{ "a column too many", "iso3,column,row,x\nKOR,1,1,2\n", 1,
		    "unknown column \"x\"" },
		{ "a column twice", "iso3,column,row,row\nKOR,1,1,2\n", 1,
		    "unknown column \"row\"" },
		{ "a field is missing", "iso3,column,row\nKOR,1\n", 2,
		    "record has 2 fields" },
		{ "no tile", "iso3,column,row\n", 1, "header but no data" },
		{ "nothing", "", 1, "required column iso3 is missing" },
	};

	return cr_make_param_array(struct bad_map, maps, G_N_ELEMENTS(maps));
}

ParameterizedTest(struct bad_map *m, tiles_file, refuses)
{
	struct rc_error err;

	cr_expect_null(tiles_of(m->text, &err), "%s", m->name);
	cr_expect_eq(err.status, RC_EDATA, "%s", m->name);
	cr_expect_not_null(strstr(err.file, "map.csv"), "%s", m->name);
	cr_expect_eq(err.line, m->line, "%s: line %zu", m->name, err.line);
	cr_expect_not_null(
	    strstr(err.message, m->says), "%s: %s", m->name, err.message);
}

Test(tiles_file, reads_columns_in_any_order)
{
	struct rc_error err;
	struct rc_tiles *tiles = tiles_of(
	    "\xef\xbb\xbfrow,iso3,column\r\n2,PRK,1\r\n3,KOR,100\r\n", &err);

	cr_assert_not_null(tiles, "%s", err.message);
	cr_expect_eq(tiles->n, 2);
	cr_expect_eq(tiles->columns, 100);
	cr_expect_eq(tiles->rows, 3);
	cr_expect_str_eq(tiles->at[1].code, "KOR");
	rc_tiles_free(tiles);
}

static const struct rc_tile *
find_tile(const struct rc_tiles *tiles, const char *code)
{
	for (size_t i = 0; i < tiles->n; i++)
		if (strcmp(tiles->at[i].code, code) == 0)
			return &tiles->at[i];
	return NULL;
}

/* By the table of members, which comes from elsewhere. */
Test(tiles_file, has_every_member_of_today_and_no_other)
{
	struct rc_tiles *tiles = rc_tiles_read("datasets/tiles.csv", NULL);
	struct sheet *members = sheet_read("datasets/members.csv", NULL);
	size_t n = 0;

	cr_assert(tiles != NULL && members != NULL);
	for (size_t i = 0; i < sheet_n_rows(members); i++) {
		const char *code = sheet_text(members, i, "iso3");
		bool is_member = sheet_text(members, i, "un_admitted")[0] &&
		    !sheet_text(members, i, "un_ended")[0];

		cr_expect_eq(
		    find_tile(tiles, code) != NULL, is_member, "%s", code);
		n += is_member;
	}
	cr_expect_eq(tiles->n, n);
	cr_expect_eq(n, 193);
	sheet_free(members);
	rc_tiles_free(tiles);
}

struct neighbours {
	char a[4], b[4];
};

/* A few of those that share a border or a strait, from every continent. */
ParameterizedTestParameters(tiles_file, neighbours_are_near)
{
	static struct neighbours pairs[] = {
		{ "KOR", "PRK" },
		{ "PRK", "CHN" },
		{ "KOR", "JPN" },
		{ "CHN", "MNG" },
		{ "RUS", "UKR" },
		{ "RUS", "KAZ" },
		{ "IND", "NPL" },
		{ "IND", "BGD" },
		{ "THA", "KHM" },
		{ "IDN", "TLS" },
		{ "IRN", "IRQ" },
		{ "ISR", "EGY" },
		{ "SAU", "YEM" },
		{ "TUR", "GEO" },
		{ "FRA", "DEU" },
		{ "ESP", "PRT" },
		{ "NOR", "SWE" },
		{ "GBR", "IRL" },
		{ "POL", "LTU" },
		{ "GRC", "ALB" },
		{ "EGY", "SDN" },
		{ "MAR", "DZA" },
		{ "NGA", "NER" },
		{ "COD", "COG" },
		{ "RWA", "BDI" },
		{ "ZAF", "LSO" },
		{ "USA", "CAN" },
		{ "USA", "MEX" },
		{ "CUB", "HTI" },
		{ "HTI", "DOM" },
		{ "COL", "VEN" },
		{ "BRA", "PRY" },
		{ "ARG", "CHL" },
		{ "AUS", "NZL" },
		{ "FJI", "TON" },
		{ "NRU", "KIR" },
	};

	return cr_make_param_array(
	    struct neighbours, pairs, G_N_ELEMENTS(pairs));
}

ParameterizedTest(struct neighbours *pair, tiles_file, neighbours_are_near)
{
	struct rc_tiles *tiles = rc_tiles_read("datasets/tiles.csv", NULL);
	const struct rc_tile *a = find_tile(tiles, pair->a);
	const struct rc_tile *b = find_tile(tiles, pair->b);

	cr_assert(a != NULL && b != NULL);
	cr_expect(abs(a->column - b->column) <= 2 && abs(a->row - b->row) <= 2,
	    "%s %s", pair->a, pair->b);
	rc_tiles_free(tiles);
}
