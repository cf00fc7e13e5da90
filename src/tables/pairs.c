/* All pairs of members: each for programs, for readers the means by regional
 * group. */
#include <math.h>

#include "tables/meeting.h"

static const struct rc_column data_columns[] = {
	{ .key = "code_a", .heading = "a" },
	{ .key = "code_b", .heading = "b" },
	RC_ACCORD_COLUMNS,
};

static void
add_pairs(struct rc_table *table, const struct rc_meeting *meeting)
{
	size_t members = meeting->matrix->members;

	for (size_t a = 0; a < members; a++)
		for (size_t b = a + 1; b < members; b++) {
			struct rc_accord pair = rc_accord_of(meeting, a, b);

			rc_table_text(table, rc_meeting_code(meeting, a));
			rc_table_text(table, rc_meeting_code(meeting, b));
			rc_accord_add(table, &pair);
		}
}

static const char *
warning_of(const struct rc_meeting *meeting)
{
	return meeting->matrix->rows == 0 ? "there is no recorded vote" : NULL;
}

struct rc_table *
rc_pairs_data(const struct rc_table_request *request)
{
	struct rc_table *table = rc_table_new("rollcall/agree/1", "pairs",
	    data_columns, G_N_ELEMENTS(data_columns));
	struct rc_meeting meeting;

	rc_meeting_init(&meeting, request->selection);
	rc_table_value_count(table, "votes", (long)meeting.matrix->rows);
	add_pairs(table, &meeting);
	table->warning = warning_of(&meeting);
	rc_meeting_clear(&meeting);
	return table;
}

/* Sums over pairs, by the groups of their members; the last is everyone. */
struct means {
	size_t n_groups, size;
	size_t *group; /* of a column; n_groups: none */
	double *sum;   /* size x size */
	long *pairs;   /* the same: pairs that were added */
	long left_out; /* pairs with too few votes in common */
};

/* The group of a member, which is the same on every day. */
static size_t
group_of(const struct rc_table_request *request, size_t member)
{
	size_t n = rc_record_n_members(request->selection->record);

	for (size_t b = 0; b < request->n_blocs; b++)
		for (size_t i = 0; i < request->selection->n; i++)
			if (request->blocs[b]->votes->mask[i * n + member])
				return b;
	return request->n_blocs;
}

static void
add_to(struct means *m, size_t a, size_t b, double agreement)
{
	m->sum[a * m->size + b] += agreement;
	m->pairs[a * m->size + b]++;
	if (a == b)
		return;
	m->sum[b * m->size + a] += agreement;
	m->pairs[b * m->size + a]++;
}

/* A pair of one group counts once in it, and once for everyone. */
static void
add_pair(struct means *m, size_t a, size_t b, double agreement)
{
	size_t everyone = m->n_groups;

	add_to(m, everyone, everyone, agreement);
	if (a < everyone)
		add_to(m, a, everyone, agreement);
	if (b < everyone && b != a)
		add_to(m, b, everyone, agreement);
	if (a < everyone && b < everyone)
		add_to(m, a, b, agreement);
}

static void
find_means(struct means *m, const struct rc_meeting *meeting,
    const struct rc_table_request *request)
{
	size_t members = meeting->matrix->members;

	*m = (struct means){ .n_groups = request->n_blocs,
		.size = request->n_blocs + 1 };
	m->group = g_new(size_t, members + 1);
	m->sum = g_new0(double, m->size * m->size);
	m->pairs = g_new0(long, m->size * m->size);
	for (size_t c = 0; c < members; c++)
		m->group[c] = group_of(request, meeting->matrix->member[c]);
	for (size_t a = 0; a < members; a++)
		for (size_t b = a + 1; b < members; b++) {
			struct rc_accord pair = rc_accord_of(meeting, a, b);

			if (pair.n == 0 || pair.n < meeting->least)
				m->left_out++;
			else
				add_pair(m, m->group[a], m->group[b],
				    pair.agreement);
		}
}

static void
clear_means(struct means *m)
{
	g_free(m->group);
	g_free(m->sum);
	g_free(m->pairs);
}

static const char *
key_of(const struct rc_table_request *request, size_t group)
{
	return group < request->n_blocs ? request->blocs[group]->key : "all";
}

static long
n_members(const struct means *m, const struct rc_meeting *meeting, size_t group)
{
	long n = 0;

	for (size_t c = 0; c < meeting->matrix->members; c++)
		n += group == m->n_groups || m->group[c] == group;
	return n;
}

/* One column a group, and one for everyone. */
static struct rc_table *
new_matrix(const struct rc_table_request *request)
{
	size_t n = request->n_blocs + 3;
	struct rc_column *columns = g_new0(struct rc_column, n);
	struct rc_table *table =
	    rc_table_new("rollcall/agree/1", "groups", columns, n);

	table->own_columns = columns;
	columns[0] = (struct rc_column){ .key = "group", .heading = "group" };
	columns[1] = (struct rc_column){
		.key = "members", .heading = "members", .align = RC_RIGHT
	};
	for (size_t c = 2; c < n; c++)
		columns[c] = (struct rc_column){ .key = key_of(request, c - 2),
			.heading = key_of(request, c - 2),
			.align = RC_RIGHT,
			.decimals = 2,
			.width = 4 };
	return table;
}

static struct rc_table *
read_means(
    const struct rc_table_request *request, const struct rc_meeting *meeting)
{
	struct rc_table *table = new_matrix(request);
	struct means m;

	if (meeting->matrix->rows == 0)
		return table;
	find_means(&m, meeting, request);
	for (size_t a = 0; a < m.size; a++) {
		rc_table_text(table, key_of(request, a));
		rc_table_count(table, n_members(&m, meeting, a));
		for (size_t b = 0; b < m.size; b++)
			rc_table_number(table,
			    m.pairs[a * m.size + b] == 0
				? NAN
				: m.sum[a * m.size + b] /
				    (double)m.pairs[a * m.size + b]);
	}
	rc_table_note(table,
	    "means over the pairs of two members, one of each group: %ld "
	    "pairs; %ld with %s in common are left out",
	    m.pairs[m.size * m.size - 1], m.left_out,
	    meeting->least < 2        ? "no vote"
		: meeting->least == 2 ? "fewer than 2 votes"
				      : "fewer than 3 votes");
	rc_table_note(table,
	    "`rollcall agree MEMBER` ranks the others; --all, -f csv and "
	    "-f json have every pair");
	clear_means(&m);
	return table;
}

static struct rc_table *
read_pairs(const struct rc_meeting *meeting)
{
	struct rc_table *table = rc_table_new("rollcall/agree/1", "pairs",
	    data_columns, G_N_ELEMENTS(data_columns));

	add_pairs(table, meeting);
	return table;
}

struct rc_table *
rc_pairs_read(const struct rc_table_request *request)
{
	struct rc_table *table;
	struct rc_meeting meeting;

	rc_meeting_init(&meeting, request->selection);
	table =
	    request->all ? read_pairs(&meeting) : read_means(request, &meeting);
	rc_meeting_lead(table, request);
	table->warning = warning_of(&meeting);
	rc_meeting_clear(&meeting);
	return table;
}
