#include "cmd/fonts.h"

#include <glib.h>

const char *const font_directories[] = {
	(RC_SHARE "/fonts"),
	"/usr/share/fonts/opentype/inter",
	"/usr/share/fonts/truetype/liberation",
	"/usr/share/fonts/truetype/liberation2",
	"/usr/share/fonts/opentype/noto",
	"/usr/share/fonts/truetype/nanum",
	"/usr/share/fonts/truetype/dejavu",
};

const size_t n_font_directories = G_N_ELEMENTS(font_directories);

char *
fonts_find(const char *file)
{
	for (size_t i = 0; i < n_font_directories; i++) {
		g_autofree char *path =
		    g_build_filename(font_directories[i], file, NULL);

		if (g_file_test(path, G_FILE_TEST_EXISTS))
			return g_steal_pointer(&path);
	}
	return NULL;
}
