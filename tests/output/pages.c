#include "output/pages.h"

#include <math.h>

static const struct rc_column vote_columns[] = {
	{ .key = "date", .heading = "date" },
	{ .key = "symbol", .heading = "resolution" },
	{ .key = "yes", .heading = "yes", .align = RC_RIGHT },
	{ .key = "abstain",
	    .heading = "abst",
	    .long_heading = "abstained",
	    .align = RC_RIGHT },
	{ .key = "bar", .heading = "0%" },
	{ .key = "change",
	    .heading = "change",
	    .align = RC_RIGHT,
	    .decimals = 1,
	    .is_signed = true },
};

static void
add_vote(struct rc_table *t, const char *date, long yes, double change)
{
	const double shares[RC_N_VOTES] = { [RC_YES] = 1 };

	rc_table_text(t, date);
	rc_table_text(t, "A/RES/60/173");
	rc_table_count(t, yes);
	rc_table_count(t, -1);
	rc_table_bar(t, shares);
	rc_table_number(t, change);
}

struct rc_table *
page_of_votes(void)
{
	struct rc_table *t =
	    rc_table_new("rollcall/test/1", "votes", vote_columns, 6);

	rc_table_lead(t, "Subject \u00b7 plenary");
	rc_table_lead(t, "data: files");
	rc_table_lead(t, "shares are %% of members");
	add_vote(t, "2005-12-16", 88, NAN);
	rc_table_text(t, "2006\u201308");
	rc_table_span(t, "adopted without a vote (%d)", 3);
	add_vote(t, "2009-12-18", 99, -1.25);
	rc_table_note(t, "* first note");
	rc_table_note(t, "second note.");
	return t;
}

static const struct rc_column text_columns[] = {
	{ .key = "text", .heading = "text" },
};

struct rc_table *
page_of_text(const char *text)
{
	struct rc_table *t =
	    rc_table_new("rollcall/test/1", "x", text_columns, 1);

	rc_table_lead(t, "%s", text);
	rc_table_text(t, text);
	rc_table_note(t, "%s", text);
	return t;
}

char *
page_in(const char *format, bool ascii, struct rc_table *table)
{
	const struct rc_output_style style = { .ascii = ascii };
	GString *out = g_string_new(NULL);

	rc_output_format_find(format)->write(table, &style, out);
	rc_table_free(table);
	return g_string_free(out, FALSE);
}
