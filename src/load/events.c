/* Dated notes. */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "load/sheet.h"
#include "load/values.h"
#include "rollcall/load.h"

/* Bodies as such files name them; any other name concerns all. */
static const struct {
	const char *name;
	enum rc_body body;
} bodies[] = {
	{ "GA", RC_GA },
	{ "GA plenary", RC_GA },
	{ "GA Third Committee", RC_C3 },
	{ "C3", RC_C3 },
	{ "HRC", RC_HRC },
	{ "CHR", RC_CHR },
	{ "SC", RC_SC },
};

static unsigned
bodies_of(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(bodies); i++)
		if (g_ascii_strcasecmp(bodies[i].name, name) == 0)
			return 1u << bodies[i].body;
	return 0;
}

static bool
read_date(const struct sheet *sheet, size_t row, struct rc_date *date,
    struct rc_error *err)
{
	const char *text = sheet_text(sheet, row, "date");

	return value_date(text, date) || value_year(text, date) ||
	    sheet_fail(sheet, row, "date", "a day, 2005-12-16, or a year", err);
}

static gint
compare_events(gconstpointer a, gconstpointer b, gpointer unused)
{
	const struct rc_date x = ((const struct rc_event *)a)->date;
	const struct rc_date y = ((const struct rc_event *)b)->date;

	(void)unused;
	if (x.year != y.year)
		return x.year < y.year ? -1 : 1;
	if (x.month != y.month)
		return x.month < y.month ? -1 : 1;
	return (x.day > y.day) - (x.day < y.day);
}

static bool
read_rows(
    const struct sheet *sheet, struct rc_events *events, struct rc_error *err)
{
	for (; events->n < sheet_n_rows(sheet); events->n++) {
		struct rc_event *event = &events->at[events->n];

		if (!read_date(sheet, events->n, &event->date, err))
			return false;
		event->bodies = bodies_of(sheet_text(sheet, events->n, "body"));
		event->text = g_strdup(sheet_text(sheet, events->n, "event"));
	}
	/* A stable sort, so that the order within a day is the file's. */
	g_qsort_with_data(events->at, (gint)events->n, sizeof *events->at,
	    compare_events, NULL);
	return true;
}

struct rc_events *
rc_events_read(const char *path, struct rc_error *err)
{
	static const char *const columns[] = { "date", "event", NULL };
	struct sheet *sheet = sheet_read_with(path, columns, err);
	struct rc_events *events;
	bool ok;

	if (sheet == NULL)
		return NULL;
	events = g_new0(struct rc_events, 1);
	events->at = g_new0(struct rc_event, sheet_n_rows(sheet) + 1);
	ok = read_rows(sheet, events, err);
	sheet_free(sheet);
	if (ok)
		return events;
	rc_events_free(events);
	return NULL;
}
