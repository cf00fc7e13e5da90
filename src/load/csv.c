#include "load/csv.h"

#include <csv.h>
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "load/problems.h"
#include "load/scan.h"

#ifndef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
enum {
	ROOM = 1 << 18,       /* bytes read at a time */
	FIRST_LINE = 1 << 16, /* where the delimiter is looked for */
	CUT_MOST = 1 << 16,   /* longest line that is cut without a parser */
};
#else
enum { ROOM = 1 << 10, FIRST_LINE = 1 << 8, CUT_MOST = 1 << 8 };
#endif

struct rc_csv {
	struct csv_parser parser;
	const char *file;
	char delimiter; /* 0: not yet known */
	rc_csv_handler handler;
	void *context;
	/* The input not yet done with: the record at hand begins at start, its
	 * lines up to parsed have been parsed. */
	char *buffer;
	size_t capacity, start, parsed, end;
	GString *values;    /* its fields, each with a NUL at the end */
	GArray *ends;       /* size_t: where each ends in values */
	GArray *fields;     /* struct rc_csv_field */
	size_t n_lines;     /* physical lines seen */
	size_t record_line; /* where the record at hand begins */
	bool has_begun;     /* the first bytes have been looked at */
	bool too_long;      /* a field is */
	bool too_many;      /* fields are */
	bool stopped;
	/* What records repeat. */
	size_t wanted_tail; /* column asked for by the record at hand */
	size_t tail_column, tail_fields; /* of the record with the tail */
	GString *tail; /* its bytes to the end of the line; "": none */
	bool repeats, skips;
};

static void
set_delimiter(struct rc_csv *csv, char delimiter)
{
	csv->delimiter = delimiter;
	csv_set_delim(&csv->parser, (unsigned char)delimiter);
}

