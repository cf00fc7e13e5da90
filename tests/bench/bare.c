/* The least that a program which draws with Cairo and Pango can take: one line
 * of text in the font of the figures, from its file, on a page of their size,
 * as PNG or SVG by cairo's own writers. */
#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdbool.h>

static const char font[] = "/usr/share/fonts/opentype/inter/Inter-Regular.otf";

static void
draw_line(cairo_t *cr)
{
	FcConfig *config = FcConfigCreate();
	PangoFontMap *map =
	    pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	PangoFontDescription *face =
	    pango_font_description_from_string("Inter 10");
	PangoContext *context;
	PangoLayout *layout;

	FcConfigAppFontAddFile(config, (const FcChar8 *)font);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	context = pango_font_map_create_context(map);
	layout = pango_layout_new(context);
	pango_layout_set_font_description(layout, face);
	pango_layout_set_text(layout, "Yes votes rose from 46% to 62%", -1);
	cairo_move_to(cr, 20, 20);
	pango_cairo_show_layout(cr, layout);
	g_object_unref(layout);
	g_object_unref(context);
	g_object_unref(map);
	pango_font_description_free(face);
	FcConfigDestroy(config);
}

int
main(int argc, char **argv)
{
	const char *out = argc > 1 ? argv[1] : "bare.png";
	bool is_svg = g_str_has_suffix(out, ".svg");
	cairo_surface_t *surface = is_svg
	    ? cairo_svg_surface_create(out, 519, 269)
	    : cairo_image_surface_create(CAIRO_FORMAT_RGB24, 2161, 1122);
	cairo_t *cr = cairo_create(surface);

	if (!is_svg)
		cairo_scale(cr, 300 / 72.0, 300 / 72.0);
	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	cairo_set_source_rgb(cr, 0, 0, 0);
	draw_line(cr);
	cairo_destroy(cr);
	if (!is_svg)
		cairo_surface_write_to_png(surface, out);
	cairo_surface_destroy(surface);
	return 0;
}
