#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>
#include <math.h>

#include "rollcall/theme.h"

Test(preset, names_are_found)
{
	static const char *const presets[] = { "column", "double", "journal",
		"journal2", "page", "slide", "social", "social-square", "web" };

	for (size_t i = 0; i < G_N_ELEMENTS(presets); i++)
		cr_expect_not_null(rc_preset_find(presets[i]));
	cr_expect_null(rc_preset_find("poster"));
}

/* Small type is what the guide allows; print is at 300 dots an inch. */
Test(preset, presets_are_consistent)
{
	for (unsigned i = 0; rc_preset_at(i) != NULL; i++) {
		const struct rc_preset *p = rc_preset_at(i);

		cr_expect_geq(p->label, p->smallest, "%s", p->name);
		cr_expect_geq(p->footer, p->smallest, "%s", p->name);
		cr_expect_gt(p->unit, 0.9, "%s", p->name);
		cr_expect_gt(p->width, 4 * p->margin, "%s", p->name);
	}
}

struct size_case {
	char text[16];
	double width, height; /* points; 0: refused */
	double label;
};

/* 72 points are 25.4 mm; a pixel of a screen is a point. */
ParameterizedTestParameters(preset, sizes)
{
	static struct size_case cases[] = {
		{ "slide", 960, 540, 18 },
		{ "127x50.8mm", 360, 144, 8 },
		{ "254x127", 720, 360, 7 },
		{ "800x450px", 800, 450, 13 },
		{ "1920x1080px", 1920, 1080, 26 },
		{ "10x10mm", 0, 0, 0 },
		{ "9000x100px", 0, 0, 0 },
		{ "120x", 0, 0, 0 },
		{ "120x80cm", 0, 0, 0 },
		{ "-120x80", 0, 0, 0 },
		{ "nanxinf", 0, 0, 0 },
		{ "", 0, 0, 0 },
	};
	return cr_make_param_array(
	    struct size_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct size_case *c, preset, sizes)
{
	struct rc_preset preset;
	struct rc_error err;
	bool ok = rc_preset_parse(c->text, &preset, &err);

	cr_assert_eq(ok, c->width > 0, "%s", c->text);
	if (!ok) {
		cr_expect_eq(err.status, RC_EUSAGE);
		cr_expect_neq(err.help[0], '\0');
		return;
	}
	cr_expect(fabs(preset.width - c->width) < 1e-6);
	cr_expect(fabs(preset.height - c->height) < 1e-6);
	cr_expect(fabs(preset.label - c->label) < 1e-6, "%s: %g", c->text,
	    preset.label);
}
