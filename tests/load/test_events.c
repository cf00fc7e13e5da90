#include <criterion/criterion.h>
#include <glib/gstdio.h>

#include "support/support.h"

static struct rc_events *
events_of(const char *text, struct rc_error *err)
{
	char *directory = new_directory();
	g_autofree char *path = g_build_filename(directory, "events.csv", NULL);
	struct rc_events *events;

	cr_assert(g_file_set_contents(path, text, -1, NULL));
	events = rc_events_read(path, err);
	remove_directory(directory);
	return events;
}

Test(events, are_sorted_by_date)
{
	struct rc_error err;
	struct rc_events *events = events_of("date,body,event\n"
					     "2006-12-19,GA,third\n"
					     "2005,UN,first\n"
					     "2006-01-02,GA Third Committee,"
					     "second\n",
	    &err);

	cr_assert_not_null(events, "%s", err.message);
	cr_expect_eq(events->n, 3);
	cr_expect_str_eq(events->at[0].text, "first");
	cr_expect_eq(events->at[0].bodies, 0);
	cr_expect_str_eq(events->at[1].text, "second");
	cr_expect_eq(events->at[1].bodies, 1u << RC_C3);
	cr_expect_eq(events->at[2].date.month, 12);
	rc_events_free(events);
}

Test(events, a_date_that_is_none_is_refused)
{
	struct rc_error err;

	cr_expect_null(events_of("date,event\n2005,x\n\nsoon,x\n", &err));
	cr_expect_eq(err.status, RC_EDATA);
	cr_expect_eq(err.line, 4);
	cr_expect_null(events_of("day,event\n2005,x\n", &err));
	cr_expect_eq(err.status, RC_EDATA);
}
