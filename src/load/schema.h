/* Headers: which column holds which field, and which layout that makes. */
#ifndef LOAD_SCHEMA_H
#define LOAD_SCHEMA_H

#include <glib.h>

#include "load/csv.h"

enum field {
	FIELD_CODE, /* ISO 3166-1 */
	FIELD_COW,  /* Correlates of War number */
	FIELD_NAME,
	FIELD_VOTE,
	FIELD_RCID, /* number of a roll call in Voeten's data */
	FIELD_DATE,
	FIELD_YEAR,
	FIELD_SESSION,
	FIELD_SYMBOL,
	FIELD_DRAFT,
	FIELD_MEETING,
	FIELD_TITLE,
	FIELD_AGENDA,
	FIELD_SUBJECTS,
	FIELD_NOTE,
	FIELD_YES,
	FIELD_NO,
	FIELD_ABSTAIN,
	FIELD_NONVOTING,
	FIELD_MEMBERS,
	FIELD_ADOPTION,
	FIELD_AMENDMENT, /* 1: of an amendment */
	FIELD_PARAGRAPH, /* 1: of a paragraph */
	FIELD_LINK,
	FIELD_OTHER, /* known, not read */
	N_FIELDS,
};

enum layout {
	LAYOUT_BALLOTS,  /* one row a member a vote, with the number of the roll
			    call and perhaps the resolution */
	LAYOUT_VOTES,    /* the same, with the resolution alone */
	LAYOUT_OUTCOMES, /* one row a resolution */
	LAYOUT_CALLS,    /* what the numbers of roll calls stand for */
	LAYOUT_TOTALS,   /* one row a vote, counts only */
	N_LAYOUTS,
};

#define NO_COLUMN ((size_t)-1)

struct schema {
	enum layout layout;
	size_t n_columns;
	size_t column[N_FIELDS]; /* NO_COLUMN where there is none */
	GPtrArray *names;        /* of the columns, as the header has them */
};

/* The words that a user has for columns: "ms_vote=Vote,ms_code=ISO". */
struct column_map {
	size_t n;
	enum field *fields;
	char **columns;
};

/* Reads the text of --map; NULL is an empty map.  RC_EUSAGE on failure. */
bool schema_map_read(
    const char *text, struct column_map *map, struct rc_error *err);
void schema_map_clear(struct column_map *map);

/* The name of a field as the Digital Library writes it: "ms_vote". */
const char *schema_field_name(enum field field);

/* The field's name in the file: the column's, or schema_field_name. */
const char *schema_name(const struct schema *schema, enum field field);

static inline bool
schema_has(const struct schema *schema, enum field field)
{
	return schema->column[field] != NO_COLUMN;
}

/* Recognises the header, the record at hand of csv. */
bool schema_detect(struct schema *schema, const struct column_map *map,
    const struct rc_csv *csv, const struct rc_csv_field *fields, size_t n,
    struct rc_error *err);
void schema_clear(struct schema *schema);

/* The first column after those of the member and its vote, if all that a row
 * says of its resolution stands there: then the rows of a roll call repeat it.
 * 0 if not. */
size_t schema_tail(const struct schema *schema);

#endif
