#include "render/libraries.h"

#include <cairo.h>
#include <hb.h>
#include <pango/pango.h>
#include <png.h>
#include <zlib.h>

static const char *
png_version(void)
{
	return png_get_libpng_ver(NULL);
}

struct rc_library
rc_library_at(unsigned i)
{
	static const struct {
		const char *name;
		const char *(*version)(void);
	} all[] = {
		{ "cairo", cairo_version_string },
		{ "harfbuzz", hb_version_string },
		{ "libpng", png_version },
		{ "pango", pango_version_string },
		{ "zlib", zlibVersion },
	};

	return i < G_N_ELEMENTS(all)
	    ? (struct rc_library){ all[i].name, all[i].version() }
	    : (struct rc_library){ NULL, NULL };
}
