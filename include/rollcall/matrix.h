/* The roll calls of a selection as a dense matrix, one column a member, for the
 * statistics over members.  A member that carries on another's membership is
 * one with it: Serbia with Serbia and Montenegro. */
#ifndef RC_MATRIX_H
#define RC_MATRIX_H

#include <stddef.h>
#include <stdint.h>

#include "rollcall/select.h"

/* Columns are in the order of their codes; a member that is one in no row has
 * none.  Rows are in the order of the selection; what has no roll call has
 * none. */
struct rc_matrix {
	size_t rows, members;
	uint8_t *votes;     /* rows x members of enum rc_vote */
	size_t *resolution; /* of a row: its index in the selection */
	double *year;       /* of a row */
	size_t *member;     /* of a column: the index in the record of the last
			       member that it is */
};

/* The caller owns the matrix. */
struct rc_matrix *rc_matrix_new(const struct rc_selection *selection);
void rc_matrix_free(struct rc_matrix *matrix);

/* The votes of one row, by column. */
const uint8_t *rc_matrix_row(const struct rc_matrix *matrix, size_t row);

/* The column of the member with that code, or of the one that it became; the
 * number of columns if there is none. */
size_t rc_matrix_find(const struct rc_matrix *matrix,
    const struct rc_selection *selection, const char *code);

#endif
