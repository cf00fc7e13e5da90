#include "render/slim.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include <glib.h>
#include <hb-ot.h>
#include <hb-subset.h>

#include "render/text.h"

struct slim {
	GHashTable *fonts; /* hb_face_t -> struct cut */
};

struct cut {
	hb_subset_plan_t *plan; /* keeps the whole font */
	cairo_font_face_t *face;
};

/* Those of the languages of western Europe, and the signs that figures set. */
static const struct {
	gunichar first, last;
} letters[] = { { 0x20, 0x7e }, { 0xa0, 0xff }, { 0x2010, 0x2026 },
	{ 0x2190, 0x2193 }, { 0x2212, 0x2212 }, { 0x2264, 0x2265 } };

/* What turns them into other glyphs: digits of one width, and signs that stand
 * higher beside capitals. */
static const hb_tag_t features[] = { HB_TAG('t', 'n', 'u', 'm'),
	HB_TAG('c', 'a', 'l', 't'), 0 };

/* Cairo gets glyphs that are chosen and placed. */
static const hb_tag_t dropped[] = { HB_TAG('G', 'D', 'E', 'F'),
	HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'S', 'U', 'B') };

static void
cut_free(gpointer data)
{
	struct cut *cut = data;

	cairo_font_face_destroy(cut->face);
	hb_subset_plan_destroy(cut->plan);
	g_free(cut);
}

struct slim *
slim_new(void)
{
	struct slim *slim = g_new(struct slim, 1);

	slim->fonts = g_hash_table_new_full(NULL, NULL, NULL, cut_free);
	return slim;
}

void
slim_free(struct slim *slim)
{
	if (slim == NULL)
		return;
	g_hash_table_destroy(slim->fonts);
	g_free(slim);
}

static void
add_glyphs(hb_face_t *whole, hb_set_t *glyphs)
{
	hb_font_t *font = hb_font_create(whole);
	hb_set_t *lookups = hb_set_create();
	hb_codepoint_t glyph;

	for (size_t i = 0; i < G_N_ELEMENTS(letters); i++)
		for (gunichar c = letters[i].first; c <= letters[i].last; c++)
			if (hb_font_get_nominal_glyph(font, c, &glyph))
				hb_set_add(glyphs, glyph);
	hb_ot_layout_collect_lookups(
	    whole, HB_OT_TAG_GSUB, NULL, NULL, features, lookups);
	hb_ot_layout_lookups_substitute_closure(whole, lookups, glyphs);
	hb_set_destroy(lookups);
	hb_font_destroy(font);
}

static hb_subset_plan_t *
plan_of(hb_face_t *whole)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_subset_plan_t *plan;

	add_glyphs(whole, hb_subset_input_glyph_set(input));
	for (size_t i = 0; i < G_N_ELEMENTS(letters); i++)
		hb_set_add_range(hb_subset_input_unicode_set(input),
		    letters[i].first, letters[i].last);
	for (size_t i = 0; i < G_N_ELEMENTS(dropped); i++)
		hb_set_add(
		    hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG),
		    dropped[i]);
	plan = hb_subset_plan_create_or_fail(whole, input);
	hb_subset_input_destroy(input);
	return plan;
}

static void
face_done(void *face)
{
	FT_Library library = ((FT_Face)face)->glyph->library;

	FT_Done_Face(face);
	FT_Done_FreeType(library);
}

static void
bytes_done(void *face)
{
	hb_blob_destroy(((FT_Face)face)->generic.data);
}

/* Cairo keeps a face for longer than we do: it has what it needs with it, the
 * bytes and a library of its own. */
static cairo_font_face_t *
open_face(hb_face_t *made)
{
	static const cairo_user_data_key_t key;
	hb_blob_t *bytes = hb_face_reference_blob(made);
	FT_Library library;
	FT_Face face;
	cairo_font_face_t *font;

	if (FT_Init_FreeType(&library) != 0)
		g_error("FreeType does not start");
	if (FT_New_Memory_Face(library,
		(const FT_Byte *)hb_blob_get_data(bytes, NULL),
		(FT_Long)hb_blob_get_length(bytes), 0, &face) != 0) {
		hb_blob_destroy(bytes);
		FT_Done_FreeType(library);
		return NULL;
	}
	face->generic = (FT_Generic){ bytes, bytes_done };
	font = cairo_ft_font_face_create_for_ft_face(face, 0);
	cairo_font_face_set_user_data(font, &key, face, face_done);
	return font;
}

/* What cannot be cut has no face. */
static const struct cut *
cut_of(struct slim *slim, hb_face_t *whole)
{
	struct cut *cut = g_hash_table_lookup(slim->fonts, whole);
	hb_face_t *made;

	if (cut != NULL)
		return cut;
	cut = g_new0(struct cut, 1);
	cut->plan = plan_of(whole);
	made = hb_subset_plan_execute_or_fail(cut->plan);
	if (made != NULL)
		cut->face = open_face(made);
	hb_face_destroy(made);
	g_hash_table_insert(slim->fonts, whole, cut);
	return cut;
}

static bool
is_letter(gunichar c)
{
	for (size_t i = 0; i < G_N_ELEMENTS(letters); i++)
		if (c >= letters[i].first && c <= letters[i].last)
			return true;
	return false;
}

/* Asked before a font is cut: one with all of Hangul would be cut for
 * nothing. */
static bool
is_of_letters(const struct text_run *run)
{
	for (const char *p = run->text; p < run->text + run->n_bytes;
	     p = g_utf8_next_char(p))
		if (!is_letter(g_utf8_get_char(p)))
			return false;
	return true;
}

cairo_glyph_t *
slim_glyphs(
    struct slim *slim, const struct text_run *run, cairo_font_face_t **face)
{
	const struct cut *cut;
	const hb_map_t *numbers;
	cairo_glyph_t *glyphs;

	if (!is_of_letters(run))
		return NULL;
	cut = cut_of(slim, hb_font_get_face(pango_font_get_hb_font(run->font)));
	if (cut->face == NULL)
		return NULL;
	numbers = hb_subset_plan_old_to_new_glyph_mapping(cut->plan);
	glyphs =
	    g_memdup2(run->glyphs, (gsize)run->n_glyphs * sizeof *run->glyphs);
	for (int i = 0; i < run->n_glyphs; i++) {
		glyphs[i].index =
		    hb_map_get(numbers, (hb_codepoint_t)glyphs[i].index);
		if (glyphs[i].index == HB_MAP_VALUE_INVALID) {
			g_free(glyphs);
			return NULL;
		}
	}
	*face = cut->face;
	return glyphs;
}
