/* Fuzzes the loader: whatever the bytes, it neither crashes nor hangs, and
 *  - any chunking of them comes to the same record and the same report;
 *  - a file that loads still does, as the same record, when it is cut in two at
 *    the end of a record;
 *  - what is asked for is the same whether the rest is read or not;
 *  - the two ways of cutting fields agree.
 *
 * The input is a file as it stands, so that a finding is one too; the byte 0x1C
 * (file separator) divides it into several. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load/loader.h"
#include "load/scan.h"
#include "support/canon.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

enum { FILES_MOST = 4, SEPARATOR = 0x1C };

struct file {
	const char *bytes;
	size_t n;
};

struct input {
	struct file files[FILES_MOST];
	size_t n;
	size_t chunk;
};

static const char *const names[FILES_MOST] = { "ga/1.csv", "ga/2.csv",
	"ga/3.csv", "ga/4.csv" };

/* What an input comes to. */
struct outcome {
	struct rc_record *record;
	char *says; /* the record as text, or the code of the first error */
	char *report;
};

static void
read_files(struct loader *loader, void *context)
{
	const struct input *input = context;

	for (size_t i = 0; i < input->n; i++)
		loader_read_bytes(loader, names[i], input->files[i].bytes,
		    input->files[i].n, input->chunk);
}

static struct outcome
load(struct input input, size_t chunk, const struct rc_filter *only)
{
	const struct rc_load_options options = { .body = -1, .only = only };
	struct rc_report *report = rc_report_new();
	struct rc_error err;
	struct outcome o;

	input.chunk = chunk;
	o.record = loader_load(read_files, &input, &options, report, &err);
	o.says = o.record != NULL ? canon_record(o.record) : g_strdup(err.code);
	o.report = canon_report(report);
	rc_report_free(report);
	return o;
}

static void
clear(struct outcome *o)
{
	rc_record_free(o->record);
	g_free(o->says);
	g_free(o->report);
}

static void
expect_same(
    const char *property, size_t which, const char *expected, const char *found)
{
	if (strcmp(expected, found) == 0)
		return;
	fprintf(stderr, "%s (%zu)\n--- expected\n%s\n--- found\n%s\n", property,
	    which, expected, found);
	abort();
}

static void
check_chunks(const struct input *input, const struct outcome *whole)
{
	size_t first = (unsigned char)input->files[0].bytes[0];
	const size_t chunks[] = { 1, 7, first + 1 };

	for (size_t i = input->files[0].n > 2048; i < 3; i++) {
		struct outcome o = load(*input, chunks[i], NULL);

		expect_same("chunks", chunks[i], whole->says, o.says);
		expect_same("chunks", chunks[i], whole->report, o.report);
		clear(&o);
	}
}

/* The end of the record that begins at from, in a sound file. */
static size_t
record_end(const struct file *file, size_t from)
{
	bool quoted = false;

	for (size_t i = from; i < file->n; i++) {
		char c = file->bytes[i];

		quoted ^= c == '"';
		if (!quoted && c == '\n')
			return i + 1;
		if (!quoted && c == '\r')
			return i + 1 +
			    (i + 1 < file->n && file->bytes[i + 1] == '\n');
	}
	return file->n;
}

static bool
is_blank(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strchr(" \t\r\n", text[i]) == NULL)
			return false;
	return true;
}

