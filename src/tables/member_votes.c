/* Who voted how: one row a member, one column a roll call. */
#include <string.h>

#include "model/identity.h"
#include "model/roster.h"
#include "tables/tables.h"

enum { N_FIXED = 3 };

/* The roll calls that are shown: rows of the matrix. */
struct roll {
	const struct rc_table_request *request;
	struct rc_roster *roster;
	size_t first, n;
};

static struct roll
roll_of(const struct rc_table_request *request, bool one)
{
	struct roll roll = { .request = request,
		.roster = rc_roster_new(request->selection) };
	const struct rc_matrix *matrix = roll.roster->matrix;

	roll.n = matrix->rows;
	for (size_t row = 0; one && row < matrix->rows; row++) {
		if (matrix->resolution[row] != request->votes[0])
			continue;
		roll.first = row;
		roll.n = 1;
	}
	return roll;
}

static const struct rc_resolution *
decision_of(const struct roll *roll, size_t k)
{
	return rc_selection_at(roll->request->selection,
	    roll->roster->matrix->resolution[roll->first + k]);
}

/* What a roll call is called: its symbol, or where it has none its day. */
static const char *
name_of(char buffer[RC_DATE_SIZE], const struct rc_resolution *r)
{
	const char *symbol = rc_resolution_symbol(r);

	return symbol[0] != '\0' ? symbol : rc_date_text(buffer, r->date);
}

/* The same; a further one of that name is numbered. */
static const char *
label_of(struct rc_table *table, const struct roll *roll, size_t k)
{
	char day[RC_DATE_SIZE], other_day[RC_DATE_SIZE];
	const char *name = name_of(day, decision_of(roll, k));
	size_t same = 1;

	for (size_t i = 0; i < k; i++)
		same +=
		    strcmp(name_of(other_day, decision_of(roll, i)), name) == 0;
	return same == 1 ? rc_table_keep(table, "%s", name)
			 : rc_table_keep(table, "%s (%zu)", name, same);
}

static void
fill_columns(const struct roll *roll, bool one, struct rc_table *table)
{
	struct rc_column *columns = table->own_columns;

	columns[0] = (struct rc_column){ .key = "code", .heading = "" };
	columns[1] = (struct rc_column){ .key = "name", .heading = "member" };
	columns[2] = (struct rc_column){ .key = "group", .heading = "group" };
	for (size_t k = 0; k < roll->n; k++) {
		struct rc_column *column = &columns[N_FIXED + k];

		column->heading = label_of(table, roll, k);
		column->key = one ? "vote" : column->heading;
	}
}

static void
add_row(struct rc_table *table, const struct roll *roll, size_t column,
    bool for_readers)
{
	const struct rc_member *member = rc_roster_member(roll->roster, column);
	size_t bloc = rc_blocs_find(roll->request->blocs,
	    roll->request->n_blocs, roll->roster->matrix->member[column]);

	rc_table_text(table, member->code);
	rc_table_text(table, roll->roster->names[column]);
	rc_table_text(table,
	    bloc < roll->request->n_blocs ? roll->request->blocs[bloc]->key
					  : NULL);
	for (size_t k = 0; k < roll->n; k++) {
		enum rc_vote vote = (enum rc_vote)rc_matrix_row(
		    roll->roster->matrix, roll->first + k)[column];

		if (vote == RC_NONMEMBER)
			rc_table_empty(table);
		else
			rc_table_text(table,
			    for_readers ? rc_vote_words(vote)
					: rc_vote_key(vote));
	}
}

static bool
has_vote(const struct roll *roll, size_t column)
{
	for (size_t k = 0; k < roll->n; k++)
		if (rc_matrix_row(roll->roster->matrix,
			roll->first + k)[column] != RC_NONMEMBER)
			return true;
	return false;
}

/* Above the table of one vote only that is named. */
static void
add_votes(
    struct rc_table *table, const struct rc_table_request *request, bool one)
{
	struct rc_table_request of_one = *request;
	struct rc_selection selection;

	if (one) {
		selection =
		    rc_selection_one(request->selection, request->votes[0]);
		of_one.selection = &selection;
	}
	rc_add_votes(table, &of_one);
}

static struct rc_table *
tabulate(const struct rc_table_request *request, bool one, bool for_readers)
{
	struct roll roll = roll_of(request, one);
	struct rc_column *columns = g_new0(struct rc_column, N_FIXED + roll.n);
	struct rc_table *table =
	    rc_table_new(one ? "rollcall/rollcall/1" : "rollcall/grid/1",
		"members", columns, N_FIXED + roll.n);

	table->own_columns = columns;
	fill_columns(&roll, one, table);
	if (for_readers)
		add_votes(table, request, one);
	for (size_t i = 0; i < roll.roster->matrix->members; i++)
		if (has_vote(&roll, roll.roster->order[i]))
			add_row(
			    table, &roll, roll.roster->order[i], for_readers);
	rc_roster_free(roll.roster);
	return table;
}

struct rc_table *
rc_rollcall_read(const struct rc_table_request *request)
{
	return tabulate(request, true, true);
}

struct rc_table *
rc_rollcall_data(const struct rc_table_request *request)
{
	return tabulate(request, true, false);
}

struct rc_table *
rc_grid_read(const struct rc_table_request *request)
{
	return tabulate(request, false, true);
}

struct rc_table *
rc_grid_data(const struct rc_table_request *request)
{
	return tabulate(request, false, false);
}
