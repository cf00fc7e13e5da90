#include "support/workshop.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>

#include "support/support.h"

char *
workshop_path(const struct workshop *w, const char *name)
{
	return g_build_filename(w->directory, name, NULL);
}

void
workshop_put(const struct workshop *w, const char *name, const char *text)
{
	g_autofree char *path = workshop_path(w, name);

	cr_assert(g_file_set_contents(path, text, -1, NULL), "%s", path);
}

char *
workshop_get(const struct workshop *w, const char *name)
{
	g_autofree char *path = workshop_path(w, name);

	return file_bytes(path, NULL);
}

bool
workshop_has(const struct workshop *w, const char *name)
{
	g_autofree char *path = workshop_path(w, name);

	return g_file_test(path, G_FILE_TEST_EXISTS);
}

#define PLENARY "datasets/dprk/ga/"

struct workshop
workshop_new(const char *recipe)
{
	struct workshop w = { new_directory() };
	g_autofree char *data = workshop_path(&w, "data");
	g_autoptr(GDir) dir = g_dir_open(PLENARY, 0, NULL);
	const char *name;

	cr_assert_eq(g_mkdir(data, 0777), 0);
	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *from = g_strconcat(PLENARY, name, NULL);
		g_autofree char *to = g_strconcat("data/", name, NULL);
		g_autofree char *text = file_bytes(from, NULL);

		workshop_put(&w, to, text);
	}
	workshop_put(&w, "rollcall.ini", recipe);
	return w;
}

void
workshop_free(struct workshop *w)
{
	remove_directory(w->directory);
}

/* A year's file as if it were of another year. */
static char *
year_as(const struct workshop *w, const char *name, const char *date,
    const char *symbol, const char *topic)
{
	g_autofree char *text = workshop_get(w, name);
	g_autoptr(GString) out = g_string_new(text);

	g_string_replace(out, "2015-12-17", date, 0);
	g_string_replace(out, "A/RES/70/172", symbol, 0);
	g_string_replace(out, "A/C.3/70/L.35", "A/C.3/81/L.99", 0);
	if (topic != NULL) {
		g_string_replace(
		    out, "Democratic People's Republic of Korea", topic, 0);
		g_string_replace(
		    out, "DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", topic, 0);
	}
	return g_strdup(out->str);
}

void
workshop_add_year(const struct workshop *w, const char *topic)
{
	g_autofree char *text =
	    year_as(w, "data/2015.csv", "2026-12-17", "A/RES/81/199", topic);

	workshop_put(w, "data/2026.csv", text);
}
