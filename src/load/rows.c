#include "load/rows.h"

#include <string.h>

#include "base/file.h"
#include "load/extract.h"
#include "load/row.h"
#include "load/stances.h"

void
rows_begin(struct rows *rows, struct loader *loader, const char *file,
    bool from_directory)
{
	memset(rows, 0, sizeof *rows);
	rows->loader = loader;
	rows->file = loader_keep(loader, file);
	rows->from_directory = from_directory;
	rows->same = g_string_new(NULL);
	rows->names = g_ptr_array_new();
	rows->after = g_array_new(FALSE, TRUE, sizeof(guint32));
	rows->ballots = g_hash_table_new(g_str_hash, g_str_equal);
	if (loader->options->lenient)
		rows->rejected = g_string_new(NULL);
}

static void
set_aside(struct rows *rows, const struct rc_csv *csv)
{
	size_t n;
	const char *raw = rc_csv_raw(csv, &n);

	while (n > 0 && (raw[n - 1] == '\n' || raw[n - 1] == '\r'))
		n--;
	g_string_append_len(rows->rejected, raw, (gssize)n);
	g_string_append_c(rows->rejected, '\n');
}

/* Has the row at hand been rejected? */
static bool
is_bad(const struct rows *rows, const struct rc_csv *csv)
{
	return rows->n_bad > 0 && rows->bad_line == rc_csv_line(csv);
}

static bool
give_up(struct rows *rows, const struct rc_csv *csv, const char *why)
{
	const struct rc_place place = { .file = rows->file,
		.line = rc_csv_line(csv) };
	struct rc_error error;

	problem_fail(
	    &error, GIVEN_UP, &place, "%s; the rest was not read", why);
	rc_fail_help(&error,
	    "it may be another kind of file, or hold a slip in every row");
	loader_problem(rows->loader, &error);
	return false;
}

static bool
has_too_many_codes(const struct loader *loader)
{
	return rc_record_n_members(loader->record) > ROWS_CODES_MOST ||
	    loader->codes->len > ROWS_CODES_MOST;
}

static bool
has_too_many_decisions(const struct loader *loader)
{
	return loader->order->len + loader->numbered->len +
	    g_hash_table_size(loader->calls) +
	    g_hash_table_size(loader->skipped) >
	    ROWS_DECISIONS_MOST;
}

/* No file may fill the memory. */
static bool
goes_on(struct rows *rows, const struct rc_csv *csv)
{
	g_autofree char *wrong = NULL;

	if (rows->loader->is_torn)
		return false;
	if (has_too_many_codes(rows->loader))
		return give_up(
		    rows, csv, "there are too many codes of members");
	if (has_too_many_decisions(rows->loader))
		return give_up(rows, csv, "there are too many decisions");
	if (rows->n_bad < ROWS_BAD_MOST &&
	    (rows->rejected == NULL ||
		rows->rejected->len <= ROWS_REJECTED_BYTES_MOST))
		return true;
	wrong = g_strdup_printf("%zu rows of this file are wrong", rows->n_bad);
	return give_up(rows, csv, wrong);
}

void
rows_reject(
    struct rows *rows, const struct rc_csv *csv, const struct rc_error *problem)
{
	bool is_new = !is_bad(rows, csv);

	rows->n_bad += is_new;
	rows->bad_line = rc_csv_line(csv);
	if (rows->rejected == NULL) {
		loader_problem(rows->loader, problem);
		return;
	}
	if (rows->loader->report != NULL)
		rc_report_add(rows->loader->report, problem);
	if (is_new)
		set_aside(rows, csv);
}

/* The header comes first in what is set aside: it is a file like this one. */
static bool
take_header(struct rows *rows, const struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n)
{
	struct rc_error error;
	struct rc_place place = { .file = rows->file };

	rows->has_header = true;
	if (schema_detect(
		&rows->schema, &rows->loader->map, csv, fields, n, &error)) {
		if (rows->schema.layout == LAYOUT_VOTES)
			rows->tail = schema_tail(&rows->schema);
		if (rows->rejected != NULL)
			set_aside(rows, csv);
		return rows->loader->extract == NULL ||
		    extract_header(rows->loader->extract, rows, csv);
	}
	rows->passed_over =
	    rows->from_directory && strcmp(error.code, "E120") == 0;
	if (rows->passed_over && stances_read(rows->file))
		return false; /* it is read in a place of its own */
	if (rows->passed_over)
		problem_fail(&error, PASSED_OVER, &place,
		    "passed over: the header is no layout of votes");
	loader_problem(rows->loader, &error);
	return false;
}

