#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include "rollcall/theme.h"

/* Contrast as WCAG 2.2 defines it, from relative luminance. */
static double
linear(double channel)
{
	return channel <= 0.04045 ? channel / 12.92
				  : pow((channel + 0.055) / 1.055, 2.4);
}

static void
linear_rgb(struct rc_color c, double rgb[3])
{
	rgb[0] = linear(c.r / 255.0);
	rgb[1] = linear(c.g / 255.0);
	rgb[2] = linear(c.b / 255.0);
}

static double
luminance(struct rc_color c)
{
	double rgb[3];

	linear_rgb(c, rgb);
	return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

static double
contrast(struct rc_color a, struct rc_color b)
{
	double x = luminance(a), y = luminance(b);

	return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

/* sRGB, linear, to CIE Lab under D65. */
static void
lab_of(const double rgb[3], double lab[3])
{
	static const double m[3][3] = { { 0.4124564, 0.3575761, 0.1804375 },
		{ 0.2126729, 0.7151522, 0.0721750 },
		{ 0.0193339, 0.1191920, 0.9503041 } };
	static const double white[3] = { 0.95047, 1, 1.08883 };
	double f[3];

	for (int i = 0; i < 3; i++) {
		double v = 0;

		for (int j = 0; j < 3; j++)
			v += m[i][j] * rgb[j];
		v /= white[i];
		f[i] =
		    v > 216.0 / 24389 ? cbrt(v) : (24389.0 / 27 * v + 16) / 116;
	}
	lab[0] = 116 * f[1] - 16;
	lab[1] = 500 * (f[0] - f[1]);
	lab[2] = 200 * (f[1] - f[2]);
}

static double
hue(double b, double a)
{
	double h = atan2(b, a);

	return a == 0 && b == 0 ? 0 : h < 0 ? h + 2 * G_PI : h;
}

/* CIEDE2000: Sharma, Wu, Dalal, Color Research and Application 30 (2005). */
static double
ciede2000(const double p[3], const double q[3])
{
	double c = (hypot(p[1], p[2]) + hypot(q[1], q[2])) / 2;
	double g = 0.5 * (1 - sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7))));
	double a1 = (1 + g) * p[1], a2 = (1 + g) * q[1];
	double c1 = hypot(a1, p[2]), c2 = hypot(a2, q[2]);
	double h1 = hue(p[2], a1), h2 = hue(q[2], a2);
	double dh = h2 - h1, mh = (h1 + h2) / 2, cm = (c1 + c2) / 2;
	double lm = (p[0] + q[0]) / 2, t, rt, sl, sc, sh, dl, dc, dH;

	if (c1 * c2 == 0)
		dh = 0, mh = h1 + h2;
	else if (fabs(h2 - h1) > G_PI) {
		dh += h2 <= h1 ? 2 * G_PI : -2 * G_PI;
		mh += h1 + h2 < 2 * G_PI ? G_PI : -G_PI;
	}
	t = 1 - 0.17 * cos(mh - G_PI / 6) + 0.24 * cos(2 * mh) +
	    0.32 * cos(3 * mh + G_PI / 30) -
	    0.20 * cos(4 * mh - 63 * G_PI / 180);
	rt = -sin(2 * (G_PI / 6) * exp(-pow((mh * 180 / G_PI - 275) / 25, 2))) *
	    2 * sqrt(pow(cm, 7) / (pow(cm, 7) + pow(25, 7)));
	sl = 1 + 0.015 * pow(lm - 50, 2) / sqrt(20 + pow(lm - 50, 2));
	sc = 1 + 0.045 * cm;
	sh = 1 + 0.015 * cm * t;
	dl = (q[0] - p[0]) / sl;
	dc = (c2 - c1) / sc;
	dH = 2 * sqrt(c1 * c2) * sin(dh / 2) / sh;
	return sqrt(dl * dl + dc * dc + dH * dH + rt * dc * dH);
}

/* Four of the pairs of that paper's table, its values to four decimals. */
struct sharma_case {
	double p[3], q[3], distance;
};

