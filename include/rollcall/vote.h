/* A member's vote, the count of votes, and what a share is a share of. */
#ifndef RC_VOTE_H
#define RC_VOTE_H

/* In stacking order: yes and no both rest on an edge of a bar. */
enum rc_vote {
	RC_NONMEMBER, /* not a member of that body on that day: never counted */
	RC_YES,
	RC_ABSTAIN,
	RC_NONVOTING, /* a member without a recorded vote; not "absent" */
	RC_NO,
};

enum { RC_N_VOTES = 5 };

/* Votes counted: count[RC_YES] and so on; count[RC_NONMEMBER] is unused and 0.
 * A number that is not known is -1, never 0. */
struct rc_tally {
	int count[RC_N_VOTES];
	int members; /* members of the body on that day */
};

/* What 100% is. */
enum rc_denominator {
	RC_OF_MEMBERS,       /* all members on that day */
	RC_OF_PARTICIPATING, /* yes + no + abstain */
	RC_OF_VOTING,        /* yes + no: "present and voting", rule 86 */
};

enum { RC_N_DENOMINATORS = 3 };

/* Keys as files and options have them: "yes", "abstain", "nonvoting", "no",
 * "nonmember"; "members", "participating", "voting".  Static text. */
const char *rc_vote_key(enum rc_vote vote);
const char *rc_denominator_key(enum rc_denominator of);

/* Words as readers know them: "Yes", "Abstained", "Did not vote", "No";
 * "members", "states taking part", "states voting yes or no". */
const char *rc_vote_words(enum rc_vote vote);
const char *rc_denominator_words(enum rc_denominator of);

#endif
