#include "tables/tables.h"

#include <math.h>
#include <string.h>

#include "base/number.h"

const enum rc_vote rc_file_order[4] = { RC_YES, RC_NO, RC_ABSTAIN,
	RC_NONVOTING };

char *
rc_bodies_text(const struct rc_selection *selection)
{
	unsigned bodies = rc_selection_bodies(selection);
	GString *out = g_string_new(NULL);

	for (int body = 0; body < RC_N_BODIES; body++) {
		if (!(bodies & 1u << body))
			continue;
		if (out->len > 0)
			g_string_append(out, " + ");
		g_string_append(out, rc_body_words((enum rc_body)body));
	}
	return g_string_free(out, FALSE);
}

const char *
rc_date_text(char buffer[RC_DATE_SIZE], struct rc_date date)
{
	if (date.year == 0)
		buffer[0] = '\0';
	else if (date.month == 0)
		g_snprintf(buffer, RC_DATE_SIZE, "%04d", date.year);
	else
		g_snprintf(buffer, RC_DATE_SIZE, "%04d-%02d-%02d", date.year,
		    date.month, date.day);
	return buffer;
}

char *
rc_count_text(size_t n, const char *one, const char *many)
{
	return g_strdup_printf("%zu %s", n, n == 1 ? one : many);
}

static const struct rc_table_kind kinds[] = {
	{ "summary", false, rc_summary_read, rc_summary_data },
	{ "years", false, rc_years_read, rc_years_data },
	{ "trend", true, rc_trend_read, rc_trend_data },
	{ "methods", true, rc_methods_read, rc_trend_data },
	{ "bounds", true, rc_bounds_read, rc_trend_data },
	{ "claim", true, rc_claim_read, rc_claim_data },
	{ "switches", true, rc_switches_read, rc_switches_data },
	{ "neighbours", true, rc_neighbours_read, rc_neighbours_data },
	{ "who", false, rc_who_read, rc_who_data },
	{ "who-group", false, rc_who_group_read, rc_who_group_data },
	{ "groups", true, rc_groups_table_read, rc_groups_table_data },
	{ "agree", true, rc_agree_read, rc_agree_data },
	{ "pairs", true, rc_pairs_read, rc_pairs_data },
	{ "rollcall", true, rc_rollcall_read, rc_rollcall_data },
	{ "grid", true, rc_grid_read, rc_grid_data },
	{ "mode", false, rc_mode_read, rc_mode_data },
	{ "compare", false, rc_compare_read, rc_compare_data },
	{ "check", false, rc_check_read, rc_check_data },
	{ "diff", false, rc_diff_read, rc_diff_data },
};

const struct rc_table_kind *
rc_table_kind_find(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	return NULL;
}
