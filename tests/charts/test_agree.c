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
