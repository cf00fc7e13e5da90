#include <string.h>

#include "output/output.h"

/* What g_str_to_ascii would turn into a question mark, or into two characters
 * where a column has room for one. */
static const struct {
	const char *from, *to;
} replacements[] = {
	{ "\u2588", "#" },
	{ "\u2592", "+" },
	{ "\u2591", "x" },
	{ "\u00b7", "." },
	{ "\u2013", "-" },
	{ "\u2212", "-" },
	{ "\u00b2", "2" },
	{ "\u2019", "'" },
};

void
rc_make_ascii(GString *text)
{
	g_autofree char *ascii = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(replacements); i++)
		g_string_replace(
		    text, replacements[i].from, replacements[i].to, 0);
	ascii = g_str_to_ascii(text->str, "C");
	g_string_assign(text, ascii);
}
