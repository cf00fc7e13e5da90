/* Sizes of a page: those that have a name, and those that a user writes. */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "rollcall/theme.h"

#define MM(mm) ((mm)*72 / 25.4)

static const struct rc_preset presets[] = {
	{
	    .name = "column",
	    .help = "89 x 84 mm: one column of a report",
	    .width = MM(89),
	    .height = MM(84),
	    .unit = 1,
	    .dpi = 300,
	    .title = 9,
	    .subtitle = 7,
	    .label = 6.5,
	    .footer = 5.5,
	    .smallest = 5.5,
	    .margin = 6,
	    .line = 1,
	    .hairline = 0.25,
	    .grid = 0.25,
	    .row = 11,
	    .title_characters = 38,
	},
	{
	    .name = "double",
	    .help = "183 x 95 mm: two columns, or the width of a page",
	    .width = MM(183),
	    .height = MM(95),
	    .unit = 1,
	    .dpi = 300,
	    .title = 10.5,
	    .subtitle = 7.5,
	    .label = 7,
	    .footer = 6,
	    .smallest = 6,
	    .margin = 8,
	    .line = 1.25,
	    .hairline = 0.25,
	    .grid = 0.25,
	    .row = 13,
	    .title_characters = 75,
	},
	{
	    .name = "journal",
	    .help = "89 x 60 mm: one column of a journal, whose caption has "
		    "title and source",
	    .width = MM(89),
	    .height = MM(60),
	    .tallest = MM(170),
	    .is_bare = true,
	    .font = "Liberation Sans",
	    .unit = 1,
	    .dpi = 300,
	    .title = 7,
	    .subtitle = 7,
	    .label = 6.5,
	    .footer = 5.5,
	    .smallest = 5,
	    .margin = 3,
	    .line = 1,
	    .hairline = 0.25,
	    .row = 11,
	    .title_characters = 38,
	},
	{
	    .name = "journal2",
	    .help = "183 x 80 mm: two columns of a journal",
	    .width = MM(183),
	    .height = MM(80),
	    .tallest = MM(170),
	    .is_bare = true,
	    .font = "Liberation Sans",
	    .unit = 1,
	    .dpi = 300,
	    .title = 7,
	    .subtitle = 7,
	    .label = 6.5,
	    .footer = 5.5,
	    .smallest = 5,
	    .margin = 3,
	    .line = 1,
	    .hairline = 0.25,
	    .row = 11,
	    .title_characters = 75,
	},
	{
	    .name = "page",
	    .help = "160 x 95 mm: the text width of A4 and Letter",
	    .width = MM(160),
	    .height = MM(95),
	    .unit = 1.15,
	    .dpi = 300,
	    .title = 12,
	    .subtitle = 8.5,
	    .label = 8,
	    .footer = 7,
	    .smallest = 7,
	    .margin = 8,
	    .line = 1.25,
	    .hairline = 0.25,
	    .grid = 0.25,
	    .row = 14,
	    .title_characters = 62,
	},
	{
	    .name = "slide",
	    .help = "1920 x 1080 px",
	    .width = 960,
	    .height = 540,
	    .is_fixed = true,
	    .unit = 2.5,
	    .dpi = 144,
	    .title = 28,
	    .subtitle = 19,
	    .label = 18,
	    .footer = 14,
	    .smallest = 14,
	    .margin = 33.6,
	    .line = 3,
	    .hairline = 0.5,
	    .grid = 0.5,
	    .row = 30,
	    .title_characters = 60,
	},
	{
	    .name = "social",
	    .help = "1200 x 675 px",
	    .width = 1200,
	    .height = 675,
	    .is_fixed = true,
	    .unit = 3.6,
	    .in_pixels = true,
	    .dpi = 72,
	    .title = 44,
	    .subtitle = 28,
	    .label = 26,
	    .footer = 22,
	    .smallest = 22,
	    .margin = 42,
	    .line = 4,
	    .hairline = 1,
	    .grid = 1,
	    .row = 42,
	    .title_characters = 50,
	},
	{
	    .name = "social-square",
	    .help = "1080 x 1080 px",
	    .width = 1080,
	    .height = 1080,
	    .is_fixed = true,
	    .unit = 3.6,
	    .in_pixels = true,
	    .dpi = 72,
	    .title = 44,
	    .subtitle = 28,
	    .label = 26,
	    .footer = 22,
	    .smallest = 22,
	    .margin = 38,
	    .line = 4,
	    .hairline = 1,
	    .grid = 1,
	    .row = 42,
	    .title_characters = 44,
	},
	{
	    .name = "web",
	    .help = "760 x 400 px: for a page that has title and source itself",
	    .width = 760,
	    .height = 400,
	    .is_bare = true,
	    .unit = 1.8,
	    .in_pixels = true,
	    .dpi = 72,
	    .title = 19,
	    .subtitle = 14,
	    .label = 13,
	    .footer = 12,
	    .smallest = 12,
	    .margin = 8,
	    .line = 2,
	    .hairline = 0.5,
	    .grid = 1,
	    .row = 24,
	    .title_characters = 60,
	},
};