struct rc_csv *
rc_csv_new(
    const char *file, char delimiter, rc_csv_handler handler, void *context)
{
	struct rc_csv *csv = g_new0(struct rc_csv, 1);

	csv_init(&csv->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	/* The default of 128 makes long fields quadratic. */
	csv_set_blk_size(&csv->parser, 65536);
	csv->file = file;
	if (delimiter != '\0')
		set_delimiter(csv, delimiter);
	csv->handler = handler;
	csv->context = context;
	csv->values = g_string_new(NULL);
	csv->tail = g_string_new(NULL);
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
	g_free(csv->buffer);
	g_string_free(csv->values, TRUE);
	g_string_free(csv->tail, TRUE);
	g_array_free(csv->ends, TRUE);
	g_array_free(csv->fields, TRUE);
	g_free(csv);
}

void
rc_csv_set_tail(struct rc_csv *csv, size_t column)
{
	csv->wanted_tail = column <= RC_SCAN_MOST ? column : 0;
}

bool
rc_csv_repeats(const struct rc_csv *csv)
{
	return csv->repeats;
}

void
rc_csv_skip_repeats(struct rc_csv *csv)
{
	csv->skips = true;
}

size_t
rc_csv_line(const struct rc_csv *csv)
{
	return csv->record_line;
}

char
rc_csv_delimiter(const struct rc_csv *csv)
{
	return csv->delimiter;
}

const char *
rc_csv_raw(const struct rc_csv *csv, size_t *n)
{
	*n = csv->parsed - csv->start;
	return csv->buffer + csv->start;
}

static void
take_field(void *text, size_t n, void *context)
{
	struct rc_csv *csv = context;

	if (csv->too_long || csv->too_many)
		return;
	csv->too_long = n > RC_CSV_FIELD_MOST;
	csv->too_many = csv->ends->len == RC_CSV_COLUMNS_MOST;
	if (csv->too_long || csv->too_many)
		return;
	if (text != NULL)
		g_string_append_len(csv->values, text, (gssize)n);
	g_array_append_val(csv->ends, csv->values->len);
	g_string_append_c(csv->values, '\0');
}

static bool
is_blank_byte(char c)
{
	return c == ' ' || c == '\t';
}

static void
hand_over(struct rc_csv *csv, size_t n)
{
	csv->stopped = !csv->handler(csv->context, csv,
	    (const struct rc_csv_field *)(void *)csv->fields->data, n);
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
	if (!csv->stopped && !csv->too_long && !csv->too_many)
		hand_over(csv, csv->fields->len);
	g_array_set_size(csv->ends, 0);
	g_string_truncate(csv->values, 0);
}

/* A copy of the physical line of the record in which byte at stands. */
static char *
line_around(const char *raw, size_t n, size_t at)
{
	size_t from = MIN(at, n), to;

	while (from > 0 && raw[from - 1] != '\n' && raw[from - 1] != '\r')
		from--;
	for (to = from; to < n && to - from < 511; to++)
		if (raw[to] == '\n' || raw[to] == '\r')
			break;
	return g_strndup(raw + from, to - from);
}

/* Line and column of byte at of the record. */
static struct rc_place
place_at(const struct rc_csv *csv, size_t at, size_t width)
{
	struct rc_place place = { .file = csv->file,
		.line = csv->record_line,
		.column = 1,
		.width = width };
	size_t n;
	const char *s = rc_csv_raw(csv, &n);

	for (size_t i = 0; i < at; i++) {
		place.column++;
		if (s[i] == '\n' ||
		    (s[i] == '\r' && (i + 1 == n || s[i + 1] != '\n'))) {
			place.line++;
			place.column = 1;
		}
	}
	place.excerpt = line_around(s, n, at);
	return place;
}

/* Where the k-th field of the record begins, its blanks included. */
static size_t
offset_of(const struct rc_csv *csv, size_t k)
{
	size_t n, i = 0;
	const char *raw = rc_csv_raw(csv, &n);
	bool quoted = false;

	for (; i < n && k > 0; i++) {
		if (raw[i] == '"')
			quoted = !quoted;
		else if (raw[i] == csv->delimiter && !quoted)
			k--;
	}
	return i;
}

/* Where the field begins in the record and where it ends. */
static void
find_field(const struct rc_csv *csv, size_t field, size_t *from, size_t *to)
{
	size_t n, i = offset_of(csv, field);
	const char *raw = rc_csv_raw(csv, &n);
	bool quoted = false;

	while (i < n && is_blank_byte(raw[i]) && raw[i] != csv->delimiter)
		i++;
	*from = i;
	for (; i < n; i++) {
		if (raw[i] == '"')
			quoted = !quoted;
		else if (!quoted &&
		    (raw[i] == csv->delimiter || raw[i] == '\r' ||
			raw[i] == '\n'))
			break;
	}
	*to = i;
}

struct rc_place
rc_csv_place(const struct rc_csv *csv, size_t field)
{
	size_t n = csv->repeats ? csv->tail_fields : csv->fields->len;
	size_t from, to;
	struct rc_place place;

	if (field >= n) {
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
	struct rc_place place =
	    place_at(csv, MIN(at, csv->parsed - csv->start), 1);

	problem_fail(err, problem, &place, "%s", message);
	g_free((char *)place.excerpt);
	return rc_fail_help(err, "%s", help);
}

static bool
fail_quote(struct rc_csv *csv, size_t at, struct rc_error *err)
{
	if (csv->buffer[csv->start + at] == '"')
		return fail_at(csv, at, QUOTE_MISPLACED,
		    "quote inside an unquoted field",
		    "put the whole field in quotes and double the quotes in it",
		    err);
	return fail_at(csv, at, QUOTE_MISPLACED,
	    "unexpected character after a closing quote",
	    "double the quotes inside the field, or put a comma after it", err);
}

/* The quote that opens the field which never ends. */
static size_t
open_quote(const struct rc_csv *csv)
{
	size_t n, open = 0;
	const char *raw = rc_csv_raw(csv, &n);
	bool quoted = false;

	for (size_t i = 0; i < n; i++) {
		if (raw[i] != '"')
			continue;
		quoted = !quoted;
		if (quoted && (i == 0 || raw[i - 1] != '"'))
			open = i;
	}
	return open;
}

static bool
fail_unclosed(struct rc_csv *csv, struct rc_error *err)
{
	return fail_at(csv, open_quote(csv), QUOTE_NOT_CLOSED,
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
is_blank(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strchr(" \t\r\n", text[i]) == NULL)
			return false;
	return true;
}

/* The field that goes on longest: where it begins, and its length. */
static size_t
longest_field(const struct rc_csv *csv, size_t end, size_t *length)
{
	const char *raw = csv->buffer + csv->start;
	size_t start = 0, longest = 0;
	bool quoted = false;

	*length = 0;
	for (size_t i = 0; i < end; i++) {
		if (raw[i] == '"')
			quoted = !quoted;
		if (i + 1 - start > *length) {
			*length = i + 1 - start;
			longest = start;
		}
		if (raw[i] == csv->delimiter && !quoted)
			start = i + 1;
	}
	return longest;
}

/* Of a record that is too long no more is looked at than is too long, so that
 * it does not matter how much of it has come in. */
static bool
fail_too_long(struct rc_csv *csv, struct rc_error *err)
{
	size_t end = MIN(csv->end - csv->start, (size_t)RC_CSV_RECORD_MOST + 1);
	size_t length, field = longest_field(csv, end, &length);

	if (length <= RC_CSV_FIELD_MOST)
		return fail_at(csv, 0, TOO_LONG,
		    "record longer than 8 MiB (limit)",
		    "the file may be no CSV, or lack its ends of lines", err);
	return fail_at(csv, field, TOO_LONG, "field longer than 1 MiB (limit)",
	    csv->buffer[csv->start + field] == '"'
		? "the quote opened here may be missing its partner"
		: "the file may be no CSV, or lack its ends of lines",
	    err);
}

static bool
fail_too_many(struct rc_csv *csv, struct rc_error *err)
{
	size_t n, n_fields = 1;
	const char *raw = rc_csv_raw(csv, &n);
	bool quoted = false;
	char message[80];

	for (size_t i = 0; i < n; i++) {
		quoted ^= raw[i] == '"';
		n_fields += raw[i] == csv->delimiter && !quoted;
	}
	g_snprintf(message, sizeof message, "%zu columns, and %d are the limit",
	    n_fields, RC_CSV_COLUMNS_MOST);
	fail_at(csv, 0, TOO_MANY_COLUMNS, message,
	    "the file may be no CSV, or lack its ends of lines", err);
	if (err != NULL)
		err->column = 0;
	return false;
}

/* A field, or a record that goes on over many lines, without an end. */
static bool
check_length(struct rc_csv *csv, struct rc_error *err)
{
	if (csv->too_many)
		return fail_too_many(csv, err);
	if (!csv->too_long && csv->parsed - csv->start <= RC_CSV_RECORD_MOST)
		return true;
	return fail_too_long(csv, err);
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

/* The field that stands from start to end, without its outer blanks or its
 * quotes, as libcsv does; a NUL takes the place of what follows it. */
static struct rc_csv_field
cut_field(char *start, char *end)
{
	if (start < end && *start == '"') {
		end[-1] = '\0';
		return (struct rc_csv_field){ start + 1,
			(size_t)(end - start) - 2 };
	}
	while (start < end && is_blank_byte(*start))
		start++;
	while (end > start && is_blank_byte(end[-1]))
		end--;
	*end = '\0';
	return (struct rc_csv_field){ start, (size_t)(end - start) };
}

static void
add_simple(struct rc_csv *csv, char *start, char *end)
{
	struct rc_csv_field field = cut_field(start, end);

	g_array_append_val(csv->fields, field);
}

/* A line that is a record, holds no quote and has fields of common length needs
 * no parser: it is cut at its delimiters.  Such lines are nine of ten, and cut
 * five times faster.  False where the parser must look. */
static bool
cut_line(struct rc_csv *csv, const char *line, size_t n)
{
	char *at, *end, *next;

	if (n > CUT_MOST || is_blank_byte(line[0]) || line[0] == '\n' ||
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
		csv->too_many = true;
	else
		hand_over(csv, csv->fields->len);
	g_string_truncate(csv->values, 0);
	return true;
}

/* What the next records may repeat.  Only of a record on one line that ends in
 * a line feed: the end of the tail is then the end of its line. */
static void
keep_tail(struct rc_csv *csv)
{
	size_t n, from;
	const char *raw = rc_csv_raw(csv, &n);

	g_string_truncate(csv->tail, 0);
	if (csv->wanted_tail == 0 || csv->fields->len <= csv->wanted_tail ||
	    csv->n_lines != csv->record_line || raw[n - 1] != '\n')
		return;
	csv->tail_column = csv->wanted_tail;
	from = offset_of(csv, csv->tail_column);
	csv->tail_fields = csv->fields->len;
	g_string_append_len(csv->tail, raw + from, (gssize)(n - from));
}

/* The record at hand is done with. */
static void
end_record(struct rc_csv *csv)
{
	if (csv->fields->len > 0)
		keep_tail(csv);
	csv->start = csv->parsed;
}

/* Reads one physical line, which may end a record or not; libcsv gets those
 * that cannot just be cut. */
static bool
parse_line(struct rc_csv *csv, size_t n, struct rc_error *err)
{
	const char *line = csv->buffer + csv->parsed, *end;
	size_t before = csv->parsed - csv->start, used;

	csv->n_lines++;
	if (before == 0)
		csv->record_line = csv->n_lines;
	csv->parsed += n;
	g_array_set_size(csv->fields, 0);
	if (!is_plain(line, n) && !g_utf8_validate_len(line, n, &end))
		return fail_encoding(csv, before + (size_t)(end - line),
		    (unsigned char)*end, err);
	csv->skips = false;
	csv->wanted_tail = 0;
	if (before > 0 || !cut_line(csv, line, n)) {
		used = csv_parse(
		    &csv->parser, line, n, take_field, take_record, csv);
		if (used != n)
			return fail_quote(csv, before + used, err);
	}
	if (!check_length(csv, err) || csv->stopped)
		return false;
	if (csv->ends->len == 0 &&
	    (csv->fields->len > 0 || (before == 0 && is_blank(line, n))))
		end_record(csv);
	return true;
}

/* The fields before the tail, which hold neither quotes nor line ends. */
static void
add_head(struct rc_csv *csv, const struct rc_scan *scan, size_t n)
{
	struct rc_csv_field *fields;
	char *text;
	size_t from = 0;

	g_string_set_size(csv->values, n);
	text = memcpy(csv->values->str, csv->buffer + csv->start, n);
	g_array_set_size(csv->fields, (guint)csv->tail_column);
	fields = (struct rc_csv_field *)(void *)csv->fields->data;
	for (size_t i = 0; i < csv->tail_column; i++) {
		fields[i] = cut_field(text + from, text + scan->cuts[i]);
		from = scan->cuts[i] + 1;
	}
}

/* Few fields before the tail are in quotes: names with a comma. */
static size_t
cut_head(
    const struct rc_csv *csv, const char *text, size_t n, struct rc_scan *scan)
{
	size_t head =
	    rc_scan_cut(text, n, csv->delimiter, csv->tail_column, scan);

	return head > 0 ? head
			: rc_scan_cut_quoted(
			      text, n, csv->delimiter, csv->tail_column, scan);
}

/* A record that repeats the tail of the one before is read by comparing: most
 * rows of a roll call do, and their tail is most of their bytes.  False where
 * it is another. */
static bool
take_repeat(struct rc_csv *csv)
{
	const char *at = csv->buffer + csv->start;
	size_t room = csv->end - csv->start, head;
	struct rc_scan scan;

	if (csv->tail->len == 0 || is_blank_byte(*at))
		return false;
	head = cut_head(csv, at, MIN(room, (size_t)CUT_MOST), &scan);
	if (head == 0 || room - head < csv->tail->len ||
	    memcmp(at + head, csv->tail->str, csv->tail->len) != 0 ||
	    (!scan.is_ascii && !g_utf8_validate_len(at, head, NULL)))
		return false;
	csv->n_lines++;
	csv->record_line = csv->n_lines;
	csv->parsed = csv->start + head + csv->tail->len;
	if (!csv->skips) {
		csv->repeats = true;
		add_head(csv, &scan, head);
		hand_over(csv, csv->tail_fields);
		csv->repeats = false;
		g_string_truncate(csv->values, 0);
	}
	csv->start = csv->parsed;
	return true;
}

/* Where the first line begins that is not blank. */
static size_t
skip_blank_lines(const char *text, size_t n)
{
	size_t start = 0;

	for (size_t i = 0; i < n && is_blank(text + i, 1); i++)
		if (text[i] == '\n' || text[i] == '\r')
			start = i + 1;
	return start;
}

/* Where the line ends that the text begins with, ends in quotes passed over; n
 * if it goes on. */
static size_t
find_line_end(const char *text, size_t n)
{
	bool quoted = false;

	for (size_t i = 0; i < n; i++) {
		quoted ^= text[i] == '"';
		if (!quoted && (text[i] == '\n' || text[i] == '\r'))
			return i;
	}
	return n;
}

/* The delimiter that the line has most of, outside quotes. */
static char
guess_delimiter(const char *line, size_t n)
{
	static const char candidates[] = ",;\t";
	size_t count[sizeof candidates] = { 0 }, best = 0;
	bool quoted = false;

	for (size_t i = 0; i < n; i++) {
		const char *found = strchr(candidates, line[i]);

		quoted ^= line[i] == '"';
		if (!quoted && line[i] != '\0' && found != NULL)
			count[found - candidates]++;
	}
	for (size_t i = 1; i < sizeof candidates - 1; i++)
		if (count[i] > count[best])
			best = i;
	return candidates[best];
}

/* False as long as the first line is not whole; what it tells must not depend
 * on how much has come in. */
static bool
find_delimiter(struct rc_csv *csv, bool at_end)
{
	const char *text = csv->buffer + csv->start;
	size_t n = MIN(csv->end - csv->start, (size_t)FIRST_LINE);
	size_t from = skip_blank_lines(text, n);
	size_t length = find_line_end(text + from, n - from);

	if (from + length == n && n < FIRST_LINE && !at_end)
		return false;
	set_delimiter(csv, guess_delimiter(text + from, length));
	return true;
}

/* Byte order marks. */
static bool
begin(struct rc_csv *csv, struct rc_error *err)
{
	const char *bytes = csv->buffer + csv->start;
	size_t n = csv->end - csv->start;

	csv->has_begun = true;
	if (n >= 2 &&
	    (memcmp(bytes, "\xFF\xFE", 2) == 0 ||
		memcmp(bytes, "\xFE\xFF", 2) == 0)) {
		csv->record_line = 1;
		return fail_at(csv, 0, UTF16, "UTF-16 byte order mark",
		    "save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")",
		    err);
	}
	if (n >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		csv->start = csv->parsed = csv->start + 3;
	return true;
}

/* The length of the physical line that the bytes begin with, its end included;
 * 0 if they do not hold all of it.  A carriage return as the last byte may be
 * half of an end.  The windows grow, for either end may be far off: a file may
 * have nothing but the other. */
static size_t
line_length(const char *bytes, size_t n)
{
	const char *end = NULL, *cr;
	size_t from = 0, window = 512;

	for (; end == NULL && from < n; from += window, window *= 2) {
		window = MIN(window, n - from);
		end = memchr(bytes + from, '\n', window);
		cr = memchr(bytes + from, '\r',
		    end == NULL ? window : (size_t)(end - (bytes + from)));
		end = cr == NULL ? end : cr;
	}
	if (end == NULL)
		return 0;
	from = (size_t)(end - bytes) + 1;
	if (*end == '\n')
		return from;
	if (from == n)
		return 0;
	return from + (bytes[from] == '\n');
}

/* Parses the whole lines of what has come in; the rest waits. */
static bool
parse_lines(struct rc_csv *csv, struct rc_error *err)
{
	while (csv->parsed < csv->end && !csv->stopped) {
		size_t length;

		if (csv->parsed == csv->start && take_repeat(csv))
			continue;
		length = line_length(
		    csv->buffer + csv->parsed, csv->end - csv->parsed);
		if (length == 0)
			break;
		if (!parse_line(csv, length, err))
			return false;
	}
	if (csv->end - csv->start <= RC_CSV_RECORD_MOST)
		return !csv->stopped;
	if (csv->parsed == csv->start)
		csv->record_line = csv->n_lines + 1;
	csv->parsed = csv->end;
	return fail_too_long(csv, err);
}

char *
rc_csv_room(struct rc_csv *csv, size_t *n)
{
	size_t held = csv->end - csv->start;

	if (csv->start > 0 && csv->capacity - csv->end < ROOM) {
		memmove(csv->buffer, csv->buffer + csv->start, held);
		csv->parsed -= csv->start;
		csv->end = held;
		csv->start = 0;
	}
	if (csv->capacity - csv->end < ROOM) {
		csv->capacity = 2 * csv->end + 2 * ROOM;
		csv->buffer = g_realloc(csv->buffer, csv->capacity);
	}
	*n = csv->capacity - csv->end;
	return csv->buffer + csv->end;
}

bool
rc_csv_take(struct rc_csv *csv, size_t n, struct rc_error *err)
{
	csv->end += n;
	if (!csv->has_begun) {
		if (csv->end < 3)
			return true;
		if (!begin(csv, err))
			return false;
	}
	if (csv->delimiter == '\0' && !find_delimiter(csv, false))
		return true;
	return parse_lines(csv, err);
}

bool
rc_csv_feed(
    struct rc_csv *csv, const char *bytes, size_t n, struct rc_error *err)
{
	while (n > 0) {
		size_t room, some;
		char *to = rc_csv_room(csv, &room);

		some = MIN(room, n);
		memcpy(to, bytes, some);
		if (!rc_csv_take(csv, some, err))
			return false;
		bytes += some;
		n -= some;
	}
	return true;
}

bool
rc_csv_finish(struct rc_csv *csv, struct rc_error *err)
{
	if (csv->buffer == NULL)
		return true;
	if (!csv->has_begun && !begin(csv, err))
		return false;
	if (csv->delimiter == '\0')
		find_delimiter(csv, true);
	if (!parse_lines(csv, err))
		return false;
	if (csv->parsed < csv->end &&
	    !parse_line(csv, csv->end - csv->parsed, err))
		return false;
	g_array_set_size(csv->fields, 0);
	if (csv_fini(&csv->parser, take_field, take_record, csv) != 0)
		return fail_unclosed(csv, err);
	return check_length(csv, err) && !csv->stopped;
}
