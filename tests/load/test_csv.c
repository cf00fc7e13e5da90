#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <csv.h>
#include <string.h>

#include "load/csv.h"
#include "support/support.h"

/* Records as text: "[a|b][c]". */
static void
take_field(void *text, size_t n, void *out)
{
	GString *s = out;

	g_string_append_c(
	    s, s->len == 0 || s->str[s->len - 1] == ']' ? '[' : '|');
	g_string_append_len(s, text, (gssize)n);
}

static void
take_end(int terminator, void *out)
{
	(void)terminator;
	g_string_append_c(out, ']');
}

/* What libcsv alone makes of the text; NULL where it finds an error. */
static char *
by_libcsv(const char *text, char delimiter)
{
	GString *out = g_string_new(NULL);
	struct csv_parser p;
	size_t n = strlen(text);
	bool ok;

	csv_init(&p, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	csv_set_delim(&p, (unsigned char)delimiter);
	ok = csv_parse(&p, text, n, take_field, take_end, out) == n &&
	    csv_fini(&p, take_field, take_end, out) == 0;
	csv_free(&p);
	return g_string_free(out, !ok);
}

static bool
take_record(void *context, struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n)
{
	(void)csv;
	for (size_t i = 0; i < n; i++) {
		cr_assert_eq(strlen(fields[i].text), fields[i].length);
		take_field((char *)fields[i].text, fields[i].length, context);
	}
	take_end(0, context);
	return true;
}

static char *
by_rollcall(const char *text, char delimiter)
{
	GString *out = g_string_new(NULL);
	struct rc_csv *csv = rc_csv_new("x", delimiter, take_record, out);
	struct rc_error err;
	bool ok = rc_csv_feed(csv, text, strlen(text), &err) &&
	    rc_csv_finish(csv, &err);

	rc_csv_free(csv);
	return g_string_free(out, !ok);
}

/* Lines that are only cut at their delimiters come to what libcsv makes of
 * them, whatever they hold. */
Test(csv, reads_what_libcsv_reads)
{
	static const char *const pieces[] = { "a", "bc", " ", "\t", ",", ",",
		";", "\"", "\"\"", "\n", "\r\n", "\r", "\u00E9", "\"x\"," };
	g_autoptr(GRand) random = g_rand_new_with_seed(20051216);
	int sound = 0;

	for (int i = 0; i < 20000; i++) {
		g_autoptr(GString) text = g_string_new("xyz\n");
		g_autofree char *expected = NULL, *found = NULL;
		char delimiter = ",;\t"[i % 3];

		for (int k = g_rand_int_range(random, 0, 16); k > 0; k--)
			g_string_append(text,
			    pieces[g_rand_int_range(
				random, 0, G_N_ELEMENTS(pieces))]);
		expected = by_libcsv(text->str, delimiter);
		found = by_rollcall(text->str, delimiter);
		cr_assert_eq(g_strcmp0(found, expected), 0,
		    "\"%s\": %s, not %s", text->str, found, expected);
		sound += expected != NULL;
	}
	cr_expect_gt(sound, 5000);
}

/* What libcsv makes of each record is what comparing with the record before
 * does, whatever the fields before the tail hold. */
struct kept {
	GString *out, *tail;
	size_t column, n_repeats;
};

static bool
take_with_tail(void *context, struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n)
{
	struct kept *k = context;
	bool repeats = rc_csv_repeats(csv);

	if (!repeats) {
		rc_csv_set_tail(csv, k->column);
		g_string_truncate(k->tail, 0);
	}
	for (size_t i = 0; i < (repeats ? MIN(k->column, n) : n); i++) {
		gsize before = k->out->len;

		cr_assert_eq(strlen(fields[i].text), fields[i].length);
		take_field((char *)fields[i].text, fields[i].length, k->out);
		if (i >= k->column)
			g_string_append(k->tail, k->out->str + before);
	}
	if (repeats)
		g_string_append_len(k->out, k->tail->str, (gssize)k->tail->len);
	take_end(0, k->out);
	k->n_repeats += repeats;
	return true;
}

static char *
by_comparing(const char *text, size_t column, size_t *n_repeats)
{
	g_autoptr(GString) tail = g_string_new(NULL);
	struct kept k = { g_string_new(NULL), tail, column, 0 };
	struct rc_csv *csv = rc_csv_new("x", ',', take_with_tail, &k);
	struct rc_error err;
	bool ok = rc_csv_feed(csv, text, strlen(text), &err) &&
	    rc_csv_finish(csv, &err);

	rc_csv_free(csv);
	*n_repeats += k.n_repeats;
	return g_string_free(k.out, !ok);
}

Test(csv, comparing_with_the_record_before_reads_what_libcsv_reads)
{
	static const char *const heads[] = { "a", "b c", "", " d ", "\"e\"",
		"\"f,g\"", "\"h\"\"i\"", "\"j\nk\"", "\u00E9", " \"l\"",
		"\"m\" ", "n\"o", "\"\"", "\"p\"q" };
	static const char *const tails[] = { "x,y", "x,\"y\"", "\"x,\",y", "x",
		"x,\"y\nz\"", "x,y,z" };
	static const char *const ends[] = { "\n", "\n", "\n", "\r\n", "\r" };
	g_autoptr(GRand) random = g_rand_new_with_seed(20061219);
	size_t n_repeats = 0;
	int sound = 0;

	for (int i = 0; i < 20000; i++) {
		g_autoptr(GString) text = g_string_new("c1,c2,c3,c4\n");
		g_autofree char *expected = NULL, *found = NULL;
		const char *tail = tails[0], *end = ends[0];

		for (int k = g_rand_int_range(random, 0, 8); k > 0; k--) {
			if (g_rand_int_range(random, 0, 4) == 0) {
				tail = tails[g_rand_int_range(
				    random, 0, G_N_ELEMENTS(tails))];
				end = ends[g_rand_int_range(
				    random, 0, G_N_ELEMENTS(ends))];
			}
			g_string_append_printf(text, "%s,%s,%s%s",
			    heads[g_rand_int_range(
				random, 0, i % 2 ? 7 : G_N_ELEMENTS(heads))],
			    heads[g_rand_int_range(
				random, 0, i % 2 ? 7 : G_N_ELEMENTS(heads))],
			    tail, end);
		}
		expected = by_libcsv(text->str, ',');
		found = by_comparing(text->str, 2, &n_repeats);
		cr_assert_eq(g_strcmp0(found, expected), 0,
		    "\"%s\": %s, not %s", text->str, found, expected);
		sound += expected != NULL;
	}
	cr_expect_gt(sound, 5000);
	cr_expect_gt(n_repeats, 5000);
}

static bool
keep_place(void *context, struct rc_csv *csv, const struct rc_csv_field *fields,
    size_t n)
{
	(void)fields;
	for (size_t i = 0; i <= n; i++) {
		struct rc_place p = rc_csv_place(csv, i);

		g_string_append_printf(
		    context, "%zu:%zu+%zu ", p.line, p.column, p.width);
		g_free((char *)p.excerpt);
	}
	return true;
}

/* Every field at its line and byte; past the last, the record's line. */
Test(csv, knows_the_place_of_every_field)
{
	static const char text[] = "a,bc\n"
				   "\n"
				   "\"d\",  e ,\u00E9\n"
				   "\"f\n"
				   "g\",h\n"
				   "i,\"j,k\"";
	g_autoptr(GString) out = g_string_new(NULL);
	struct rc_csv *csv = rc_csv_new("x", ',', keep_place, out);

	cr_assert(rc_csv_feed(csv, text, strlen(text), NULL));
	cr_assert(rc_csv_finish(csv, NULL));
	cr_expect_str_eq(out->str,
	    "1:1+1 1:3+2 1:0+0 "
	    "3:1+3 3:7+2 3:10+2 3:0+0 "
	    "4:1+5 5:4+1 4:0+0 "
	    "6:1+1 6:3+5 6:0+0 ",
	    "%s", out->str);
	rc_csv_free(csv);
}

/* No input may eat memory: a quote that is never closed, a line that never
 * ends, commas without end. */
Test(csv, limits)
{
	static const char *const starts[] = { "a,\"", "", "" };
	static const char *const more[] = { "text\n", "text ", "," };

	for (size_t i = 0; i < 3; i++) {
		g_autoptr(GString) out = g_string_new(NULL);
		struct rc_csv *csv = rc_csv_new("x", ',', take_record, out);
		struct rc_error err = { .code = "" };
		bool ok = rc_csv_feed(csv, starts[i], strlen(starts[i]), &err);
		g_autoptr(GString) chunk = g_string_new(NULL);

		while (chunk->len < 65536)
			g_string_append(chunk, more[i]);
		for (int k = 0; ok && k < 1000; k++)
			ok = rc_csv_feed(csv, chunk->str, chunk->len, &err);
		cr_expect_not(ok && rc_csv_finish(csv, &err));
		cr_expect_str_eq(err.code, "E106", "%zu: %s", i, err.message);
		rc_csv_free(csv);
	}
}

/* Quoted ends of lines, blank lines and a byte order mark before it do not keep
 * the first line from telling the delimiter, nor does how it comes in. */
Test(csv, first_line_tells_the_delimiter)
{
	static const char text[] =
	    "\xEF\xBB\xBF\n \r\n\"a,\nb\";c;d,e\n1;2;3\n";

	for (size_t chunk = 1; chunk <= strlen(text); chunk++) {
		g_autoptr(GString) out = g_string_new(NULL);
		struct rc_csv *csv = rc_csv_new("x", 0, take_record, out);

		for (size_t at = 0; at < strlen(text); at += chunk)
			cr_assert(rc_csv_feed(csv, text + at,
			    MIN(chunk, strlen(text) - at), NULL));
		cr_assert(rc_csv_finish(csv, NULL));
		cr_expect_str_eq(out->str, "[a,\nb|c|d,e][1|2|3]", "%zu: %s",
		    chunk, out->str);
		cr_expect_eq(rc_csv_delimiter(csv), ';');
		rc_csv_free(csv);
	}
}

/* What the first line tells is told by its beginning if it has no end. */
Test(csv, delimiter_of_an_endless_line)
{
	g_autoptr(GString) text = g_string_new("a,b");

	while (text->len < 1 << 17)
		g_string_append_c(text, text->len < 1 << 16 ? 'x' : ';');
	for (size_t chunk = 1; chunk <= 1 << 17; chunk *= 2) {
		g_autoptr(GString) out = g_string_new(NULL);
		struct rc_csv *csv = rc_csv_new("x", 0, take_record, out);

		for (size_t at = 0; at < text->len; at += chunk)
			cr_assert(rc_csv_feed(csv, text->str + at,
			    MIN(chunk, text->len - at), NULL));
		cr_expect_eq(rc_csv_delimiter(csv), ',', "%zu", chunk);
		rc_csv_free(csv);
	}
}

static bool
count_record(void *context, struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n)
{
	(void)csv;
	(void)fields;
	(void)n;
	++*(size_t *)context;
	return true;
}

static size_t
n_records(const char *text, size_t n)
{
	size_t count = 0;
	struct rc_csv *csv = rc_csv_new("x", ',', count_record, &count);

	cr_expect(rc_csv_feed(csv, text, n, NULL));
	cr_expect(rc_csv_finish(csv, NULL));
	rc_csv_free(csv);
	return count;
}

/* Time goes with the bytes, not with their square. */
Test(csv, many_lines_take_no_long_time, .timeout = 20)
{
	enum { N = 1 << 22 };
	g_autofree char *text = g_malloc(N);

	for (size_t i = 0; i < N; i++)
		text[i] = i % 2 == 0 ? 'a' : '\r';
	cr_expect_eq(n_records(text, N), N / 2);
	memset(text, ' ', N);
	memset(text + N / 2, '\n', N / 2);
	text[N / 2] = text[N / 2 + N / 5] = '"';
	text[N / 2 + 1] = 'x';
	cr_expect_eq(n_records(text, N), 1);
}

struct long_case {
	char start[8], more[8];
	size_t column;
	char says[32];
};

ParameterizedTestParameters(csv, too_long)
{
	static struct long_case cases[] = {
		{ "a,\"", "text\n", 3, "field longer than 1 MiB" },
		{ "a,\"", "text ", 3, "field longer than 1 MiB" },
		{ "a,bc,", "text ", 6, "field longer than 1 MiB" },
		{ "", "text,", 1, "record longer than 8 MiB" },
	};
	return cr_make_param_array(
	    struct long_case, cases, sizeof cases / sizeof *cases);
}

/* The place is that of the field, however much of it has come in. */
ParameterizedTest(struct long_case *c, csv, too_long)
{
	for (size_t size = 1 << 12; size <= 1 << 20; size <<= 4) {
		g_autoptr(GString) chunk = g_string_new(NULL);
		g_autoptr(GString) out = g_string_new(NULL);
		struct rc_csv *csv = rc_csv_new("x", ',', take_record, out);
		struct rc_error err = { .code = "" };

		while (chunk->len < size)
			g_string_append(chunk, c->more);
		cr_expect(rc_csv_feed(csv, "\n", 1, &err) &&
		    rc_csv_feed(csv, c->start, strlen(c->start), &err));
		while (rc_csv_feed(csv, chunk->str, chunk->len, &err))
			continue;
		cr_expect_str_eq(err.code, "E106");
		cr_expect(
		    strstr(err.message, c->says) != NULL, "%s", err.message);
		cr_expect_eq(err.line, 2);
		cr_expect_eq(err.column, c->column, "%zu", err.column);
		rc_csv_free(csv);
	}
}
