#include "load/csv.h"

#include <csv.h>
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "load/problems.h"

struct rc_csv {
	struct csv_parser parser;
	const char *file;
	char delimiter;
	rc_csv_handler handler;
	void *context;
	GString *line;      /* a physical line that is not yet whole */
	GString *raw;       /* the record at hand as it stands in the file */
	GString *values;    /* its fields, each with a NUL at the end */
	GArray *ends;       /* size_t: where each ends in values */
	GArray *fields;     /* struct rc_csv_field */
	size_t n_lines;     /* physical lines seen */
	size_t record_line; /* where the record at hand begins */
	bool has_begun;     /* the first bytes have been looked at */
	bool too_long;      /* a field or the number of fields */
	bool stopped;
};

struct rc_csv *
rc_csv_new(
    const char *file, char delimiter, rc_csv_handler handler, void *context)
{
	struct rc_csv *csv = g_new0(struct rc_csv, 1);

	csv_init(&csv->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	csv_set_delim(&csv->parser, (unsigned char)delimiter);
	/* The default of 128 makes long fields quadratic. */
	csv_set_blk_size(&csv->parser, 65536);
	csv->file = file;
	csv->delimiter = delimiter;
	csv->handler = handler;
	csv->context = context;
	csv->line = g_string_new(NULL);
	csv->raw = g_string_new(NULL);
	csv->values = g_string_new(NULL);
	csv->ends = g_array_new(FALSE, FALSE, sizeof(size_t));
	csv->fields = g_array_new(FALSE, FALSE, sizeof(struct rc_csv_field));
	return csv;
}

void
rc_csv_free(struct rc_csv *csv)
{
	if (csv == NULL)
		return;
	csv_free(&csv->parser);
	g_string_free(csv->line, TRUE);
	g_string_free(csv->raw, TRUE);
	g_string_free(csv->values, TRUE);
	g_array_free(csv->ends, TRUE);
	g_array_free(csv->fields, TRUE);
	g_free(csv);
}

static void
take_field(void *text, size_t n, void *context)
{
	struct rc_csv *csv = context;

	if (n > RC_CSV_FIELD_MOST || csv->ends->len == RC_CSV_COLUMNS_MOST) {
		csv->too_long = true;
		return;
	}
	if (text != NULL)
		g_string_append_len(csv->values, text, (gssize)n);
	g_array_append_val(csv->ends, csv->values->len);
	g_string_append_c(csv->values, '\0');
}

static void
hand_over(struct rc_csv *csv)
{
	csv->stopped = !csv->handler(csv->context, csv,
	    (const struct rc_csv_field *)(void *)csv->fields->data,
	    csv->fields->len);
}

static void
take_record(int terminator, void *context)
{
	struct rc_csv *csv = context;
	size_t start = 0;

	(void)terminator;
	g_array_set_size(csv->fields, 0);
	for (guint i = 0; i < csv->ends->len; i++) {
		size_t end = g_array_index(csv->ends, size_t, i);
		struct rc_csv_field field = { csv->values->str + start,
			end - start };

		g_array_append_val(csv->fields, field);
		start = end + 1;
	}
	if (!csv->stopped && !csv->too_long)
		hand_over(csv);
	g_array_set_size(csv->ends, 0);
	g_string_truncate(csv->values, 0);
}

size_t
rc_csv_line(const struct rc_csv *csv)
{
	return csv->record_line;
}

/* A copy of the physical line of the record in which byte at stands. */
static char *
line_around(const GString *raw, size_t at)
{
	const char *start = raw->str + at;
	size_t length;

	while (start > raw->str && start[-1] != '\n' && start[-1] != '\r')
		start--;
	length = strcspn(start, "\r\n");
	return g_strndup(start, MIN(length, 511));
}

/* Line and column of byte at of the record. */
static struct rc_place
place_at(const struct rc_csv *csv, size_t at, size_t width)
{
	struct rc_place place = { .file = csv->file,
		.line = csv->record_line,
		.column = 1,
		.width = width };
	const char *s = csv->raw->str;

	for (size_t i = 0; i < at; i++) {
		place.column++;
		if (s[i] == '\n' || (s[i] == '\r' && s[i + 1] != '\n')) {
			place.line++;
			place.column = 1;
		}
	}
	place.excerpt = line_around(csv->raw, at);
	return place;
}

/* Where the field begins in the record and where it ends. */
static void
find_field(const struct rc_csv *csv, size_t field, size_t *from, size_t *to)
{
	const GString *raw = csv->raw;
	bool quoted = false;
	size_t i = 0;

	for (size_t k = 0; i < raw->len && k < field; i++) {
		if (raw->str[i] == '"')
			quoted = !quoted;
		else if (raw->str[i] == csv->delimiter && !quoted)
			k++;
	}
	while (i < raw->len && raw->str[i] == ' ')
		i++;
	*from = i;
	for (; i < raw->len; i++) {
		char c = raw->str[i];

		if (c == '"')
			quoted = !quoted;
		else if (!quoted &&
		    (c == csv->delimiter || c == '\r' || c == '\n'))
			break;
	}
	*to = i;
}

struct rc_place
rc_csv_place(const struct rc_csv *csv, size_t field)
{
	size_t from, to;
	struct rc_place place;

	if (field >= csv->fields->len) {
		place = place_at(csv, 0, 0);
		place.column = 0;
		return place;
	}
	find_field(csv, field, &from, &to);
	return place_at(csv, from, to - from);
}

static bool
fail_at(struct rc_csv *csv, size_t at, enum problem problem,
    const char *message, const char *help, struct rc_error *err)
{
	struct rc_place place = place_at(csv, MIN(at, csv->raw->len), 1);

	problem_fail(err, problem, &place, "%s", message);
	g_free((char *)place.excerpt);
	return rc_fail_help(err, "%s", help);
}

static bool
fail_quote(struct rc_csv *csv, size_t at, struct rc_error *err)
{
	if (csv->raw->str[at] == '"')
		return fail_at(csv, at, QUOTE_MISPLACED,
		    "quote inside a field that does not begin with one",
		    "put the whole field in quotes and double the quotes in it",
		    err);
	return fail_at(csv, at, QUOTE_MISPLACED,
	    "unexpected character after a closing quote",
	    "double the quotes inside the field, or put a comma after it", err);
}

/* The quote that opens the field which never ends. */
static bool
fail_unclosed(struct rc_csv *csv, struct rc_error *err)
{
	size_t open = 0;
	bool quoted = false;

	for (size_t i = 0; i < csv->raw->len; i++) {
		if (csv->raw->str[i] != '"')
			continue;
		quoted = !quoted;
		if (quoted && (i == 0 || csv->raw->str[i - 1] != '"'))
			open = i;
	}
	return fail_at(csv, open, QUOTE_NOT_CLOSED,
	    "the quote opened here is never closed",
	    "close it, or double it if it belongs to the text; the file may "
	    "also be cut off",
	    err);
}

static bool
fail_encoding(
    struct rc_csv *csv, size_t at, unsigned char byte, struct rc_error *err)
{
	g_autofree char *message = NULL;

	if (byte == 0)
		return fail_at(csv, at, NUL_BYTE, "NUL byte in the text",
		    "the file is damaged or is no CSV; export it again", err);
	message = g_strdup_printf("byte 0x%02X is not valid UTF-8", byte);
	return fail_at(csv, at, NOT_UTF8, message,
	    "save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")", err);
}

static bool
is_blank(const GString *raw)
{
	return strspn(raw->str, " \t\r\n") == raw->len;
}

/* A field, or a record that goes on over many lines, without an end. */
static bool
check_length(struct rc_csv *csv, struct rc_error *err)
{
	if (!csv->too_long && csv->raw->len <= RC_CSV_RECORD_MOST)
		return true;
	return fail_at(csv, 0, TOO_LONG,
	    "a field of this record is longer than 1 MiB, or there are more "
	    "than 4,096 fields",
	    "a quote may be missing its partner here", err);
}

/* Most lines are plain ASCII, which a glance at the high bits of eight bytes at
 * a time shows. */
static bool
is_plain(const char *text, size_t n)
{
	uint64_t high = 0, eight;
	size_t i = 0;

	for (; i + sizeof eight <= n; i += sizeof eight) {
		memcpy(&eight, text + i, sizeof eight);
		high |= eight;
	}
	for (; i < n; i++)
		high |= (unsigned char)text[i];
	return (high & UINT64_C(0x8080808080808080)) == 0 &&
	    memchr(text, '\0', n) == NULL;
}

static bool
is_blank_byte(char c)
{
	return c == ' ' || c == '\t';
}

/* Adds the field that stands from start to end, without its outer blanks, as
 * libcsv does; a NUL takes the place of what follows it. */
static void
add_simple(struct rc_csv *csv, char *start, char *end)
{
	struct rc_csv_field field;

	while (start < end && is_blank_byte(*start))
		start++;
	while (end > start && is_blank_byte(end[-1]))
		end--;
	*end = '\0';
	field = (struct rc_csv_field){ start, (size_t)(end - start) };
	g_array_append_val(csv->fields, field);
}

/* A line that is a record, holds no quote and has fields of common length needs
 * no parser: it is cut at its delimiters.  Such lines are nine of ten, and cut
 * five times faster.  False where the parser must look. */
static bool
cut_line(struct rc_csv *csv, const char *line, size_t n)
{
	char *at, *end, *next;

	if (n > 65536 || is_blank_byte(line[0]) || line[0] == '\n' ||
	    line[0] == '\r' || (line[n - 1] != '\n' && line[n - 1] != '\r') ||
	    memchr(line, '"', n) != NULL)
		return false;
	g_string_append_len(csv->values, line, (gssize)n);
	at = csv->values->str;
	end = at + strcspn(at, "\r\n");
	while (
	    (next = memchr(at, csv->delimiter, (size_t)(end - at))) != NULL &&
	    csv->fields->len < RC_CSV_COLUMNS_MOST) {
		add_simple(csv, at, next);
		at = next + 1;
	}
	add_simple(csv, at, end);
	if (csv->fields->len > RC_CSV_COLUMNS_MOST)
		csv->too_long = true;
	else
		hand_over(csv);
	g_string_truncate(csv->values, 0);
	return true;
}

/* Reads one physical line, which may end a record or not; libcsv gets those
 * that cannot just be cut. */
static bool
parse_line(struct rc_csv *csv, const char *line, size_t n, struct rc_error *err)
{
	size_t before = csv->raw->len, used;
	const char *end;

	csv->n_lines++;
	if (before == 0)
		csv->record_line = csv->n_lines;
	g_string_append_len(csv->raw, line, (gssize)n);
	if (!is_plain(line, n) && !g_utf8_validate_len(line, n, &end))
		return fail_encoding(csv, before + (size_t)(end - line),
		    (unsigned char)*end, err);
	if (before > 0 || !cut_line(csv, line, n)) {
		used = csv_parse(
		    &csv->parser, line, n, take_field, take_record, csv);
		if (used != n)
			return fail_quote(csv, before + used, err);
	}
	if (!check_length(csv, err) || csv->stopped)
		return false;
	if (csv->ends->len == 0 && (csv->fields->len > 0 || is_blank(csv->raw)))
		g_string_truncate(csv->raw, 0);
	g_array_set_size(csv->fields, 0);
	return true;
}

static bool
begin(struct rc_csv *csv, const char **bytes, size_t *n, struct rc_error *err)
{
	static const char bom[] = "\xEF\xBB\xBF";

	csv->has_begun = true;
	if (*n >= 2 &&
	    (memcmp(*bytes, "\xFF\xFE", 2) == 0 ||
		memcmp(*bytes, "\xFE\xFF", 2) == 0)) {
		csv->record_line = 1;
		return fail_at(csv, 0, UTF16, "UTF-16 byte order mark",
		    "save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")",
		    err);
	}
	if (*n >= 3 && memcmp(*bytes, bom, 3) == 0) {
		*bytes += 3;
		*n -= 3;
	}
	return true;
}

