/* PNG by libpng: with a size in inches and words on what it shows, both of
 * which cairo's own writer leaves out. */
#include <math.h>
#include <png.h>
#include <setjmp.h>
#include <string.h>

#include "render/deflate.h"
#include "render/formats.h"
#include "render/paint.h"
#include "render/palette.h"
#include "render/text.h"

static void
pack_rgb(const uint32_t *row, int width, png_byte *out)
{
	for (int x = 0; x < width; x++) {
		*out++ = (png_byte)(row[x] >> 16);
		*out++ = (png_byte)(row[x] >> 8);
		*out++ = (png_byte)row[x];
	}
}

/* Cairo's pixels are multiplied by their opacity, a PNG's are not. */
static void
pack_rgba(const uint32_t *row, int width, png_byte *out)
{
	for (int x = 0; x < width; x++) {
		unsigned a = row[x] >> 24;

		for (int shift = 16; shift >= 0; shift -= 8) {
			unsigned c = row[x] >> shift & 0xFF;

			*out++ = (png_byte)(a == 0 ? 0 : (c * 255 + a / 2) / a);
		}
		*out++ = (png_byte)a;
	}
}

static void
take(png_structp png, png_bytep bytes, png_size_t n)
{
	g_byte_array_append(png_get_io_ptr(png), bytes, (guint)n);
}

static void
flush(png_structp png)
{
	(void)png;
}

/* The default prints to stderr, which is not a library's. */
static void
warn(png_structp png, png_const_charp message)
{
	(void)png;
	(void)message;
}

static void
fail(png_structp png, png_const_charp message)
{
	(void)message;
	png_longjmp(png, 1);
}

static bool
is_transparent(const struct rc_scene *scene)
{
	return scene->background.a == 0;
}

static void
set_words(png_structp png, png_infop info, const struct rc_scene *scene)
{
	const struct {
		char key[16];
		const char *text;
	} words[] = { { "Title", scene->about.title },
		{ "Description", scene->about.alt },
		{ "Source", scene->about.source },
		{ "Software", "rollcall " RC_VERSION } };
	png_text texts[G_N_ELEMENTS(words)];

	/* libpng only reads what it takes without const. */
	memset(texts, 0, sizeof texts);
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
		texts[i].compression = PNG_ITXT_COMPRESSION_NONE;
		texts[i].key = (char *)words[i].key;
		texts[i].text = (char *)words[i].text;
		texts[i].itxt_length = strlen(words[i].text);
		texts[i].lang = (char *)"en";
		texts[i].lang_key = NULL;
	}
	png_set_text(png, info, texts, G_N_ELEMENTS(words));
}

static void
set_palette(png_structp png, png_infop info, const struct palette *palette)
{
	png_color entries[PALETTE_MOST];

	for (int i = 0; i < palette->n; i++) {
		uint32_t rgb = palette->colors[i];

		entries[i] = (png_color){ (png_byte)(rgb >> 16),
			(png_byte)(rgb >> 8), (png_byte)rgb };
	}
	png_set_PLTE(png, info, entries, palette->n);
}

