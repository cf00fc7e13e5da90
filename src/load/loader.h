/* What the files say, collected: every roll call and every row of outcomes is
 * a statement about one decision.  Statements on the same decision are held
 * against one another as they come, so that what comes again takes no room;
 * when all have been read they become the record. */
#ifndef LOAD_LOADER_H
#define LOAD_LOADER_H

#include <glib.h>

#include "load/ballot.h"
#include "load/csv.h"
#include "load/members.h"
#include "load/problems.h"
#include "load/schema.h"
#include "load/values.h"
#include "model/build.h"
#include "model/filter.h"
#include "rollcall/load.h"

struct statement {
	struct rc_resolution says; /* texts belong to the record */
	const char *number;        /* the decision goes by it; NULL: by what
				      it says */
	struct ballot *ballot;     /* NULL: a row of outcomes or totals */
};

/* The first roll call and the first row of outcomes on one decision. */
struct decision {
	struct statement *rollcall, *outcome;
};

/* A code as a file has it; whose it is may depend on the day. */
struct raw_code {
	const char *code, *name;
	enum code_kind kind;
	bool is_told; /* that it is unknown */
};

/* Votes of which the file tells the number of the roll call alone. */
struct numbered {
	const char *number, *file;
	size_t line;
	struct ballot *ballot; /* by index in the loader's codes */
	bool of_voters;        /* members that did not vote have no row */
	bool is_united;        /* its votes are now in another one */
};

struct extract;

struct loader {
	const struct rc_load_options *options;
	struct rc_report *report;
	struct rc_record *record;
	GHashTable *decisions;  /* identity -> struct decision */
	GPtrArray *order;       /* the decisions as they came */
	GPtrArray *known;       /* by index of the member: struct known_member
				   or NULL for an unknown code */
	GPtrArray *numbered;    /* struct numbered */
	GHashTable *calls;      /* number -> struct rc_resolution */
	GPtrArray *codes;       /* struct raw_code */
	GHashTable *code_index; /* "iso NA" -> index + 1 in codes */
	struct column_map map;
	struct vote_map votes;
	struct filter *filter;   /* what is asked for; NULL: everything */
	GHashTable *skipped;     /* identities of what was not asked for */
	struct extract *extract; /* takes copies of rows; NULL: none */
	bool is_torn;            /* one was both skipped and taken */
	struct rc_error first;   /* the first error */
};

/* Keeps the problem; an error is remembered as the first. */
void loader_problem(struct loader *loader, const struct rc_error *problem);

/* Takes a statement (and owns it). */
void loader_add(struct loader *loader, struct statement *statement);

/* Is the decision not asked for?  Then it is remembered as skipped.  A decision
 * of which one statement is skipped and another taken makes the loader torn:
 * the files are then read again, whole. */
bool loader_skips(struct loader *loader, const struct rc_resolution *says,
    const char *number);

/* A text that lives as long as the record. */
const char *loader_keep(struct loader *loader, const char *text);

/* What is known of the member of that index; NULL if its code is unknown. */
const struct known_member *loader_known(struct loader *loader, size_t member);

void statement_free(struct statement *statement);

/* Reads one file; with from_directory, a header that is no layout of votes is a
 * note.  Problems go to the loader. */
void loader_read_file(
    struct loader *loader, const char *path, bool from_directory);

/* Reads bytes as if they were a file of that name, for tests and fuzzing. */
void loader_read_bytes(struct loader *loader, const char *name,
    const char *bytes, size_t n, size_t chunk);

/* A file to be read. */
struct source {
	char *path;
	bool from_directory;
};

/* The files that paths stand for, in the order of their names. */
GPtrArray *loader_expand(
    struct loader *loader, const char *const *paths, size_t n);

/* Gives votes with a number the decisions that the numbers stand for. */
void loader_join(struct loader *loader);

/* Holds a further roll call against the first, of the same decision. */
void settle_ballot(struct loader *loader, struct statement *first,
    const struct statement *other);
/* Holds what another statement says of a decision against the first, which
 * takes from it what it leaves open. */
void settle_saying(struct loader *loader, struct rc_resolution *first,
    const struct rc_resolution *other);
/* Settles each decision and fills the record. */
void loader_settle(struct loader *loader);

/* A problem with a decision: the message begins with its name. */
void settle_problem(struct loader *loader, const struct rc_resolution *at,
    size_t line, enum problem problem, const char *message, const char *help);

/* Reads all the input there is. */
typedef void (*loader_reader)(struct loader *loader, void *context);

/* A reader of files: context is a struct paths. */
struct paths {
	const char *const *paths;
	size_t n;
};
void loader_read_paths(struct loader *loader, void *context);

/* One reading: the record, or NULL and *err; *is_torn if the filter tore a
 * decision apart, and then neither.  extract (NULL for none) gets the rows that
 * are taken. */
struct rc_record *loader_load_once(loader_reader read, void *context,
    const struct rc_load_options *options, struct extract *extract,
    struct rc_report *report, struct rc_error *err, bool *is_torn);

/* What is read as a record, as rc_load has it.  With options->only, read is
 * called a second time where the first tore a decision apart. */
struct rc_record *loader_load(loader_reader read, void *context,
    const struct rc_load_options *options, struct rc_report *report,
    struct rc_error *err);

#endif
