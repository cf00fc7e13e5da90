#include "render/svg_head.h"

/* By XML 1.0, 2.2; GLib gives what is not UTF-8 a number above them all. */
static bool
is_xml(gunichar c)
{
	return c < 0x20 ? c == '\t' || c == '\n'
			: c <= 0x10FFFF && c != 0xFFFE && c != 0xFFFF;
}

static void
append_character(GString *out, gunichar c)
{
	switch (c) {
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
		g_string_append_unichar(out, is_xml(c) ? c : 0xFFFD);
	}
}

void
svg_append_escaped(GString *out, const char *text)
{
	while (*text != '\0') {
		gunichar c = g_utf8_get_char_validated(text, -1);

		append_character(out, c);
		text = c <= 0x10FFFF ? g_utf8_next_char(text) : text + 1;
	}
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

void
svg_append_head(GString *out, const struct rc_scene *scene, const char *prefix)
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
	svg_append_escaped(out, scene->about.title);
	g_string_append_printf(out, "</title>\n<desc id=\"%s-d\">", prefix);
	svg_append_escaped(out, scene->about.alt);
	g_string_append(out, "</desc>\n<metadata>rollcall " RC_VERSION ". ");
	svg_append_escaped(out, scene->about.source);
	g_string_append(out, "</metadata>\n");
}

void
svg_prefix(char prefix[SVG_PREFIX_SIZE], const char *name)
{
	g_autofree char *hash =
	    g_compute_checksum_for_string(G_CHECKSUM_SHA256, name, -1);

	g_snprintf(prefix, SVG_PREFIX_SIZE, "f%.6s", hash);
}
