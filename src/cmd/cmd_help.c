#include <string.h>

#include "cmd/command.h"

void
help_page(const struct command *command, GString *out)
{
	g_string_append_printf(
	    out, "rollcall %s\n\n%s\n", command->usage, command->help);
	if (strstr(command->usage, "RECIPE") != NULL)
		g_string_append(out,
		    "\nRECIPE is a file, or the folder of a rollcall.ini; without "
		    "one, the current folder.\n`rollcall init` writes a recipe "
		    "for the data at hand.\n");
	if (command->options == NULL)
		return;
	g_string_append(out, "\nOptions\n");
	if (command->before != NULL)
		g_string_append(out, command->before);
	command->options(option_help, out);
	if (command->after != NULL)
		g_string_append(out, command->after);
	if (strstr(command->usage, "FILE") == NULL)
		return;
	g_string_append(out,
	    "\nFILE may be a directory (every CSV below it) or - for standard "
	    "input.");
	if (strstr(command->usage, "[FILE") != NULL)
		g_string_append(out,
		    "  With no FILE\nthe bundled votes on human rights in the "
		    "DPRK are used.");
	g_string_append_c(out, '\n');
}

void
help_all(GString *out)
{
	const struct command *c;
	const char *group = "";

	g_string_append(out,
	    "rollcall turns roll-call votes of the United Nations into figures "
	    "and statistics.\n\nrollcall <command> [options] [FILE|DIR "
	    "...]\n\n");
	for (size_t i = 0; (c = command_at(i)) != NULL; i++) {
		g_string_append_printf(out, "%-8s%-10s%s\n",
		    strcmp(group, c->group) == 0 ? "" : c->group, c->name,
		    c->help);
		group = c->group;
	}
	g_string_append(out,
	    "\nTry: rollcall summary\n     rollcall trend --of participating\n"
	    "     rollcall plot history -o history.png\n"
	    "`rollcall help COMMAND` has its options.\n");
}

bool
cmd_help(int argc, char **argv, struct world *world, struct rc_error *err)
{
	const struct command *command;

	if (argc == 0) {
		help_all(world->out);
		return true;
	}
	command = command_find(argv[0], err);
	if (command != NULL)
		help_page(command, world->out);
	return command != NULL;
}
