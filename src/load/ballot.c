#include "load/ballot.h"

#include <string.h>

static void
grow(struct ballot *ballot, size_t n)
{
	guint had = ballot->votes->len;

	g_byte_array_set_size(ballot->votes, (guint)n);
	memset(ballot->votes->data + had, RC_NONMEMBER, n - had);
	g_array_set_size(ballot->lines, (guint)n);
}

struct ballot *
ballot_new(size_t n)
{
	struct ballot *ballot = g_new0(struct ballot, 1);

	ballot->votes = g_byte_array_sized_new((guint)n + 1);
	ballot->lines =
	    g_array_sized_new(FALSE, TRUE, sizeof(guint32), (guint)n + 1);
	grow(ballot, n);
	return ballot;
}

void
ballot_free(struct ballot *ballot)
{
	if (ballot == NULL)
		return;
	g_byte_array_free(ballot->votes, TRUE);
	g_array_free(ballot->lines, TRUE);
	g_free(ballot);
}

enum rc_vote
ballot_vote(const struct ballot *ballot, size_t member)
{
	return member < ballot->votes->len
	    ? (enum rc_vote)ballot->votes->data[member]
	    : RC_NONMEMBER;
}

static guint32
line_of(const struct ballot *ballot, size_t member)
{
	return member < ballot->lines->len
	    ? g_array_index(ballot->lines, guint32, member)
	    : 0;
}

bool
ballot_has(const struct ballot *ballot, size_t member)
{
	return line_of(ballot, member) != 0;
}

size_t
ballot_line(const struct ballot *ballot, size_t member)
{
	guint32 line = line_of(ballot, member);

	return line == BALLOT_NO_LINE ? 0 : line;
}

void
ballot_set(struct ballot *ballot, size_t member, enum rc_vote vote, size_t line)
{
	if (member >= ballot->votes->len)
		grow(ballot, member + 1);
	ballot->votes->data[member] = (guint8)vote;
	g_array_index(ballot->lines, guint32, member) = (guint32)line;
	ballot->n++;
}

bool
ballot_meets(const struct ballot *ballot, const struct ballot *other)
{
	for (size_t i = 0; i < other->votes->len; i++)
		if (ballot_has(other, i) && ballot_has(ballot, i))
			return true;
	return false;
}

void
ballot_unite(struct ballot *ballot, const struct ballot *other, bool same_file)
{
	for (size_t i = 0; i < other->votes->len; i++)
		if (ballot_has(other, i) && !ballot_has(ballot, i))
			ballot_set(ballot, i, ballot_vote(other, i),
			    same_file ? line_of(other, i) : BALLOT_NO_LINE);
}
