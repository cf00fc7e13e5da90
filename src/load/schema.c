#include "load/schema.h"

#include <string.h>

#include "base/text.h"
#include "load/problems.h"

/* The first spelling of a field is the one that --map and messages use.  The
 * Digital Library's releases of 2024 had names of their own. */
static const struct {
	const char *name;
	enum field field;
} spellings[] = {
	{ "ms_code", FIELD_CODE },
	{ "ms_codes", FIELD_CODE },
	{ "country_code", FIELD_CODE },
	{ "iso3", FIELD_CODE },
	{ "iso2", FIELD_CODE },
	{ "iso", FIELD_CODE },
	{ "ccode", FIELD_COW },
	{ "cow", FIELD_COW },
	{ "ms_name", FIELD_NAME },
	{ "ms_names", FIELD_NAME },
	{ "country", FIELD_NAME },
	{ "countryname", FIELD_NAME },
	{ "ms_vote", FIELD_VOTE },
	{ "ms_votes", FIELD_VOTE },
	{ "vote", FIELD_VOTE },
	{ "rcid", FIELD_RCID },
	{ "date", FIELD_DATE },
	{ "dates", FIELD_DATE },
	{ "year", FIELD_YEAR },
	{ "session", FIELD_SESSION },
	{ "sessions", FIELD_SESSION },
	{ "resolution", FIELD_SYMBOL },
	{ "resolutions", FIELD_SYMBOL },
	{ "symbol", FIELD_SYMBOL },
	{ "unres", FIELD_SYMBOL },
	{ "draft", FIELD_DRAFT },
	{ "drafts", FIELD_DRAFT },
	{ "meeting", FIELD_MEETING },
	{ "meetings", FIELD_MEETING },
	{ "title", FIELD_TITLE },
	{ "titles", FIELD_TITLE },
	{ "description", FIELD_TITLE },
	{ "descr", FIELD_TITLE },
	{ "agenda_title", FIELD_AGENDA },
	{ "agenda_titles", FIELD_AGENDA },
	{ "agenda", FIELD_AGENDA },
	{ "subjects", FIELD_SUBJECTS },
	{ "vote_note", FIELD_NOTE },
	{ "vote_notes", FIELD_NOTE },
	{ "total_yes", FIELD_YES },
	{ "yes", FIELD_YES },
	{ "total_no", FIELD_NO },
	{ "no", FIELD_NO },
	{ "total_abstentions", FIELD_ABSTAIN },
	{ "abstentions", FIELD_ABSTAIN },
	{ "abstention", FIELD_ABSTAIN },
	{ "abstain", FIELD_ABSTAIN },
	{ "abstained", FIELD_ABSTAIN },
	{ "total_non_voting", FIELD_NONVOTING },
	{ "non_voting", FIELD_NONVOTING },
	{ "non-voting", FIELD_NONVOTING },
	{ "nonvoting", FIELD_NONVOTING },
	{ "not voting", FIELD_NONVOTING },
	{ "total_ms", FIELD_MEMBERS },
	{ "total-voting", FIELD_MEMBERS },
	{ "total voting membership", FIELD_MEMBERS },
	{ "members", FIELD_MEMBERS },
	{ "total", FIELD_MEMBERS },
	{ "modality", FIELD_ADOPTION },
	{ "adoption", FIELD_ADOPTION },
	{ "amend", FIELD_AMENDMENT },
	{ "para", FIELD_PARAGRAPH },
	{ "undl_link", FIELD_LINK },
	{ "undl_id", FIELD_OTHER },
	{ "committee_report", FIELD_OTHER },
	{ "permanent_member", FIELD_OTHER },
};

#define FIELD(name) (1u << FIELD_##name)

/* The layout that lacks least is meant, of equals the first: those that say
 * more come first.  So many of its marks must be there.  Where a day is needed,
 * a year does. */
static const struct {
	const char *name;
	unsigned needs, marks; /* 1u << field */
	unsigned n_marks;
} layouts[N_LAYOUTS] = {
	[LAYOUT_VOTES] = { "votes of members (ms_code, ms_vote, date, ...)",
	    FIELD(CODE) | FIELD(VOTE) | FIELD(DATE), FIELD(VOTE), 1 },
	[LAYOUT_BALLOTS] = { "the votes of unvotes or Voeten (rcid, "
			     "country_code or ccode, vote)",
	    FIELD(RCID) | FIELD(CODE) | FIELD(VOTE), FIELD(RCID) | FIELD(VOTE),
	    2 },
	[LAYOUT_OUTCOMES] = { "the Digital Library's outcomes (modality, date, "
			      "title, ...)",
	    FIELD(ADOPTION) | FIELD(DATE) | FIELD(TITLE), FIELD(ADOPTION), 1 },
	[LAYOUT_CALLS] = { "the roll calls of unvotes or Voeten (rcid, date, "
			   "unres, ...)",
	    FIELD(RCID) | FIELD(DATE), FIELD(RCID) | FIELD(DATE), 2 },
	[LAYOUT_TOTALS] = { "totals (date or year, yes, no, abstain, ...)",
	    FIELD(YES) | FIELD(NO) | FIELD(ABSTAIN) | FIELD(DATE),
	    FIELD(YES) | FIELD(NO) | FIELD(ABSTAIN), 2 },
};

