/* Cairo's SVG, finished: ids of the figure's own, title, description. */
#include <cairo-svg.h>
#include <string.h>

#include "render/formats.h"
#include "render/paint.h"

/* Text as XML has it; control characters that XML forbids are left out. */
static void
append_escaped(GString *out, const char *text)
{
	for (const char *p = text; *p != '\0'; p++) {
		switch (*p) {
		case '&':
			g_string_append(out, "&amp;");
			break;
		case '<':
			g_string_append(out, "&lt;");
			break;
		case '>':
			g_string_append(out, "&gt;");
			break;
		case '"':
			g_string_append(out, "&quot;");
			break;
		default:
			if ((unsigned char)*p >= 0x20)
				g_string_append_c(out, *p);
		}
	}
}

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

/* The length of the mark-up before an id that begins at p; 0 if none does. */
static size_t
before_id(const char *p)
{
	static const char *const marks[] = { " id=\"", " xlink:href=\"#",
		"url(#" };

	if (*p != ' ' && *p != 'u')
		return 0;
	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
		if (strncmp(p, marks[i], strlen(marks[i])) == 0)
			return strlen(marks[i]);
	return 0;
}

static void
append_with_own_ids(GString *out, const char *svg, const char *prefix)
{
	struct ids ids = { .numbers = g_hash_table_new_full(
			       g_str_hash, g_str_equal, g_free, NULL) };

	while (*svg != '\0') {
		size_t before = before_id(svg), length;

		if (before == 0) {
			g_string_append_c(out, *svg++);
			continue;
		}
		g_string_append_len(out, svg, (gssize)before);
		svg += before;
		length = strcspn(svg, "\")");
		g_string_append_printf(
		    out, "%s-%u", prefix, number_of(&ids, svg, length));
		svg += length;
	}
	g_hash_table_destroy(ids.numbers);
}

/* In millimetres; what is counted in pixels has no unit in SVG. */
static void
append_length(GString *out, const char *name, double points, bool in_pixels)
{
	char number[G_ASCII_DTOSTR_BUF_SIZE];

	g_ascii_formatd(number, sizeof number, "%.2f",
	    in_pixels ? points : points * 25.4 / 72);
	g_string_append_printf(
	    out, " %s=\"%s%s\"", name, number, in_pixels ? "" : "mm");
}

static void
append_head(GString *out, const struct rc_scene *scene, const char *prefix)
{
	char w[G_ASCII_DTOSTR_BUF_SIZE], h[G_ASCII_DTOSTR_BUF_SIZE];

	g_string_append(out,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<svg xmlns=\"http://www.w3.org/2000/svg\" "
	    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" "
	    "lang=\"en\" role=\"img\"");
	append_length(out, "width", scene->width, scene->in_pixels);
	append_length(out, "height", scene->height, scene->in_pixels);
	g_string_append_printf(out,
	    " viewBox=\"0 0 %s %s\" aria-labelledby=\"%s-t %s-d\">\n",
	    g_ascii_formatd(w, sizeof w, "%.2f", scene->width),
	    g_ascii_formatd(h, sizeof h, "%.2f", scene->height), prefix,
	    prefix);
	g_string_append_printf(out, "<title id=\"%s-t\">", prefix);
	append_escaped(out, scene->about.title);
	g_string_append_printf(out, "</title>\n<desc id=\"%s-d\">", prefix);
	append_escaped(out, scene->about.alt);
	g_string_append(out, "</desc>\n<metadata>rollcall " RC_VERSION ". ");
	append_escaped(out, scene->about.source);
	g_string_append(out, "</metadata>\n");
}

/* A letter and the start of a hash of the figure's name. */
static void
make_prefix(char prefix[12], const char *name)
{
	g_autofree char *hash =
	    g_compute_checksum_for_string(G_CHECKSUM_SHA256, name, -1);

	g_snprintf(prefix, 12, "f%.6s", hash);
}

static void
finish(GByteArray *drawn, const struct rc_scene *scene)
{
	char prefix[12];
	g_autoptr(GString) out = g_string_new(NULL);
	g_autofree char *svg = NULL;
	const char *body;

	svg = g_strndup((const char *)drawn->data, drawn->len);
	body = strchr(strstr(svg, "<svg"), '>') + 1;
	make_prefix(prefix, scene->about.name);
	append_head(out, scene, prefix);
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
