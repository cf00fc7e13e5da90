/* What rows of tables say of one decision. */
#ifndef TABLES_DECISION_H
#define TABLES_DECISION_H

#include "rollcall/select.h"
#include "tables/table.h"

/* The votes of those that count; nothing but the members where there was no
 * vote. */
struct rc_tally rc_decision_tally(
    const struct rc_selection *selection, size_t i);

/* For programs: what it is, how it went, and the shares. */
#define RC_DECISION_COLUMNS                                                    \
	{ .key = "body" }, { .key = "session" }, { .key = "date" },            \
	    { .key = "year" }, { .key = "symbol" }, { .key = "kind" },         \
	    { .key = "adoption" }, { .key = "yes" }, { .key = "no" },          \
	    { .key = "abstain" }, { .key = "nonvoting" },                      \
	    { .key = "members" }, { .key = "denominator", .path = "" },        \
	    { .key = "share_yes", .path = "shares.yes" },                      \
	    { .key = "share_no", .path = "shares.no" },                        \
	    { .key = "share_abstain", .path = "shares.abstain" },              \
	{                                                                      \
		.key = "share_nonvoting", .path = "shares.nonvoting"           \
	}

/* Adds the cells of these columns. */
void rc_decision_add(struct rc_table *table, const struct rc_resolution *r,
    const struct rc_tally *tally, enum rc_denominator of);

/* Adds yes, no, abstain, nonvoting and the members; adds their shares. */
void rc_counts_add(struct rc_table *table, const struct rc_tally *tally);
void rc_shares_add(struct rc_table *table, const struct rc_tally *tally,
    enum rc_denominator of);

#endif
