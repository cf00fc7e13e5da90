#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "support/support.h"

/* The figure of the plenary's votes. */
struct drawn {
	struct rc_record *record;
	struct rc_selection *votes;
	struct rc_type *type;
	struct rc_scene *scene;
};

static struct drawn
draw(const char *name, const char *title)
{
	struct drawn d = { .record = record_of_plenary(),
		.type = open_type("Inter") };
	struct rc_measure measure = rc_type_measure(d.type);
	struct rc_figure figure;
	struct rc_error err;

	d.votes = rc_select(d.record, &(struct rc_filter){ .from = 0 });
	figure = figure_of(d.votes, "column");
	figure.measure = &measure;
	figure.name = name;
	figure.title = title;
	d.scene = rc_chart_draw(rc_chart_find("history"), &figure, &err);
	cr_assert_not_null(d.scene, "%s", err.message);
	return d;
}

static void
drawn_free(struct drawn *d)
{
	rc_scene_free(d->scene);
	rc_type_close(d->type);
	rc_selection_free(d->votes);
	rc_record_free(d->record);
}

static struct rc_image
image_of(const struct drawn *d, enum rc_format format)
{
	struct rc_image image;
	struct rc_error err;

	cr_assert(rc_render(d->scene, d->type, format, &image, &err), "%s",
	    err.message);
	return image;
}

struct format_case {
	enum rc_format format;
	char start[8];
};

ParameterizedTestParameters(render, format)
{
	static struct format_case cases[] = {
		{ RC_PNG, "\x89PNG" },
		{ RC_SVG, "<?xml" },
		{ RC_PDF, "%PDF-" },
		{ RC_SVG_TEXT, "<?xml" },
	};
	return cr_make_param_array(
	    struct format_case, cases, sizeof cases / sizeof *cases);
}

/* The same figure, made anew in the same process, where cairo's counters have
 * gone on: the same bytes. */
ParameterizedTest(struct format_case *c, render, format)
{
	struct drawn d = draw("a", NULL), e = draw("a", NULL);
	struct rc_image first = image_of(&d, c->format);
	struct rc_image second = image_of(&e, c->format);

	cr_expect_eq(memcmp(first.bytes, c->start, strlen(c->start)), 0);
	cr_assert_eq(first.n, second.n);
	cr_expect_eq(memcmp(first.bytes, second.bytes, first.n), 0);
	free(first.bytes);
	free(second.bytes);
	drawn_free(&d);
	drawn_free(&e);
}

struct reader {
	const unsigned char *bytes;
	size_t at;
};

static void
read_bytes(png_structp png, png_bytep to, png_size_t n)
{
	struct reader *reader = png_get_io_ptr(png);

	memcpy(to, reader->bytes + reader->at, n);
	reader->at += n;
}

/* 89 x 84 mm at 300 dpi: 1051 x 992 pixels, 11811 a metre. */
Test(render, png_says_its_size_and_what_it_shows)
{
	struct drawn d = draw("a", NULL);
	struct rc_image image = image_of(&d, RC_PNG);
	struct reader reader = { image.bytes, 0 };
	png_structp png =
	    png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	png_infop info = png_create_info_struct(png);
	png_uint_32 x, y;
	png_textp words;
	int unit, n, found = 0;

	png_set_read_fn(png, &reader, read_bytes);
	png_read_png(png, info, PNG_TRANSFORM_IDENTITY, NULL);
	cr_expect_eq(png_get_image_width(png, info), 1051);
	cr_expect_eq(png_get_image_height(png, info), 992);
	png_get_pHYs(png, info, &x, &y, &unit);
	cr_expect(x == 11811 && y == 11811 && unit == PNG_RESOLUTION_METER);
	n = png_get_text(png, info, &words, NULL);
	for (int i = 0; i < n; i++) {
		if (strcmp(words[i].key, "Title") == 0)
			found += strcmp(words[i].text,
				     "Yes votes rose from 46% to 62% of "
				     "members") == 0;
		if (strcmp(words[i].key, "Description") == 0)
			found += strcmp(words[i].text, d.scene->about.alt) == 0;
	}
	cr_expect_eq(found, 2);
	png_destroy_read_struct(&png, &info, NULL);
	free(image.bytes);
	drawn_free(&d);
}

