#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <string.h>

#include "graphics/box.h"
#include "support/support.h"

enum { N_GROUPS = 5 };

static const enum rc_vote parts[] = { RC_YES, RC_ABSTAIN, RC_NONVOTING, RC_NO };

/* The shape of the role that is n-th in the scene; NULL if there is none. */
static const struct rc_shape *
nth(const struct rc_scene *scene, const char *role, size_t n)
{
	for (size_t i = 0; i < scene->n_shapes; i++)
		if (strcmp(scene->shapes[i]->role, role) == 0 && n-- == 0)
			return scene->shapes[i];
	return NULL;
}

static const struct rc_shape *
member_of(const struct rc_scene *scene, const char *text)
{
	const struct rc_shape *s;

	for (size_t i = 0; (s = nth(scene, "member", i)) != NULL; i++)
		if (strcmp(s->text, text) == 0)
			return s;
	return NULL;
}

/* How many cells of the vote lie in the band of the group: from the name of the
 * group to that of the next. */
static int
count_in_band(const struct rc_scene *scene, size_t group, enum rc_vote part)
{
	double top = rc_shape_box(nth(scene, "group", group)).y;
	const struct rc_shape *next = nth(scene, "group", group + 1), *s;
	double bottom = next == NULL ? scene->height : rc_shape_box(next).y;
	int n = 0;

	for (size_t i = 0; (s = nth(scene, "cell", i)) != NULL; i++) {
		struct rc_rect box = rc_shape_box(s);
		double middle = box.y + box.h / 2;

		n += strcmp(s->variant, rc_vote_key(part)) == 0 &&
		    middle >= top && middle < bottom;
	}
	return n;
}

/* Counted from the bundled files and members.csv by other means. */
struct counted {
	enum rc_body body;
	char preset[16], title[64];
	int members;
	int count[N_GROUPS][4]; /* yes, abstained, did not vote, no */
};

#define GA_2015                                                                \
	{                                                                      \
		{ 22, 23, 4, 5 }, { 27, 16, 2, 9 }, { 20, 0, 1, 2 },           \
		    { 21, 9, 0, 3 },                                           \
		{                                                              \
			29, 0, 0, 0                                            \
		}                                                              \
	}
#define GA_TITLE "2015: 119 of 193 members voted yes, 19 no"
#define HRC_2015                                                               \
	{                                                                      \
		{ 5, 8, 0, 0 }, { 5, 6, 0, 2 }, { 5, 0, 0, 1 },                \
		    { 5, 0, 0, 3 },                                            \
		{                                                              \
			7, 0, 0, 0                                             \
		}                                                              \
	}
#define HRC_TITLE "2015: 27 of 47 members voted yes, 6 no"
#define SC_2024                                                                \
	{                                                                      \
		{ 2, 1, 0, 0 }, { 2, 0, 0, 1 }, { 1, 0, 0, 1 },                \
		    { 2, 0, 0, 0 },                                            \
		{                                                              \
			5, 0, 0, 0                                             \
		}                                                              \
	}
#define SC_TITLE "2024: 12 of 15 members voted yes, 2 no"

ParameterizedTestParameters(rollcall, every_member_in_its_place)
{
	static struct counted cases[] = {
		{ RC_GA, "double", GA_TITLE, 193, GA_2015 },
		{ RC_GA, "column", GA_TITLE, 193, GA_2015 },
		{ RC_GA, "slide", GA_TITLE, 193, GA_2015 },
		{ RC_HRC, "double", HRC_TITLE, 47, HRC_2015 },
		{ RC_HRC, "social", HRC_TITLE, 47, HRC_2015 },
		{ RC_SC, "double", SC_TITLE, 15, SC_2024 },
		{ RC_SC, "journal", SC_TITLE, 15, SC_2024 },
	};

	return cr_make_param_array(struct counted, cases, G_N_ELEMENTS(cases));
}