const struct rc_preset *
rc_preset_at(unsigned i)
{
	return i < G_N_ELEMENTS(presets) ? &presets[i] : NULL;
}

const struct rc_preset *
rc_preset_find(const char *name)
{
	for (unsigned i = 0; rc_preset_at(i) != NULL; i++)
		if (strcmp(rc_preset_at(i)->name, name) == 0)
			return rc_preset_at(i);
	return NULL;
}

/* Sizes that a figure may have, in points. */
enum { LEAST_WIDTH = 140, LEAST_HEIGHT = 110, MOST = 4000 };

static bool
fail_size(const char *text, struct rc_error *err)
{
	g_autoptr(GString) names = g_string_new(NULL);

	for (unsigned i = 0; rc_preset_at(i) != NULL; i++)
		g_string_append_printf(names, "%s, ", rc_preset_at(i)->name);
	rc_fail(err, RC_EUSAGE, NULL, "no size \"%s\"", text);
	return rc_fail_help(err,
	    "one of: %sor a size such as 120x80mm or 800x450px", names->str);
}

/* The preset whose type suits a page of that width. */
static const struct rc_preset *
nearest_preset(double width, bool in_pixels)
{
	const struct rc_preset *nearest = NULL;

	for (unsigned i = 0; i < G_N_ELEMENTS(presets); i++) {
		const struct rc_preset *p = &presets[i];

		if (p->in_pixels != in_pixels || (p->is_bare && !in_pixels))
			continue;
		if (nearest == NULL ||
		    fabs(p->width - width) < fabs(nearest->width - width))
			nearest = p;
	}
	return nearest;
}

/* "120", "80.5"; moves on. */
static bool
read_length(const char **text, double *length)
{
	char *end;

	if (!g_ascii_isdigit(**text))
		return false;
	*length = g_ascii_strtod(*text, &end);
	*text = end;
	return true;
}

static bool
read_size(const char *text, struct rc_preset *preset, struct rc_error *err)
{
	const char *at = text;
	double width, height, scale;
	bool in_pixels;

	if (!read_length(&at, &width) || *at++ != 'x' ||
	    !read_length(&at, &height))
		return fail_size(text, err);
	in_pixels = strcmp(at, "px") == 0;
	if (!in_pixels && strcmp(at, "mm") != 0 && *at != '\0')
		return fail_size(text, err);
	scale = in_pixels ? 1 : MM(1);
	width *= scale;
	height *= scale;
	if (!(width >= LEAST_WIDTH && height >= LEAST_HEIGHT && width <= MOST &&
		height <= MOST)) {
		rc_fail(err, RC_EUSAGE, NULL, "no figure fits the size \"%s\"",
		    text);
		return rc_fail_help(err,
		    "at least 50x40mm or %dx%dpx, at most 1400x1400mm or "
		    "%dx%dpx",
		    LEAST_WIDTH, LEAST_HEIGHT, MOST, MOST);
	}
	*preset = *nearest_preset(width, in_pixels);
	preset->name = "custom";
	preset->help = "";
	preset->width = width;
	preset->height = height;
	preset->is_fixed = true;
	preset->is_bare = false;
	if (!in_pixels)
		preset->dpi = 300;
	return true;
}

bool
rc_preset_parse(
    const char *text, struct rc_preset *preset, struct rc_error *err)
{
	const struct rc_preset *named = rc_preset_find(text);

	if (named == NULL)
		return read_size(text, preset, err);
	*preset = *named;
	return true;
}
