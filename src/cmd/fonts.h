/* Where the program looks for the files of its fonts. */
#ifndef CMD_FONTS_H
#define CMD_FONTS_H

#include <stddef.h>

extern const char *const font_directories[];
extern const size_t n_font_directories;

/* The path of a font's file; NULL if it is in none of them.  g_free. */
char *fonts_find(const char *file);

#endif
