#include "tables/ways.h"

#include "tables/tables.h"

enum rc_section
rc_section_of(enum rc_vote from, enum rc_vote to)
{
	if (from == to)
		return RC_STAYED;
	if (from == RC_NONMEMBER)
		return RC_SECOND_ONLY;
	if (to == RC_NONMEMBER)
		return RC_FIRST_ONLY;
	return to == RC_YES  ? RC_TO_YES
	    : from == RC_YES ? RC_FROM_YES
			     : RC_OTHER_MOVES;
}

static int
rank(enum rc_vote vote)
{
	int i = 0;

	while (i < (int)G_N_ELEMENTS(rc_file_order) && rc_file_order[i] != vote)
		i++;
	return i;
}

/* The most first. */
static int
compare(gconstpointer a, gconstpointer b)
{
	const struct rc_way *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	if (x->from != y->from)
		return rank(x->from) - rank(y->from);
	return rank(x->to) - rank(y->to);
}

static GArray *
no_ways(void)
{
	return g_array_new(FALSE, FALSE, sizeof(struct rc_way));
}

static void
add(GArray *ways, int from, int to, int n)
{
	const struct rc_way way = { (enum rc_vote)from, (enum rc_vote)to, n };

	if (n > 0)
		g_array_append_val(ways, way);
}

GArray *
rc_ways_of(const struct rc_transition *table, enum rc_section section)
{
	GArray *ways = no_ways();

	for (int from = RC_NONMEMBER; from < RC_N_VOTES; from++)
		for (int to = RC_NONMEMBER; to < RC_N_VOTES; to++)
			if (rc_section_of((enum rc_vote)from,
				(enum rc_vote)to) == section)
				add(ways, from, to, table->count[from][to]);
	g_array_sort(ways, compare);
	return ways;
}

GArray *
rc_ways_to(const struct rc_flows *flows, enum rc_vote vote)
{
	GArray *ways = no_ways();

	for (int other = RC_YES; other < RC_N_VOTES; other++)
		add(ways, other, (int)vote, flows->from[other]);
	g_array_sort(ways, compare);
	return ways;
}

GArray *
rc_ways_from(const struct rc_flows *flows, enum rc_vote vote)
{
	GArray *ways = no_ways();

	for (int other = RC_YES; other < RC_N_VOTES; other++)
		add(ways, (int)vote, other, flows->to[other]);
	g_array_sort(ways, compare);
	return ways;
}

const struct rc_way *
rc_way_at(const GArray *ways, guint i)
{
	return &g_array_index(ways, struct rc_way, i);
}
