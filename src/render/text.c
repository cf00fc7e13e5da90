#include "render/text.h"

#include "render/fonts.h"

#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

enum { N_FACES = 2 };

static const struct family {
	const char *name;
	const char *files[N_FACES]; /* regular, and what 600 is */
	int bold;                   /* the weight that its second face has */
	const char *package;
} families[] = {
	{ "Inter", { "Inter-Regular.otf", "Inter-SemiBold.otf" }, 600,
	    "fonts-inter" },
	{ "Liberation Sans",
	    { "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf" }, 700,
	    "fonts-liberation" },
};

/* For letters that the family lacks, in this order, as far as they are
 * installed: Hangul, and what else there is. */
static const char *const fallbacks[] = { "NotoSansKR-Regular.otf",
	"NotoSansKR-Bold.otf", "NotoSansCJK-Regular.ttc",
	"NotoSansCJK-Bold.ttc", "NanumGothic.ttf", "NanumGothicBold.ttf",
	"UnDotum.ttf", "UnDotumBold.ttf", "DejaVuSans.ttf",
	"DejaVuSans-Bold.ttf" };

struct rc_type {
	const struct family *family;
	char **directories;
	bool has_fallbacks; /* they were looked for */
	FcConfig *config;
	PangoFontMap *map;
	PangoContext *context; /* for measuring */
	PangoLayout *layout;
	PangoFontDescription *faces[N_FACES];
	PangoAttrList *tabular;
	GPtrArray *files;   /* paths that were opened, NULL at the end */
	GHashTable *shaped; /* of struct shaped */
	struct outlines *outlines;
	struct slim *slim;
	struct canvas canvas;
};

/* What is asked again and again of a text, while a page is laid out and when it
 * is painted: shaping it is most of the work. */
struct shaped {
	char *text;
	struct rc_text_style style;
	double width;
	int n_missing; /* characters without a glyph */
	GArray *runs;  /* struct text_run, whose texts are in this one */
};

static guint
shaped_hash(gconstpointer data)
{
	const struct shaped *shaped = data;

	return g_str_hash(shaped->text) * 31 +
	    g_double_hash(&shaped->style.size);
}

static gboolean
shaped_equal(gconstpointer a, gconstpointer b)
{
	const struct shaped *one = a, *other = b;

	return one->style.size == other->style.size &&
	    one->style.weight == other->style.weight &&
	    one->style.tabular == other->style.tabular &&
	    strcmp(one->text, other->text) == 0;
}

static void
run_clear(gpointer data)
{
	struct text_run *run = data;

	g_object_unref(run->font);
	g_free(run->glyphs);
	g_free(run->clusters);
}

static void
shaped_free(gpointer data)
{
	struct shaped *shaped = data;

	g_array_unref(shaped->runs);
	g_free(shaped->text);
	g_free(shaped);
}

static const struct family *
find_family(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(families); i++)
		if (g_ascii_strcasecmp(families[i].name, name) == 0)
			return &families[i];
	return NULL;
}

static bool
open_file(struct rc_type *type, const char *path)
{
	if (!FcConfigAppFontAddFile(type->config, (const FcChar8 *)path))
		return false;
	g_ptr_array_insert(
	    type->files, (gint)type->files->len - 1, g_strdup(path));
	return true;
}

const char *const *
rc_type_files(struct rc_type *type)
{
	return (const char *const *)(void *)type->files->pdata;
}

static bool
add_file(struct rc_type *type, const char *file, const char *const *directories,
    size_t n, struct rc_error *err)
{
	g_autoptr(GString) searched = g_string_new(NULL);

	for (size_t i = 0; i < n; i++) {
		g_autofree char *path =
		    g_build_filename(directories[i], file, NULL);

		g_string_append_printf(
		    searched, "%s%s", i > 0 ? ", " : "", directories[i]);
		if (open_file(type, path))
			return true;
	}
	rc_fail(err, RC_EDRAW, NULL, "the font file %s is not in %s", file,
	    searched->str);
	return rc_fail_help(
	    err, "install it (Debian and Ubuntu: %s)", type->family->package);
}

/* Looked for only when a letter is missing: a large font takes longer to open
 * than a figure to draw. */
static bool
add_fallbacks(struct rc_type *type)
{
	bool found = false;

	if (type->has_fallbacks)
		return false;
	type->has_fallbacks = true;
	for (size_t i = 0; i < G_N_ELEMENTS(fallbacks); i++)
		for (char **at = type->directories; *at != NULL; at++) {
			g_autofree char *path =
			    g_build_filename(*at, fallbacks[i], NULL);

			if (g_file_test(path, G_FILE_TEST_EXISTS) &&
			    open_file(type, path)) {
				found = true;
				break;
			}
		}
	if (found) {
		pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(type->map));
		/* What was shaped before has faces that nothing else has from
		 * now on: a file would have the same outlines twice. */
		g_hash_table_remove_all(type->shaped);
	}
	return found;
}

