#include "rollcall/theme.h"

#include <glib.h>
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
	},
};

#define MM(mm) ((mm)*72 / 25.4)

static const struct rc_preset presets[] = {
	{
	    .name = "column",
	    .help = "89 x 84 mm: one column of a report",
	    .width = MM(89),
	    .height = MM(84),
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
