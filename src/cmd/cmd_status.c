/* Which parts of a report are stale, and why. */
#include <string.h>

#include "cmd/command.h"
#include "cmd/report_state.h"

struct status_options {
	bool exit_code;
};

enum { N_OPTIONS = 2 };

static void
own_table(struct status_options *o, struct option table[N_OPTIONS])
{
	table[0] = (struct option){ "exit-code", 0, OPT_FLAG, &o->exit_code,
		NULL, "exit 1 if anything is stale, else 0", NULL };
	table[1] = (struct option){ .name = NULL };
}

void
status_options(option_visit *visit, void *context)
{
	struct status_options options;
	struct option own[N_OPTIONS];

	own_table(&options, own);
	visit(own, context);
}

static void
say(const struct report_state *state, bool all_ran, GString *out)
{
	int width = 0;

	for (size_t i = 0; i < state->recipe->n; i++)
		if (state->why[i] != NULL)
			width = MAX(
			    width, (int)strlen(state->recipe->parts[i].name));
	for (size_t i = 0; i < state->recipe->n; i++)
		if (state->why[i] != NULL)
			g_string_append_printf(out, "stale  %-*s  %s\n", width,
			    state->recipe->parts[i].name, state->why[i]);
	if (report_n_stale(state) == 0 && all_ran)
		g_string_append(out, "nothing is stale\n");
}

bool
cmd_status(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct status_options o = { .exit_code = false };
	struct option own[N_OPTIONS];
	const struct option *const tables[] = { own, NULL };
	const struct report_order order = { .jobs = g_get_num_processors() };
	struct report_state state;
	bool ok;

	own_table(&o, own);
	if (!option_parse(tables, &argc, argv, err) ||
	    !report_check_words(argc, argv, "status", err))
		return false;
	ok = report_open(argc == 0 ? "." : argv[0], world, &state, err);
	if (ok) {
		/* A part that cannot be made keeps nothing from being told. */
		ok = report_look(&state, &order, world, err);
		say(&state, ok, world->out);
		world->answers_anyway = true;
		world->says_no = o.exit_code && report_n_stale(&state) > 0;
	}
	report_close(&state);
	return ok;
}
