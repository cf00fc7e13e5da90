#include "load/rows.h"

#include <string.h>

#include "base/text.h"
#include "load/problems.h"
#include "load/values.h"

static const char *
text_of(const struct rows *rows, const struct rc_csv_field *fields,
    enum field field)
{
	size_t column = rows->schema.column[field];

	return column == NO_COLUMN ? "" : fields[column].text;
}

/* What the file says, cut and made safe to show. */
static char *
shown(const char *text)
{
	GString *out = g_string_new(NULL);
	size_t n = MIN(strlen(text), 60);

	while (n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80)
		n--;
	rc_text_append_visible(out, text, n);
	if (text[n] != '\0')
		g_string_append(out, "\u2026");
	return g_string_free(out, FALSE);
}

/* A problem with a value: its place is the field, its name the column's. */
static bool
complain(struct rows *rows, const struct rc_csv *csv, enum field field,
    enum problem problem, const char *message, const char *help)
{
	struct rc_place place = rc_csv_place(csv, rows->schema.column[field]);
	struct rc_error error;

	place.field = schema_field_name(field);
	problem_fail(&error, problem, &place, "%s", message);
	rc_fail_help(&error, "%s", help);
	loader_problem(rows->loader, &error);
	g_free((char *)place.excerpt);
	return false;
}

static const char *const number_faults[] = {
	[NUMBER_NONE] = "is not a number",
	[NUMBER_NEGATIVE] = "is negative",
	[NUMBER_NOT_WHOLE] = "is not a whole number",
	[NUMBER_TOO_LARGE] = "is out of range",
};

static bool
read_count(struct rows *rows, const struct rc_csv *csv,
    const struct rc_csv_field *fields, enum field field, int *count)
{
	const char *text = text_of(rows, fields, field);
	enum number_fault fault = value_count(text, count);
	g_autofree char *safe = NULL, *message = NULL;

	if (fault == NUMBER_OK)
		return true;
	safe = shown(text);
	message = g_strdup_printf("%s \"%s\" %s", schema_field_name(field),
	    safe, number_faults[fault]);
	return complain(rows, csv, field, BAD_NUMBER, message,
	    "expected a count of states such as 106 or 106.0");
}

static bool
read_totals(struct rows *rows, const struct rc_csv *csv,
    const struct rc_csv_field *fields, struct rc_tally *stated)
{
	bool ok = true;

	stated->count[RC_NONMEMBER] = 0;
	ok &= read_count(rows, csv, fields, FIELD_YES, &stated->count[RC_YES]);
	ok &= read_count(rows, csv, fields, FIELD_NO, &stated->count[RC_NO]);
	ok &= read_count(
	    rows, csv, fields, FIELD_ABSTAIN, &stated->count[RC_ABSTAIN]);
	ok &= read_count(
	    rows, csv, fields, FIELD_NONVOTING, &stated->count[RC_NONVOTING]);
	ok &= read_count(rows, csv, fields, FIELD_MEMBERS, &stated->members);
	return ok;
}

static bool
read_date(struct rows *rows, const struct rc_csv *csv,
    const struct rc_csv_field *fields, struct rc_date *date)
{
	const char *text = text_of(rows, fields, FIELD_DATE);
	g_autofree char *safe = NULL, *message = NULL;

	if (value_date(text, date))
		return true;
	if (text[0] == '\0')
		return complain(rows, csv, FIELD_DATE, FIELD_EMPTY,
		    "date is empty", "expected a day such as 2015-12-17");
	safe = shown(text);
	message = g_strdup_printf("\"%s\" in date is no day", safe);
	return complain(rows, csv, FIELD_DATE, BAD_DATE, message,
	    "expected YYYY-MM-DD, from 1945 to 2200");
}

