/* Commands that answer with a table: options -> load -> select -> tabulate ->
 * write. */
#ifndef CMD_PRESENT_H
#define CMD_PRESENT_H

#include "cmd/command.h"
#include "cmd/input.h"
#include "cmd/option.h"
#include "output/output.h"
#include "tables/tables.h"

struct present_options {
	int of;     /* enum rc_denominator */
	int format; /* index in the table of formats; -1: by the suffix */
	int color;  /* auto, always, never */
	const char *output;
	bool ascii;
	/* The words of --format, NULL at the end: present_table fills them in
	 * from the table of formats. */
	const char *format_names[RC_N_OUTPUT_FORMATS + 1];
	bool all; /* every row, name or pair; an option of some commands */
};

/* The first row is --of: a table without shares begins after it. */
enum { PRESENT_N_OPTIONS = 6, PRESENT_AFTER_OF = 1 };

/* The words of --of, for the commands that have it. */
extern const char *const denominator_names[];

/* The rows point into the options. */
void present_table(
    struct present_options *options, struct option table[PRESENT_N_OPTIONS]);
void present_options(option_visit *visit, void *context);

/* Does the answer go to a program, not to a reader? */
bool present_is_data(const struct present_options *options);

/* What a table of the input is made from; the caller may add to it. */
struct rc_table_request present_ask(const struct input *input,
    const struct present_options *options, const struct world *world);

/* Makes the table of that name as requested and writes it. */
bool present_request(const char *table, const struct rc_table_request *request,
    const struct present_options *options, struct world *world,
    struct rc_error *err);

/* The same from the input; ask is what is asked beside. */
bool present_input(const char *table, const struct input *input,
    const struct rc_table_request *ask, const struct present_options *options,
    struct world *world, struct rc_error *err);

/* A command that answers with a table: its options, and then its answer. */
struct question {
	struct input_options data;
	struct present_options answer;
	struct rc_table_request ask; /* what the command asks beside */
	const char *votes[2]; /* words for two roll calls; NULL: it is not about
				 two */
};

/* Reads the shared options and the command's own (NULL for none; the names end
 * the table) and leaves the other words in argv[0 .. *argc). */
bool question_read(struct question *question, const struct option *own,
    int *argc, char **argv, struct rc_error *err);

/* Loads the files, chooses, and answers with the table of that name. */
bool question_answer(const struct question *question, const char *table,
    int n_files, char **files, struct world *world, struct rc_error *err);

#endif
