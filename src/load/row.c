#include "load/row.h"

#include <stdarg.h>
#include <string.h>

#include "base/text.h"
#include "load/values.h"

const char *
row_text(const struct row *row, enum field field)
{
	size_t column = row->rows->schema.column[field];

	return column == NO_COLUMN ? "" : row->fields[column].text;
}

char *
row_shown(const struct row *row, enum field field)
{
	const char *text = row_text(row, field);
	GString *out = g_string_new(NULL);
	size_t n = MIN(strlen(text), 60);

	while (n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80)
		n--;
	rc_text_append_visible(out, text, n);
	if (text[n] != '\0')
		g_string_append(out, "\u2026");
	return g_string_free(out, FALSE);
}

bool
row_problem(const struct row *row, enum field field, enum problem problem,
    const char *help, const char *fmt, ...)
{
	const struct schema *schema = &row->rows->schema;
	struct rc_place place = rc_csv_place(
	    row->csv, field == FIELD_OTHER ? NO_COLUMN : schema->column[field]);
	struct rc_error error;
	va_list args;

	va_start(args, fmt);
	g_autofree char *message = g_strdup_vprintf(fmt, args);
	va_end(args);
	if (field != FIELD_OTHER)
		place.field = schema_name(schema, field);
	problem_fail(&error, problem, &place, "%s", message);
	rc_fail_help(&error, "%s", help);
	if (error.severity == RC_ERROR)
		rows_reject(row->rows, row->csv, &error);
	else
		loader_problem(row->rows->loader, &error);
	g_free((char *)place.excerpt);
	return false;
}

/* Each takes the name of the column and the value. */
static const char *const number_faults[] = {
	[NUMBER_NONE] = "%s is not a number: %s",
	[NUMBER_NOT_DECIMAL] = "%s is not a decimal whole number: %s",
	[NUMBER_NEGATIVE] = "%s %s is negative",
	[NUMBER_NOT_WHOLE] = "%s %s is not a whole number",
	[NUMBER_TOO_LARGE] = "%s is out of range: %s",
};

static bool
fail_number(const struct row *row, enum field field, enum number_fault fault)
{
	g_autofree char *value = row_shown(row, field);
	const char *name = schema_name(&row->rows->schema, field);
	g_autoptr(GString) message = g_string_new(number_faults[fault]);

	g_string_replace(message, "%s", name, 1);
	g_string_replace(message, "%s", value, 1);
	return row_problem(row, field, BAD_NUMBER,
	    "expected a count of states such as 106 or 106.0", "%s",
	    message->str);
}

static const struct {
	enum field field;
	enum rc_vote vote;
} parts[] = { { FIELD_YES, RC_YES }, { FIELD_NO, RC_NO },
	{ FIELD_ABSTAIN, RC_ABSTAIN }, { FIELD_NONVOTING, RC_NONVOTING } };

bool
row_count(const struct row *row, enum field field, int *count)
{
	enum number_fault fault = value_count(row_text(row, field), count);

	return fault == NUMBER_OK || fail_number(row, field, fault);
}

bool
row_totals(const struct row *row, struct rc_tally *stated)
{
	bool ok = row_count(row, FIELD_MEMBERS, &stated->members);

	stated->count[RC_NONMEMBER] = 0;
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
		ok &= row_count(
		    row, parts[i].field, &stated->count[parts[i].vote]);
	return ok;
}

bool
row_date(const struct row *row, struct rc_date *date)
{
	const struct schema *schema = &row->rows->schema;
	enum field field =
	    schema_has(schema, FIELD_DATE) ? FIELD_DATE : FIELD_YEAR;
	const char *text = row_text(row, field);
	g_autofree char *shown = NULL;

	if (field == FIELD_DATE ? value_date(text, date)
				: value_year(text, date))
		return true;
	if (text[0] == '\0')
		return row_problem(row, field, FIELD_EMPTY,
		    "expected a day such as 2015-12-17", "%s is empty",
		    schema_name(schema, field));
	shown = row_shown(row, field);
	return row_problem(row, field, BAD_DATE,
	    field == FIELD_DATE ? "expected YYYY-MM-DD, from 1945 to 2200"
				: "expected a year from 1945 to 2200",
	    "\"%s\" in %s is no %s", shown, schema_name(schema, field),
	    field == FIELD_DATE ? "day" : "year");
}

static void
read_texts(const struct row *row, struct rc_resolution *says)
{
	const struct {
		const char **text;
		enum field field;
	} texts[] = { { &says->draft, FIELD_DRAFT },
		{ &says->session, FIELD_SESSION },
		{ &says->meeting, FIELD_MEETING },
		{ &says->title, FIELD_TITLE }, { &says->agenda, FIELD_AGENDA },
		{ &says->subjects, FIELD_SUBJECTS },
		{ &says->note, FIELD_NOTE }, { &says->link, FIELD_LINK } };
	g_autofree char *symbol = value_symbol(row_text(row, FIELD_SYMBOL));

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
		*texts[i].text = loader_keep(
		    row->rows->loader, row_text(row, texts[i].field));
	says->symbol = loader_keep(row->rows->loader, symbol);
	says->file = row->rows->file;
	says->line = rc_csv_line(row->csv);
}

/* Voeten's data say it in columns of their own. */
static enum rc_kind
read_kind(const struct row *row, const char *title)
{
	if (strcmp(row_text(row, FIELD_PARAGRAPH), "1") == 0)
		return RC_PARAGRAPH;
	if (strcmp(row_text(row, FIELD_AMENDMENT), "1") == 0)
		return RC_AMENDMENT;
	return value_kind(title);
}

static bool
read_body(const struct row *row, struct rc_resolution *says)
{
	const struct rows *rows = row->rows;
	int body = value_body(says, rows->file, rows->loader->options->body);

	/* Voeten's data are of the General Assembly alone. */
	if (schema_has(&rows->schema, FIELD_RCID) && body < 0)
		body = RC_GA;
	if (body >= 0) {
		says->body = (enum rc_body)body;
		return true;
	}
	return row_problem(row, FIELD_SYMBOL, NO_BODY,
	    "give a symbol or a meeting, keep the file in a folder named ga, "
	    "c3, hrc, chr or sc, or say --body",
	    "nothing tells which body voted");
}

bool
row_resolution(const struct row *row, struct rc_resolution *says)
{
	bool ok = row_date(row, &says->date);

	read_texts(row, says);
	says->kind = read_kind(row, says->title);
	return read_body(row, says) && ok;
}