static void
read_texts(struct rows *rows, const struct rc_csv_field *fields,
    struct rc_resolution *says)
{
	const struct {
		const char **text;
		enum field field;
	} texts[] = { { &says->symbol, FIELD_SYMBOL },
		{ &says->draft, FIELD_DRAFT },
		{ &says->session, FIELD_SESSION },
		{ &says->meeting, FIELD_MEETING },
		{ &says->title, FIELD_TITLE }, { &says->agenda, FIELD_AGENDA },
		{ &says->subjects, FIELD_SUBJECTS },
		{ &says->note, FIELD_NOTE }, { &says->link, FIELD_LINK } };

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
		*texts[i].text = loader_keep(
		    rows->loader, text_of(rows, fields, texts[i].field));
	says->file = rows->file;
	says->kind = value_kind(says->title);
}

static bool
read_body(
    struct rows *rows, const struct rc_csv *csv, struct rc_resolution *says)
{
	int body = value_body(says, rows->file, rows->loader->options->body);

	if (body >= 0) {
		says->body = (enum rc_body)body;
		return true;
	}
	return complain(rows, csv, FIELD_SYMBOL, NO_BODY,
	    "nothing tells which body voted",
	    "give a symbol or a meeting, keep the file in a folder named ga, "
	    "c3, hrc, chr or sc, or say --body");
}

/* All that a row says of its resolution. */
static bool
read_resolution(struct rows *rows, const struct rc_csv *csv,
    const struct rc_csv_field *fields, struct rc_resolution *says)
{
	bool ok;

	read_texts(rows, fields, says);
	says->line = rc_csv_line(csv);
	ok = read_date(rows, csv, fields, &says->date);
	ok &= read_totals(rows, csv, fields, &says->stated);
	ok &= read_body(rows, csv, says);
	return ok;
}

static const enum field resolution_fields[] = { FIELD_DATE, FIELD_SYMBOL,
	FIELD_DRAFT, FIELD_SESSION, FIELD_MEETING, FIELD_TITLE, FIELD_AGENDA,
	FIELD_SUBJECTS, FIELD_NOTE, FIELD_YES, FIELD_NO, FIELD_ABSTAIN,
	FIELD_NONVOTING, FIELD_MEMBERS };

/* Does the row repeat the resolution of the row before?  Every row of a roll
 * call does: its fields are parsed once. */
static bool
repeats(const struct rows *rows, const struct rc_csv_field *fields)
{
	const char *at = rows->same->str;

	if (rows->rollcall == NULL)
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(resolution_fields); i++) {
		const char *text = text_of(rows, fields, resolution_fields[i]);

		if (strcmp(at, text) != 0)
			return false;
		at += strlen(text) + 1;
	}
	return true;
}

static void
remember(struct rows *rows, const struct rc_csv_field *fields)
{
	g_string_truncate(rows->same, 0);
	for (size_t i = 0; i < G_N_ELEMENTS(resolution_fields); i++) {
		const char *text = text_of(rows, fields, resolution_fields[i]);

		g_string_append_len(rows->same, text, (gssize)strlen(text) + 1);
	}
}

static void
hand_in(struct rows *rows)
{
	if (rows->rollcall != NULL)
		loader_add(rows->loader, rows->rollcall);
	rows->rollcall = NULL;
}

static bool
begin_rollcall(struct rows *rows, const struct rc_csv *csv,
    const struct rc_csv_field *fields)
{
	struct statement *statement = g_new0(struct statement, 1);

	hand_in(rows);
	statement->says.adoption = RC_RECORDED;
	statement->says.has_rollcall = true;
	if (!read_resolution(rows, csv, fields, &statement->says)) {
		g_free(statement);
		return false;
	}
	statement->ballot = ballot_new();
	rows->rollcall = statement;
	remember(rows, fields);
	return true;
}

static bool
fail_vote(struct rows *rows, const struct rc_csv *csv, const char *text)
{
	g_autofree char *safe = shown(text);
	g_autofree char *message =
	    g_strdup_printf("unknown vote \"%s\" in ms_vote", safe);

	return complain(rows, csv, FIELD_VOTE, UNKNOWN_VOTE, message,
	    "expected Y, N, A or X (non-voting; NV or nothing mean the same)");
}

