/* Every chart at every size and in every theme, on the bundled data and on made
 * ones, with the real font: nothing collides, and the same input makes the same
 * scene. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "support/support.h"

/* A figure may say that it does not fit its page; it may not collide. */
static void
expect_sound(const struct rc_chart *chart, const struct rc_figure *figure,
    const char *what)
{
	struct rc_error err;
	struct rc_scene *scene = rc_chart_draw(chart, figure, &err);
	char *faults;

	if (scene == NULL) {
		cr_expect_neq(err.help[0], '\0', "%s: %s", what, err.message);
		cr_expect(err.status == RC_EDRAW || err.status == RC_EUSAGE,
		    "%s: %s", what, err.message);
		return;
	}
	cr_expect_eq(rc_scene_audit(scene, figure->preset->smallest, &faults),
	    0, "%s %s %s %s: %s", what, chart->name, figure->preset->name,
	    figure->theme->name, faults);
	g_free(faults);
	cr_expect_neq(scene->about.title[0], '\0', "%s", what);
	cr_expect_neq(scene->about.alt[0], '\0', "%s", what);
	cr_expect_null(strstr(scene->about.alt, "nan"));
	rc_scene_free(scene);
}

/* Draws what a preset makes of the selection in all charts. */
static void
expect_all_sound(const struct rc_selection *selection,
    const struct rc_preset *preset, const struct rc_measure *measure,
    const char *what)
{
	const struct rc_theme *light = rc_theme_find("light");
	struct kit kit;

	kit_init(&kit, selection);
	for (size_t c = 0; rc_chart_at(c) != NULL; c++) {
		const struct rc_chart *chart = rc_chart_at(c);
		struct rc_figure figure = { .name = "figure",
			.selection = selection,
			.preset = preset,
			.theme = light,
			.measure = measure };

		if (!kit_fill(&kit, chart, &figure))
			continue;
		for (int of = 0; of < RC_N_DENOMINATORS; of++) {
			figure.of = (enum rc_denominator)of;
			expect_sound(chart, &figure, what);
		}
		figure.of = RC_OF_MEMBERS;
		figure.fold = figure.ribbons = true;
		for (figure.page = 0;
		     figure.page < rc_chart_pages(chart, &figure);
		     figure.page++)
			expect_sound(chart, &figure, what);
		figure.page = 0;
		for (int counted = RC_COUNTED_SPONSORS;
		     chart->needs & RC_TAKES_MEASURE &&
		     counted <= RC_COUNTED_DISSOCIATED;
		     counted++) {
			figure.counted = (enum rc_counted)counted;
			expect_sound(chart, &figure, what);
		}
	}
	kit_clear(&kit);
}

struct made {
	char name[32];
	char text[2048];
};

#define VOTE(year, yes, no, abstain, absent)                                   \
#	year "-12-18,,A/RES/" #        year "/1,Situation in Somewhere,"      \
	      "\"Vote, recorded\"," #        yes "," #        no                \
	      "," #        abstain "," #        absent ",10\n"
#define ADOPTED(year)                                                          \
#	year "-12-18,,A/RES/" #        year "/1,Situation in Somewhere,"      \
	      "Without a vote,,,,,\n"

#define CALL ",2005-12-18,60,A/RES/60/1,Situation in Somewhere,,,,,\n"

