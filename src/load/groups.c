#include "rollcall/group.h"

#include <stdlib.h>
#include <string.h>

#include <glib.h>

#include "base/text.h"
#include "load/sheet.h"

/* How the table tells who is in a group. */
enum told_by {
	BY_VALUE, /* the column regional_group has that value */
	BY_YEARS, /* the columns KEY_start and KEY_end */
	BY_FLAG,  /* the column KEY is 1 */
};

/* What the table knows of organisations ends in 2014 for those that have that
 * year here. */
static const struct {
	struct rc_group group;
	enum told_by told_by;
	const char *column;
} groups[] = {
	{ { "African", "African Group", true, 0, false }, BY_VALUE, "African" },
	{ { "Asia-Pacific", "Asia-Pacific Group", true, 0, false }, BY_VALUE,
	    "Asia-Pacific" },
	{ { "EEG", "Eastern European Group", true, 0, false }, BY_VALUE,
	    "Eastern European" },
	{ { "GRULAC", "Latin American and Caribbean Group", true, 0, false },
	    BY_VALUE, "GRULAC" },
	{ { "WEOG", "Western European and Others Group", true, 0, false },
	    BY_VALUE, "WEOG" },
	{ { "ASEAN", "Association of Southeast Asian Nations", false, 2025,
	      true },
	    BY_YEARS, "asean" },
	{ { "AU", "African Union", false, 2025, true }, BY_YEARS, "au" },
	{ { "CARICOM", "Caribbean Community", false, 2014, true }, BY_YEARS,
	    "caricom" },
	{ { "CIS", "Commonwealth of Independent States", false, 2014, true },
	    BY_YEARS, "cis" },
	{ { "CoE", "Council of Europe", false, 2025, true }, BY_YEARS, "coe" },
	{ { "Commonwealth", "Commonwealth of Nations", false, 2025, true },
	    BY_YEARS, "comsec" },
	{ { "EU", "European Union", false, 2025, true }, BY_YEARS, "eu" },
	{ { "G77", "Group of 77 (members of 2024)", false, 0, false }, BY_FLAG,
	    "g77_2024" },
	{ { "GCC", "Gulf Cooperation Council", false, 2014, true }, BY_YEARS,
	    "gcc" },
	{ { "LAS", "League of Arab States", false, 2014, true }, BY_YEARS,
	    "loas" },
	{ { "LDC", "Least developed countries (of today)", false, 0, false },
	    BY_FLAG, "ldc" },
	{ { "LLDC", "Landlocked developing countries (of today)", false, 0,
	      false },
	    BY_FLAG, "lldc" },
	{ { "NAM", "Non-Aligned Movement", false, 2014, true }, BY_YEARS,
	    "nam" },
	{ { "NATO", "North Atlantic Treaty Organization", false, 2025, true },
	    BY_YEARS, "nato" },
	{ { "OAS", "Organization of American States", false, 2014, true },
	    BY_YEARS, "oas" },
	{ { "OECD", "Organisation for Economic Co-operation and Development",
	      false, 2025, true },
	    BY_YEARS, "oecd" },
	{ { "OIC", "Organisation of Islamic Cooperation", false, 2014, true },
	    BY_YEARS, "oic" },
	{ { "SCO", "Shanghai Cooperation Organisation", false, 2025, true },
	    BY_YEARS, "sco" },
	{ { "SIDS", "Small island developing states (of today)", false, 0,
	      false },
	    BY_FLAG, "sids" },
};

struct rc_groups {
	struct sheet *sheet;
	GHashTable *rows; /* ISO code -> row + 1 */
};

struct rc_groups *
rc_groups_read(const char *path, struct rc_error *err)
{
	struct sheet *sheet = sheet_read(path, err);
	const struct rc_place place = { .file = path, .line = 1 };
	struct rc_groups *read;

	if (sheet == NULL)
		return NULL;
	if (!sheet_has(sheet, "iso3") || !sheet_has(sheet, "regional_group")) {
		rc_fail(err, RC_EDATA, &place,
		    "this is no table of members: no column iso3 or "
		    "regional_group");
		sheet_free(sheet);
		return NULL;
	}
	read = g_new0(struct rc_groups, 1);
	read->sheet = sheet;
	read->rows = g_hash_table_new(g_str_hash, g_str_equal);
	for (size_t i = 0; i < sheet_n_rows(sheet); i++)
		g_hash_table_insert(read->rows,
		    (gpointer)sheet_text(sheet, i, "iso3"),
		    GSIZE_TO_POINTER(i + 1));
	return read;
}

void
rc_groups_free(struct rc_groups *read)
{
	if (read == NULL)
		return;
	sheet_free(read->sheet);
	g_hash_table_destroy(read->rows);
	g_free(read);
}

const struct rc_group *
rc_group_at(size_t i)
{
	return i < G_N_ELEMENTS(groups) ? &groups[i].group : NULL;
}