/* No hinting and exact advances: text is as wide here as in a browser. */
static void
set_options(PangoContext *context)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(context, options);
	cairo_font_options_destroy(options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_language(context, pango_language_from_string("en"));
	pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
}

static void
set_up(struct rc_type *type)
{
	type->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(
	    PANGO_FC_FONT_MAP(type->map), type->config);
	type->context = pango_font_map_create_context(type->map);
	set_options(type->context);
	type->layout = pango_layout_new(type->context);
	for (int i = 0; i < N_FACES; i++) {
		type->faces[i] = pango_font_description_new();
		pango_font_description_set_family_static(
		    type->faces[i], type->family->name);
		pango_font_description_set_weight(type->faces[i],
		    i == 0 ? PANGO_WEIGHT_NORMAL
			   : (PangoWeight)type->family->bold);
	}
	type->tabular = pango_attr_list_new();
	pango_attr_list_insert(
	    type->tabular, pango_attr_font_features_new("tnum=1"));
}

void
rc_type_forbid_system_fonts(void)
{
	FcConfig *none = FcConfigCreate();

	FcConfigSetCurrent(none);
	FcConfigDestroy(none); /* fontconfig keeps a reference */
}

struct rc_type *
rc_type_open(const char *family, const char *const *directories, size_t n,
    struct rc_error *err)
{
	struct rc_type *type = g_new0(struct rc_type, 1);

	type->family = find_family(family);
	if (type->family == NULL) {
		g_free(type);
		rc_fail(err, RC_EUSAGE, NULL, "no font \"%s\"", family);
		rc_fail_help(
		    err, "one of: %s, %s", families[0].name, families[1].name);
		return NULL;
	}
	type->directories = g_new0(char *, n + 1);
	for (size_t i = 0; i < n; i++)
		type->directories[i] = g_strdup(directories[i]);
	type->shaped =
	    g_hash_table_new_full(shaped_hash, shaped_equal, shaped_free, NULL);
	type->outlines = outlines_new();
	type->files = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(type->files, NULL);
	type->config = FcConfigCreate();
	for (int i = 0; i < N_FACES; i++) {
		if (!add_file(
			type, type->family->files[i], directories, n, err)) {
			rc_type_close(type);
			return NULL;
		}
	}
	set_up(type);
	return type;
}

void
rc_type_close(struct rc_type *type)
{
	if (type == NULL)
		return;
	g_hash_table_destroy(type->shaped);
	if (type->map != NULL) {
		pango_attr_list_unref(type->tabular);
		for (int i = 0; i < N_FACES; i++)
			pango_font_description_free(type->faces[i]);
		g_object_unref(type->layout);
		g_object_unref(type->context);
		g_object_unref(type->map);
	}
	outlines_free(type->outlines);
	slim_free(type->slim);
	canvas_clear(&type->canvas);
	g_ptr_array_unref(type->files);
	g_strfreev(type->directories);
	FcConfigDestroy(type->config);
	g_free(type);
}

const char *
rc_type_family(const struct rc_type *type)
{
	return type->family->name;
}

static void
set_text(struct rc_type *type, const char *text, struct rc_text_style style)
{
	PangoFontDescription *face = type->faces[style.weight >= 600];

	pango_font_description_set_absolute_size(
	    face, style.size * PANGO_SCALE);
	pango_layout_set_font_description(type->layout, face);
	pango_layout_set_attributes(
	    type->layout, style.tabular ? type->tabular : NULL);
	pango_layout_set_text(type->layout, text, -1);
}

/* The run begins at x, and ends at what is returned. */
static double
set_glyphs(struct text_run *run, const PangoGlyphItem *item, double x)
{
	run->glyphs = g_new(cairo_glyph_t, item->glyphs->num_glyphs);
	for (int i = 0; i < item->glyphs->num_glyphs; i++) {
		const PangoGlyphInfo *g = &item->glyphs->glyphs[i];

		if (g->glyph != PANGO_GLYPH_EMPTY)
			run->glyphs[run->n_glyphs++] = (cairo_glyph_t){
				g->glyph,
				(x + g->geometry.x_offset) / PANGO_SCALE,
				(double)g->geometry.y_offset / PANGO_SCALE
			};
		x += g->geometry.width;
	}
	return x;
}

/* Of the glyphs from one on, towards another: those that are drawn. */
static int
count_drawn(const PangoGlyphString *glyphs, int from, int to)
{
	int step = from < to ? 1 : -1, n = 0;

	for (int i = from; i != to; i += step)
		n += glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
	return n;
}

