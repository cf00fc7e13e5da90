/* What a member is known to have done about a decision besides voting: whether
 * it sponsored the draft, kept away from a consensus, or later said that it had
 * meant another vote.  What has no source is unknown, never no. */
#ifndef RC_STANCE_H
#define RC_STANCE_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/vote.h"

enum rc_sponsorship {
	RC_SPONSOR_UNKNOWN,
	RC_SPONSOR_NOT,
	RC_SPONSOR_ONE,  /* of several */
	RC_SPONSOR_MAIN, /* in the lead */
};

/* Two stages that do not say the same: states join, and some leave, between
 * the draft and the vote.  Of some facts the source does not tell the stage. */
enum rc_stage { RC_AS_TABLED, RC_AT_ADOPTION, RC_AT_SOME_STAGE };

enum { RC_N_SPONSORSHIPS = 4, RC_N_STAGES = 3 };

struct rc_stance {
	enum rc_sponsorship sponsor[RC_N_STAGES];
	bool has_list[RC_N_STAGES]; /* the sponsors of that stage are known by
				       name */
	bool dissociated;           /* from an adoption without a vote; false:
				       not known to be */
	bool has_dissociated;       /* some that did are known by name; there
				       may be more */
	/* Of all members, -1 if it is not known: how many sponsored; how many
	 * dissociated, which is the least number unless a source counts them
	 * all. */
	int n_sponsors[RC_N_STAGES];
	int n_dissociated;
	bool are_all_dissociated;
	char *words;      /* the source's, on how it dissociated; or NULL */
	char *confidence; /* of that source: "high", "medium", "low"; or NULL */
	enum rc_vote recorded, meant; /* a vote later said to be meant
					 otherwise; else RC_NONMEMBER */
};

/* Of one member, on each resolution of a selection. */
struct rc_stances {
	size_t n;
	struct rc_stance *at;
	unsigned bodies; /* where anything is known of it at all, within the
			    record: 1u << enum rc_body */
};

struct rc_stances *rc_stances_new(size_t n);
void rc_stances_free(struct rc_stances *stances);

/* "as_tabled", "at_adoption", "at_some_stage"; "no", "yes", "main", and for
 * what is unknown "".  Static text. */
const char *rc_stage_key(enum rc_stage stage);
const char *rc_sponsorship_key(enum rc_sponsorship sponsorship);

#endif
