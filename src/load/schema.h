/* Headers: which column holds which field, and which layout that makes. */
#ifndef LOAD_SCHEMA_H
#define LOAD_SCHEMA_H

#include "load/csv.h"

enum field {
	FIELD_CODE,
	FIELD_NAME,
	FIELD_VOTE,
	FIELD_DATE,
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
	FIELD_MODALITY,
	FIELD_LINK,
	FIELD_OTHER, /* known, not read */
	N_FIELDS,
};

enum layout {
	LAYOUT_VOTES,    /* one row a member a vote */
	LAYOUT_OUTCOMES, /* one row a resolution */
	N_LAYOUTS,
};

#define NO_COLUMN ((size_t)-1)

struct schema {
	enum layout layout;
	size_t n_columns;
	size_t column[N_FIELDS]; /* NO_COLUMN where there is none */
};

/* The name of a field as the Digital Library writes it: "ms_vote". */
const char *schema_field_name(enum field field);

/* Recognises the header, the record at hand of csv. */
bool schema_detect(struct schema *schema, const struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n, struct rc_error *err);

#endif
