/* The subjects of decisions that stand beside each other, and what to call
 * them. */
#ifndef MODEL_SUBJECTS_H
#define MODEL_SUBJECTS_H

#include <stddef.h>

#include "rollcall/select.h"

/* Each once, in the order of the decisions. */
struct rc_subjects {
	size_t n;
	char **label;  /* what tells it from the others: "Myanmar" */
	size_t *first; /* its first decision, in the selection */
	size_t *count; /* of its decisions */
	size_t *of;    /* for every decision, on which it is */
};

/* Decisions without a title are on the only subject that there is, else on one
 * of their own.  The caller frees. */
struct rc_subjects *rc_subjects_new(const struct rc_selection *selection);
/* The decisions on the k-th; the same members count.  The caller frees. */
struct rc_selection *rc_subjects_select(const struct rc_subjects *subjects,
    const struct rc_selection *selection, size_t k);
void rc_subjects_free(struct rc_subjects *subjects);

/* The words with which all topics begin, where there are several, up to one
 * that leads to what is different: "human rights in"; "" where there are none.
 * The caller frees with g_free. */
char *rc_selection_shared(const struct rc_selection *selection);

#endif
