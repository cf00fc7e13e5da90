#include "render/libraries.h"

#include <cairo.h>
#include <hb.h>
#include <isa-l.h>
#include <pango/pango.h>
#include <png.h>

static const char *
png_version(void)
{
	return png_get_libpng_ver(NULL);
}

/* It tells no program which one it is: the one that was compiled with. */
static const char *
isal_version(void)
{
	return G_STRINGIFY(ISAL_MAJOR_VERSION) "." G_STRINGIFY(
	    ISAL_MINOR_VERSION) "." G_STRINGIFY(ISAL_PATCH_VERSION);
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
		{ "isa-l", isal_version },
		{ "libpng", png_version },
		{ "pango", pango_version_string },
	};

	return i < G_N_ELEMENTS(all)
	    ? (struct rc_library){ all[i].name, all[i].version() }
	    : (struct rc_library){ NULL, NULL };
}