const char *
schema_field_name(enum field field)
{
	for (size_t i = 0; i < G_N_ELEMENTS(spellings); i++)
		if (spellings[i].field == field)
			return spellings[i].name;
	return "";
}

const char *
schema_name(const struct schema *schema, enum field field)
{
	return schema_has(schema, field)
	    ? g_ptr_array_index(schema->names, schema->column[field])
	    : schema_field_name(field);
}

static bool
find_field(const char *name, enum field *field)
{
	for (size_t i = 0; i < G_N_ELEMENTS(spellings); i++) {
		if (g_ascii_strcasecmp(spellings[i].name, name) == 0) {
			*field = spellings[i].field;
			return true;
		}
	}
	return false;
}

static bool
fail_map(const char *part, struct rc_error *err)
{
	const char *names[G_N_ELEMENTS(spellings)];
	g_autofree char *suggestion = NULL;
	g_auto(GStrv) sides = g_strsplit(part, "=", 2);

	for (size_t i = 0; i < G_N_ELEMENTS(spellings); i++)
		names[i] = spellings[i].name;
	if (sides[0] == NULL || sides[1] == NULL) {
		rc_fail(err, RC_EUSAGE, NULL, "--map \"%s\" is no FIELD=COLUMN",
		    part);
		return rc_fail_help(
		    err, "for example --map ms_vote=Vote,ms_code=ISO");
	}
	suggestion = rc_text_suggestion(sides[0], names, G_N_ELEMENTS(names));
	rc_fail(err, RC_EUSAGE, NULL, "--map knows no field \"%s\"%s", sides[0],
	    suggestion);
	return rc_fail_help(err,
	    "the fields are the columns of the Digital Library: ms_code, "
	    "ms_name, ms_vote, date, resolution, title, total_yes, ...");
}

bool
schema_map_read(const char *text, struct column_map *map, struct rc_error *err)
{
	g_auto(GStrv) parts = g_strsplit(text == NULL ? "" : text, ",", -1);
	size_t n = g_strv_length(parts);
	bool ok = true;

	map->n = 0;
	map->fields = g_new(enum field, n + 1);
	map->columns = g_new0(char *, n + 1);
	for (size_t i = 0; ok && i < n; i++) {
		g_auto(GStrv) sides = g_strsplit(parts[i], "=", 2);

		ok = sides[0] != NULL && sides[1] != NULL &&
		    find_field(g_strstrip(sides[0]), &map->fields[i]);
		if (!ok)
			fail_map(parts[i], err);
		else
			map->columns[map->n++] = g_strdup(g_strstrip(sides[1]));
	}
	if (!ok)
		schema_map_clear(map);
	return ok;
}

void
schema_map_clear(struct column_map *map)
{
	for (size_t i = 0; i < map->n; i++)
		g_free(map->columns[i]);
	g_free(map->columns);
	g_free(map->fields);
	memset(map, 0, sizeof *map);
}

static bool
fail_twice(const struct rc_csv *csv, const char *name, size_t first,
    size_t second, struct rc_error *err)
{
	struct rc_place place = rc_csv_place(csv, second);

	place.field = name;
	problem_fail(err, COLUMN_TWICE, &place,
	    "duplicate column %.60s (first at column %zu)", name, first + 1);
	g_free((char *)place.excerpt);
	return rc_fail_help(err, "rename or remove one of the two");
}

/* What the column holds: what the user says, else what its name says.  A field
 * that the user gave to a column is that column's alone. */
static enum field
field_of_column(const struct column_map *map, const char *name)
{
	enum field field = FIELD_OTHER;

	for (size_t i = 0; i < map->n; i++)
		if (g_ascii_strcasecmp(map->columns[i], name) == 0)
			return map->fields[i];
	if (!find_field(name, &field))
		return FIELD_OTHER;
	for (size_t i = 0; i < map->n; i++)
		if (map->fields[i] == field)
			return FIELD_OTHER;
	return field;
}

/* Sets the columns; *known is the set of fields that there are.  Of two columns
 * with different names for one field (iso3, iso2) the first is read. */
