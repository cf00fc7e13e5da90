#include "cmd/blocs.h"

const char *const blocs_words[] = { [BLOCS_BY_REGION] = "region",
	[BLOCS_BY_ORGANISATION] = "organisation",
	[BLOCS_BY_ALL] = "all",
	NULL };

static void
free_bloc(gpointer bloc)
{
	rc_bloc_free(bloc);
}

GPtrArray *
blocs_new(struct input *input, int by, struct rc_error *err)
{
	const struct rc_groups *groups = input_groups(input, err);
	const struct rc_group *group;
	GPtrArray *blocs;

	if (groups == NULL)
		return NULL;
	blocs = g_ptr_array_new_with_free_func(free_bloc);
	for (size_t i = 0; (group = rc_group_at(i)) != NULL; i++)
		if (by == BLOCS_BY_ALL ||
		    group->is_regional == (by == BLOCS_BY_REGION))
			g_ptr_array_add(blocs,
			    rc_group_bloc(groups, group, input->selection));
	return blocs;
}

void
blocs_request(struct rc_table_request *request, const GPtrArray *blocs)
{
	request->blocs = (const struct rc_bloc *const *)blocs->pdata;
	request->n_blocs = blocs->len;
}
