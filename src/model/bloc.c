#include "rollcall/bloc.h"

#include <glib.h>
#include <string.h>

#include "model/name.h"

static const struct rc_member *
find(const struct rc_record *record, const char *code)
{
	for (size_t i = 0; i < rc_record_n_members(record); i++)
		if (strcmp(rc_record_member(record, i)->code, code) == 0)
			return rc_record_member(record, i);
	return NULL;
}

static bool
is_one_with(void *context, const struct rc_member *member, struct rc_date date)
{
	const char *code = context;

	(void)date;
	return strcmp(member->code, code) == 0 ||
	    strcmp(member->heir, code) == 0;
}

struct rc_bloc *
rc_bloc_of_member(const struct rc_selection *selection, const char *code)
{
	const struct rc_member *member = find(selection->record, code);
	const struct rc_member *heir;
	struct rc_bloc *bloc = g_new0(struct rc_bloc, 1);

	g_assert(member != NULL);
	heir = find(selection->record, member->heir);
	if (heir != NULL)
		member = heir;
	bloc->key = member->code;
	bloc->name = rc_name_readable(member->name);
	bloc->votes = rc_selection_copy(selection);
	rc_selection_restrict(bloc->votes, is_one_with, (gpointer)member->code);
	return bloc;
}

void
rc_bloc_free(struct rc_bloc *bloc)
{
	if (bloc == NULL)
		return;
	rc_selection_free(bloc->votes);
	g_free(bloc->name);
	g_free(bloc);
}

/* Should a member and one that it carries on both be there, its own vote
 * stands.  The number of members if there is none. */
static size_t
find_voter(const struct rc_bloc *bloc, size_t i)
{
	const struct rc_record *record = bloc->votes->record;
	size_t n = rc_record_n_members(record), found = n;

	for (size_t m = 0; m < n; m++) {
		if (rc_selection_vote(bloc->votes, i, m) == RC_NONMEMBER)
			continue;
		found = m;
		if (strcmp(rc_record_member(record, m)->code, bloc->key) == 0)
			break;
	}
	return found;
}

enum rc_vote
rc_bloc_vote(const struct rc_bloc *bloc, size_t i)
{
	size_t voter = find_voter(bloc, i);

	return voter == rc_record_n_members(bloc->votes->record)
	    ? RC_NONMEMBER
	    : rc_selection_vote(bloc->votes, i, voter);
}

const struct rc_member *
rc_bloc_voter(const struct rc_bloc *bloc, size_t i)
{
	size_t voter = find_voter(bloc, i);

	return voter == rc_record_n_members(bloc->votes->record)
	    ? NULL
	    : rc_record_member(bloc->votes->record, voter);
}

size_t
rc_blocs_find(const struct rc_bloc *const *blocs, size_t n, size_t member)
{
	for (size_t b = 0; b < n; b++)
		for (size_t i = 0; i < blocs[b]->votes->n; i++)
			if (rc_selection_vote(blocs[b]->votes, i, member) !=
			    RC_NONMEMBER)
				return b;
	return n;
}
