/* Two roll calls of a selection, member by member, and the tests of them. */
#ifndef TABLES_PAIR_H
#define TABLES_PAIR_H

#include "model/roster.h"
#include "rollcall/paired.h"
#include "tables/tables.h"

struct rc_pair {
	const struct rc_roster *roster; /* borrowed */
	const struct rc_resolution *from, *to;
	const uint8_t *before, *after; /* votes by column of the matrix */
	bool is_forward;               /* from comes before to */
	struct rc_transition all;
	struct rc_transition tested; /* parts of the whole in both votes */
};

/* Of two rows of the roster's matrix; of the two votes that the request names.
 * The roster is that of the request's selection. */
struct rc_pair rc_pair_of_rows(const struct rc_table_request *request,
    const struct rc_roster *roster, size_t from_row, size_t to_row);
struct rc_pair rc_pair_of_votes(
    const struct rc_table_request *request, const struct rc_roster *roster);

/* Members in both whose votes differ. */
int rc_pair_switched(const struct rc_pair *pair);

/* Why a test is undefined; NULL where it is not. */
const char *rc_mcnemar_reason(const struct rc_mcnemar *test);
const char *rc_symmetry_reason(const struct rc_symmetry *test);

#endif