static bool
is_cut_off(const struct rc_csv *csv)
{
	size_t n;
	const char *raw = rc_csv_raw(csv, &n);

	return n > 0 && raw[n - 1] != '\n' && raw[n - 1] != '\r';
}

static void
fail_count(const struct row *row, size_t n)
{
	size_t expected = row->rows->schema.n_columns;

	row_problem(row, FIELD_OTHER, FIELD_COUNT,
	    n < expected ? "the file may be cut off, or a comma is missing"
			 : "put a field that holds a comma in quotes",
	    "record has %zu %s, header has %zu%s", n,
	    n == 1 ? "field" : "fields", expected,
	    n < expected && is_cut_off(row->csv) ? " (file truncated?)" : "");
}

static void (*const takers[N_LAYOUTS])(const struct row *) = {
	[LAYOUT_VOTES] = take_vote,
	[LAYOUT_BALLOTS] = take_ballot,
	[LAYOUT_OUTCOMES] = take_decision,
	[LAYOUT_CALLS] = take_call,
	[LAYOUT_TOTALS] = take_decision,
};

/* Rows of the run at hand are likely to come next. */
static void
expect_repeats(struct rows *rows, struct rc_csv *csv)
{
	if (rows->skips)
		rc_csv_skip_repeats(csv);
	if (rows->skips || rows->rollcall != NULL)
		rc_csv_set_tail(csv, rows->tail);
}

/* Rows that were taken may be wanted elsewhere too. */
static void
copy_row(const struct row *row)
{
	struct rows *rows = row->rows;

	if (rows->loader->extract != NULL && !rows->skips &&
	    !is_bad(rows, row->csv))
		extract_row(rows->loader->extract, row);
}

bool
rows_take(void *context, struct rc_csv *csv, const struct rc_csv_field *fields,
    size_t n)
{
	struct rows *rows = context;
	const struct row row = { rows, csv, fields };

	if (!rows->has_header)
		return take_header(rows, csv, fields, n);
	rows->n_rows++;
	if (n != rows->schema.n_columns) {
		fail_count(&row, n);
	} else {
		takers[rows->schema.layout](&row);
		expect_repeats(rows, csv);
		copy_row(&row);
	}
	return goes_on(rows, csv);
}

void
rows_hand_in(struct rows *rows)
{
	if (rows->rollcall != NULL)
		loader_add(rows->loader, rows->rollcall);
	rows->rollcall = NULL;
}

/* Beside the file; of standard input, here. */
static void
write_rejected(struct rows *rows)
{
	const char *name = strcmp(rows->file, "-") == 0 ? "stdin" : rows->file;
	g_autofree char *path = g_strconcat(name, ".rejected.csv", NULL);
	const struct rc_place place = { .file = path };
	struct rc_error error;

	if (!rc_file_write(
		path, rows->rejected->str, rows->rejected->len, &error)) {
		loader_problem(rows->loader, &error);
		return;
	}
	problem_fail(&error, SET_ASIDE, &place,
	    rows->n_bad == 1
		? "%zu row of %s was left out; it is in this file"
		: "%zu rows of %s were left out; they are in this file",
	    rows->n_bad, rows->file);
	loader_problem(rows->loader, &error);
}

void
rows_end(struct rows *rows)
{
	rows_hand_in(rows);
	if (rows->n_bad > 0 && rows->rejected != NULL)
		write_rejected(rows);
	schema_clear(&rows->schema);
	g_string_free(rows->same, TRUE);
	g_ptr_array_free(rows->names, TRUE);
	g_array_free(rows->after, TRUE);
	g_hash_table_destroy(rows->ballots);
	if (rows->rejected != NULL)
		g_string_free(rows->rejected, TRUE);
}
