#include "model/pairing.h"

#include <string.h>

#include "base/text.h"
#include "model/identity.h"

#define NONE PAIRING_NONE

static void
begin_selection(struct rc_selection *selection, const struct rc_record *record)
{
	size_t n = rc_record_n_resolutions(record);

	*selection = (struct rc_selection){ .record = record,
		.resolutions = g_new(size_t, n + 1) };
}

static void
begin_side(struct side *side, const struct rc_selection *selection)
{
	side->record = selection->record;
	side->n = rc_record_n_resolutions(side->record);
	side->chosen = g_new0(bool, side->n + 1);
	side->partner = g_new(size_t, side->n + 1);
	for (size_t i = 0; i < side->n; i++)
		side->partner[i] = NONE;
	for (size_t i = 0; i < selection->n; i++)
		side->chosen[selection->resolutions[i]] = true;
	begin_selection(&side->both, side->record);
	begin_selection(&side->called, side->record);
}

static void
end_side(struct side *side)
{
	rc_matrix_free(side->matrix);
	g_free(side->called.resolutions);
	g_free(side->both.resolutions);
	g_free(side->partner);
	g_free(side->chosen);
}

static char *
folded_identity(const struct rc_resolution *r)
{
	g_autofree char *identity = rc_resolution_identity(r);

	return rc_text_fold(identity);
}

/* Makes partners of the resolutions without one that have the same key. */
static void
match(struct side *before, struct side *after,
    char *(*key)(const struct rc_resolution *r))
{
	g_autoptr(GHashTable) open =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (size_t i = 0; i < before->n; i++)
		if (before->partner[i] == NONE)
			g_hash_table_insert(open,
			    key(rc_record_resolution(before->record, i)),
			    GSIZE_TO_POINTER(i + 1));
	for (size_t i = 0; i < after->n; i++) {
		g_autofree char *sought = NULL;
		size_t found;

		if (after->partner[i] != NONE)
			continue;
		sought = key(rc_record_resolution(after->record, i));
		found = GPOINTER_TO_SIZE(g_hash_table_lookup(open, sought));
		if (found == 0)
			continue;
		g_hash_table_remove(open, sought);
		after->partner[i] = found - 1;
		before->partner[found - 1] = i;
	}
}

static void
append(struct rc_selection *selection, size_t resolution)
{
	selection->resolutions[selection->n++] = resolution;
}

static void
pair_resolutions(struct side *before, struct side *after)
{
	match(before, after, rc_resolution_identity);
	match(before, after, folded_identity);
	for (size_t i = 0; i < after->n; i++) {
		size_t j = after->partner[i];

		if (j == NONE || (!after->chosen[i] && !before->chosen[j]))
			continue;
		append(&before->both, j);
		append(&after->both, i);
		if (!rc_record_resolution(before->record, j)->has_rollcall ||
		    !rc_record_resolution(after->record, i)->has_rollcall)
			continue;
		append(&before->called, j);
		append(&after->called, i);
	}
}

const struct rc_member *
pairing_member(const struct side *side, size_t column)
{
	return column == NONE
	    ? NULL
	    : rc_record_member(side->record, side->matrix->member[column]);
}

/* The code that a member and the one that carries on its membership share. */
static const char *
lasting_code(const struct side *side, size_t column)
{
	const struct rc_member *member = pairing_member(side, column);

	return member->heir[0] == '\0' ? member->code : member->heir;
}

static const char *
code_of(const struct pairing *pairing, const struct member_pair *pair)
{
	return pair->after == NONE
	    ? lasting_code(&pairing->before, pair->before)
	    : lasting_code(&pairing->after, pair->after);
}

static int
compare_codes(gconstpointer a, gconstpointer b, gpointer pairing)
{
	return strcmp(code_of(pairing, a), code_of(pairing, b));
}

static void
pair_members(struct pairing *pairing)
{
	g_autoptr(GHashTable) by_code =
	    g_hash_table_new(g_str_hash, g_str_equal);

	pairing->before.matrix = rc_matrix_new(&pairing->before.called);
	pairing->after.matrix = rc_matrix_new(&pairing->after.called);
	for (size_t i = 0; i < pairing->after.matrix->members; i++) {
		struct member_pair pair = { NONE, i };

		g_array_append_val(pairing->members, pair);
		g_hash_table_insert(by_code,
		    (gpointer)lasting_code(&pairing->after, i),
		    GSIZE_TO_POINTER(pairing->members->len));
	}
	for (size_t i = 0; i < pairing->before.matrix->members; i++) {
		struct member_pair pair = { i, NONE };
		size_t found = GPOINTER_TO_SIZE(g_hash_table_lookup(
		    by_code, lasting_code(&pairing->before, i)));

		if (found == 0)
			g_array_append_val(pairing->members, pair);
		else
			g_array_index(
			    pairing->members, struct member_pair, found - 1)
			    .before = i;
	}
	g_array_sort_with_data(pairing->members, compare_codes, pairing);
}

void
pairing_init(struct pairing *pairing, const struct rc_selection *before,
    const struct rc_selection *after)
{
	memset(pairing, 0, sizeof *pairing);
	begin_side(&pairing->before, before);
	begin_side(&pairing->after, after);
	pair_resolutions(&pairing->before, &pairing->after);
	pairing->members =
	    g_array_new(FALSE, FALSE, sizeof(struct member_pair));
	pair_members(pairing);
}

void
pairing_clear(struct pairing *pairing)
{
	g_array_free(pairing->members, TRUE);
	end_side(&pairing->before);
	end_side(&pairing->after);
}