const struct rc_group *
rc_group_find(const char *name, struct rc_error *err)
{
	g_autoptr(GString) all = g_string_new(NULL);
	g_autofree char *suggestion = NULL;
	const char *keys[G_N_ELEMENTS(groups)];

	for (size_t i = 0; i < G_N_ELEMENTS(groups); i++) {
		const struct rc_group *group = &groups[i].group;

		if (g_ascii_strcasecmp(group->key, name) == 0 ||
		    g_ascii_strcasecmp(group->name, name) == 0)
			return group;
		keys[i] = group->key;
		g_string_append_printf(
		    all, "%s%s", i > 0 ? ", " : "", group->key);
	}
	suggestion = rc_text_suggestion(name, keys, G_N_ELEMENTS(keys));
	rc_fail(err, RC_EUSAGE, NULL, "no group \"%s\"%s", name, suggestion);
	rc_fail_help(err, "one of: %s", all->str);
	return NULL;
}

static size_t
row_of(const struct rc_groups *read, const char *code)
{
	return GPOINTER_TO_SIZE(g_hash_table_lookup(read->rows, code));
}

static bool
is_within(const struct sheet *sheet, size_t row, const char *column, int year)
{
	g_autofree char *start_column = g_strconcat(column, "_start", NULL);
	g_autofree char *end_column = g_strconcat(column, "_end", NULL);
	const char *start = sheet_text(sheet, row, start_column);
	const char *end = sheet_text(sheet, row, end_column);

	return start[0] != '\0' && atoi(start) <= year &&
	    (end[0] == '\0' || year < atoi(end));
}

bool
rc_group_has(const struct rc_groups *read, const struct rc_group *group,
    const char *code, int year)
{
	size_t i = (size_t)((const char *)group - (const char *)groups) /
	    sizeof *groups;
	size_t row = row_of(read, code);

	if (row-- == 0)
		return false;
	switch (groups[i].told_by) {
	case BY_VALUE:
		return strcmp(sheet_text(read->sheet, row, "regional_group"),
			   groups[i].column) == 0;
	case BY_FLAG:
		return strcmp(sheet_text(read->sheet, row, groups[i].column),
			   "1") == 0;
	case BY_YEARS:
		return is_within(read->sheet, row, groups[i].column, year);
	}
	return false;
}

static void
mark_members(const struct rc_groups *read, const struct rc_group *group,
    const struct rc_record *record, int year, uint8_t *in)
{
	for (size_t i = 0; i < rc_record_n_members(record); i++)
		in[i] = rc_group_has(
		    read, group, rc_record_member(record, i)->code, year);
}

/* Resolutions come in order of date, and who is in a group is known by year: it
 * is asked for once a year. */
static uint8_t *
mask_of(const struct rc_groups *read, const struct rc_group *group,
    const struct rc_selection *selection)
{
	size_t n = rc_record_n_members(selection->record);
	uint8_t *mask = g_malloc0(selection->n * n + 1);
	g_autofree uint8_t *in = g_malloc0(n + 1);
	int year = -1;

	for (size_t i = 0; i < selection->n; i++) {
		if (rc_selection_at(selection, i)->date.year != year) {
			year = rc_selection_at(selection, i)->date.year;
			mark_members(read, group, selection->record, year, in);
		}
		for (size_t m = 0; m < n; m++)
			mask[i * n + m] = in[m] &&
			    (selection->mask == NULL ||
				selection->mask[i * n + m]);
	}
	return mask;
}

struct rc_bloc *
rc_group_bloc(const struct rc_groups *read, const struct rc_group *group,
    const struct rc_selection *selection)
{
	struct rc_bloc *bloc = g_new0(struct rc_bloc, 1);

	bloc->key = group->key;
	bloc->name = g_strdup(group->name);
	bloc->known_to = group->known_to;
	bloc->has_years = group->has_years;
	bloc->is_regional = group->is_regional;
	bloc->votes = rc_selection_copy(selection);
	g_free(bloc->votes->mask);
	bloc->votes->mask = mask_of(read, group, selection);
	return bloc;
}

const char *
rc_groups_member(const struct rc_groups *read, const char *word)
{
	static const char *const columns[] = { "iso3", "iso2", "name",
		"name_undl_2005_2015" };
	g_autofree char *wanted = rc_text_bare(word);

	for (size_t c = 0; c < G_N_ELEMENTS(columns); c++) {
		for (size_t i = 0; i < sheet_n_rows(read->sheet); i++) {
			g_autofree char *bare = rc_text_bare(
			    sheet_text(read->sheet, i, columns[c]));

			if (bare[0] != '\0' && strcmp(bare, wanted) == 0)
				return sheet_text(read->sheet, i, "iso3");
		}
	}
	return NULL;
}

const char *
rc_groups_name(const struct rc_groups *read, const char *code)
{
	size_t row = row_of(read, code);

	return row == 0 ? NULL : sheet_text(read->sheet, row - 1, "name");
}
