#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "graphics/box.h"
#include "support/support.h"

/* The bundled resolutions of a body in groups. */
struct panels {
	struct rc_record *record;
	struct rc_selection *votes;
	struct rc_groups *groups;
	GPtrArray *blocs;
	struct rc_figure figure;
};

static void
free_bloc(gpointer bloc)
{
	rc_bloc_free(bloc);
}

struct counting {
	const struct rc_groups *groups;
	const struct rc_group *group;
};

static bool
is_in_group(void *context, const struct rc_member *member, struct rc_date date)
{
	const struct counting *c = context;

	return rc_group_has(c->groups, c->group, member->code, date.year);
}

/* whom: a group to which the members that count belong; NULL: all count. */
static struct panels
panels_of(enum rc_body body, bool are_regional, const char *whom)
{
	struct panels p = { .record = record_of_dprk(),
		.groups = rc_groups_read("datasets/members.csv", NULL),
		.blocs = g_ptr_array_new_with_free_func(free_bloc) };
	struct counting counting = { p.groups, NULL };
	const struct rc_group *group;

	p.votes = rc_select(p.record,
	    &(struct rc_filter){
		.bodies = 1u << body, .kinds = 1u << RC_RESOLUTION });
	if (whom != NULL) {
		counting.group = rc_group_find(whom, NULL);
		rc_selection_restrict(p.votes, is_in_group, &counting);
	}
	for (size_t i = 0; (group = rc_group_at(i)) != NULL; i++)
		if (group->is_regional == are_regional)
			g_ptr_array_add(
			    p.blocs, rc_group_bloc(p.groups, group, p.votes));
	p.figure = figure_of(p.votes, "double");
	p.figure.whom = whom;
	p.figure.blocs = (const struct rc_bloc *const *)p.blocs->pdata;
	p.figure.n_blocs = p.blocs->len;
	return p;
}

static void
panels_free(struct panels *p)
{
	g_ptr_array_unref(p->blocs);
	rc_groups_free(p->groups);
	rc_selection_free(p->votes);
	rc_record_free(p->record);
}

static bool
is_mark(const struct rc_shape *s)
{
	return strcmp(s->role, "line") == 0 ||
	    strcmp(s->role, "reference") == 0 ||
	    strcmp(s->role, "marker") == 0 || strcmp(s->role, "leader") == 0;
}

/* How many values there are; none lies on a line or a mark. */
static size_t
expect_values_clear(const struct rc_scene *scene, const char *what)
{
	size_t n = 0;

	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *value = scene->shapes[i];

		if (strcmp(value->role, "value") != 0)
			continue;
		n++;
		for (size_t k = 0; k < scene->n_shapes; k++)
			cr_expect(!is_mark(scene->shapes[k]) ||
				!rc_shape_is_near(
				    scene->shapes[k], rc_shape_box(value), 0),
			    "%s: \"%s\" lies on a %s", what, value->text,
			    scene->shapes[k]->role);
	}
	return n;
}

struct clear_case {
	enum rc_body body;
	bool are_regional;
	enum rc_denominator of;
	char whom[8];
};

ParameterizedTestParameters(groups_chart, values_lie_on_no_mark)
{
	static struct clear_case cases[] = {
		{ RC_GA, false, RC_OF_MEMBERS, "" },
		{ RC_GA, true, RC_OF_MEMBERS, "" },
		{ RC_GA, false, RC_OF_MEMBERS, "ASEAN" },
		{ RC_C3, true, RC_OF_VOTING, "" },
		{ RC_C3, false, RC_OF_PARTICIPATING, "" },
		{ RC_HRC, true, RC_OF_MEMBERS, "" },
		{ RC_CHR, true, RC_OF_MEMBERS, "" },
	};
	return cr_make_param_array(
	    struct clear_case, cases, sizeof cases / sizeof *cases);
}

/* At every size at which the panels fit, with the real font. */
ParameterizedTest(struct clear_case *c, groups_chart, values_lie_on_no_mark)
{
	struct panels p = panels_of(
	    c->body, c->are_regional, c->whom[0] == '\0' ? NULL : c->whom);
	struct rc_type *type = open_type("Inter");
	struct rc_measure measure = rc_type_measure(type);
	size_t values = 0;

	p.figure.of = c->of;
	p.figure.measure = &measure;
	for (unsigned i = 0; rc_preset_at(i) != NULL; i++) {
		struct rc_error err;
		struct rc_scene *scene;

		p.figure.preset = rc_preset_at(i);
		scene = rc_chart_draw(rc_chart_find("groups"), &p.figure, &err);
		if (scene == NULL)
			continue;
		values += expect_values_clear(scene, p.figure.preset->name);
		rc_scene_free(scene);
	}
	cr_expect_gt(values, 0u);
	rc_type_close(type);
	panels_free(&p);
}

