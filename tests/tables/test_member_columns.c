#include <criterion/criterion.h>
#include <string.h>

#include "output/output.h"
#include "support/support.h"
#include "tables/tables.h"

/* The table of that kind of a selection, as CSV; votes: the roll call that is
 * shown. */
static char *
csv_of(const char *kind, const struct rc_selection *selection,
    const struct kit *kit)
{
	const struct rc_table_request request = { .selection = selection,
		.votes = kit->votes,
		.blocs = (const struct rc_bloc *const *)kit->blocs->pdata,
		.n_blocs = kit->blocs->len };
	const struct rc_output_style style = { false, false };
	struct rc_table *table = rc_table_kind_find(kind)->data(&request);
	GString *out = g_string_new(NULL);

	rc_output_format_find("csv")->write(table, &style, out);
	rc_table_free(table);
	return g_string_free(out, FALSE);
}

static size_t
count(const char *text, const char *what)
{
	size_t n = 0;

	for (; (text = strstr(text, what)) != NULL; text += strlen(what))
		n++;
	return n;
}

Test(member_columns, a_row_for_every_member_of_the_vote)
{
	struct shown *shown = show_last(RC_GA, "rollcall", "double");
	g_autofree char *csv =
	    csv_of("rollcall", shown->selection, &shown->kit);

	cr_expect(g_str_has_prefix(csv, "code,name,group,vote\n"));
	cr_expect_eq(count(csv, "\n"), 1 + 193);
	cr_expect_eq(count(csv, ",yes\n"), 119);
	cr_expect_eq(count(csv, ",abstain\n"), 48);
	cr_expect_eq(count(csv, ",nonvoting\n"), 7);
	cr_expect_eq(count(csv, ",no\n"), 19);
	cr_expect_eq(count(csv, ",African,"), 54);
	cr_expect_not_null(
	    strstr(csv, "\nKOR,Republic of Korea,Asia-Pacific,yes\n"));
	shown_free(shown);
}

/* Who was no member at that vote has no row, though it had one before. */
Test(member_columns, a_row_only_for_members)
{
	struct shown *shown = show_last(RC_HRC, "rollcall", "double");
	g_autofree char *one =
	    csv_of("rollcall", shown->selection, &shown->kit);
	g_autofree char *all = csv_of("grid", shown->selection, &shown->kit);

	cr_expect_eq(count(one, "\n"), 1 + 47);
	cr_expect_gt(count(all, "\n"), 1 + 47);
	shown_free(shown);
}

#define VOTE(code, date, symbol, vote)                                         \
	code "," code "," vote "," date ",5," symbol ",T,,,,,\n"

/* Columns need names, each its own. */
Test(member_columns, columns_have_names_of_their_own)
{
	struct shown *shown =
	    show_last_of(VOTES_HEADER VOTE("FRA", "1950-11-01", "", "Y")
			     VOTE("FRA", "1950-12-01", "A/RES/5/1", "N"),
		"rollcall", "double");
	g_autofree char *csv = csv_of("grid", shown->selection, &shown->kit);

	cr_expect(
	    g_str_has_prefix(csv, "code,name,group,1950-11-01,A/RES/5/1\n"),
	    "%s", csv);
	shown_free(shown);
}
