/* The members of a selection as readers list them: by name. */
#ifndef MODEL_ROSTER_H
#define MODEL_ROSTER_H

#include "rollcall/matrix.h"

struct rc_roster {
	const struct rc_selection *selection; /* borrowed */
	struct rc_matrix *matrix;
	char **names;  /* for readers, by column */
	size_t *order; /* columns in the alphabetical order of their names,
			  accents left out */
};

/* The caller owns the roster. */
struct rc_roster *rc_roster_new(const struct rc_selection *selection);
void rc_roster_free(struct rc_roster *roster);

/* The member of a column. */
const struct rc_member *rc_roster_member(
    const struct rc_roster *roster, size_t column);

#endif
