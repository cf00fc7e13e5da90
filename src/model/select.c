#include "rollcall/select.h"

#include <glib.h>

#include "base/text.h"

static bool
is_wanted(const struct rc_resolution *r, const struct rc_filter *filter,
    const char *folded_topic)
{
	if (filter->bodies != 0 && !(filter->bodies & 1u << r->body))
		return false;
	if (filter->kinds != 0 && !(filter->kinds & 1u << r->kind))
		return false;
	if (filter->from != 0 && r->date.year < filter->from)
		return false;
	if (filter->to != 0 && r->date.year > filter->to)
		return false;
	return folded_topic == NULL ||
	    rc_text_contains(r->title, folded_topic) ||
	    rc_text_contains(r->subjects, folded_topic);
}

struct rc_selection *
rc_select(const struct rc_record *record, const struct rc_filter *filter)
{
	struct rc_selection *selection = g_new0(struct rc_selection, 1);
	size_t n = rc_record_n_resolutions(record);
	g_autofree char *topic =
	    filter->topic == NULL ? NULL : rc_text_fold(filter->topic);

	selection->record = record;
	selection->resolutions = g_new(size_t, n + 1);
	selection->from = filter->from;
	selection->to = filter->to;
	for (size_t i = 0; i < n; i++)
		if (is_wanted(rc_record_resolution(record, i), filter, topic))
			selection->resolutions[selection->n++] = i;
	return selection;
}

void
rc_selection_free(struct rc_selection *selection)
{
	if (selection == NULL)
		return;
	g_free(selection->resolutions);
	g_free(selection);
}

const struct rc_resolution *
rc_selection_at(const struct rc_selection *selection, size_t i)
{
	return rc_record_resolution(
	    selection->record, selection->resolutions[i]);
}

struct rc_tally
rc_selection_tally(const struct rc_selection *selection, size_t i)
{
	const struct rc_resolution *r = rc_selection_at(selection, i);
	const uint8_t *votes =
	    rc_record_votes(selection->record, selection->resolutions[i]);
	size_t n = rc_record_n_members(selection->record);
	struct rc_tally tally = { .members = 0 };

	if (!r->has_rollcall)
		return r->stated;
	for (size_t member = 0; member < n; member++)
		tally.count[votes[member]]++;
	tally.count[RC_NONMEMBER] = 0;
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		tally.members += tally.count[vote];
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
