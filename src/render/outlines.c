#include "render/outlines.h"

#include "render/compact.h"

struct outlines {
	hb_draw_funcs_t *pen;
	GHashTable *fonts; /* hb_face_t -> struct font */
};

struct font {
	hb_font_t *font;
	GHashTable *paths; /* glyph -> char * */
};

static void
add(void *path, enum rc_segment_op op, float x, float y)
{
	const struct rc_segment s = { op, { { x, y } } };

	g_array_append_val((GArray *)path, s);
}

static void
move_to(hb_draw_funcs_t *pen, void *path, hb_draw_state_t *state, float x,
    float y, void *unused)
{
	(void)pen, (void)state, (void)unused;
	add(path, RC_MOVE, x, y);
}

static void
line_to(hb_draw_funcs_t *pen, void *path, hb_draw_state_t *state, float x,
    float y, void *unused)
{
	(void)pen, (void)state, (void)unused;
	add(path, RC_LINE, x, y);
}

static void
curve_to(hb_draw_funcs_t *pen, void *path, hb_draw_state_t *state, float x1,
    float y1, float x2, float y2, float x, float y, void *unused)
{
	const struct rc_segment s = { RC_CURVE,
		{ { x1, y1 }, { x2, y2 }, { x, y } } };

	(void)pen, (void)state, (void)unused;
	g_array_append_val((GArray *)path, s);
}

static void
close_path(
    hb_draw_funcs_t *pen, void *path, hb_draw_state_t *state, void *unused)
{
	(void)pen, (void)state, (void)unused;
	add(path, RC_CLOSE, 0, 0);
}

static void
font_free(gpointer data)
{
	struct font *f = data;

	hb_font_destroy(f->font);
	g_hash_table_destroy(f->paths);
	g_free(f);
}

/* Curves of TrueType, of one control point, HarfBuzz hands on as those of
 * two. */
struct outlines *
outlines_new(void)
{
	struct outlines *o = g_new(struct outlines, 1);

	o->pen = hb_draw_funcs_create();
	hb_draw_funcs_set_move_to_func(o->pen, move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(o->pen, line_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(o->pen, curve_to, NULL, NULL);
	hb_draw_funcs_set_close_path_func(o->pen, close_path, NULL, NULL);
	o->fonts = g_hash_table_new_full(NULL, NULL, NULL, font_free);
	return o;
}

void
outlines_free(struct outlines *o)
{
	if (o == NULL)
		return;
	hb_draw_funcs_destroy(o->pen);
	g_hash_table_destroy(o->fonts);
	g_free(o);
}

/* A font of HarfBuzz's own, as large as the units of the face; it keeps the
 * face, so that no other can come to stand at its address. */
static struct font *
font_of(struct outlines *o, hb_face_t *face)
{
	struct font *f = g_hash_table_lookup(o->fonts, face);

	if (f != NULL)
		return f;
	f = g_new(struct font, 1);
	f->font = hb_font_create(face);
	f->paths = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	g_hash_table_insert(o->fonts, face, f);
	return f;
}

static void
draw(hb_font_t *font, hb_codepoint_t glyph, hb_draw_funcs_t *pen, GArray *path)
{
#if HB_VERSION_ATLEAST(7, 0, 0)
	hb_font_draw_glyph(font, glyph, pen, path);
#else
	hb_font_get_glyph_shape(font, glyph, pen, path);
#endif
}

const char *
outlines_path(struct outlines *o, hb_face_t *face, hb_codepoint_t glyph)
{
	struct font *f = font_of(o, face);
	char *path = g_hash_table_lookup(f->paths, GUINT_TO_POINTER(glyph));
	g_autoptr(GArray) segments = NULL;
	struct rc_shape shape = { .kind = RC_SHAPE_PATH };
	struct compact_pen pen = { 0, 0, '\0' };
	GString *d;

	if (path != NULL)
		return path;
	segments = g_array_new(FALSE, FALSE, sizeof(struct rc_segment));
	draw(f->font, glyph, o->pen, segments);
	shape.segments = (struct rc_segment *)(void *)segments->data;
	shape.n_segments = segments->len;
	d = g_string_new(NULL);
	compact_append(d, &pen, &shape);
	path = g_string_free(d, FALSE);
	g_hash_table_insert(f->paths, GUINT_TO_POINTER(glyph), path);
	return path;
}
