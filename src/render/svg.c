/* Cairo's SVG, finished: ids of the figure's own, title, description. */
#include <cairo-svg.h>
#include <string.h>

#include "render/formats.h"
#include "render/paint.h"
#include "render/svg_head.h"

/* Numbers ids in the order in which they appear: cairo's own come from a
 * counter of the whole process. */
struct ids {
	GHashTable *numbers;
};

static guint
number_of(struct ids *ids, const char *id, size_t length)
{
	g_autofree char *key = g_strndup(id, length);
	guint number = GPOINTER_TO_UINT(g_hash_table_lookup(ids->numbers, key));

	if (number == 0) {
		number = g_hash_table_size(ids->numbers) + 1;
		g_hash_table_insert(ids->numbers, g_steal_pointer(&key),
		    GUINT_TO_POINTER(number));
	}
	return number;
}

/* Is what stands between start and p the mark-up before an id? */
static bool
is_before_id(const char *start, const char *p)
{
	static const char *const marks[] = { " id=\"", " xlink:href=\"#",
		"url(#" };

	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
		size_t length = strlen(marks[i]);

		if ((size_t)(p - start) >= length &&
		    memcmp(p - length, marks[i], length) == 0)
			return true;
	}
	return false;
}

/* All such mark-up ends in a quote or a hash, of which there are few. */
static void
append_with_own_ids(GString *out, const char *svg, const char *prefix)
{
	struct ids ids = { .numbers = g_hash_table_new_full(
			       g_str_hash, g_str_equal, g_free, NULL) };
	const char *p = svg;

	while ((p = strpbrk(p, "\"#")) != NULL) {
		size_t length;

		p++;
		if (!is_before_id(svg, p))
			continue;
		length = strcspn(p, "\")");
		g_string_append_len(out, svg, p - svg);
		g_string_append_printf(
		    out, "%s-%u", prefix, number_of(&ids, p, length));
		svg = p += length;
	}
	g_string_append(out, svg);
	g_hash_table_destroy(ids.numbers);
}

static void
finish(GByteArray *drawn, const struct rc_scene *scene)
{
	char prefix[SVG_PREFIX_SIZE];
	g_autoptr(GString) out = g_string_new(NULL);
	g_autofree char *svg = NULL;
	const char *body;

	svg = g_strndup((const char *)drawn->data, drawn->len);
	body = strchr(strstr(svg, "<svg"), '>') + 1;
	svg_prefix(prefix, scene->about.name);
	svg_append_head(out, scene, prefix);
	append_with_own_ids(out, body + (*body == '\n'), prefix);
	g_byte_array_set_size(drawn, 0);
	g_byte_array_append(drawn, (const guint8 *)out->str, (guint)out->len);
}

bool
rc_render_svg(const struct rc_scene *scene, struct rc_type *type,
    GByteArray *out, struct rc_error *err)
{
	cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
	    rc_paint_collect, out, scene->width, scene->height);
	cairo_t *cr = cairo_create(surface);
	bool ok = rc_paint_scene(cr, scene, type, (struct rc_paint){ 0 }, err);

	cairo_destroy(cr);
	cairo_surface_finish(surface);
	ok = ok && rc_paint_check(surface, err);
	cairo_surface_destroy(surface);
	if (ok)
		finish(out, scene);
	return ok;
}