/* The length of the physical line that the bytes begin with, its end included;
 * 0 if they do not hold all of it.  A carriage return as the last byte may be
 * half of an end. */
static size_t
line_length(const char *bytes, size_t n)
{
	const char *lf = memchr(bytes, '\n', n);
	const char *cr =
	    memchr(bytes, '\r', lf == NULL ? n : (size_t)(lf - bytes));

	if (cr == NULL)
		return lf == NULL ? 0 : (size_t)(lf - bytes) + 1;
	if (cr + 1 == lf)
		return (size_t)(lf - bytes) + 1;
	return cr + 1 < bytes + n ? (size_t)(cr - bytes) + 1 : 0;
}

/* Parses the whole lines of what has come in; the rest waits. */
static bool
parse_lines(struct rc_csv *csv, struct rc_error *err)
{
	size_t done = 0, length;

	while ((length = line_length(
		    csv->line->str + done, csv->line->len - done)) > 0) {
		if (!parse_line(csv, csv->line->str + done, length, err))
			return false;
		done += length;
	}
	g_string_erase(csv->line, 0, (gssize)done);
	if (csv->line->len <= RC_CSV_RECORD_MOST)
		return true;
	csv->too_long = true;
	csv->record_line = csv->n_lines + 1;
	return check_length(csv, err);
}

/* The first bytes wait until a byte order mark would be whole. */
bool
rc_csv_feed(
    struct rc_csv *csv, const char *bytes, size_t n, struct rc_error *err)
{
	g_string_append_len(csv->line, bytes, (gssize)n);
	if (!csv->has_begun) {
		const char *start = csv->line->str;
		size_t length = csv->line->len;

		if (length < 3)
			return true;
		if (!begin(csv, &start, &length, err))
			return false;
		g_string_erase(csv->line, 0, start - csv->line->str);
	}
	return parse_lines(csv, err);
}

bool
rc_csv_finish(struct rc_csv *csv, struct rc_error *err)
{
	const char *start = csv->line->str;
	size_t length = csv->line->len;

	if (!csv->has_begun && !begin(csv, &start, &length, err))
		return false;
	if (!parse_lines(csv, err))
		return false;
	if (csv->line->len > 0 &&
	    !parse_line(csv, csv->line->str, csv->line->len, err))
		return false;
	if (csv_fini(&csv->parser, take_field, take_record, csv) != 0)
		return fail_unclosed(csv, err);
	return check_length(csv, err) && !csv->stopped;
}