static void
set_header(png_structp png, png_infop info, const struct rc_scene *scene,
    const struct pixels *pixels, const struct palette *palette)
{
	int plain = is_transparent(scene) ? PNG_COLOR_TYPE_RGB_ALPHA
					  : PNG_COLOR_TYPE_RGB;
	png_uint_32 per_metre = (png_uint_32)round(scene->dpi / 0.0254);

	png_set_IHDR(png, info, (png_uint_32)pixels->width,
	    (png_uint_32)pixels->height, 8,
	    palette == NULL ? plain : PNG_COLOR_TYPE_PALETTE,
	    PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
	    PNG_FILTER_TYPE_DEFAULT);
	if (palette != NULL)
		set_palette(png, info, palette);
	png_set_sRGB(png, info, PNG_sRGB_INTENT_RELATIVE);
	png_set_pHYs(png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
	set_words(png, info, scene);
}

/* The image as it goes into the file: rows of indices, or of RGB, each behind
 * the byte that names its filter.  That is none: with the filter Up most files
 * are larger. */
struct packed {
	struct palette palette;
	bool has_palette;
	png_byte *bytes;
	size_t stride, n; /* bytes of a row, and of all */
};

/* bytes is NULL where there is no memory for it. */
static void
set_row(struct packed *p, const struct pixels *pixels, size_t bytes_a_pixel)
{
	p->stride = 1 + bytes_a_pixel * (size_t)pixels->width;
	p->n = p->stride * (size_t)pixels->height;
	g_free(p->bytes);
	p->bytes = g_try_malloc(p->n);
	for (size_t at = 0; p->bytes != NULL && at < p->n; at += p->stride)
		p->bytes[at] = PNG_FILTER_VALUE_NONE;
}

static void
pack_colors(struct packed *p, const struct pixels *pixels, bool transparent)
{
	set_row(p, pixels, transparent ? 4 : 3);
	for (int y = 0; p->bytes != NULL && y < pixels->height; y++)
		(transparent ? pack_rgba : pack_rgb)(pixels_row(pixels, y),
		    pixels->width, p->bytes + (size_t)y * p->stride + 1);
}

static struct packed *
pack(const struct rc_scene *scene, const struct pixels *pixels)
{
	struct packed *p = g_new0(struct packed, 1);

	if (!is_transparent(scene)) {
		set_row(p, pixels, 1);
		p->has_palette = p->bytes != NULL &&
		    palette_index(
			&p->palette, scene, pixels, p->bytes + 1, p->stride);
	}
	if (!p->has_palette)
		pack_colors(p, pixels, is_transparent(scene));
	return p;
}

enum { CHUNK = 1 << 20 }; /* bytes */

/* Everything that png_longjmp may skip lives with the caller. */
static bool
encode(png_structp png, png_infop info, const struct rc_scene *scene,
    const struct pixels *pixels, const struct packed *packed,
    const GByteArray *rows)
{
	if (setjmp(png_jmpbuf(png)) != 0)
		return false;
	set_header(png, info, scene, pixels,
	    packed->has_palette ? &packed->palette : NULL);
	png_write_info(png, info);
	for (size_t at = 0; at < rows->len; at += CHUNK)
		png_write_chunk(png, (png_const_bytep) "IDAT", rows->data + at,
		    MIN(rows->len - at, CHUNK));
	/* libpng itself ends only a file whose rows it has compressed. */
	png_write_chunk(png, (png_const_bytep) "IEND", NULL, 0);
	return true;
}

static bool
write_png(const struct rc_scene *scene, const struct pixels *pixels,
    GByteArray *out, struct rc_error *err)
{
	struct packed *packed = pack(scene, pixels);
	g_autoptr(GByteArray) rows = g_byte_array_new();
	png_structp png =
	    png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, fail, warn);
	png_infop info = png == NULL ? NULL : png_create_info_struct(png);
	bool ok = false;

	if (info != NULL && packed->bytes != NULL) {
		deflate_append(rows, packed->bytes, packed->n);
		png_set_write_fn(png, out, take, flush);
		ok = encode(png, info, scene, pixels, packed, rows);
	}
	png_destroy_write_struct(&png, &info);
	g_free(packed->bytes);
	g_free(packed);
	return ok ||
	    rc_fail(err, RC_EDRAW, NULL,
		"the PNG of %d x %d pixels could not be encoded", pixels->width,
		pixels->height);
}

enum { MOST_PIXELS = 32767 }; /* of an image of cairo's */

static bool
check_size(struct rc_pixel_size size, struct rc_error *err)
{
	if (size.width <= MOST_PIXELS && size.height <= MOST_PIXELS)
		return true;
	rc_fail(err, RC_EDRAW, NULL, "the PNG would have %d x %d pixels",
	    size.width, size.height);
	return rc_fail_help(
	    err, "at most %d: take a smaller size, or --scale", MOST_PIXELS);
}

static cairo_format_t
format_of(const struct rc_scene *scene)
{
	return is_transparent(scene) ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
}

/* The ground of a figure is painted over all of it, unless it is
 * transparent. */
static bool
get_memory(const struct rc_scene *scene, struct rc_type *type,
    struct pixels *pixels, struct rc_error *err)
{
	size_t n;

	pixels->stride =
	    cairo_format_stride_for_width(format_of(scene), pixels->width);
	n = (size_t)pixels->height * (size_t)pixels->stride;
	pixels->data = canvas_get(rc_type_canvas(type), n);
	if (pixels->data == NULL)
		return rc_fail(err, RC_EDRAW, NULL,
		    "no memory for a PNG of %d x %d pixels", pixels->width,
		    pixels->height);
	if (is_transparent(scene))
		memset(pixels->data, 0, n);
	return true;
}

bool
rc_render_png(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err)
{
	struct rc_pixel_size size = rc_scene_pixels(scene);
	struct pixels pixels = { .width = size.width, .height = size.height };
	cairo_surface_t *surface;
	cairo_t *cr;
	bool ok;

	if (!check_size(size, err) || !get_memory(scene, type, &pixels, err))
		return false;
	surface = cairo_image_surface_create_for_data(pixels.data,
	    format_of(scene), pixels.width, pixels.height, pixels.stride);
	cr = cairo_create(surface);
	cairo_scale(cr, scene->dpi / 72, scene->dpi / 72);
	ok = rc_paint_scene(
	    cr, scene, type, (struct rc_paint){ .snap = true }, err);
	cairo_destroy(cr);
	cairo_surface_flush(surface);
	ok = ok && rc_paint_check(surface, err) &&
	    write_png(scene, &pixels, out, err);
	cairo_surface_destroy(surface);
	return ok;
}
