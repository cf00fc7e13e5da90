/* The commands: one file and one row each. */
#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include <glib.h>
#include <stdio.h>

#include "rollcall/error.h"

/* What a command takes from the world, and where it puts its answer. */
struct world {
	const char *data;         /* $ROLLCALL_DATA, or NULL */
	bool color;               /* stdout wants colour */
	GString *out;             /* becomes stdout, if the command succeeds */
	FILE *words;              /* stderr: about the run */
	struct rc_report *report; /* problems to print at the end */
	bool quiet;               /* print errors only */
	bool shows_all;      /* each warning, not only how many there are */
	bool shows_notes;    /* print notes too: the files are the user's */
	bool answers_anyway; /* out is printed even if the command fails */
	bool lists_problems; /* out holds the problems: not again in words */
	bool says_no;        /* done, and the answer is no: exit status 1 */
};

struct command {
	const char *name, *group, *help, *usage;
	bool (*run)(
	    int argc, char **argv, struct world *world, struct rc_error *err);
	void (*options)(GString *out); /* their help; may be NULL */
};

/* NULL past the end; NULL when there is none of that name, and *err. */
const struct command *command_at(size_t i);
const struct command *command_find(const char *name, struct rc_error *err);

bool cmd_summary(int, char **, struct world *, struct rc_error *);
bool cmd_trend(int, char **, struct world *, struct rc_error *);
bool cmd_claim(int, char **, struct world *, struct rc_error *);
bool cmd_switches(int, char **, struct world *, struct rc_error *);
bool cmd_who(int, char **, struct world *, struct rc_error *);
bool cmd_groups(int, char **, struct world *, struct rc_error *);
bool cmd_agree(int, char **, struct world *, struct rc_error *);
bool cmd_check(int, char **, struct world *, struct rc_error *);
bool cmd_extract(int, char **, struct world *, struct rc_error *);
bool cmd_diff(int, char **, struct world *, struct rc_error *);
bool cmd_plot(int, char **, struct world *, struct rc_error *);
bool cmd_charts(int, char **, struct world *, struct rc_error *);
bool cmd_explain(int, char **, struct world *, struct rc_error *);
bool cmd_help(int, char **, struct world *, struct rc_error *);

void summary_help(GString *out);
void trend_help(GString *out);
void claim_help(GString *out);
void switches_help(GString *out);
void groups_help(GString *out);
void agree_help(GString *out);
void extract_help(GString *out);
void diff_help(GString *out);

/* The words of trend's --method, NULL at the end. */
extern const char *const trend_methods[];

/* The page of help of a command, and the list of all. */
void help_page(const struct command *command, GString *out);
void help_all(GString *out);

#endif
