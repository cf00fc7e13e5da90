#include "model/roster.h"

#include <glib.h>
#include <string.h>

#include "model/name.h"

/* A name as the alphabet has it: an accent makes no letter of its own. */
struct entry {
	char *key;
	size_t column;
};

static int
compare_entries(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int names = strcmp(x->key, y->key);

	return names != 0 ? names
			  : (x->column > y->column) - (x->column < y->column);
}

static char *
key_of(const char *name)
{
	g_autofree char *ascii = g_str_to_ascii(name, "C");

	return g_ascii_strdown(ascii, -1);
}

static void
sort_by_name(struct rc_roster *roster)
{
	size_t n = roster->matrix->members;
	g_autofree struct entry *entries = g_new(struct entry, n + 1);

	for (size_t i = 0; i < n; i++)
		entries[i] = (struct entry){ key_of(roster->names[i]), i };
	qsort(entries, n, sizeof *entries, compare_entries);
	for (size_t i = 0; i < n; i++) {
		roster->order[i] = entries[i].column;
		g_free(entries[i].key);
	}
}

struct rc_roster *
rc_roster_new(const struct rc_selection *selection)
{
	struct rc_roster *roster = g_new0(struct rc_roster, 1);
	size_t n;

	roster->selection = selection;
	roster->matrix = rc_matrix_new(selection);
	n = roster->matrix->members;
	roster->names = g_new0(char *, n + 1);
	roster->order = g_new(size_t, n + 1);
	for (size_t i = 0; i < n; i++)
		roster->names[i] =
		    rc_name_readable(rc_roster_member(roster, i)->name);
	sort_by_name(roster);
	return roster;
}

void
rc_roster_free(struct rc_roster *roster)
{
	if (roster == NULL)
		return;
	rc_matrix_free(roster->matrix);
	g_strfreev(roster->names);
	g_free(roster->order);
	g_free(roster);
}

const struct rc_member *
rc_roster_member(const struct rc_roster *roster, size_t column)
{
	return rc_record_member(
	    roster->selection->record, roster->matrix->member[column]);
}
