/* What stands against what in two records: resolutions by identity, members by
 * the code that lasts. */
#ifndef MODEL_PAIRING_H
#define MODEL_PAIRING_H

#include <glib.h>

#include "rollcall/matrix.h"
#include "rollcall/select.h"

#define PAIRING_NONE SIZE_MAX

/* One of the two records, its resolutions by their indices. */
struct side {
	const struct rc_record *record;
	size_t n;        /* resolutions of the record */
	bool *chosen;    /* is it in the selection? */
	size_t *partner; /* index in the other record, or PAIRING_NONE */
	/* In the same order on both sides. */
	struct rc_selection both;   /* resolutions in both */
	struct rc_selection called; /* those with votes of members in both */
	struct rc_matrix *matrix;   /* of called */
};

/* Columns of the matrices; PAIRING_NONE where there is none. */
struct member_pair {
	size_t before, after;
};

struct pairing {
	struct side before, after;
	GArray *members; /* struct member_pair, by code */
};

/* Both selections are borrowed until the pairing is cleared. */
void pairing_init(struct pairing *pairing, const struct rc_selection *before,
    const struct rc_selection *after);
void pairing_clear(struct pairing *pairing);

/* The member of a column of the side's matrix; NULL for PAIRING_NONE. */
const struct rc_member *pairing_member(const struct side *side, size_t column);

#endif
