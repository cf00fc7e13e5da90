#include "rollcall/theme.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#define RGB(hex)                                                               \
	{                                                                      \
		(hex) >> 16 & 0xFF, (hex) >> 8 & 0xFF, (hex)&0xFF, 255         \
	}

/* The pairs that touch in a stack have a contrast of 3:1 or more, and all stay
 * apart under the three colour deficiencies and in grey. */
static const struct rc_theme themes[] = {
	{
	    .name = "light",
	    .background = RGB(0xFFFFFF),
	    .ink = RGB(0x1F2328),
	    .muted = RGB(0x59636E),
	    .outline = RGB(0x767676),
	    .rule = RGB(0xD0D7DE),
	    .grid = RGB(0xE3E7EB),
	    .band = RGB(0xEEF1F4),
	    .confidence = RGB(0xDDE3EA),
	    .fill = { [RC_YES] = RGB(0x0F3A66),
		[RC_ABSTAIN] = RGB(0xA58A00),
		[RC_NONVOTING] = RGB(0xF2F2F2),
		[RC_NO] = RGB(0xA13A4B) },
	    .fill_outline = { [RC_NONVOTING] = RGB(0x767676) },
	    .on_fill = { [RC_YES] = RGB(0xFFFFFF),
		[RC_ABSTAIN] = RGB(0x1F2328),
		[RC_NONVOTING] = RGB(0x1F2328),
		[RC_NO] = RGB(0xFFFFFF) },
	    .line = { [RC_YES] = RGB(0x0F3A66),
		[RC_ABSTAIN] = RGB(0xA58A00),
		[RC_NONVOTING] = RGB(0x767676),
		[RC_NO] = RGB(0xA13A4B) },
	    .classes = { RGB(0xA13A4B), RGB(0xCF8A92), RGB(0xEFEFEF),
		RGB(0x7FA3CC), RGB(0x0F3A66) },
	},
	{
	    /* For screens: a page on paper is light. */
	    .name = "dark",
	    .background = RGB(0x15191E),
	    .ink = RGB(0xE6EDF3),
	    .muted = RGB(0x9DA7B3),
	    .outline = RGB(0x9DA7B3),
	    .rule = RGB(0x3D444D),
	    .grid = RGB(0x3D444D),
	    .band = RGB(0x20262D),
	    .confidence = RGB(0x2B333C),
	    .fill = { [RC_YES] = RGB(0xB3D4F4),
		[RC_ABSTAIN] = RGB(0x7A6A12),
		[RC_NONVOTING] = RGB(0x15191E),
		[RC_NO] = RGB(0xE07F86) },
	    .fill_outline = { [RC_NONVOTING] = RGB(0x9DA7B3) },
	    .on_fill = { [RC_YES] = RGB(0x15191E),
		[RC_ABSTAIN] = RGB(0xFFFFFF),
		[RC_NONVOTING] = RGB(0xE6EDF3),
		[RC_NO] = RGB(0x15191E) },
	    .line = { [RC_YES] = RGB(0xB3D4F4),
		[RC_ABSTAIN] = RGB(0x8F7D1C),
		[RC_NONVOTING] = RGB(0x9DA7B3),
		[RC_NO] = RGB(0xE07F86) },
	    .classes = { RGB(0xE07F86), RGB(0x8F5258), RGB(0x2B333C),
		RGB(0x5C80A8), RGB(0xB3D4F4) },
	},
	{
	    /* For printing without colour: four greys as far apart as they
	     * can be in the order of the stack. */
	    .name = "grey",
	    .background = RGB(0xFFFFFF),
	    .ink = RGB(0x1A1A1A),
	    .muted = RGB(0x595959),
	    .outline = RGB(0x767676),
	    .rule = RGB(0xD0D0D0),
	    .grid = RGB(0xE3E3E3),
	    .band = RGB(0xEFEFEF),
	    .confidence = RGB(0xDDDDDD),
	    .fill = { [RC_YES] = RGB(0x0A0A0A),
		[RC_ABSTAIN] = RGB(0x8C8C8C),
		[RC_NONVOTING] = RGB(0xF2F2F2),
		[RC_NO] = RGB(0x525252) },
	    .fill_outline = { [RC_NONVOTING] = RGB(0x767676) },
	    .on_fill = { [RC_YES] = RGB(0xFFFFFF),
		[RC_ABSTAIN] = RGB(0x0A0A0A),
		[RC_NONVOTING] = RGB(0x1A1A1A),
		[RC_NO] = RGB(0xFFFFFF) },
	    .line = { [RC_YES] = RGB(0x0A0A0A),
		[RC_ABSTAIN] = RGB(0x8C8C8C),
		[RC_NONVOTING] = RGB(0x767676),
		[RC_NO] = RGB(0x525252) },
	    .classes = { RGB(0xF2F2F2), RGB(0xBDBDBD), RGB(0x8C8C8C),
		RGB(0x565656), RGB(0x0A0A0A) },
	},
};

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
	    .row = 13,
	    .title_characters = 75,
	},
	{
	    .name = "journal",
	    .help =
		"89 x 84 mm: a column; title and source go into the caption",
	    .width = MM(89),
	    .height = MM(84),
	    .is_bare = true,
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
	    .help = "183 x 95 mm: two columns of a journal",
	    .width = MM(183),
	    .height = MM(95),
	    .is_bare = true,
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
	    .dpi = 72,
	    .title = 44,
	    .subtitle = 28,
	    .label = 26,
	    .footer = 22,
	    .smallest = 22,
	    .margin = 42,
	    .line = 4,
	    .hairline = 1,
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
	    .dpi = 72,
	    .title = 44,
	    .subtitle = 28,
	    .label = 26,
	    .footer = 22,
	    .smallest = 22,
	    .margin = 38,
	    .line = 4,
	    .hairline = 1,
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
	    .dpi = 72,
	    .title = 19,
	    .subtitle = 14,
	    .label = 13,
	    .footer = 12,
	    .smallest = 12,
	    .margin = 6,
	    .line = 2,
	    .hairline = 1,
	    .row = 24,
	    .title_characters = 60,
	},
};

const struct rc_theme *
rc_theme_at(unsigned i)
{
	return i < G_N_ELEMENTS(themes) ? &themes[i] : NULL;
}

const struct rc_preset *
rc_preset_at(unsigned i)
{
	return i < G_N_ELEMENTS(presets) ? &presets[i] : NULL;
}

const struct rc_theme *
rc_theme_find(const char *name)
{
	for (unsigned i = 0; rc_theme_at(i) != NULL; i++)
		if (strcmp(rc_theme_at(i)->name, name) == 0)
			return rc_theme_at(i);
	return NULL;
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

		if ((p->dpi == 72) != in_pixels || (p->is_bare && !in_pixels))
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

/* Relative luminance, as WCAG 2 has it. */
static double
luminance(struct rc_color c)
{
	const double channel[] = { c.r / 255.0, c.g / 255.0, c.b / 255.0 };
	const double part[] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(channel); i++)
		sum += part[i] *
		    (channel[i] <= 0.04045
			    ? channel[i] / 12.92
			    : pow((channel[i] + 0.055) / 1.055, 2.4));
	return sum;
}

static double
contrast(struct rc_color a, struct rc_color b)
{
	double x = luminance(a), y = luminance(b);

	return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

struct rc_color
rc_theme_text_on(const struct rc_theme *theme, struct rc_color fill)
{
	return contrast(theme->ink, fill) >= contrast(theme->background, fill)
	    ? theme->ink
	    : theme->background;
}