static char *
text_of(struct rc_image image)
{
	char *text = g_strndup((const char *)image.bytes, image.n);

	free(image.bytes);
	return text;
}

/* All ids of a text that follow a mark. */
static GHashTable *
ids_of(const char *svg, const char *mark)
{
	GHashTable *ids =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	while ((svg = strstr(svg, mark)) != NULL) {
		svg += strlen(mark);
		g_hash_table_add(ids, g_strndup(svg, strcspn(svg, "\")")));
	}
	return ids;
}

/* Two figures on one page must not take each other's letters: no id of one is
 * an id of the other, and every reference finds its own. */
Test(render, svg_ids_are_the_figures_own)
{
	static const char *const references[] = { "href=\"#", "url(#" };
	struct drawn a = draw("a", NULL), b = draw("b", NULL);
	g_autofree char *first = text_of(image_of(&a, RC_SVG));
	g_autofree char *second = text_of(image_of(&b, RC_SVG));
	g_autoptr(GHashTable) own = ids_of(first, " id=\"");
	g_autoptr(GHashTable) others = ids_of(second, " id=\"");
	GHashTableIter each;
	gpointer id;

	cr_expect_gt(g_hash_table_size(own), 10);
	g_hash_table_iter_init(&each, own);
	while (g_hash_table_iter_next(&each, &id, NULL))
		cr_expect_not(g_hash_table_contains(others, id));
	for (size_t i = 0; i < 2; i++) {
		g_autoptr(GHashTable) used = ids_of(first, references[i]);

		g_hash_table_iter_init(&each, used);
		while (g_hash_table_iter_next(&each, &id, NULL))
			cr_expect(g_hash_table_contains(own, id));
	}
	drawn_free(&a);
	drawn_free(&b);
}

Test(render, svg_tells_who_cannot_see_it)
{
	struct drawn d = draw("a", "Yes & no: <\"2\" of 3>");
	g_autofree char *svg = text_of(image_of(&d, RC_SVG));

	cr_expect(strstr(svg, "role=\"img\"") != NULL);
	cr_expect(strstr(svg,
		      ">Yes &amp; no: &lt;&quot;2&quot; of 3&gt;"
		      "</title>") != NULL);
	cr_expect(strstr(svg, "<desc id=\"") != NULL);
	cr_expect(strstr(svg, "width=\"89.00mm\"") != NULL);
	drawn_free(&d);
}

/* The streams of a PDF are compressed one by one; its dates are in one. */
static void
append_inflated(GString *out, const unsigned char *bytes, size_t n)
{
	unsigned char buffer[65536];
	z_stream z = { .next_in = (unsigned char *)bytes, .avail_in = (uInt)n };
	int status = Z_OK;

	inflateInit(&z);
	while (status == Z_OK) {
		z.next_out = buffer;
		z.avail_out = sizeof buffer;
		status = inflate(&z, Z_NO_FLUSH);
		g_string_append_len(out, (const char *)buffer,
		    (gssize)(sizeof buffer - z.avail_out));
	}
	inflateEnd(&z);
}

static char *
words_of_pdf(const struct rc_image *image)
{
	GString *out =
	    g_string_new_len((const char *)image->bytes, (gssize)image->n);

	for (size_t i = 0; i + 8 < image->n; i++)
		if (memcmp(image->bytes + i, "\nstream\n", 8) == 0)
			append_inflated(
			    out, image->bytes + i + 8, image->n - i - 8);
	for (size_t i = 0; i < out->len; i++)
		if (out->str[i] == '\0')
			out->str[i] = ' ';
	return g_string_free(out, FALSE);
}

