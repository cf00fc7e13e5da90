/* Is what stands in the folder what the manifest says, and what is drawn here
 * and now? */
#include <string.h>

#include "cmd/command.h"
#include "cmd/report_state.h"
#include "report/sources.h"

/* A difference of one file, in words; NULL: there is none. */
static const char *
difference(const char *listed, const char *on_disk, const char *drawn)
{
	if (on_disk[0] == '\0')
		return "is not there";
	if (strcmp(on_disk, listed) != 0)
		return "is not as it was made";
	if (drawn == NULL)
		return "is no longer drawn";
	return strcmp(drawn, listed) == 0 ? NULL : "is drawn otherwise here";
}

static size_t
say_part(const struct report_state *s, size_t i, size_t *n, GString *out)
{
	const struct rc_lock_part *before = report_part_before(s, i);
	const struct rc_pairs *drawn = s->parts[i].now->outputs;
	size_t wrong = 0;

	if (before != NULL &&
	    !rc_pairs_equal(before->findings, s->parts[i].now->findings)) {
		g_string_append_printf(out,
		    "differs  what %s found is not what the manifest says\n",
		    s->recipe->parts[i].name);
		wrong++;
	}
	for (size_t k = 0; k < rc_pairs_size(drawn); k++) {
		const char *name = rc_pairs_name(drawn, k);

		if (before == NULL ||
		    rc_pairs_find(before->outputs, name) == NULL) {
			g_string_append_printf(
			    out, "differs  %s is not in the manifest\n", name);
			wrong++;
		}
	}
	for (size_t k = 0; before != NULL && k < rc_pairs_size(before->outputs);
	     k++, ++*n) {
		const char *name = rc_pairs_name(before->outputs, k);
		const char *words =
		    difference(rc_pairs_value(before->outputs, k),
			rc_pairs_find(s->outputs, name),
			rc_pairs_find(drawn, name));

		if (words == NULL)
			continue;
		g_string_append_printf(out, "differs  %s %s\n", name, words);
		wrong++;
	}
	return wrong;
}

static void
say_versions(const char *of, const struct rc_pairs *before,
    const struct rc_pairs *now, GString *out)
{
	for (size_t i = 0; i < rc_pairs_size(now); i++) {
		const char *name = rc_pairs_name(now, i);
		const char *was = rc_pairs_find(before, name);

		if (was == NULL || strcmp(was, rc_pairs_value(now, i)) != 0)
			g_string_append_printf(out,
			    "%s: %s %s here, %s in the manifest\n", of, name,
			    rc_pairs_value(now, i), was == NULL ? "none" : was);
	}
}

/* Everything but the program that may be why. */
static void
say_causes(const struct report_state *s, GString *out)
{
	g_autofree char *changes =
	    rc_sources_changes(s->lock->inputs, s->sources);

	if (strcmp(s->lock->program, RC_VERSION) != 0)
		g_string_append_printf(out,
		    "program: rollcall %s here, %s in the manifest\n",
		    RC_VERSION, s->lock->program);
	say_versions("library", s->lock->libraries, s->libraries, out);
	for (size_t i = 0; i < rc_pairs_size(s->fonts); i++) {
		const char *name = rc_pairs_name(s->fonts, i);
		const char *now = rc_pairs_value(s->fonts, i);

		if (strcmp(now, rc_pairs_find(s->lock->fonts, name)) != 0)
			g_string_append_printf(out, "font: %s %s\n", name,
			    now[0] == '\0' ? "is not here" : "is another here");
	}
	if (changes != NULL)
		g_string_append_printf(out, "data: %s\n", changes);
}

static void
say(const struct report_state *s, struct world *world)
{
	size_t n = 0, wrong = 0;

	for (size_t i = 0; i < s->recipe->n; i++)
		wrong += say_part(s, i, &n, world->out);
	world->says_no = wrong > 0;
	if (wrong == 0)
		g_string_append_printf(world->out,
		    "true: %zu files are as the manifest lists them and as "
		    "they are drawn here\n",
		    n);
	say_causes(s, world->out);
}

static bool
check_lock(const struct report_state *s, struct rc_error *err)
{
	const struct rc_place at = { .file = s->lock_path };

	if (s->lock != NULL)
		return true;
	rc_fail(err, RC_EIO, &at, "there is no manifest");
	return rc_fail_help(err, "`rollcall build` writes it");
}

bool
cmd_verify(int argc, char **argv, struct world *world, struct rc_error *err)
{
	const struct option none[] = { { .name = NULL } };
	const struct option *const tables[] = { none, NULL };
	const struct report_order order = { .makes_files = true,
		.makes_all = true,
		.jobs = g_get_num_processors() };
	struct report_state state;
	bool ok;

	if (!option_parse(tables, &argc, argv, err) ||
	    !report_check_words(argc, argv, "verify", err))
		return false;
	ok = report_open(argc == 0 ? "." : argv[0], world, &state, err) &&
	    check_lock(&state, err) && report_look(&state, &order, world, err);
	if (ok)
		say(&state, world);
	report_close(&state);
	return ok;
}
