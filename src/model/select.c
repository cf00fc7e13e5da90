#include "rollcall/select.h"

#include <glib.h>
#include <string.h>

#include "model/filter.h"

struct rc_selection *
rc_select(const struct rc_record *record, const struct rc_filter *wanted)
{
	struct rc_selection *selection = g_new0(struct rc_selection, 1);
	struct filter *filter = filter_new(wanted);
	size_t n = rc_record_n_resolutions(record);

	selection->record = record;
	selection->resolutions = g_new(size_t, n + 1);
	selection->from = wanted->from;
	selection->to = wanted->to;
	for (size_t i = 0; i < n; i++)
		if (filter_wants(filter, rc_record_resolution(record, i)))
			selection->resolutions[selection->n++] = i;
	filter_free(filter);
	return selection;
}

void
rc_selection_free(struct rc_selection *selection)
{
	if (selection == NULL)
		return;
	g_free(selection->resolutions);
	g_free(selection->mask);
	g_free(selection);
}

struct rc_selection *
rc_selection_copy(const struct rc_selection *selection)
{
	struct rc_selection *copy = g_new0(struct rc_selection, 1);
	size_t n_votes = selection->n * rc_record_n_members(selection->record);

	*copy = *selection;
	copy->resolutions = g_memdup2(selection->resolutions,
	    (selection->n + 1) * sizeof *copy->resolutions);
	if (selection->mask != NULL)
		copy->mask = g_memdup2(selection->mask, n_votes + 1);
	return copy;
}

struct rc_selection *
rc_selection_narrow(
    const struct rc_selection *selection, const struct rc_filter *wanted)
{
	struct rc_selection *narrow = rc_selection_copy(selection);
	struct filter *filter = filter_new(wanted);
	size_t members = rc_record_n_members(selection->record), n = 0;

	for (size_t i = 0; i < selection->n; i++) {
		if (!filter_wants(filter, rc_selection_at(selection, i)))
			continue;
		narrow->resolutions[n] = selection->resolutions[i];
		if (narrow->mask != NULL)
			memcpy(&narrow->mask[n * members],
			    &selection->mask[i * members], members);
		n++;
	}
	narrow->n = n;
	filter_free(filter);
	return narrow;
}

struct rc_selection *
rc_selection_pick(
    const struct rc_selection *selection, const size_t *indices, size_t n)
{
	struct rc_selection *picked = g_new0(struct rc_selection, 1);
	size_t members = rc_record_n_members(selection->record);

	picked->record = selection->record;
	picked->n = n;
	picked->resolutions = g_new(size_t, n + 1);
	if (selection->mask != NULL)
		picked->mask = g_malloc(n * members + 1);
	for (size_t i = 0; i < n; i++) {
		picked->resolutions[i] = selection->resolutions[indices[i]];
		if (picked->mask != NULL)
			memcpy(&picked->mask[i * members],
			    &selection->mask[indices[i] * members], members);
	}
	return picked;
}

const struct rc_resolution *
rc_selection_at(const struct rc_selection *selection, size_t i)
{
	return rc_record_resolution(
	    selection->record, selection->resolutions[i]);
}

void
rc_selection_restrict(struct rc_selection *selection,
    bool (*counts)(
	void *context, const struct rc_member *member, struct rc_date date),
    void *context)
{
	size_t n = rc_record_n_members(selection->record);

	g_free(selection->mask);
	selection->mask = g_malloc0(selection->n * n + 1);
	for (size_t i = 0; i < selection->n; i++)
		for (size_t member = 0; member < n; member++)
			selection->mask[i * n + member] = counts(context,
			    rc_record_member(selection->record, member),
			    rc_selection_at(selection, i)->date);
}

enum rc_vote
rc_selection_vote(const struct rc_selection *selection, size_t i, size_t member)
{
	size_t n = rc_record_n_members(selection->record);

	if (selection->mask != NULL && !selection->mask[i * n + member])
		return RC_NONMEMBER;
	return (enum rc_vote)rc_record_votes(
	    selection->record, selection->resolutions[i])[member];
}

static const struct rc_tally unknown = { .count = { 0, -1, -1, -1, -1 },
	.members = -1 };

struct rc_tally
rc_selection_tally(const struct rc_selection *selection, size_t i)
{
	const struct rc_resolution *r = rc_selection_at(selection, i);
	size_t n = rc_record_n_members(selection->record);
	struct rc_tally tally = { .members = 0 };

	if (!r->has_rollcall)
		return selection->mask == NULL ? r->stated : unknown;
	for (size_t member = 0; member < n; member++)
		tally.count[rc_selection_vote(selection, i, member)]++;
	tally.count[RC_NONMEMBER] = 0;
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		tally.members += tally.count[vote];
	if (r->lists_voters)
		tally.count[RC_NONVOTING] = tally.members = -1;
	return tally;
}

size_t
rc_selection_count(
    const struct rc_selection *selection, enum rc_adoption adoption)
{
	size_t n = 0;

	for (size_t i = 0; i < selection->n; i++)
		n += rc_selection_at(selection, i)->adoption == adoption;
	return n;
}

unsigned
rc_selection_bodies(const struct rc_selection *selection)
{
	unsigned bodies = 0;

	for (size_t i = 0; i < selection->n; i++)
		bodies |= 1u << rc_selection_at(selection, i)->body;
	return bodies;
}

struct rc_selection
rc_selection_one(const struct rc_selection *selection, size_t i)
{
	struct rc_selection one = *selection;

	one.n = 1;
	one.resolutions += i;
	if (one.mask != NULL)
		one.mask += i * rc_record_n_members(one.record);
	return one;
}
