#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "support/support.h"

#define VOTE(date, title)                                                      \
	date ",,A/RES/" date ",\"" title                                       \
	     "\",\"Vote, recorded\",100,20,50,23,193\n"
#define ADOPTED(date, title)                                                   \
	date ",,A/RES/" date ",\"" title "\",Without vote,,,,,193\n"
#define HR "Situation of human rights in "

/* The names of the rows, "2011 Iran; 2016 Iran; "; a row without a vote has
 * its words behind. */
static char *
names_of(const struct rc_scene *scene)
{
	GString *out = g_string_new(NULL);
	size_t band = 0;

	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];

		if (strcmp(s->role, "row-label") != 0)
			continue;
		g_string_append(out, s->text);
		if (i + 1 < scene->n_shapes &&
		    scene->shapes[i + 1]->kind == RC_SHAPE_RECT &&
		    strcmp(scene->shapes[i + 1]->role, "bar") != 0)
			g_string_append_printf(out, ": %s",
			    nth_shape(scene, "band-label", NULL, band++)->text);
		g_string_append(out, "\n");
	}
	return g_string_free(out, FALSE);
}

struct names_case {
	char text[900];
	char names[400];
	char title[64];
};

/* Subject by subject; years without a vote are one row as far as they follow
 * each other on one subject. */