/* Which bytes each glyph shows; cairo wants the glyphs of what is read from
 * right to left as they stand, and tells them from the flag. */
static void
set_clusters(struct text_run *run, PangoGlyphItem *item, const char *text)
{
	PangoGlyphItemIter at;
	bool more = pango_glyph_item_iter_init_start(&at, item, text);

	run->clusters = g_new(cairo_text_cluster_t, item->glyphs->num_glyphs);
	for (; more; more = pango_glyph_item_iter_next_cluster(&at))
		run->clusters[run->n_clusters++] = (cairo_text_cluster_t){
			at.end_index - at.start_index,
			count_drawn(item->glyphs, at.start_glyph, at.end_glyph)
		};
	if (item->item->analysis.level % 2 == 1)
		run->flags = CAIRO_TEXT_CLUSTER_FLAG_BACKWARD;
}

static GArray *
runs_of(PangoLayout *layout, const char *text)
{
	GArray *runs = g_array_new(FALSE, FALSE, sizeof(struct text_run));
	const GSList *items = pango_layout_get_line_readonly(layout, 0)->runs;
	double x = 0;

	g_array_set_clear_func(runs, run_clear);
	for (; items != NULL; items = items->next) {
		PangoGlyphItem *item = items->data;
		struct text_run run = { .font = item->item->analysis.font,
			.text = text + item->item->offset,
			.n_bytes = item->item->length };

		g_object_ref(run.font);
		x = set_glyphs(&run, item, x);
		set_clusters(&run, item, text);
		g_array_append_val(runs, run);
	}
	return runs;
}

/* What is kept of texts does not grow without end. */
enum { MOST_KEPT = 4096 };

static const struct shaped *
keep(struct rc_type *type, const struct shaped *shaped)
{
	struct shaped *kept = g_memdup2(shaped, sizeof *shaped);

	kept->text = g_strdup(shaped->text);
	kept->runs = runs_of(type->layout, kept->text);
	if (g_hash_table_size(type->shaped) >= MOST_KEPT)
		g_hash_table_remove_all(type->shaped);
	g_hash_table_add(type->shaped, kept);
	return kept;
}

static const struct shaped *
shape(struct rc_type *type, const char *text, struct rc_text_style style)
{
	struct shaped wanted = { .text = (char *)text, .style = style };
	const struct shaped *found = g_hash_table_lookup(type->shaped, &wanted);
	PangoRectangle logical;

	if (found != NULL)
		return found;
	set_text(type, text, style);
	if (pango_layout_get_unknown_glyphs_count(type->layout) > 0 &&
	    add_fallbacks(type))
		pango_layout_context_changed(type->layout);
	pango_layout_get_extents(type->layout, NULL, &logical);
	wanted.width = (double)logical.width / PANGO_SCALE;
	wanted.n_missing = pango_layout_get_unknown_glyphs_count(type->layout);
	return keep(type, &wanted);
}

const struct text_run *
rc_type_runs(struct rc_type *type, const char *text, struct rc_text_style style,
    size_t *n)
{
	const struct shaped *shaped = shape(type, text, style);

	*n = shaped->runs->len;
	return (const struct text_run *)(void *)shaped->runs->data;
}

struct outlines *
rc_type_outlines(struct rc_type *type)
{
	return type->outlines;
}

struct slim *
rc_type_slim(struct rc_type *type)
{
	if (type->slim == NULL)
		type->slim = slim_new();
	return type->slim;
}

struct canvas *
rc_type_canvas(struct rc_type *type)
{
	return &type->canvas;
}

static double
width(void *context, const char *text, struct rc_text_style style)
{
	return shape(context, text, style)->width;
}

struct rc_measure
rc_type_measure(struct rc_type *type)
{
	return (struct rc_measure){ width, type };
}

bool
rc_type_check(struct rc_type *type, const char *text,
    struct rc_text_style style, struct rc_error *err)
{
	if (!g_utf8_validate(text, -1, NULL))
		return rc_fail(err, RC_EDRAW, NULL,
		    "a text of the figure is not valid UTF-8");
	if (shape(type, text, style)->n_missing == 0)
		return true;
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		char one[8] = { 0 };

		g_unichar_to_utf8(c, one);
		if (shape(type, one, style)->n_missing == 0)
			continue;
		rc_fail(err, RC_EDRAW, NULL,
		    "the font %s has no glyph for \"%s\" (U+%04X) in \"%s\"",
		    type->family->name, one, c, text);
		break;
	}
	return rc_fail_help(err,
	    "write it in letters that the font has, choose another with "
	    "--font, or install one that has it (Hangul: fonts-nanum)");
}