static bool
find_columns(struct schema *schema, const struct column_map *map,
    const struct rc_csv *csv, const struct rc_csv_field *fields, size_t n,
    unsigned *known, struct rc_error *err)
{
	*known = 0;
	for (int field = 0; field < N_FIELDS; field++)
		schema->column[field] = NO_COLUMN;
	for (size_t i = 0; i < n; i++) {
		char *name = g_strstrip(g_strdup(fields[i].text));
		enum field field = field_of_column(map, name);

		g_ptr_array_add(schema->names, name);
		if (field == FIELD_OTHER)
			continue;
		if (!schema_has(schema, field))
			schema->column[field] = i;
		else if (g_ascii_strcasecmp(schema_name(schema, field), name) ==
		    0)
			return fail_twice(
			    csv, name, schema->column[field], i, err);
		*known |= 1u << field;
	}
	return true;
}

static unsigned
n_fields(unsigned set)
{
	unsigned n = 0;

	for (; set != 0; set &= set - 1)
		n++;
	return n;
}

static bool
fail_missing(const struct rc_csv *csv, enum layout layout, unsigned lacks,
    struct rc_error *err)
{
	struct rc_place place = rc_csv_place(csv, NO_COLUMN);
	g_autoptr(GString) names = g_string_new(NULL);
	g_autoptr(GString) maps = g_string_new(NULL);
	const char *prefix = "total_";

	for (int field = 0; field < N_FIELDS; field++) {
		const char *name = schema_field_name((enum field)field);

		if (!(lacks & 1u << field))
			continue;
		if (layout == LAYOUT_TOTALS && g_str_has_prefix(name, prefix))
			name += strlen(prefix);
		g_string_append_printf(
		    names, "%s%s", names->len > 0 ? ", " : "", name);
		g_string_append_printf(
		    maps, "%s%s=COLUMN", maps->len > 0 ? "," : "", name);
	}
	problem_fail(err, COLUMN_MISSING, &place,
	    n_fields(lacks) == 1 ? "required column %s is missing"
				 : "required columns %s are missing",
	    names->str);
	g_free((char *)place.excerpt);
	return rc_fail_help(err, "the file looks like %s; --map %s names %s",
	    layouts[layout].name, maps->str,
	    n_fields(lacks) == 1 ? "the column" : "the columns");
}

static bool
fail_unknown(const struct rc_csv *csv, struct rc_error *err)
{
	struct rc_place place = rc_csv_place(csv, NO_COLUMN);

	problem_fail(err, UNKNOWN_HEADER, &place,
	    "this header is no known layout of votes");
	g_free((char *)place.excerpt);
	return rc_fail_help(err,
	    "expected %s, %s or %s; columns of other names can be told: --map "
	    "ms_code=ISO,ms_vote=Vote,date=Day",
	    layouts[LAYOUT_VOTES].name, layouts[LAYOUT_OUTCOMES].name,
	    layouts[LAYOUT_TOTALS].name);
}

/* The layout that was meant and that the header lacks least of; N_LAYOUTS if
 * there is none. */
static enum layout
nearest_layout(unsigned known)
{
	enum layout best = N_LAYOUTS;
	unsigned least = N_FIELDS;

	for (int i = 0; i < N_LAYOUTS; i++) {
		unsigned lacks = n_fields(layouts[i].needs & ~known);

		if (lacks >= least ||
		    n_fields(layouts[i].marks & known) < layouts[i].n_marks)
			continue;
		best = (enum layout)i;
		least = lacks;
	}
	return best;
}

bool
schema_detect(struct schema *schema, const struct column_map *map,
    const struct rc_csv *csv, const struct rc_csv_field *fields, size_t n,
    struct rc_error *err)
{
	unsigned known, lacks;

	schema->n_columns = n;
	schema->names = g_ptr_array_new_with_free_func(g_free);
	if (!find_columns(schema, map, csv, fields, n, &known, err))
		return false;
	if (known & FIELD(COW))
		known |= FIELD(CODE);
	if (known & FIELD(YEAR))
		known |= FIELD(DATE);
	schema->layout = nearest_layout(known);
	if (schema->layout == N_LAYOUTS)
		return fail_unknown(csv, err);
	lacks = layouts[schema->layout].needs & ~known;
	return lacks == 0 || fail_missing(csv, schema->layout, lacks, err);
}

void
schema_clear(struct schema *schema)
{
	if (schema->names != NULL)
		g_ptr_array_free(schema->names, TRUE);
	schema->names = NULL;
}

size_t
schema_tail(const struct schema *schema)
{
	static const enum field of_member[] = { FIELD_CODE, FIELD_COW,
		FIELD_NAME, FIELD_VOTE };
	size_t first = 0, end = schema->n_columns;

	for (size_t i = 0; i < G_N_ELEMENTS(of_member); i++)
		if (schema_has(schema, of_member[i]))
			first = MAX(first, schema->column[of_member[i]] + 1);
	for (int field = FIELD_RCID; field < FIELD_OTHER; field++)
		if (schema_has(schema, (enum field)field))
			end = MIN(end, schema->column[field]);
	return first <= end && first < schema->n_columns ? first : 0;
}
