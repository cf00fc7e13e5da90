#include "rollcall/render.h"

#include <stdlib.h>
#include <string.h>

#include "render/formats.h"

static bool (*const formats[])(const struct rc_scene *scene,
    struct rc_type *type, GByteArray *out, struct rc_error *err) = {
	[RC_PNG] = rc_render_png,
	[RC_SVG] = rc_render_svg,
	[RC_PDF] = rc_render_pdf,
	[RC_SVG_TEXT] = rc_render_svg_text,
};

/* The caller frees with free(), as the public headers promise, not with
 * GLib's. */
bool
rc_render(const struct rc_scene *scene, struct rc_type *type,
    enum rc_format format, struct rc_image *image, struct rc_error *err)
{
	g_autoptr(GByteArray) out = g_byte_array_new();

	image->bytes = NULL;
	image->n = 0;
	if (!formats[format](scene, type, out, err))
		return false;
	image->bytes = malloc(out->len);
	if (image->bytes == NULL)
		return rc_fail(err, RC_EDRAW, NULL, "out of memory");
	memcpy(image->bytes, out->data, out->len);
	image->n = out->len;
	return true;
}
