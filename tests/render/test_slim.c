#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "render/slim.h"
#include "render/text.h"
#include "support/support.h"

/* The first run of a text, of which the type keeps all that is in it. */
static const struct text_run *
run_of(struct rc_type *type, const char *text, int weight, bool tabular)
{
	size_t n;

	return rc_type_runs(
	    type, text, (struct rc_text_style){ 10, weight, tabular }, &n);
}

/* What is drawn of a run in a font. */
static cairo_path_t *
path_of(const struct text_run *run, cairo_font_face_t *face,
    const cairo_glyph_t *glyphs)
{
	cairo_surface_t *surface =
	    cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, NULL);
	cairo_t *cr = cairo_create(surface);
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_path_t *path;

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_set_font_options(cr, options);
	cairo_set_font_face(cr, face);
	cairo_set_font_size(cr, 1000);
	cairo_glyph_path(cr, glyphs, run->n_glyphs);
	path = cairo_copy_path(cr);
	cairo_font_options_destroy(options);
	cairo_destroy(cr);
	cairo_surface_destroy(surface);
	return path;
}

static cairo_font_face_t *
whole_face(const struct text_run *run)
{
	return cairo_scaled_font_get_font_face(
	    pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run->font)));
}

struct slim_case {
	char font[16], text[64];
	int weight;
	bool tabular;
};

ParameterizedTestParameters(slim, draws_what_the_whole_font_does)
{
	static struct slim_case cases[] = {
		{ "Inter", "Yes votes rose from 46% to 62%", 600, false },
		{ "Inter", "Yes votes rose from 46% to 62%", 400, false },
		{ "Inter", "0123456789 \u22121.5%", 400, true },
		{ "Inter", "A-B (A) 10\u00d720 1\u20132 A \u2192 B", 400,
		    false },
		{ "Inter", "C\u00f4te d\u2019Ivoire, T\u00fcrkiye", 600,
		    false },
		{ "Liberation Sans", "Yes: 61% \u2013 T\u00fcrkiye", 400,
		    true },
		{ "Liberation Sans", "Yes: 61% \u2013 T\u00fcrkiye", 600,
		    false },
	};

	return cr_make_param_array(
	    struct slim_case, cases, G_N_ELEMENTS(cases));
}

ParameterizedTest(struct slim_case *c, slim, draws_what_the_whole_font_does)
{
	struct rc_type *type = open_type(c->font);
	struct slim *slim = slim_new();
	const struct text_run *run =
	    run_of(type, c->text, c->weight, c->tabular);
	cairo_font_face_t *face = NULL;
	g_autofree cairo_glyph_t *glyphs = slim_glyphs(slim, run, &face);
	cairo_path_t *cut, *whole;

	cr_assert_eq(run->n_bytes, (int)strlen(c->text));
	cr_assert_not_null(glyphs);
	cut = path_of(run, face, glyphs);
	whole = path_of(run, whole_face(run), run->glyphs);
	cr_assert_gt(whole->num_data, 100);
	cr_expect_eq(cut->num_data, whole->num_data);
	for (int i = 0; i < whole->num_data; i += whole->data[i].header.length)
		for (int k = 1; k < whole->data[i].header.length; k++) {
			cr_expect_float_eq(cut->data[i + k].point.x,
			    whole->data[i + k].point.x, 0.01);
			cr_expect_float_eq(cut->data[i + k].point.y,
			    whole->data[i + k].point.y, 0.01);
		}
	cairo_path_destroy(cut);
	cairo_path_destroy(whole);
	slim_free(slim);
	rc_type_close(type);
}

/* A letter that few figures have is drawn with the whole font. */
ParameterizedTestParameters(slim, leaves_other_letters_alone)
{
	static struct slim_case cases[] = {
		{ "Inter", "\u015eanl\u0131urfa", 400, false },
		{ "Inter", "\u0391\u03b8\u03ae\u03bd\u03b1", 600, false },
		{ "Inter", "\ubd81\ud55c", 400, false },
	};

	return cr_make_param_array(
	    struct slim_case, cases, G_N_ELEMENTS(cases));
}

ParameterizedTest(struct slim_case *c, slim, leaves_other_letters_alone)
{
	struct rc_type *type = open_type(c->font);
	struct slim *slim = slim_new();
	cairo_font_face_t *face = NULL;

	cr_expect_null(slim_glyphs(
	    slim, run_of(type, c->text, c->weight, c->tabular), &face));
	cr_expect_null(face);
	slim_free(slim);
	rc_type_close(type);
}