ParameterizedTestParameters(theme, sharma)
{
	static struct sharma_case cases[] = {
		{ { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
		{ { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
		{ { 60.2574, -34.0099, 36.2677 },
		    { 60.4626, -34.1751, 39.4387 }, 1.2644 },
		{ { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 },
		    0.9082 },
	};
	return cr_make_param_array(
	    struct sharma_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct sharma_case *c, theme, sharma)
{
	double d = ciede2000(c->p, c->q);

	cr_expect(fabs(d - c->distance) < 5e-5, "%.6f", d);
}

/* How the deficiencies see linear sRGB: Machado, Oliveira, Fernandes, IEEE
 * TVCG 15 (2009), severity 1; grey is luminance alone. */
enum { NORMAL, DEUTAN, PROTAN, TRITAN, GREY, N_EYES };
static const double eyes[N_EYES][3][3] = {
	[NORMAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
	[DEUTAN] = { { 0.367322, 0.860646, -0.227968 },
	    { 0.280085, 0.672501, 0.047413 },
	    { -0.011820, 0.042940, 0.968881 } },
	[PROTAN] = { { 0.152286, 1.052583, -0.204868 },
	    { 0.114503, 0.786281, 0.099216 },
	    { -0.003882, -0.048116, 1.051998 } },
	[TRITAN] = { { 1.255528, -0.076749, -0.178779 },
	    { -0.078411, 0.930809, 0.147602 },
	    { 0.004733, 0.691367, 0.303900 } },
	[GREY] = { { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 },
	    { 0.2126, 0.7152, 0.0722 } },
};

static double
distance(struct rc_color a, struct rc_color b, int eye)
{
	struct rc_color pair[2] = { a, b };
	double lab[2][3];

	for (int k = 0; k < 2; k++) {
		double rgb[3], seen[3];

		linear_rgb(pair[k], rgb);
		for (int i = 0; i < 3; i++) {
			double v = 0;

			for (int j = 0; j < 3; j++)
				v += eyes[eye][i][j] * rgb[j];
			seen[i] = fmin(fmax(v, 0), 1);
		}
		lab_of(seen, lab[k]);
	}
	return ciede2000(lab[0], lab[1]);
}

Test(theme, parts_that_touch_keep_a_contrast_of_three)
{
	static const enum rc_vote order[] = { RC_YES, RC_ABSTAIN, RC_NONVOTING,
		RC_NO };

	for (unsigned i = 0; rc_theme_at(i) != NULL; i++) {
		const struct rc_theme *t = rc_theme_at(i);

		for (int k = 0; k < 3; k++) {
			double c =
			    contrast(t->fill[order[k]], t->fill[order[k + 1]]);

			cr_expect_geq(c, 3, "%s %s: %.2f", t->name,
			    rc_vote_key(order[k]), c);
		}
	}
}

/* A mark is told from the ground by its fill or by its outline. */
Test(theme, marks_and_words_stand_out)
{
	for (unsigned i = 0; rc_theme_at(i) != NULL; i++) {
		const struct rc_theme *t = rc_theme_at(i);

		for (int v = RC_YES; v < RC_N_VOTES; v++) {
			struct rc_color edge = t->fill_outline[v].a > 0
			    ? t->fill_outline[v]
			    : t->fill[v];

			cr_expect_geq(contrast(edge, t->background), 3);
			cr_expect_geq(contrast(t->line[v], t->background), 3);
			cr_expect_geq(contrast(t->on_fill[v], t->fill[v]), 4.5);
		}
		cr_expect_geq(contrast(t->ink, t->background), 7);
		cr_expect_geq(contrast(t->ink, t->band), 7);
		cr_expect_geq(contrast(t->muted, t->background), 4.5);
	}
}

/* Where nobody stayed away, abstentions meet no votes; without colour they keep
 * the contrast there too. */
Test(theme, abstentions_and_no_votes_keep_their_contrast_in_grey)
{
	const struct rc_theme *t = rc_theme_find("grey");

	cr_expect_geq(contrast(t->fill[RC_ABSTAIN], t->fill[RC_NO]), 3);
	cr_expect_geq(contrast(t->fill[RC_YES], t->fill[RC_NO]), 2);
}

enum palette { FILLS, LINES, GROUPS, CLASSES };

static size_t
palette_of(
    const struct rc_theme *t, enum palette what, const struct rc_color **first)
{
	switch (what) {
	case FILLS:
		*first = &t->fill[RC_YES];
		return RC_N_VOTES - RC_YES;
	case LINES:
		*first = &t->line[RC_YES];
		return RC_N_VOTES - RC_YES;
	case GROUPS:
		*first = t->group;
		return RC_N_GROUP_COLORS;
	case CLASSES:
		*first = t->classes;
		return RC_N_CLASSES;
	}
	return 0;
}

/* The smallest distance between any two; of classes, between neighbours. */
static double
smallest_distance(const struct rc_theme *t, enum palette what, int eye)
{
	const struct rc_color *c;
	size_t n = palette_of(t, what, &c);
	double least = INFINITY;

	for (size_t i = 0; i < n; i++)
		for (size_t j = i + 1; j < (what == CLASSES ? i + 2 : n); j++)
			if (j < n)
				least = fmin(least, distance(c[i], c[j], eye));
	return least;
}

struct palette_case {
	char theme[8];
	enum palette palette;
	double smallest[N_EYES];     /* normal, deutan, protan, tritan, grey */
	double least, least_in_grey; /* that the palette must keep */
};

/* What a second program, in Python, finds for these colours: no colour changes
 * unnoticed.  20 is asked for under every deficiency and 10 in grey.  Less
 * suffices to lines, which are dashed and have markers of their own, to groups
 * in grey, which have markers and labels, and to classes in grey, the ends of
 * which are alike dark: cells are read with their numbers. */
ParameterizedTestParameters(theme, palette)
{
	static struct palette_case cases[] = {
		{ "light", FILLS, { 36.8, 22.6, 22.4, 22.4, 12.5 }, 20, 10 },
		{ "light", LINES, { 26.2, 14.2, 14.3, 20.1, 8.2 }, 14, 8 },
		{ "light", GROUPS, { 26.0, 25.3, 25.6, 22.2, 0.6 }, 20, 0 },
		{ "light", CLASSES, { 25.4, 20.9, 23.2, 25.5, 19.8 }, 20, 10 },
		{ "dark", FILLS, { 38.5, 22.8, 25.4, 24.2, 14.5 }, 20, 10 },
		{ "dark", LINES, { 13.7, 13.4, 13.7, 15.1, 3.3 }, 13, 3 },
		{ "dark", GROUPS, { 26.6, 24.9, 25.4, 22.7, 4.6 }, 20, 0 },
		{ "dark", CLASSES, { 25.5, 24.4, 22.5, 25.5, 25.1 }, 20, 10 },
		{ "grey", FILLS, { 20.2, 20.2, 20.2, 20.2, 20.2 }, 20, 10 },
		{ "grey", LINES, { 11.0, 11.0, 11.0, 11.0, 11.0 }, 10, 10 },
		{ "grey", GROUPS, { 10.9, 10.9, 10.9, 10.9, 10.9 }, 10, 10 },
		{ "grey", CLASSES, { 12.3, 12.3, 12.3, 12.3, 12.3 }, 10, 10 },
	};
	return cr_make_param_array(
	    struct palette_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct palette_case *c, theme, palette)
{
	const struct rc_theme *t = rc_theme_find(c->theme);

	for (int eye = 0; eye < N_EYES; eye++) {
		double d = smallest_distance(t, c->palette, eye);

		cr_expect(fabs(d - c->smallest[eye]) < 0.0501, "%s %d: %.2f",
		    c->theme, eye, d);
		cr_expect_geq(d, eye == GREY ? c->least_in_grey : c->least);
	}
}

Test(theme, names_are_found)
{
	static const char *const themes[] = { "light", "dark", "grey" };

	for (size_t i = 0; i < G_N_ELEMENTS(themes); i++)
		cr_expect_not_null(rc_theme_find(themes[i]));
	cr_expect_null(rc_theme_find("neon"));
}

/* Words on the classes of agreement can be read, whichever of the two colours
 * they take. */
Test(theme, words_on_classes_stand_out)
{
	for (unsigned i = 0; rc_theme_at(i) != NULL; i++) {
		const struct rc_theme *t = rc_theme_at(i);

		for (int k = 0; k < RC_N_CLASSES; k++) {
			struct rc_color on = rc_theme_text_on(t, t->classes[k]);

			cr_expect_geq(contrast(on, t->classes[k]), 4.5, "%s %d",
			    t->name, k);
		}
		for (int k = 0; k < RC_N_GROUP_COLORS; k++)
			cr_expect_geq(contrast(t->group[k], t->background), 3,
			    "%s %d", t->name, k);
	}
}