static struct made made[] = {
	{ "one vote", OUTCOMES_HEADER VOTE(2005, 5, 1, 2, 2) },
	{ "only years without a vote",
	    OUTCOMES_HEADER ADOPTED(2005) ADOPTED(2006) ADOPTED(2009) },
	{ "eighty years",
	    OUTCOMES_HEADER VOTE(1946, 5, 1, 2, 2) VOTE(1947, 5, 1, 2, 2)
		VOTE(1960, 4, 2, 2, 2) ADOPTED(1970) ADOPTED(1971)
		    VOTE(1990, 8, 1, 1, 0) VOTE(2000, 9, 1, 0, 0)
			VOTE(2010, 6, 1, 2, 1) VOTE(2025, 7, 1, 2, 0) },
	{ "a part that nobody took",
	    OUTCOMES_HEADER VOTE(2005, 8, 0, 2, 0) VOTE(2006, 7, 0, 3, 0)
		VOTE(2007, 9, 0, 1, 0) VOTE(2008, 10, 0, 0, 0) },
	{ "a fall",
	    OUTCOMES_HEADER VOTE(2005, 9, 0, 1, 0) VOTE(2006, 8, 1, 1, 0)
		VOTE(2007, 7, 1, 1, 1) VOTE(2008, 5, 2, 1, 2)
		    VOTE(2009, 4, 3, 2, 1) VOTE(2010, 3, 4, 2, 1)
			VOTE(2011, 2, 5, 2, 1) VOTE(2012, 1, 6, 2, 1) },
	{ "a long title",
	    OUTCOMES_HEADER
	    "2005-12-18,,A/RES/60/1,\"Situation of the human rights of "
	    "all persons in all of the occupied, disputed, contested and "
	    "otherwise described territories and waters of everywhere "
	    "and elsewhere, including the measures that were taken and "
	    "those that were not\",\"Vote, recorded\",5,1,2,2,10\n" },
	{ "long names",
	    VOTES_HEADER
	    "XAA,THE UNITED AND FEDERATED REPUBLICS OF THE LONG COAST,Y" CALL
	    "XAB,THE DEMOCRATIC AND POPULAR COMMONWEALTH OF THE ISLES,N" CALL
	    "XAC,THE GRAND DUCHY OF SEVERAL FORESTS AND THEIR RIVERS,A" CALL
	    "FRA,FRANCE,X" CALL },
};

ParameterizedTestParameters(layouts, made)
{
	return cr_make_param_array(struct made, made, G_N_ELEMENTS(made));
}

ParameterizedTest(struct made *m, layouts, made)
{
	struct rc_record *record = record_from(m->text);
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_type *type = open_type("Inter");
	struct rc_measure measure = rc_type_measure(type);

	for (unsigned i = 0; rc_preset_at(i) != NULL; i++)
		expect_all_sound(all, rc_preset_at(i), &measure, m->name);
	rc_type_close(type);
	rc_selection_free(all);
	rc_record_free(record);
}

struct bundled {
	char body[8];
	int from, to;
};

static struct bundled bundled[] = {
	{ "ga", 0, 0 },
	{ "ga", 0, 2011 },
	{ "ga", 2014, 2015 },
	{ "ga", 2015, 2015 },
	{ "ga", 2016, 2025 },
	{ "ga", 1990, 2040 },
	{ "c3", 0, 0 },
	{ "hrc", 0, 0 },
	{ "chr", 0, 0 },
	{ "sc", 0, 0 },
};

ParameterizedTestParameters(layouts, bundled)
{
	return cr_make_param_array(
	    struct bundled, bundled, G_N_ELEMENTS(bundled));
}

ParameterizedTest(struct bundled *b, layouts, bundled)
{
	struct rc_record *record = record_of_dprk();
	struct rc_filter filter = { .kinds =
					1u << RC_RESOLUTION | 1u << RC_MOTION,
		.from = b->from,
		.to = b->to };
	struct rc_selection *selection;
	struct rc_type *type = open_type("Inter");
	struct rc_measure measure = rc_type_measure(type);

	for (int body = 0; body < RC_N_BODIES; body++)
		if (strcmp(rc_body_key((enum rc_body)body), b->body) == 0)
			filter.bodies = 1u << body;
	selection = rc_select(record, &filter);
	for (unsigned i = 0; rc_preset_at(i) != NULL; i++)
		expect_all_sound(selection, rc_preset_at(i), &measure, b->body);
	rc_type_close(type);
	rc_selection_free(selection);
	rc_record_free(record);
}

static bool
same_color(struct rc_color a, struct rc_color b)
{
	return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}

/* A figure that follows its reader is in the dark what it is there by itself;
 * no other has such a twin. */
