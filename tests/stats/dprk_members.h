/* The plenary's votes on human rights in the DPRK, by roll call and member. */
#ifndef TESTS_DPRK_MEMBERS_H
#define TESTS_DPRK_MEMBERS_H

#include <stddef.h>
#include <stdint.h>

/* Serbia continues Serbia and Montenegro: the column of SRB holds both, that of
 * SCG nothing. */
struct dprk_members {
	size_t rows, members;
	uint8_t *votes; /* rows x members of enum rc_vote */
	double *years;  /* of the rows */
	char (*codes)[4];
};

void dprk_members_load(struct dprk_members *dprk);
void dprk_members_clear(struct dprk_members *dprk);

/* The votes of that year, the column of that code; the test fails without. */
const uint8_t *dprk_row(const struct dprk_members *dprk, int year);
size_t dprk_column(const struct dprk_members *dprk, const char *code);

#endif