ParameterizedTest(struct counted *c, rollcall, every_member_in_its_place)
{
	struct shown *shown = show_last(c->body, "rollcall", c->preset);
	struct rc_scene *scene = scene_of("rollcall", &shown->figure);
	g_autofree char *sum = g_strdup_printf(" a member, %d in", c->members);

	cr_expect_str_eq(scene->about.title, c->title);
	cr_expect_not_null(
	    strstr(scene->about.footer, sum), "%s", scene->about.footer);
	assert_scene_has(scene, "cell", NULL, c->members);
	assert_scene_has(scene, "group", NULL, N_GROUPS);
	for (size_t group = 0; group < N_GROUPS; group++)
		for (size_t k = 0; k < G_N_ELEMENTS(parts); k++)
			cr_expect_eq(count_in_band(scene, group, parts[k]),
			    c->count[group][k], "%s, group %zu, %s: %d",
			    c->preset, group, rc_vote_key(parts[k]),
			    count_in_band(scene, group, parts[k]));
	rc_scene_free(scene);
	shown_free(shown);
}

/* Codes where there is room, names of few members, else cells alone. */
struct form {
	enum rc_body body;
	char preset[16], has[16], code[4];
};

ParameterizedTestParameters(rollcall, words_as_there_is_room)
{
	static struct form forms[] = {
		{ RC_GA, "double", "KOR", "" },
		{ RC_GA, "page", "KOR", "" },
		{ RC_GA, "column", "", "" },
		{ RC_GA, "social", "", "" },
		{ RC_HRC, "double", "Japan", "JPN" },
		{ RC_HRC, "column", "JPN", "" },
		{ RC_SC, "double", "Japan", "JPN" },
		{ RC_SC, "slide", "Japan", "JPN" },
		{ RC_SC, "column", "Japan", "JPN" },
	};

	return cr_make_param_array(struct form, forms, G_N_ELEMENTS(forms));
}

ParameterizedTest(struct form *f, rollcall, words_as_there_is_room)
{
	struct shown *shown = show_last(f->body, "rollcall", f->preset);
	struct rc_type *type = open_type("Inter");
	struct rc_measure measure = rc_type_measure(type);
	struct rc_scene *scene;
	bool is_told;

	shown->figure.measure = &measure;
	scene = scene_of("rollcall", &shown->figure);
	is_told = strcmp(scene->about.left_out,
		      "The codes of the members had no room.") == 0;
	cr_expect_eq(is_told, f->has[0] == '\0', "%s", f->preset);
	cr_expect_eq(member_of(scene, f->has) == NULL, f->has[0] == '\0',
	    "%d %s", f->body, f->preset);
	cr_expect(f->code[0] == '\0' || member_of(scene, f->code) == NULL);
	rc_scene_free(scene);
	rc_type_close(type);
	shown_free(shown);
}

/* The blocks stand in the order of the stack, each below its number. */
Test(rollcall, blocks_stand_in_the_order_of_the_stack)
{
	static const char *const headings[] = { "119 Yes", "48 Abstained",
		"7 Did not vote", "19 No" };
	struct shown *shown = show_last(RC_GA, "rollcall", "double");
	struct rc_scene *scene = scene_of("rollcall", &shown->figure);

	for (size_t k = 0; k < G_N_ELEMENTS(headings); k++) {
		const struct rc_shape *heading = nth(scene, "heading", k);
		const struct rc_shape *next = nth(scene, "heading", k + 1), *s;

		cr_assert_str_eq(heading->text, headings[k]);
		for (size_t i = 0; (s = nth(scene, "cell", i)) != NULL; i++) {
			struct rc_rect box = rc_shape_box(s);

			if (strcmp(s->variant, heading->variant) != 0)
				continue;
			cr_expect_geq(box.x, heading->at.x - 1e-9);
			cr_expect(next == NULL || box.x + box.w < next->at.x);
			cr_expect_gt(box.y, heading->at.y);
		}
	}
	rc_scene_free(scene);
	shown_free(shown);
}

