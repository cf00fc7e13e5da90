#include "rollcall/theme.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#define RGB(hex)                                                               \
	{                                                                      \
		(hex) >> 16 & 0xFF, (hex) >> 8 & 0xFF, (hex)&0xFF, 255         \
	}

#define LIGHT                                                                  \
	.background = RGB(0xFFFFFF), .ink = RGB(0x1F2328),                     \
	.muted = RGB(0x59636E), .outline = RGB(0x767676),                      \
	.rule = RGB(0xD0D7DE), .grid = RGB(0xE3E7EB), .band = RGB(0xEEF1F4),   \
	.confidence = RGB(0xDDE3EA),                                           \
	.fill = { [RC_YES] = RGB(0x0F3A66),                                    \
		[RC_ABSTAIN] = RGB(0xA58A00),                                  \
		[RC_NONVOTING] = RGB(0xF2F2F2),                                \
		[RC_NO] = RGB(0xA13A4B) },                                     \
	.fill_outline = { [RC_NONVOTING] = RGB(0x767676) },                    \
	.on_fill = { [RC_YES] = RGB(0xFFFFFF),                                 \
		[RC_ABSTAIN] = RGB(0x1F2328),                                  \
		[RC_NONVOTING] = RGB(0x1F2328),                                \
		[RC_NO] = RGB(0xFFFFFF) },                                     \
	.line = { [RC_YES] = RGB(0x0F3A66),                                    \
		[RC_ABSTAIN] = RGB(0xA58A00),                                  \
		[RC_NONVOTING] = RGB(0x767676),                                \
		[RC_NO] = RGB(0xA13A4B) },                                     \
	.dash = { [RC_NONVOTING] = { 3, 2 } },                                 \
	.group = { RGB(0xC9791A), RGB(0x1F9E93), RGB(0x4A4FD0), RGB(0x5C3A12), \
		RGB(0x14193F) },                                               \
	.classes = { RGB(0xA13A4B), RGB(0xCF8A92), RGB(0xEFEFEF),              \
		RGB(0x7FA3CC), RGB(0x0F3A66) }

/* The pairs that touch in a stack have a contrast of 3:1 or more, and all stay
 * apart under the three colour deficiencies and in grey. */
static const struct rc_theme themes[] = {
	{ .name = "light", LIGHT },
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
	    .dash = { [RC_NONVOTING] = { 3, 2 } },
	    .group = { RGB(0xB8801F), RGB(0x33776F), RGB(0x8A63F5),
		RGB(0xF6DDB8), RGB(0xBCC6E0) },
	    .classes = { RGB(0xF0A0A5), RGB(0xA3525C), RGB(0x1B2026),
		RGB(0x3F6E9E), RGB(0xB3D4F4) },
	},
	{
	    /* For printing without colour: whichever two parts of a stack
	     * meet, but yes and no, have a contrast of 3:1 or more. */
	    .name = "grey",
	    .background = RGB(0xFFFFFF),
	    .ink = RGB(0x1A1A1A),
	    .muted = RGB(0x595959),
	    .outline = RGB(0x767676),
	    .rule = RGB(0xD0D0D0),
	    .grid = RGB(0xE3E3E3),
	    .band = RGB(0xEFEFEF),
	    .confidence = RGB(0xDDDDDD),
	    .fill = { [RC_YES] = RGB(0x000000),
		[RC_ABSTAIN] = RGB(0x949494),
		[RC_NONVOTING] = RGB(0xFFFFFF),
		[RC_NO] = RGB(0x484848) },
	    .fill_outline = { [RC_NONVOTING] = RGB(0x767676) },
	    .on_fill = { [RC_YES] = RGB(0xFFFFFF),
		[RC_ABSTAIN] = RGB(0x0A0A0A),
		[RC_NONVOTING] = RGB(0x1A1A1A),
		[RC_NO] = RGB(0xFFFFFF) },
	    .line = { [RC_YES] = RGB(0x000000),
		[RC_ABSTAIN] = RGB(0x949494),
		[RC_NONVOTING] = RGB(0x767676),
		[RC_NO] = RGB(0x484848) },
	    .dash = { [RC_NONVOTING] = { 3, 2 }, [RC_NO] = { 1, 1 } },
	    .group = { RGB(0x949494), RGB(0x767676), RGB(0x555555),
		RGB(0x303030), RGB(0x0A0A0A) },
	    .classes = { RGB(0xF2F2F2), RGB(0xBDBDBD), RGB(0x8C8C8C),
		RGB(0x565656), RGB(0x0A0A0A) },
	},
	/* As the reader has it, where a file can have both. */
	{ .name = "auto", LIGHT, .dark = &themes[1] },
};

const struct rc_theme *
rc_theme_at(unsigned i)
{
	return i < G_N_ELEMENTS(themes) ? &themes[i] : NULL;
}

const struct rc_theme *
rc_theme_find(const char *name)
{
	for (unsigned i = 0; rc_theme_at(i) != NULL; i++)
		if (strcmp(rc_theme_at(i)->name, name) == 0)
			return rc_theme_at(i);
	return NULL;
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
