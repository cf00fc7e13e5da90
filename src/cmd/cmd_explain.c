#include <string.h>

#include "base/text.h"
#include "cmd/command.h"
#include "cmd/explain_topics.h"

static const struct explain_topics *const tables[] = { &explain_statistics,
	&explain_problems };

static void
list(const struct explain_topics *topics, GString *out)
{
	const char *name;
	int width = 0;

	for (size_t i = 0; (name = topics->name(i)) != NULL; i++)
		width = MAX(width, rc_text_columns(name));
	g_string_append_printf(out, "%s\n", topics->heading);
	for (size_t i = 0; (name = topics->name(i)) != NULL; i++)
		g_string_append_printf(
		    out, "  %-*s  %s\n", width, name, topics->title(i));
	g_string_append_c(out, '\n');
}

static void
list_all(GString *out)
{
	for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
		list(tables[i], out);
	g_string_append(out,
	    "`rollcall explain TOPIC` says question, formula, reading "
	    "and trap of a\nstatistic; cause, example and remedy of a "
	    "problem.\n");
}

/* Appends the page of what goes by that name; false if nothing does. */
static bool
find_page(const char *word, GString *out)
{
	const char *name;

	for (size_t t = 0; t < G_N_ELEMENTS(tables); t++) {
		for (size_t i = 0; (name = tables[t]->name(i)) != NULL; i++) {
			if (g_ascii_strcasecmp(name, word) != 0)
				continue;
			tables[t]->page(i, out);
			return true;
		}
	}
	return false;
}

/* The name that was meant; NULL if none is near. */
static const char *
nearest_name(const char *word)
{
	g_autofree char *folded = g_ascii_strdown(word, -1);
	g_autoptr(GPtrArray) lower = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	const char *name, *nearest;

	for (size_t t = 0; t < G_N_ELEMENTS(tables); t++) {
		for (size_t i = 0; (name = tables[t]->name(i)) != NULL; i++) {
			g_ptr_array_add(names, (gpointer)name);
			g_ptr_array_add(lower, g_ascii_strdown(name, -1));
		}
	}
	nearest = rc_text_nearest(
	    folded, (const char *const *)lower->pdata, lower->len);
	for (guint i = 0; i < lower->len; i++)
		if (nearest == g_ptr_array_index(lower, i))
			return g_ptr_array_index(names, i);
	return NULL;
}

static bool
fail_word(const char *word, struct rc_error *err)
{
	const char *nearest = nearest_name(word);

	rc_fail(err, RC_EUSAGE, NULL,
	    "nothing to explain is called \"%s\"%s%s%s", word,
	    nearest == NULL ? "" : "; did you mean \"",
	    nearest == NULL ? "" : nearest, nearest == NULL ? "" : "\"?");
	return rc_fail_help(
	    err, "`rollcall explain` lists statistics and codes");
}

bool
cmd_explain(int argc, char **argv, struct world *world, struct rc_error *err)
{
	if (argc > 1)
		return rc_fail(err, RC_EUSAGE, NULL,
		    "explain takes one topic, not \"%s\" too", argv[1]);
	if (argc == 0) {
		list_all(world->out);
		return true;
	}
	return find_page(argv[0], world->out) || fail_word(argv[0], err);
}
