/* A folder in which a report is made. */
#ifndef TESTS_WORKSHOP_H
#define TESTS_WORKSHOP_H

#include <glib.h>
#include <stdbool.h>

/* The bundled votes of the plenary as files in data/, and rollcall.ini. */
struct workshop {
	char *directory;
};

struct workshop workshop_new(const char *recipe);
void workshop_free(struct workshop *w);

/* A path in the folder; g_free. */
char *workshop_path(const struct workshop *w, const char *name);
void workshop_put(const struct workshop *w, const char *name, const char *text);
/* The text of a file that must be there; g_free. */
char *workshop_get(const struct workshop *w, const char *name);
bool workshop_has(const struct workshop *w, const char *name);

/* Adds data/2026.csv: the vote of 2015 again, on that topic (NULL: its own). */
void workshop_add_year(const struct workshop *w, const char *topic);

#endif
