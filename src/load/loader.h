/* What the files say, collected: every roll call and every row of outcomes is
 * a statement about one decision.  When all have been read, the statements on
 * each decision are held against one another and become the record. */
#ifndef LOAD_LOADER_H
#define LOAD_LOADER_H

#include <glib.h>

#include "load/csv.h"
#include "model/build.h"
#include "rollcall/load.h"

/* The votes of one run of rows. */
struct ballot {
	GByteArray *votes; /* by index of the member; RC_NONMEMBER if absent */
	GArray *lines;     /* guint32 by index of the member; 0 if absent */
	size_t n;
};

struct statement {
	struct rc_resolution says; /* texts belong to the loader */
	struct ballot *ballot;     /* NULL: a row of outcomes */
};

struct loader {
	const struct rc_load_options *options;
	struct rc_report *report;
	struct rc_record *record;
	GStringChunk *text;
	GHashTable *decisions; /* identity -> GPtrArray of struct statement */
	struct rc_error first; /* the first error */
};

/* Keeps the problem; an error is remembered as the first. */
void loader_problem(struct loader *loader, const struct rc_error *problem);

/* Keeps a statement (and owns it) under its identity. */
void loader_add(struct loader *loader, struct statement *statement);

/* A text that lives as long as the loader. */
const char *loader_keep(struct loader *loader, const char *text);

struct ballot *ballot_new(void);
void ballot_free(struct ballot *ballot);
enum rc_vote ballot_vote(const struct ballot *ballot, size_t member);
size_t ballot_line(const struct ballot *ballot, size_t member);
void ballot_set(
    struct ballot *ballot, size_t member, enum rc_vote vote, size_t line);

/* Reads one file; with from_directory, a header that is no layout of votes is a
 * note.  Problems go to the loader. */
void loader_read_file(
    struct loader *loader, const char *path, bool from_directory);

/* Reads bytes as if they were a file of that name, for tests and fuzzing. */
void loader_read_bytes(struct loader *loader, const char *name,
    const char *bytes, size_t n, size_t chunk);

/* Settles the statements on each decision and fills the record. */
void loader_settle(struct loader *loader);

/* The files that paths stand for, sorted; those from directories apart. */
void loader_expand(struct loader *loader, const char *const *paths, size_t n,
    GPtrArray *named, GPtrArray *found);

struct loader *loader_new(
    const struct rc_load_options *options, struct rc_report *report);
/* The finished record, the caller's; NULL and *err after an error.  Frees the
 * loader. */
struct rc_record *loader_finish(struct loader *loader, struct rc_error *err);

#endif
