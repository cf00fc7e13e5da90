/* The options on data that commands share, and the way from them to a
 * selection. */
#ifndef CMD_INPUT_H
#define CMD_INPUT_H

#include "cmd/command.h"
#include "cmd/option.h"
#include "rollcall/group.h"
#include "rollcall/load.h"
#include "rollcall/select.h"

struct input_options {
	unsigned bodies, kinds;
	struct option_texts topics; /* one, unless takes_topics */
	const char *symbols, *members;
	int as; /* AS_RECORDED, AS_INTENDED */
	int from, to;
	const char *map, *map_value, *delimiter;
	bool strict, lenient;
	bool quiet;
	bool reads_all;    /* no option: the command looks at everything, and
			      chooses from it only what an option names */
	bool takes_topics; /* no option: several topics are shown beside each
			      other */
};

enum { INPUT_N_OPTIONS = 15 };

enum { AS_RECORDED, AS_INTENDED };

/* Fills table with the rows that parse into *options. */
void input_table(
    struct input_options *options, struct option table[INPUT_N_OPTIONS]);

/* What was read, and where from in words ("bundled (datasets/dprk)"). */
struct input {
	struct rc_record *record;
	struct rc_selection *selection;
	char *data;
	char *directory; /* of the bundled data; NULL if they are not there */
	char **directories; /* where facts may stand beside the votes: those
			       that were named, and the bundled one */
	char *whom;         /* the members that count, in words; NULL: all */
	struct rc_groups *groups; /* NULL until input_groups */
	bool is_bundled;
	size_t votes[2]; /* roll calls that were asked for, in the selection */
};

/* The folder of the bundled data; NULL if it is not there.  g_free. */
char *input_find_bundled(const struct world *world);

/* The path of a file that stands beside the bundled data; NULL and *err if they
 * are not there.  The caller frees with g_free. */
char *input_beside(
    const struct input *input, const char *name, struct rc_error *err);

/* The groups of members, read when they are first needed; NULL and *err if
 * their table is not there. */
const struct rc_groups *input_groups(struct input *input, struct rc_error *err);

/* The options as loading takes them; *only is filled and borrowed. */
bool input_load_options(const struct input_options *options,
    struct rc_filter *only, struct rc_load_options *load, struct rc_error *err);

/* Loads the files, or where there are none the bundled data, into
 * input->record.  Problems go to world->report. */
bool input_load(const struct input_options *options, int n_files,
    char *const *files, struct world *world, struct input *input,
    struct rc_error *err);

/* Chooses from input->record; an empty selection is RC_EUSAGE.  Several bodies
 * are narrowed to the General Assembly unless --body says otherwise; with
 * one_body, for a series over the years, more than one is RC_EUSAGE and what
 * has no date is left out. */
bool input_select(const struct input_options *options, bool one_body,
    struct input *input, struct rc_error *err);

/* Chooses from two records what the options name; RC_EUSAGE if neither has any
 * of it. */
bool input_select_both(const struct input_options *options, struct input *one,
    struct input *other, struct rc_error *err);

/* The filter that the options are; of several topics none. */
struct rc_filter input_filter(const struct input_options *options);

/* RC_EUSAGE where the selection has votes of several bodies: they are not one
 * series. */
bool input_check_one_body(const struct input *input, struct rc_error *err);

void input_free(struct input *input);

#endif