static bool
fail_member(
    struct rows *rows, const struct rc_csv *csv, const char *code, size_t line)
{
	g_autofree char *safe = shown(code);
	g_autofree char *message = g_strdup_printf(
	    "%s votes twice in one roll call, first in line %zu", safe, line);

	return complain(rows, csv, FIELD_CODE, MEMBER_TWICE, message,
	    "a member has one vote: remove the row that is wrong");
}

static void
take_vote(struct rows *rows, const struct rc_csv *csv,
    const struct rc_csv_field *fields)
{
	const char *code = text_of(rows, fields, FIELD_CODE);
	struct ballot *ballot;
	enum rc_vote vote;
	size_t member;

	if (!repeats(rows, fields) && !begin_rollcall(rows, csv, fields))
		return;
	ballot = rows->rollcall->ballot;
	if (code[0] == '\0') {
		complain(rows, csv, FIELD_CODE, FIELD_EMPTY, "ms_code is empty",
		    "expected a code such as KOR");
		return;
	}
	if (!value_vote(text_of(rows, fields, FIELD_VOTE), &vote)) {
		fail_vote(rows, csv, text_of(rows, fields, FIELD_VOTE));
		return;
	}
	member = rc_record_add_member(rows->loader->record, code,
	    text_of(rows, fields, FIELD_NAME), rows->rollcall->says.date);
	if (ballot_line(ballot, member) != 0)
		fail_member(rows, csv, code, ballot_line(ballot, member));
	else
		ballot_set(ballot, member, vote, rc_csv_line(csv));
}

static void
take_outcome(struct rows *rows, const struct rc_csv *csv,
    const struct rc_csv_field *fields)
{
	struct statement *statement = g_new0(struct statement, 1);
	const char *modality = text_of(rows, fields, FIELD_MODALITY);
	g_autofree char *safe = shown(modality), *message = NULL;
	bool ok = read_resolution(rows, csv, fields, &statement->says);

	if (!value_adoption(modality, &statement->says.adoption)) {
		message = g_strdup_printf("unknown modality \"%s\"", safe);
		ok = complain(rows, csv, FIELD_MODALITY, UNKNOWN_MODALITY,
		    message,
		    "expected \"Vote, recorded\", \"Vote, non-recorded\" or "
		    "\"Without a vote\"");
	}
	if (ok)
		loader_add(rows->loader, statement);
	else
		g_free(statement);
}

static bool
take_header(struct rows *rows, const struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n)
{
	struct rc_error error;
	struct rc_place place = { .file = rows->file };

	rows->has_header = true;
	if (schema_detect(&rows->schema, csv, fields, n, &error))
		return true;
	rows->passed_over =
	    rows->from_directory && strcmp(error.code, "E120") == 0;
	if (rows->passed_over)
		problem_fail(&error, PASSED_OVER, &place,
		    "passed over: the header is no layout of votes");
	loader_problem(rows->loader, &error);
	return false;
}

bool
rows_take(void *context, const struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n)
{
	struct rows *rows = context;
	struct rc_place place;
	struct rc_error error;

	if (!rows->has_header)
		return take_header(rows, csv, fields, n);
	rows->n_rows++;
	if (n != rows->schema.n_columns) {
		place = rc_csv_place(csv, NO_COLUMN);
		problem_fail(&error, FIELD_COUNT, &place,
		    "record has %zu %s, header has %zu", n,
		    n == 1 ? "field" : "fields", rows->schema.n_columns);
		rc_fail_help(&error,
		    n < rows->schema.n_columns
			? "the file may be cut off, or a comma is missing"
			: "put a field that holds a comma in quotes");
		loader_problem(rows->loader, &error);
		g_free((char *)place.excerpt);
		return true;
	}
	if (rows->schema.layout == LAYOUT_VOTES)
		take_vote(rows, csv, fields);
	else
		take_outcome(rows, csv, fields);
	return true;
}

void
rows_end(struct rows *rows)
{
	hand_in(rows);
}
