/* The kinds of tables: one file and one row each. */
#ifndef TABLES_TABLES_H
#define TABLES_TABLES_H

#include "rollcall/bloc.h"
#include "rollcall/claim.h"
#include "rollcall/error.h"
#include "rollcall/select.h"
#include "rollcall/stance.h"
#include "tables/table.h"

/* How years without a vote enter a trend. */
enum rc_without_vote {
	RC_LEFT_OUT, /* gaps */
	RC_AS_YES,   /* every member in favour */
	RC_AS_LAST,  /* as in the last roll call before; no point without one */
};

/* Methods of trend, beyond the shares themselves: a set of 1u << these. */
enum rc_method {
	RC_OLS,
	RC_WLS,
	RC_THEIL_SEN,
	RC_MANN_KENDALL,
	RC_SPEARMAN,
	RC_LOGIT,
	RC_QUASI_LOGIT,
	RC_COCHRAN_ARMITAGE,
	RC_CHI_SQUARE,
	RC_MULTINOMIAL,
	RC_LOG_RATIO,
	RC_PANEL,
	RC_BOOTSTRAP,
	RC_N_METHODS,
};

/* What to tabulate.  Everything is borrowed for the call. */
struct rc_table_request {
	const struct rc_selection *selection;
	enum rc_denominator of;
	const char *data; /* words on where the data come from; may be NULL */
	const char *whom; /* the members that count, in words; NULL: all */
	const struct rc_report *report; /* of the loading; check needs it */
	/* Of trend. */
	unsigned methods; /* 0: those of the short table; in data all */
	enum rc_without_vote without;
	size_t draws; /* of the bootstrap; 0: as many as is usual */
	unsigned seed, threads;
	/* Of claim: the claims, and as they were written. */
	const struct rc_claim *claims;
	const char *const *claim_texts;
	size_t n_claims;
	const struct rc_selection *other; /* what diff holds the first against,
					     and words on where it comes from */
	const char *other_data;
	bool all;            /* every row of what is shortened for readers */
	const size_t *votes; /* two roll calls, indices in the selection;
				switches needs them */
	/* Whose votes are asked for, and what else is known of it where it is a
	 * member; both may be NULL. */
	const struct rc_bloc *asked;
	const struct rc_stances *stances;
	const struct rc_bloc *const *blocs; /* groups that are compared */
	size_t n_blocs;
	const struct rc_series *series; /* topics or bodies that are compared */
	size_t n_series;
};

struct rc_table_kind {
	const char *name;
	bool of_one_body; /* votes of several bodies make no series */
	/* For readers: rounded, folded, with notes. */
	struct rc_table *(*read)(const struct rc_table_request *request);
	/* For programs: every row, unrounded. */
	struct rc_table *(*data)(const struct rc_table_request *request);
};

/* NULL when there is none of that name. */
const struct rc_table_kind *rc_table_kind_find(const char *name);

enum { RC_DATE_SIZE = 16 };

/* As much of the day as is known: "2005-12-16", "2005", "". */
const char *rc_date_text(char buffer[RC_DATE_SIZE], struct rc_date date);

/* "General Assembly plenary", or several joined by " + "; g_free. */
char *rc_bodies_text(const struct rc_selection *selection);

/* "1 vote", "9 votes"; g_free. */
char *rc_count_text(size_t n, const char *one, const char *many);

/* The lines that say which votes and, where it is known, on what data:
 * "Situation of human rights in the DPRK - General Assembly plenary - ..." */
void rc_add_votes(
    struct rc_table *table, const struct rc_table_request *request);

/* The same, and what shares are shares of. */
void rc_add_subject(
    struct rc_table *table, const struct rc_table_request *request);

/* Lines above a table of trend. */
void rc_trend_lead(
    struct rc_table *table, const struct rc_table_request *request);

/* "gap", "yes", "last" */
const char *rc_without_vote_key(enum rc_without_vote without);
/* Adds a row for each decision, and a line for years without any record. */
void rc_add_decisions(struct rc_table *table,
    const struct rc_table_request *request,
    void (*add)(struct rc_table *table, const struct rc_table_request *request,
	size_t i));

/* Says what the index of agreement is. */
void rc_note_index(struct rc_table *table);

/* A warning where the members of groups are not known at the last vote, or
 * there is no vote; else NULL. */
const char *rc_blocs_warning(struct rc_table *table,
    const struct rc_selection *selection, const struct rc_bloc *const *blocs,
    size_t n);

/* The order of a vote's parts in files. */
extern const enum rc_vote rc_file_order[4];

struct rc_table *rc_summary_read(const struct rc_table_request *request);
struct rc_table *rc_summary_data(const struct rc_table_request *request);
struct rc_table *rc_years_read(const struct rc_table_request *request);
struct rc_table *rc_years_data(const struct rc_table_request *request);
struct rc_table *rc_trend_read(const struct rc_table_request *request);
struct rc_table *rc_trend_data(const struct rc_table_request *request);
struct rc_table *rc_claim_read(const struct rc_table_request *request);
struct rc_table *rc_claim_data(const struct rc_table_request *request);
struct rc_table *rc_methods_read(const struct rc_table_request *request);
struct rc_table *rc_bounds_read(const struct rc_table_request *request);
struct rc_table *rc_switches_read(const struct rc_table_request *request);
struct rc_table *rc_switches_data(const struct rc_table_request *request);
struct rc_table *rc_neighbours_read(const struct rc_table_request *request);
struct rc_table *rc_neighbours_data(const struct rc_table_request *request);
struct rc_table *rc_check_read(const struct rc_table_request *request);
struct rc_table *rc_check_data(const struct rc_table_request *request);
struct rc_table *rc_diff_read(const struct rc_table_request *request);
struct rc_table *rc_diff_data(const struct rc_table_request *request);
struct rc_table *rc_who_read(const struct rc_table_request *request);
struct rc_table *rc_who_data(const struct rc_table_request *request);
struct rc_table *rc_who_group_read(const struct rc_table_request *request);
struct rc_table *rc_who_group_data(const struct rc_table_request *request);
struct rc_table *rc_agree_read(const struct rc_table_request *request);
struct rc_table *rc_agree_data(const struct rc_table_request *request);
struct rc_table *rc_pairs_read(const struct rc_table_request *request);
struct rc_table *rc_pairs_data(const struct rc_table_request *request);
struct rc_table *rc_groups_table_read(const struct rc_table_request *request);
struct rc_table *rc_groups_table_data(const struct rc_table_request *request);

struct rc_table *rc_rollcall_read(const struct rc_table_request *request);
struct rc_table *rc_rollcall_data(const struct rc_table_request *request);
struct rc_table *rc_grid_read(const struct rc_table_request *request);
struct rc_table *rc_grid_data(const struct rc_table_request *request);

struct rc_table *rc_mode_read(const struct rc_table_request *request);
struct rc_table *rc_mode_data(const struct rc_table_request *request);
struct rc_table *rc_compare_read(const struct rc_table_request *request);
struct rc_table *rc_compare_data(const struct rc_table_request *request);

#endif