/* Older releases of cairo leave out the "D:" that begins a date. */
static bool
has_date(const char *words, const char *key)
{
	const char *at = strstr(words, key);

	if (at == NULL)
		return false;
	at += strlen(key) + strlen(" (");
	at += g_str_has_prefix(at, "D:") ? 2 : 0;
	return g_str_has_prefix(at, "20151217000000");
}

/* The clock is nowhere: the last vote was on 17 December 2015. */
Test(render, pdf_is_dated_by_its_data)
{
	struct drawn d = draw("a", NULL);
	struct rc_image image = image_of(&d, RC_PDF);
	g_autofree char *words = words_of_pdf(&image);

	cr_expect(has_date(words, "/CreationDate"));
	cr_expect(has_date(words, "/ModDate"));
	cr_expect(strstr(words, "/Subject (Stacked columns") != NULL ||
	    strstr(words, "/Subject <") != NULL);
	cr_expect(strstr(words, "/StructTreeRoot") != NULL);
	free(image.bytes);
	drawn_free(&d);
}

Test(render, a_missing_glyph_is_named_not_drawn)
{
	for (int format = RC_PNG; format <= RC_SVG_TEXT; format++) {
		struct drawn d = draw("a", "\u2E80");
		struct rc_image image;
		struct rc_error err;

		cr_expect_not(rc_render(
		    d.scene, d.type, (enum rc_format)format, &image, &err));
		cr_expect_null(image.bytes);
		cr_expect_eq(err.status, RC_EDRAW);
		cr_expect(strstr(err.message, "U+2E80") != NULL);
		cr_expect(strstr(err.message, "Inter") != NULL);
		drawn_free(&d);
	}
}

Test(render, width_grows_with_the_text)
{
	struct rc_type *type = open_type("Liberation Sans");
	struct rc_measure m = rc_type_measure(type);
	struct rc_text_style style = { 10, 400, true };
	double one = m.width(m.context, "1", style);

	/* Figures of one width: 0.556 em in Liberation Sans. */
	cr_expect_float_eq(one, 5.56, 0.01);
	cr_expect_float_eq(m.width(m.context, "88", style), 2 * one, 1e-6);
	cr_expect_eq(m.width(m.context, "", style), 0);
	rc_type_close(type);
	rc_type_close(NULL);
}

Test(render, unknown_font_and_missing_files_are_told)
{
	const char *const nowhere[] = { "/nowhere" };
	struct rc_error err;

	cr_expect_null(rc_type_open("Comic Sans", nowhere, 1, &err));
	cr_expect_eq(err.status, RC_EUSAGE);
	cr_expect_null(rc_type_open("Inter", nowhere, 1, &err));
	cr_expect_eq(err.status, RC_EDRAW);
	cr_expect(strstr(err.message, "/nowhere") != NULL);
	cr_expect(strstr(err.help, "fonts-inter") != NULL);
}

/* Hangul comes from a font of its own, which is opened when it is needed; words
 * in Latin letters stay as wide as they were. */
Test(render, hangul_has_a_font)
{
	static const char *const fonts[] = { "/usr/share/fonts/opentype/inter",
		"/usr/share/fonts/truetype/nanum" };
	const struct rc_text_style style = { 10, 400, false };
	struct rc_error err;
	struct rc_type *type = rc_type_open("Inter", fonts, 2, &err);
	struct rc_measure measure;
	double latin, hangul;

	cr_assert_not_null(type, "%s", err.message);
	measure = rc_type_measure(type);
	latin = measure.width(measure.context, "Latin", style);
	hangul = measure.width(measure.context, "\ubd81\ud55c", style);
	/* Two letters of about an em. */
	cr_expect(hangul > 15 && hangul < 25, "%g", hangul);
	rc_type_close(type);
	type = rc_type_open("Inter", fonts, 2, &err);
	measure = rc_type_measure(type);
	measure.width(measure.context, "\ubd81\ud55c", style);
	cr_expect_eq(measure.width(measure.context, "Latin", style), latin);
	rc_type_close(type);
}
