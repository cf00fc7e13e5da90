#include "load/schema.h"

#include <glib.h>
#include <string.h>

#include "load/problems.h"

/* The first spelling of a field is the one that messages use.  Releases of 2024
 * had names of their own. */
static const struct {
	const char *name;
	enum field field;
} spellings[] = {
	{ "ms_code", FIELD_CODE },
	{ "ms_codes", FIELD_CODE },
	{ "ms_name", FIELD_NAME },
	{ "ms_names", FIELD_NAME },
	{ "ms_vote", FIELD_VOTE },
	{ "ms_votes", FIELD_VOTE },
	{ "date", FIELD_DATE },
	{ "session", FIELD_SESSION },
	{ "resolution", FIELD_SYMBOL },
	{ "resolutions", FIELD_SYMBOL },
	{ "draft", FIELD_DRAFT },
	{ "drafts", FIELD_DRAFT },
	{ "meeting", FIELD_MEETING },
	{ "meetings", FIELD_MEETING },
	{ "title", FIELD_TITLE },
	{ "description", FIELD_TITLE },
	{ "agenda_title", FIELD_AGENDA },
	{ "agenda", FIELD_AGENDA },
	{ "subjects", FIELD_SUBJECTS },
	{ "vote_note", FIELD_NOTE },
	{ "total_yes", FIELD_YES },
	{ "yes", FIELD_YES },
	{ "total_no", FIELD_NO },
	{ "no", FIELD_NO },
	{ "total_abstentions", FIELD_ABSTAIN },
	{ "abstentions", FIELD_ABSTAIN },
	{ "total_non_voting", FIELD_NONVOTING },
	{ "non-voting", FIELD_NONVOTING },
	{ "total_ms", FIELD_MEMBERS },
	{ "total-voting", FIELD_MEMBERS },
	{ "modality", FIELD_MODALITY },
	{ "undl_link", FIELD_LINK },
	{ "undl_id", FIELD_OTHER },
	{ "committee_report", FIELD_OTHER },
	{ "permanent_member", FIELD_OTHER },
};

/* A layout is known by its marks; what else it needs may turn out missing. */
static const struct {
	const char *name;
	unsigned marks, needs; /* 1u << field */
} layouts[N_LAYOUTS] = {
	[LAYOUT_VOTES] = { "Digital Library voting data",
	    1u << FIELD_CODE | 1u << FIELD_VOTE,
	    1u << FIELD_CODE | 1u << FIELD_VOTE | 1u << FIELD_DATE |
		1u << FIELD_TITLE },
	[LAYOUT_OUTCOMES] = { "Digital Library outcomes", 1u << FIELD_MODALITY,
	    1u << FIELD_MODALITY | 1u << FIELD_DATE | 1u << FIELD_TITLE },
};

const char *
schema_field_name(enum field field)
{
	for (size_t i = 0; i < G_N_ELEMENTS(spellings); i++)
		if (spellings[i].field == field)
			return spellings[i].name;
	return "";
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

/* Sets the columns; *known is the set of fields that there are. */
static bool
find_columns(struct schema *schema, const struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n, unsigned *known,
    struct rc_error *err)
{
	*known = 0;
	for (int field = 0; field < N_FIELDS; field++)
		schema->column[field] = NO_COLUMN;
	for (size_t i = 0; i < n; i++) {
		g_autofree char *name = g_strstrip(g_strdup(fields[i].text));
		enum field field;

		if (!find_field(name, &field) || field == FIELD_OTHER)
			continue;
		if (*known & 1u << field)
			return fail_twice(
			    csv, name, schema->column[field], i, err);
		*known |= 1u << field;
		schema->column[field] = i;
	}
	return true;
}

static bool
fail_missing(const struct rc_csv *csv, enum layout layout, unsigned lacks,
    struct rc_error *err)
{
	struct rc_place place = rc_csv_place(csv, NO_COLUMN);
	g_autoptr(GString) names = g_string_new(NULL);

	for (int field = 0; field < N_FIELDS; field++)
		if (lacks & 1u << field)
			g_string_append_printf(names, "%s%s",
			    names->len > 0 ? ", " : "",
			    schema_field_name((enum field)field));
	problem_fail(err, COLUMN_MISSING, &place,
	    "required column %s is missing", names->str);
	g_free((char *)place.excerpt);
	return rc_fail_help(
	    err, "the file looks like %s", layouts[layout].name);
}

static bool
fail_unknown(const struct rc_csv *csv, struct rc_error *err)
{
	struct rc_place place = rc_csv_place(csv, NO_COLUMN);

	problem_fail(err, UNKNOWN_HEADER, &place,
	    "this header is no known layout of votes");
	g_free((char *)place.excerpt);
	return rc_fail_help(err,
	    "expected %s (ms_code, ms_vote, date, title, ...) or %s (modality, "
	    "date, title, ...)",
	    layouts[LAYOUT_VOTES].name, layouts[LAYOUT_OUTCOMES].name);
}

/* Columns of which two speak for a layout are enough to say what it lacks. */
bool
schema_detect(struct schema *schema, const struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n, struct rc_error *err)
{
	unsigned known;

	schema->n_columns = n;
	if (!find_columns(schema, csv, fields, n, &known, err))
		return false;
	for (int i = 0; i < N_LAYOUTS; i++) {
		unsigned lacks = layouts[i].needs & ~known;

		if ((known & layouts[i].marks) == 0 ||
		    (lacks != 0 &&
			(known & layouts[i].needs & ~(1u << FIELD_DATE)) == 0))
			continue;
		schema->layout = (enum layout)i;
		return lacks == 0 ||
		    fail_missing(csv, schema->layout, lacks, err);
	}
	return fail_unknown(csv, err);
}
