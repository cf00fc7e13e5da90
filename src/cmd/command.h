/* The commands: one file and one row each. */
#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include <glib.h>
#include <stdio.h>

#include "cmd/option.h"
#include "rollcall/error.h"

struct figure_files;
struct rc_table_kind;
struct rc_table_request;

/* Takes an answer before it becomes files or text, while the data live that it
 * is made from. */
struct taker {
	void *context;
	bool (*figure)(void *context, const struct figure_files *files,
	    struct rc_error *err);
	bool (*table)(void *context, const struct rc_table_kind *kind,
	    const struct rc_table_request *request, struct rc_error *err);
};

/* What a command takes from the world, and where it puts its answer. */
struct world {
	const char *data;          /* $ROLLCALL_DATA, or NULL */
	bool color;                /* stdout wants colour */
	GString *out;              /* becomes stdout, if the command succeeds */
	FILE *words;               /* stderr: about the run */
	const struct taker *taker; /* NULL: the answer is written */
	const char *folder;       /* paths are told as they are seen from there;
				     NULL: as they are */
	struct rc_report *report; /* problems to print at the end */
	bool quiet;               /* print errors only */
	bool shows_all;      /* each warning, not only how many there are */
	bool shows_notes;    /* print notes too: the files are the user's */
	bool answers_anyway; /* out is printed even if the command fails */
	bool lists_problems; /* out holds the problems: not again in words */
	int signal;          /* that stopped it; 0: none */
	bool says_no;        /* done, and the answer is no: exit status 1 */
};

/* As which part of a recipe a command may stand. */
enum command_part {
	PART_NONE,
	PART_FIGURE,
	PART_TABLE,
	PART_CLAIM,
};

struct command {
	const char *name, *group, *help, *usage;
	bool (*run)(
	    int argc, char **argv, struct world *world, struct rc_error *err);
	/* Shows all its options; NULL: it has none. */
	void (*options)(option_visit *visit, void *context);
	const char *before, *after; /* what its page says around them; NULL */
	enum command_part part;     /* what it makes of a recipe */
	const char *words; /* the key of a recipe that stands for its words
			      before the files; NULL: there are none */
	bool needs_words;  /* it does nothing without them */
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
bool cmd_build(int, char **, struct world *, struct rc_error *);
bool cmd_verify(int, char **, struct world *, struct rc_error *);
bool cmd_init(int, char **, struct world *, struct rc_error *);
bool cmd_report(int, char **, struct world *, struct rc_error *);
bool cmd_status(int, char **, struct world *, struct rc_error *);
bool cmd_charts(int, char **, struct world *, struct rc_error *);
bool cmd_explain(int, char **, struct world *, struct rc_error *);
bool cmd_help(int, char **, struct world *, struct rc_error *);

void summary_options(option_visit *, void *);
void trend_options(option_visit *, void *);
void claim_options(option_visit *, void *);
void switches_options(option_visit *, void *);
void groups_options(option_visit *, void *);
void agree_options(option_visit *, void *);
void extract_options(option_visit *, void *);
void diff_options(option_visit *, void *);
void plot_options(option_visit *, void *);
void build_options(option_visit *, void *);
void report_options(option_visit *, void *);
void status_options(option_visit *, void *);
void init_options(option_visit *, void *);

/* The words of trend's --method, NULL at the end. */
extern const char *const trend_methods[];

/* The page of help of a command, and the list of all. */
void help_page(const struct command *command, GString *out);
void help_all(GString *out);

#endif
