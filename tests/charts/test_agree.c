#include <criterion/criterion.h>
#include <string.h>

#include "support/support.h"

/* No vote was called after 2015: what was adopted then has no part in it. */
Test(agree_chart, matrix_names_the_roll_calls_as_its_source)
{
	struct rc_record *record = record_of_dprk();
	struct rc_selection *plenary = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct rc_groups *groups = rc_groups_read("datasets/members.csv", NULL);
	struct rc_bloc *asean =
	    rc_group_bloc(groups, rc_group_find("ASEAN", NULL), plenary);
	struct rc_figure figure = figure_of(asean->votes, "double");
	struct rc_scene *scene = scene_of("agree", &figure);

	cr_expect(g_str_has_prefix(scene->about.footer,
		      "Source: UN Digital Library, A/RES/60/173 to "
		      "A/RES/70/172. "),
	    "%s", scene->about.footer);
	rc_scene_free(scene);
	rc_bloc_free(asean);
	rc_groups_free(groups);
	rc_selection_free(plenary);
	rc_record_free(record);
}

/* The ranking of the plenary's votes by agreement with a member, in the real
 * font. */
static struct rc_scene *
ranking_of(const char *code, const char *preset)
{
	struct rc_record *record = record_of_plenary();
	struct rc_selection *votes = rc_select(record,
	    &(struct rc_filter){
		.bodies = 1u << RC_GA, .kinds = 1u << RC_RESOLUTION });
	struct rc_bloc *asked = rc_bloc_of_member(votes, code);
	struct rc_type *type = open_type("Inter");
	const struct rc_measure measure = rc_type_measure(type);
	struct rc_figure figure = figure_of(votes, preset);
	struct rc_scene *scene;

	figure.asked = asked;
	figure.measure = &measure;
	scene = scene_of("agree", &figure);
	rc_type_close(type);
	rc_bloc_free(asked);
	rc_selection_free(votes);
	rc_record_free(record);
	return scene;
}

/* By Python over the files: of those with at least 5 of the 9 votes in common
 * Botswana, Ghana and Morocco are next to the Republic of Korea (8.5 of 9), and
 * Oman is farthest (0.5 of 7).  Tunisia and South Sudan always voted as it did,
 * but 4 and 3 times only: they have no rank. */
Test(agree_chart, few_at_an_end_are_named)
{
	struct rc_scene *scene = ranking_of("KOR", "double");

	cr_expect_str_eq(scene->about.title,
	    "Botswana, Ghana and Morocco agree most with Republic of Korea, "
	    "Oman least");
	cr_expect_not_null(strstr(scene->about.footer,
			       "at least 5. With fewer: Tunisia (4), "
			       "South Sudan (3), "),
	    "%s", scene->about.footer);
	rc_scene_free(scene);
}

/* Of what is wider than its column, long words are abbreviated first. */
Test(agree_chart, long_names_are_abbreviated)
{
	struct rc_scene *scene = ranking_of("KOR", "column");
	size_t brief = 0, cut = 0;

	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];

		if (strcmp(s->role, "member") != 0)
			continue;
		brief +=
		    strcmp(s->text, "Dem. People\u2019s Rep. of Korea") == 0;
		cut += strstr(s->text, "\u2026") != NULL;
	}
	cr_expect_eq(brief, 1);
	cr_expect_eq(cut, 0);
	rc_scene_free(scene);
}
