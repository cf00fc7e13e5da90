#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "charts/numbers.h"
#include "graphics/scene.h"
#include "support/support.h"

struct number_case {
	char text[80];
	char foreign[48]; /* those that are none of the figure's */
};

static char *
foreign_of(GHashTable *numbers, const char *text)
{
	GPtrArray *foreign = numbers_foreign(numbers, text);
	char *all;

	g_ptr_array_add(foreign, NULL);
	all = g_strjoinv(" ", (char **)(void *)foreign->pdata);
	g_ptr_array_unref(foreign);
	return all;
}

/* In two years yes rises by 10 points, 5 a year; those that did not vote fall
 * by 20, 10 a year. */
ParameterizedTestParameters(numbers, typed)
{
	static struct number_case cases[] = {
		{ "Yes at 60%, up from 50%", "" },
		{ "6 of 10 in 2007, 10.0 points more", "" },
		{ "+5.0 points a year over 2 votes", "" },
		{ "5.0 percentage\u00a0points a year, 5.00 a year", "" },
		{ "Since A/RES/60/173 in C3, C.3 and S/PV.7353", "" },
		{ "Yes at {yes.share.last}", "" },
		{ "Yes at 61%", "61%" },
		{ "6 voted yes", "" },
		{ "6% voted yes", "6%" },
		{ "60.0% of 10", "" },
		{ "60 %, 60 percent, 60\u00a0per cent", "" },
		{ "63 %, 63 percent, 64 per cent", "63% 64%" },
		{ "60 percentage points", "60" },
		{ "50 to 60%, 50\u201360%", "" },
		{ "from 50% in 2005 to 60%, 61 to 62%", "61 62%" },
		{ "Yes at {yes.share.last} (77)", "77" },
		{ "77 and 78, 77 again", "77 78" },
		{ "+1.7 points a year", "1.7" },
		{ "20 points, 10 points a year", "" },
		{ "20 points a year, 20.0 a year", "20 20.0" },
		{ "6, 5 a year before", "" },
		{ "since 1999", "1999" },
		{ "2005\u201307, '06 and \u201906", "" },
		{ "2005-09", "2009" },
		{ ".6 and 0.6", "0.6" },
		{ "", "" },
	};

	return cr_make_param_array(
	    struct number_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct number_case *c, numbers, typed)
{
	struct rc_record *record = record_from(two_votes_of_ten);
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(all, "double");
	struct votes votes = votes_of(&figure);
	g_autoptr(GHashTable) numbers = numbers_new();
	g_autofree char *foreign = NULL;

	numbers_add_votes(numbers, &votes);
	numbers_add_years(numbers, 2005, 2008);
	foreign = foreign_of(numbers, c->text);
	cr_expect_str_eq(
	    foreign, c->foreign, "\"%s\": \"%s\"", c->text, foreign);
	votes_free(&votes);
	rc_selection_free(all);
	rc_record_free(record);
}

/* What a scene states is its own, in the unit that it has there; the user's
 * words and the scale of an axis are not. */
Test(numbers, of_a_scene)
{
	struct rc_scene *scene = rc_scene_new(100, 100);
	g_autoptr(GHashTable) numbers = numbers_new();
	g_autofree char *foreign = NULL;
	static const struct {
		const char *role, *text;
	} texts[] = { { "title", "11" }, { "footer", "12" },
		{ "tick-label", "13" }, { "value", "14%" },
		{ "finding", "15.5 points a year (16.1 to 17.1)" } };

	scene->about.finding = "18 members moved";
	scene->about.note = "19 (2012\u201314)";
	scene->about.alt = "20 rows";
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		struct rc_shape *shape =
		    rc_scene_add(scene, RC_SHAPE_TEXT, texts[i].role);

		shape->text = texts[i].text;
	}
	rc_scene_add(scene, RC_SHAPE_RECT, "bar")->tooltip = "Yes 21";
	numbers_add_scene(numbers, scene);
	foreign = foreign_of(numbers,
	    "11 12 13 14 14% 15.5 a year, 15.5, 16.1, 18 19 20 21 2012 2014");
	cr_expect_str_eq(foreign, "11 12 13 14 15.5", "%s", foreign);
	rc_scene_free(scene);
}