/* Cells are of one size in all blocks: areas are numbers. */
Test(rollcall, cells_are_of_one_size)
{
	static const struct {
		enum rc_body body;
		const char *preset;
	} shown_at[] = { { RC_GA, "double" }, { RC_GA, "column" },
		{ RC_HRC, "double" }, { RC_SC, "slide" } };

	for (size_t k = 0; k < G_N_ELEMENTS(shown_at); k++) {
		struct shown *shown =
		    show_last(shown_at[k].body, "rollcall", shown_at[k].preset);
		struct rc_scene *scene = scene_of("rollcall", &shown->figure);
		struct rc_rect first = rc_shape_box(nth(scene, "cell", 0));
		const struct rc_shape *s;

		for (size_t i = 0; (s = nth(scene, "cell", i)) != NULL; i++) {
			/* Of an outlined cell the outline is within. */
			struct rc_rect box = rc_shape_box(s);
			double outline = s->stroke.a > 0 ? s->stroke_width : 0;

			cr_expect(fabs(box.w + outline - first.w) < 1e-9);
			cr_expect(fabs(box.h + outline - first.h) < 1e-9);
		}
		rc_scene_free(scene);
		shown_free(shown);
	}
}

/* Within a group members follow their names: Cote d'Ivoire before Djibouti. */
Test(rollcall, members_are_sorted_by_group_and_name)
{
	static const char *const yes[] = { "BEN", "BWA", "BFA", "CPV", "CAF",
		"TCD", "COM", "COG", "CIV", "DJI" };
	struct shown *shown = show_last(RC_GA, "rollcall", "double");
	struct rc_scene *scene = scene_of("rollcall", &shown->figure);

	for (size_t i = 0; i < G_N_ELEMENTS(yes); i++)
		cr_expect_str_eq(nth(scene, "member", i)->text, yes[i]);
	rc_scene_free(scene);
	shown_free(shown);
}

Test(rollcall, members_are_marked)
{
	static const char *const codes[] = { "KOR", "CHN", "XXX", NULL };
	struct shown *shown = show_last(RC_GA, "rollcall", "double");
	struct rc_scene *scene;

	shown->figure.highlight = codes;
	scene = scene_of("rollcall", &shown->figure);
	assert_scene_has(scene, "mark", NULL, 2);
	assert_scene_has(scene, "mark", "no", 1);
	cr_expect_eq(member_of(scene, "KOR")->style.weight, 600);
	cr_expect_eq(member_of(scene, "JPN")->style.weight, 400);
	cr_expect_not_null(
	    strstr(scene->about.footer, "Marked: China, Republic of Korea."));
	rc_scene_free(scene);
	shown_free(shown);
}

#define MEMBER(code, name, vote)                                               \
	code "," name "," vote ",1950-12-01,5,A/RES/5/1,T,,,,,\n"

/* A vote that nobody took makes no block. */
Test(rollcall, a_part_that_nobody_took_is_no_block)
{
	struct shown *shown =
	    show_last_of(VOTES_HEADER MEMBER("FRA", "FRANCE", "Y")
			     MEMBER("USA", "UNITED STATES", "Y"),
		"rollcall", "double");
	struct rc_scene *scene = scene_of("rollcall", &shown->figure);

	assert_scene_has(scene, "heading", NULL, 1);
	assert_scene_has(scene, "cell", NULL, 2);
	cr_expect_null(strstr(scene->about.footer, "Did not vote"));
	rc_scene_free(scene);
	shown_free(shown);
}

/* Before 1963 there were other groups: none of the regional ones holds them. */
Test(rollcall, members_of_no_group_are_others)
{
	struct shown *shown =
	    show_last_of(VOTES_HEADER MEMBER("XAA", "ATLANTIS", "Y")
			     MEMBER("XAB", "LEMURIA", "N"),
		"rollcall", "double");
	struct rc_scene *scene = scene_of("rollcall", &shown->figure);

	assert_scene_has(scene, "group", NULL, 1);
	cr_expect_str_eq(nth(scene, "group", 0)->text, "Others");
	cr_expect_not_null(member_of(scene, "Atlantis"));
	rc_scene_free(scene);
	shown_free(shown);
}

/* What is too small for its members says so. */
Test(rollcall, a_page_that_is_too_small_is_refused)
{
	struct shown *shown = show_last(RC_GA, "rollcall", "double");
	struct rc_preset small;
	struct rc_error err;

	cr_assert(rc_preset_parse("60x60mm", &small, &err));
	shown->figure.preset = &small;
	cr_expect_null(
	    rc_chart_draw(rc_chart_find("rollcall"), &shown->figure, &err));
	cr_expect_eq(err.status, RC_EDRAW);
	cr_expect_neq(err.help[0], '\0');
	shown_free(shown);
}