static void
expect_twin(const struct rc_scene *scene, const char *name,
    const struct rc_figure *figure)
{
	struct rc_figure other = *figure;
	struct rc_scene *dark;

	cr_expect_eq(
	    scene->dark != NULL, figure->theme->dark != NULL, "%s", name);
	if (scene->dark == NULL)
		return;
	other.theme = rc_theme_find("dark");
	dark = scene_of(name, &other);
	cr_assert_eq(scene->n_shapes, dark->n_shapes, "%s", name);
	cr_assert_eq(scene->dark->n_shapes, dark->n_shapes, "%s", name);
	cr_expect(same_color(scene->dark->background, dark->background));
	cr_expect_not(same_color(scene->background, dark->background));
	for (size_t i = 0; i < dark->n_shapes; i++) {
		const struct rc_shape *a = scene->dark->shapes[i];
		const struct rc_shape *b = dark->shapes[i];

		cr_expect(same_color(a->fill, b->fill) &&
			same_color(a->stroke, b->stroke),
		    "%s: shape %zu, %s", name, i, a->role);
	}
	rc_scene_free(dark);
}

/* The same figure twice, and in whichever theme, is the same but for its
 * colours. */
Test(layouts, repeat)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *plenary = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct kit kit;

	kit_init(&kit, plenary);
	for (size_t c = 0; rc_chart_at(c) != NULL; c++) {
		const struct rc_chart *chart = rc_chart_at(c);
		struct rc_figure figure = figure_of(plenary, "double");
		g_autofree char *first = NULL;

		cr_assert(kit_fill(&kit, chart, &figure));
		for (unsigned t = 0; rc_theme_at(t) != NULL; t++) {
			struct rc_scene *scene;
			g_autofree char *dump = NULL;

			figure.theme = rc_theme_at(t);
			scene = scene_of(chart->name, &figure);
			dump = rc_scene_dump(scene);
			if (first == NULL)
				first = g_strdup(dump);
			cr_expect_str_eq(first, dump, "%s", chart->name);
			expect_twin(scene, chart->name, &figure);
			rc_scene_free(scene);
		}
	}
	kit_clear(&kit);
	rc_selection_free(plenary);
	rc_record_free(record);
}

/* Agreement of every two of a group. */
Test(layouts, matrix)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *plenary = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct rc_groups *groups = rc_groups_read("datasets/members.csv", NULL);
	struct rc_bloc *asean =
	    rc_group_bloc(groups, rc_group_find("ASEAN", NULL), plenary);
	struct rc_type *type = open_type("Inter");
	struct rc_measure measure = rc_type_measure(type);
	const struct rc_chart *agree = rc_chart_find("agree");

	for (unsigned i = 0; rc_preset_at(i) != NULL; i++)
		for (unsigned t = 0; rc_theme_at(t) != NULL; t++) {
			struct rc_figure figure = { .name = "figure",
				.selection = asean->votes,
				.preset = rc_preset_at(i),
				.theme = rc_theme_at(t),
				.measure = &measure };

			expect_sound(agree, &figure, "ASEAN");
		}
	rc_type_close(type);
	rc_bloc_free(asean);
	rc_groups_free(groups);
	rc_selection_free(plenary);
	rc_record_free(record);
}

static const char *
hangul_name(const void *context, const char *code)
{
	(void)context;
	return strcmp(code, "PRK") == 0
	    ? "\uc870\uc120\ubbfc\uc8fc\uc8fc\uc758\uc778\ubbfc\uacf5\ud654\uad6d"
	    : "\ud55c\uad6d";
}

/* Names in any script, as long as a font has them: every chart that names
 * members, with the title in Hangul too. */
Test(layouts, hangul_names)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *plenary = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	const struct rc_names names = { hangul_name, NULL };
	struct rc_type *type = open_type("Inter");
	struct rc_measure measure = rc_type_measure(type);
	struct kit kit;

	kit_init(&kit, plenary);
	for (unsigned i = 0; rc_preset_at(i) != NULL; i++)
		for (size_t c = 0; rc_chart_at(c) != NULL; c++) {
			const struct rc_chart *chart = rc_chart_at(c);
			struct rc_figure figure = { .name = "figure",
				.selection = plenary,
				.preset = rc_preset_at(i),
				.theme = rc_theme_find("light"),
				.measure = &measure,
				.title = "\ubd81\ud55c \uc778\uad8c" };

			if (!kit_fill(&kit, chart, &figure))
				continue;
			figure.names = &names;
			expect_sound(chart, &figure, "Hangul");
		}
	kit_clear(&kit);
	rc_type_close(type);
	rc_selection_free(plenary);
	rc_record_free(record);
}
