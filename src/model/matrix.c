#include "rollcall/matrix.h"

#include <glib.h>
#include <string.h>

/* The index of the member that carries on this one's membership, in the end;
 * its own if there is none. */
static size_t
heir_of(const struct rc_record *record, size_t member)
{
	const char *heir = rc_record_member(record, member)->heir;
	size_t n = rc_record_n_members(record);

	for (size_t i = 0; heir[0] != '\0' && i < n; i++)
		if (strcmp(rc_record_member(record, i)->code, heir) == 0)
			return i;
	return member;
}

static void
find_rows(struct rc_matrix *matrix, const struct rc_selection *selection)
{
	matrix->resolution = g_new(size_t, selection->n + 1);
	matrix->year = g_new(double, selection->n + 1);
	for (size_t i = 0; i < selection->n; i++) {
		if (!rc_selection_at(selection, i)->has_rollcall)
			continue;
		matrix->resolution[matrix->rows] = i;
		matrix->year[matrix->rows++] =
		    rc_selection_at(selection, i)->date.year;
	}
}

/* The votes of a row by member of the record, and who counts; looked up once
 * for all. */
struct row {
	const uint8_t *votes;
	const uint8_t *mask; /* NULL: all */
};

static struct row
row_at(const struct rc_selection *selection, size_t i)
{
	size_t n = rc_record_n_members(selection->record);

	return (struct row){
		rc_record_votes(selection->record, selection->resolutions[i]),
		selection->mask == NULL ? NULL : selection->mask + i * n,
	};
}

static inline uint8_t
vote_of(struct row row, size_t member)
{
	return row.mask == NULL || row.mask[member] ? row.votes[member]
						    : RC_NONMEMBER;
}

/* Marks the members that occur, by index of the heir. */
static void
mark(const struct rc_matrix *matrix, const struct rc_selection *selection,
    const size_t *heir, bool *occurs)
{
	size_t n = rc_record_n_members(selection->record);

	for (size_t r = 0; r < matrix->rows; r++) {
		struct row row = row_at(selection, matrix->resolution[r]);

		for (size_t i = 0; i < n; i++)
			if (vote_of(row, i) != RC_NONMEMBER)
				occurs[heir[i]] = true;
	}
}

/* Should both be there, the heir's own vote stands. */
static void
fill_row(struct rc_matrix *matrix, const struct rc_selection *selection,
    size_t r, const size_t *heir, const size_t *column)
{
	struct row row = row_at(selection, matrix->resolution[r]);
	uint8_t *votes = matrix->votes + r * matrix->members;
	size_t n = rc_record_n_members(selection->record);

	for (size_t i = 0; i < n; i++) {
		uint8_t vote = vote_of(row, i);
		uint8_t *cell = votes + column[heir[i]];

		if (vote != RC_NONMEMBER &&
		    (heir[i] == i || *cell == RC_NONMEMBER))
			*cell = vote;
	}
}

struct rc_matrix *
rc_matrix_new(const struct rc_selection *selection)
{
	struct rc_matrix *matrix = g_new0(struct rc_matrix, 1);
	size_t n = rc_record_n_members(selection->record);
	g_autofree size_t *heir = g_new0(size_t, n + 1);
	g_autofree size_t *column = g_new0(size_t, n + 1);
	g_autofree bool *occurs = g_new0(bool, n + 1);

	find_rows(matrix, selection);
	for (size_t i = 0; i < n; i++)
		heir[i] = heir_of(selection->record, i);
	mark(matrix, selection, heir, occurs);
	matrix->member = g_new(size_t, n + 1);
	for (size_t i = 0; i < n; i++) {
		if (!occurs[i])
			continue;
		column[i] = matrix->members;
		matrix->member[matrix->members++] = i;
	}
	matrix->votes = g_malloc0(matrix->rows * matrix->members + 1);
	for (size_t row = 0; row < matrix->rows; row++)
		fill_row(matrix, selection, row, heir, column);
	return matrix;
}

void
rc_matrix_free(struct rc_matrix *matrix)
{
	if (matrix == NULL)
		return;
	g_free(matrix->votes);
	g_free(matrix->resolution);
	g_free(matrix->year);
	g_free(matrix->member);
	g_free(matrix);
}

const uint8_t *
rc_matrix_row(const struct rc_matrix *matrix, size_t row)
{
	return matrix->votes + row * matrix->members;
}

size_t
rc_matrix_find(const struct rc_matrix *matrix,
    const struct rc_selection *selection, const char *code)
{
	const struct rc_record *record = selection->record;
	size_t n = rc_record_n_members(record);

	for (size_t i = 0; i < n; i++) {
		size_t heir;

		if (strcmp(rc_record_member(record, i)->code, code) != 0)
			continue;
		heir = heir_of(record, i);
		for (size_t c = 0; c < matrix->members; c++)
			if (matrix->member[c] == heir)
				return c;
	}
	return matrix->members;
}