ParameterizedTestParameters(rows, names)
{
	static struct names_case cases[] = {
		{ OUTCOMES_HEADER VOTE("2011-12-19",
		      HR "the Islamic Republic "
			 "of Iran") VOTE("2011-12-20", HR "Myanmar")
			VOTE("2012-12-19",
			    HR "the Islamic Republic of "
			       "Iran") ADOPTED("2012-12-20", HR "Myanmar")
			    ADOPTED("2013-12-20", HR "Myanmar")
				ADOPTED("2015-12-20", HR "Myanmar"),
		    "2011 Islamic Republic of Iran\n"
		    "2012 Islamic Republic of Iran\n"
		    "2011 Myanmar\n"
		    "2012\u201313 Myanmar: Adopted without a vote (2 "
		    "resolutions)\n"
		    "2015 Myanmar: Adopted without a vote\n",
		    "Human rights: the votes, 2011\u201315" },
		/* Two of one subject in one year have their symbols. */
		{ OUTCOMES_HEADER VOTE("2011-12-19", HR "Iran") VOTE(
		      "2011-12-20", HR "Iran") VOTE("2011-12-21", HR "Syria"),
		    "2011 A/RES/2011-12-19 Iran\n"
		    "2011 A/RES/2011-12-20 Iran\n"
		    "2011 Syria\n",
		    "Human rights: the votes, 2011" },
		/* One subject has none in its names, and years of which
		 * nothing is known. */
		{ OUTCOMES_HEADER VOTE("2011-12-19", HR "Iran")
			ADOPTED("2014-12-20", "Human rights in Iran"),
		    "2011\n"
		    "2012\u201313: No record\n"
		    "2014: Adopted without a vote\n",
		    "Human rights in Iran: the votes, 2011\u201314" },
	};
	return cr_make_param_array(
	    struct names_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct names_case *c, rows, names)
{
	struct rc_record *record = record_from(c->text);
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(all, "double");
	struct rc_scene *scene = scene_of("rows", &figure);
	g_autofree char *names = names_of(scene);

	cr_expect_str_eq(names, c->names);
	cr_expect_str_eq(scene->about.title, c->title);
	rc_scene_free(scene);
	rc_selection_free(all);
	rc_record_free(record);
}

/* From one subject to another nothing rises or falls. */
Test(rows, subjects_are_no_series)
{
	struct rc_record *record = record_from(
	    OUTCOMES_HEADER VOTE("2011-12-19", HR "Iran")
		VOTE("2012-12-19", HR "Iran") VOTE("2013-12-20", HR "Syria"));
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(all, "double");
	struct rc_scene *scene = scene_of("rows", &figure);

	cr_expect(strstr(scene->about.alt, "3 votes on 2 subjects.") != NULL,
	    "%s", scene->about.alt);
	cr_expect(strstr(scene->about.subtitle,
		      "votes on human rights, % of all member states") != NULL,
	    "%s", scene->about.subtitle);
	rc_scene_free(scene);
	rc_selection_free(all);
	rc_record_free(record);
}

/* Long names are cut, and so are those of what has no room for a number. */
Test(rows, long_names_are_cut)
{
	struct rc_record *record =
	    record_from(OUTCOMES_HEADER VOTE("2011-12-19",
		"Effects of all of the very many things that "
		"anybody ever thought of")
		    VOTE("2012-12-19", "Promotion of peace"));
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(all, "column");
	struct rc_scene *scene = scene_of("rows", &figure);

	cr_expect(g_str_has_suffix(
	    nth_shape(scene, "row-label", NULL, 0)->text, "\u2026"));
	cr_expect_str_eq(nth_shape(scene, "row-label", NULL, 1)->text,
	    "2012 Promotion of peace");
	rc_scene_free(scene);
	rc_selection_free(all);
	rc_record_free(record);
}

static struct rc_scene *
committee_scene(struct rc_record *record, const char *preset)
{
	struct rc_selection *all = rc_select(record,
	    &(struct rc_filter){ .bodies = 1u << RC_C3,
		.kinds = 1u << RC_RESOLUTION | 1u << RC_AMENDMENT });
	struct rc_figure figure = figure_of(all, preset);
	struct rc_scene *scene = scene_of("rows", &figure);

	rc_selection_free(all);
	return scene;
}

/* L.63 had 40 yes and 77 no, L.64 22 and 91.  The year of an amendment stands
 * beside it. */
Test(rows, amendments_stand_beside_their_text)
{
	struct rc_record *record = record_of_dprk();
	struct rc_scene *scene = committee_scene(record, "double");
	g_autofree char *names = names_of(scene);

	cr_expect(g_str_has_suffix(names,
		      "\n2014\n2014 amendment L.63, rejected\n2015\n"
		      "2016\u201317: Adopted without a vote (2 resolutions)\n"
		      "2018: Adopted without a vote\n"
		      "2018 amendment L.64, rejected\n"
		      "2019\u201325: Adopted without a vote (7 resolutions)\n"),
	    "%s", names);
	cr_expect_null(strstr(scene->about.footer, "Rejected"));
	rc_scene_free(scene);
	rc_record_free(record);
}

/* Where names have no room for it, the note says so. */
Test(rows, rejections_are_told_in_the_note)
{
	struct rc_record *record = record_of_dprk();
	struct rc_scene *scene = committee_scene(record, "column");
	g_autofree char *names = names_of(scene);

	cr_expect(
	    strstr(names, "\n2014 amendment L.63\n") != NULL, "%s", names);
	cr_expect(
	    strstr(scene->about.footer,
		"Rejected: 2014 amendment L.63; 2018 amendment L.64.") != NULL,
	    "%s", scene->about.footer);
	rc_scene_free(scene);
	rc_record_free(record);
}

struct tie_case {
	int yes, no;
	bool is_rejected;
};

ParameterizedTestParameters(rows, tie)
{
	static struct tie_case cases[] = { { 60, 60, true }, { 60, 61, true },
		{ 61, 60, false }, { 0, 0, true } };

	return cr_make_param_array(
	    struct tie_case, cases, sizeof cases / sizeof *cases);
}

/* Equal votes reject. */
ParameterizedTest(struct tie_case *c, rows, tie)
{
	g_autofree char *text = g_strdup_printf(
	    "date,draft,title,modality,total_yes,total_no,"
	    "total_abstentions,total_non_voting,total_ms\n"
	    "2014-12-19,A/C.3/69/L.63,Peace : amendment,\"Vote, recorded\","
	    "%d,%d,0,1,%d\n",
	    c->yes, c->no, c->yes + c->no + 1);
	struct rc_record *record = record_from(text);
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(all, "double");
	struct rc_scene *scene = NULL;

	cr_assert_eq(rc_selection_at(all, 0)->kind, RC_AMENDMENT);
	figure.of = RC_OF_VOTING;
	scene = scene_of("rows", &figure);
	cr_expect_eq(strstr(nth_shape(scene, "row-label", NULL, 0)->text,
			 "rejected") != NULL,
	    c->is_rejected);
	rc_scene_free(scene);
	rc_selection_free(all);
	rc_record_free(record);
}

/* Where rows are tight there is no axis: every bar has its numbers. */
Test(rows, tight_rows_have_no_axis)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *plenary = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct rc_figure figure = figure_of(plenary, "social");
	struct rc_type *type = open_type("Inter");
	const struct rc_measure measure = rc_type_measure(type);
	struct rc_scene *scene;

	figure.measure = &measure;
	scene = scene_of("rows", &figure);
	assert_scene_has(scene, "row-label", NULL, 11);
	assert_scene_has(scene, "tick-label", NULL, 0);
	assert_scene_has(scene, "count", "yes", 9);
	rc_scene_free(scene);
	figure.preset = rc_preset_find("social-square");
	scene = scene_of("rows", &figure);
	assert_scene_has(scene, "tick-label", NULL, 5);
	rc_scene_free(scene);
	rc_type_close(type);
	rc_selection_free(plenary);
	rc_record_free(record);
}

/* Some members decide nothing and say nothing of the others. */
Test(rows, some_members_speak_for_themselves)
{
	struct run run = run_program(
	    "plot rows --body sc --kind motion --members RUS,CHN -f txt -o -",
	    NULL);

	cr_expect_eq(run.status, 0);
	cr_expect_null(strstr(run.out, "ejected"), "%s", run.out);
	cr_expect_null(strstr(run.out, "No member"), "%s", run.out);
	cr_expect_not_null(
	    strstr(run.out, "None of those counted voted yes."), "%s", run.out);
	run_free(&run);
}