/* Every panel has its first value and its last one, or the figure says which it
 * has not. */
Test(groups_chart, values_without_room_are_told)
{
	struct panels p = panels_of(RC_GA, false, "ASEAN");
	struct rc_scene *scene = scene_of("groups", &p.figure);
	size_t values = count_shapes(scene, "value", "yes");
	const char *left_out = scene->about.left_out;
	size_t told = 0;

	cr_expect(g_str_has_prefix(left_out, "No room for a number: "), "%s",
	    left_out);
	cr_expect(
	    strstr(left_out,
		"Least developed countries (of today) 0 of 3 (2005)") != NULL,
	    "%s", left_out);
	cr_expect(strstr(scene->about.footer, left_out) != NULL, "%s",
	    scene->about.footer);
	for (const char *at = left_out; (at = strstr(at, " (2005)")) != NULL;
	     at++)
		told++;
	/* ASEAN's members are in eight of the organisations. */
	cr_expect_eq(values + told, 16u, "%zu and %zu", values, told);
	rc_scene_free(scene);
	panels_free(&p);
}

/* Between the points of the Commonwealth of Independent States and the line of
 * all there is no room: the label stands below both, tied to its point. */
Test(groups_chart, a_value_far_off_has_a_leader)
{
	struct panels p = panels_of(RC_GA, false, NULL);
	struct rc_type *type = open_type("Inter");
	struct rc_measure measure = rc_type_measure(type);
	struct rc_scene *scene;
	struct rc_rect leader;

	p.figure.measure = &measure;
	scene = scene_of("groups", &p.figure);
	assert_scene_has(scene, "value", "yes", 38);
	assert_scene_has(scene, "leader", NULL, 1);
	leader = rc_shape_box(nth_shape(scene, "leader", NULL, 0));
	cr_expect_eq(leader.w, 0);
	cr_expect_gt(leader.h, p.figure.preset->label);
	cr_expect_str_eq(scene->about.left_out, "");
	rc_scene_free(scene);
	rc_type_close(type);
	panels_free(&p);
}

struct title_case {
	bool are_regional;
	char whom[8];
	char title[96];
};

/* ASEAN is in one regional group, which has none to move more than; and in two
 * organisations with all its members, which moved as far as each other. */
ParameterizedTestParameters(groups_chart, title)
{
	static struct title_case cases[] = {
		{ true, "", "African Group moved most: from 2% to 41% yes" },
		{ true, "ASEAN",
		    "Asia-Pacific Group: from 10% to 20% yes, counting only "
		    "ASEAN" },
		{ false, "ASEAN",
		    "Human rights in the DPRK: the votes of ASEAN, "
		    "2005\u201325" },
		{ true, "NAM",
		    "African Group moved most: from 2% to 40% yes, counting "
		    "only NAM" },
	};
	return cr_make_param_array(
	    struct title_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct title_case *c, groups_chart, title)
{
	struct panels p = panels_of(
	    RC_GA, c->are_regional, c->whom[0] == '\0' ? NULL : c->whom);
	struct rc_scene *scene = scene_of("groups", &p.figure);

	cr_expect_str_eq(scene->about.title, c->title);
	cr_expect_eq(
	    strstr(scene->about.footer, "Grey line: all members.") != NULL,
	    c->whom[0] == '\0', "%s", scene->about.footer);
	cr_expect_eq(
	    strstr(scene->about.alt, "beside that of all members.") != NULL,
	    c->whom[0] == '\0', "%s", scene->about.alt);
	rc_scene_free(scene);
	panels_free(&p);
}

/* A group that is called by its key is named in the note; where there is room
 * for its name the note says nothing. */
Test(groups_chart, keys_are_explained)
{
	struct panels p = panels_of(RC_GA, true, NULL);
	struct rc_scene *wide = scene_of("groups", &p.figure), *slide;

	cr_expect_null(
	    strstr(wide->about.footer, "GRULAC"), "%s", wide->about.footer);
	p.figure.preset = rc_preset_find("slide");
	slide = scene_of("groups", &p.figure);
	cr_expect_not_null(strstr(slide->about.footer,
			       "GRULAC: Latin American and Caribbean Group; "),
	    "%s", slide->about.footer);
	cr_expect_null(strstr(slide->about.footer, "African Group"));
	rc_scene_free(wide);
	rc_scene_free(slide);
	panels_free(&p);
}
