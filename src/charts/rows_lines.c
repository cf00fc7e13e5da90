#include "charts/rows_lines.h"

#include <string.h>

#include "base/text.h"
#include "charts/charts.h"
#include "charts/phrases.h"
#include "model/subjects.h"

/* The decisions on a subject. */
struct part {
	struct rc_selection *selection;
	struct votes votes;
	char *label; /* of the subject; NULL where it is the only one */
};

static void
free_part(gpointer part)
{
	struct part *p = part;

	votes_free(&p->votes);
	rc_selection_free(p->selection);
	g_free(p->label);
	g_free(p);
}

/* Takes the selection. */
static struct part *
part_new(const struct rc_figure *figure, struct rc_selection *selection,
    const char *label)
{
	const struct rc_figure of = chart_figure_of(figure, selection);
	struct part *part = g_new0(struct part, 1);

	part->selection = selection;
	part->votes = votes_of(&of);
	part->label = g_strdup(label);
	return part;
}

static GPtrArray *
parts_of(const struct rc_figure *figure)
{
	const struct rc_selection *all = figure->selection;
	struct rc_subjects *subjects = rc_subjects_new(all);
	GPtrArray *parts = g_ptr_array_new_with_free_func(free_part);

	for (size_t k = 0; k < subjects->n; k++)
		g_ptr_array_add(parts,
		    part_new(figure, rc_subjects_select(subjects, all, k),
			subjects->n > 1 ? subjects->label[k] : NULL));
	rc_subjects_free(subjects);
	return parts;
}

/* Does another vote of that kind stand beside it, in the same year? */
static bool
is_shared(const struct votes *votes, size_t i)
{
	const struct rc_resolution *r = votes->votes[i].resolution;

	for (size_t k = 0; k < votes->n; k++)
		if (k != i && votes->votes[k].year == r->date.year &&
		    votes->votes[k].resolution->kind == r->kind)
			return true;
	return false;
}

/* No majority takes less than more yes than no; a tie rejects (rules 86, 95 and
 * 133 of the Assembly).  Of a resolution its symbol says that it was adopted.
 */
static bool
is_rejected(const struct votes *votes, const struct vote *vote)
{
	int yes = vote->tally.count[RC_YES], no = vote->tally.count[RC_NO];

	/* Some members decide nothing. */
	return !votes->is_of_some && vote->resolution->kind != RC_RESOLUTION &&
	    yes >= 0 && no >= yes;
}

/* The year; what is no resolution says so: "2014 amendment L.63". */
static char *
vote_name(const struct votes *votes, size_t i)
{
	const struct rc_resolution *r = votes->votes[i].resolution;
	const char *symbol = r->symbol[0] != '\0' ? r->symbol : r->draft;
	const char *end = strrchr(symbol, '/');

	if (r->kind != RC_RESOLUTION && symbol[0] == '\0')
		return g_strdup_printf(
		    "%d %s", r->date.year, words_kind(r->kind));
	if (r->kind != RC_RESOLUTION)
		return g_strdup_printf("%d %s %s", r->date.year,
		    words_kind(r->kind), end == NULL ? symbol : end + 1);
	return is_shared(votes, i)
	    ? g_strdup_printf("%d %s", r->date.year, symbol)
	    : g_strdup_printf("%d", r->date.year);
}

/* Takes the name, and adds what it is on. */
static char *
name_in(const struct part *part, char *name)
{
	char *named;

	if (part->label == NULL)
		return name;
	named = g_strdup_printf("%s %s", name, part->label);
	g_free(name);
	return named;
}

static void
add_line(GArray *lines, const struct part *part, struct rc_run run, size_t vote)
{
	bool is_vote = run.state == RC_RUN_VOTE;
	struct rows_line line = { .votes = &part->votes,
		.run = run,
		.vote = vote,
		.name = name_in(part,
		    is_vote ? vote_name(&part->votes, vote)
			    : rc_text_years(run.first_year, run.last_year)),
		.is_rejected = is_vote &&
		    is_rejected(&part->votes, &part->votes.votes[vote]) };

	g_array_append_val(lines, line);
}

static bool
is_voted_on(const struct votes *votes, int year)
{
	for (size_t i = 0; i < votes->n; i++)
		if (votes->votes[i].year == year)
			return true;
	return false;
}

/* A year with a vote, as on an amendment, stands alone, beside that vote. */
static void
add_without_vote(GArray *lines, const struct part *part, struct rc_run all)
{
	struct rc_run run = all;

	run.n = 0;
	for (size_t i = all.first; i < all.first + all.n; i++) {
		int year = rc_selection_at(part->selection, i)->date.year;

		if (run.n > 0 && year != run.last_year &&
		    (is_voted_on(&part->votes, year) ||
			is_voted_on(&part->votes, run.last_year))) {
			add_line(lines, part, run, 0);
			run.first = i;
			run.first_year = year;
			run.n = 0;
		}
		run.last_year = year;
		run.n++;
	}
	add_line(lines, part, run, 0);
}

/* Years without a record of one subject among several are no years without a
 * record. */
static void
add_part(GArray *lines, const struct part *part)
{
	size_t vote = 0;

	for (size_t i = 0; i < part->votes.n_runs; i++) {
		struct rc_run run = part->votes.runs[i];

		if (run.state == RC_RUN_VOTE)
			add_line(lines, part, run, vote++);
		else if (run.state == RC_RUN_WITHOUT_VOTE)
			add_without_vote(lines, part, run);
		else if (part->label == NULL)
			add_line(lines, part, run, 0);
	}
}

struct rows_lines
rows_lines_of(const struct rc_figure *figure)
{
	GArray *lines = g_array_new(FALSE, FALSE, sizeof(struct rows_line));
	struct rows_lines all = { .parts = parts_of(figure) };

	for (guint k = 0; k < all.parts->len; k++)
		add_part(lines, g_ptr_array_index(all.parts, k));
	all.n_subjects = all.parts->len;
	all.n = lines->len;
	all.at = (struct rows_line *)(void *)g_array_free(lines, FALSE);
	return all;
}

void
rows_lines_free(struct rows_lines *lines)
{
	for (size_t i = 0; i < lines->n; i++)
		g_free(lines->at[i].name);
	g_free(lines->at);
	g_ptr_array_unref(lines->parts);
}