/* Where the header ends, blank lines before it included. */
static size_t
header_end(const struct file *file)
{
	size_t from =
	    file->n >= 3 && memcmp(file->bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	size_t end = from;

	while (end < file->n && is_blank(file->bytes + from, end - from))
		end = record_end(file, end);
	return end;
}

/* The first file in two, the header in both. */
static void
check_split_at(
    const struct input *input, size_t at, const struct outcome *whole)
{
	const struct file *file = &input->files[0];
	g_autoptr(GString) rest =
	    g_string_new_len(file->bytes, (gssize)header_end(file));
	struct input two = { .n = input->n + 1 };
	struct outcome o;

	g_string_append_len(rest, file->bytes + at, (gssize)(file->n - at));
	two.files[0] = (struct file){ file->bytes, at };
	two.files[1] = (struct file){ rest->str, rest->len };
	for (size_t i = 1; i < input->n; i++)
		two.files[i + 1] = input->files[i];
	o = load(two, 4096, NULL);
	/* No rows on one side; a row twice, which a file may hold only in
	 * another roll call than the one before. */
	if (strcmp(o.says, "E109") != 0 && strcmp(o.says, "E301") != 0)
		expect_same("split", at, whole->says, o.says);
	clear(&o);
}

static void
check_splits(const struct input *input, const struct outcome *whole)
{
	const struct file *file = &input->files[0];
	size_t at = header_end(file);
	size_t lot = (unsigned char)file->bytes[file->n / 2] % 4;

	if (whole->record == NULL || input->n == FILES_MOST)
		return;
	for (size_t i = 0; i < 12 && at < file->n; i++) {
		at = record_end(file, at);
		if (i % 4 == lot && at < file->n)
			check_split_at(input, at, whole);
	}
}

static const struct rc_filter filters[] = {
	{ .topic = "human" },
	{ .topic = "t" },
	{ .symbols = "69/188, A/RES/60/173" },
	{ .from = 2006, .to = 2014 },
	{ .topic = "korea", .from = 2014 },
};

static char *
chosen(const struct rc_record *record, const struct rc_filter *filter)
{
	struct rc_selection *selection = rc_select(record, filter);
	char *says = canon_selection(selection);

	rc_selection_free(selection);
	return says;
}

static void
check_filters(const struct input *input, const struct outcome *whole)
{
	for (size_t i = 0; whole->record != NULL && i < G_N_ELEMENTS(filters);
	     i++) {
		struct outcome o = load(*input, 4096, &filters[i]);
		g_autofree char *expected = chosen(whole->record, &filters[i]);
		g_autofree char *found = o.record == NULL
		    ? g_strdup(o.says)
		    : chosen(o.record, &filters[i]);

		expect_same("filter", i, expected, found);
		clear(&o);
	}
}

static void
check_scan_at(const char *text, size_t n, char delimiter, size_t n_cuts)
{
	struct rc_scan a, b;
	size_t end = rc_scan_cut(text, n, delimiter, n_cuts, &a);

	if (end == rc_scan_cut_plain(text, n, delimiter, n_cuts, &b) &&
	    (end == 0 ||
		(memcmp(a.cuts, b.cuts, n_cuts * sizeof *a.cuts) == 0 &&
		    a.is_ascii == b.is_ascii)))
		return;
	fprintf(stderr, "scan: %zu cuts at '%c'\n", n_cuts, delimiter);
	abort();
}

static void
check_scan(const char *bytes, size_t n)
{
	for (size_t i = 0; i < MIN(n, 128); i++) {
		check_scan_at(bytes + i, n - i, ',', 1 + i % RC_SCAN_MOST);
		check_scan_at(bytes + i, n - i, ';', 2);
		check_scan_at(bytes, i, ',', 3);
	}
}

static void
divide(struct input *input, const char *bytes, size_t n)
{
	const char *end = bytes + n, *next;

	while (input->n < FILES_MOST - 1 &&
	    (next = memchr(bytes, SEPARATOR, (size_t)(end - bytes))) != NULL) {
		input->files[input->n++] =
		    (struct file){ bytes, (size_t)(next - bytes) };
		bytes = next + 1;
	}
	input->files[input->n++] =
	    (struct file){ bytes, (size_t)(end - bytes) };
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct input input = { .n = 0 };
	struct outcome whole;

	divide(&input, (const char *)bytes, n);
	whole = load(input, n + 1, NULL);
	if (input.files[0].n > 0) {
		check_chunks(&input, &whole);
		check_splits(&input, &whole);
		check_filters(&input, &whole);
	}
	check_scan((const char *)bytes, n);
	clear(&whole);
	return 0;
}
