#include "charts/states.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/phrases.h"
#include "charts/words.h"
#include "model/name.h"

int
states_compare_names(const char *a, const char *b)
{
	g_autofree char *x = g_str_to_ascii(a, "C");
	g_autofree char *y = g_str_to_ascii(b, "C");
	int order = g_ascii_strcasecmp(x, y);

	return order != 0 ? order : strcmp(a, b);
}

static int
compare_states(const void *a, const void *b)
{
	const struct state *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return states_compare_names(x->name, y->name);
}

static char *
name_of(const struct rc_figure *figure, const struct rc_member *member)
{
	const char *known = figure->names == NULL
	    ? NULL
	    : figure->names->name(figure->names->context, member->code);

	g_autofree char *name =
	    rc_name_readable(known != NULL ? known : member->name);
	return words_typeset(name);
}

struct states
states_of(const struct rc_figure *figure, const struct rc_selection *selection)
{
	struct states states = { .figure = figure,
		.matrix = rc_matrix_new(selection) };

	states.n = states.matrix->members;
	states.at = g_new0(struct state, states.n + 1);
	for (size_t i = 0; i < states.n; i++) {
		size_t member = states.matrix->member[i];
		struct state *s = &states.at[i];

		s->member = rc_record_member(selection->record, member);
		s->column = i;
		s->group =
		    rc_blocs_find(figure->blocs, figure->n_blocs, member);
		s->name = name_of(figure, s->member);
	}
	qsort(states.at, states.n, sizeof *states.at, compare_states);
	return states;
}

void
states_free(struct states *states)
{
	for (size_t i = 0; i < states->n; i++)
		g_free(states->at[i].name);
	g_free(states->at);
	rc_matrix_free(states->matrix);
}

enum rc_vote
states_vote(const struct states *states, size_t row, size_t i)
{
	return (enum rc_vote)rc_matrix_row(
	    states->matrix, row)[states->at[i].column];
}

size_t
states_row(const struct states *states, size_t resolution)
{
	const struct rc_matrix *matrix = states->matrix;
	size_t row = 0;

	while (row < matrix->rows && matrix->resolution[row] != resolution)
		row++;
	return row;
}

bool
states_is_marked(const struct states *states, size_t i)
{
	const char *const *code = states->figure->highlight;

	for (; code != NULL && *code != NULL; code++)
		if (strcmp(*code, states->at[i].member->code) == 0)
			return true;
	return false;
}

/* At the edge itself the line would run into the ground. */
void
states_mark(struct rc_page *page, enum rc_vote part, struct rc_rect rect)
{
	double width = fmin(0.7 * page->preset->unit, fmin(rect.w, rect.h) / 6);
	double inset = 1.3 * width;
	struct rc_shape *s = rc_page_rect(page, "mark",
	    (struct rc_rect){ rect.x + inset, rect.y + inset,
		rect.w - 2 * inset, rect.h - 2 * inset },
	    (struct rc_color){ 0, 0, 0, 0 });

	s->variant = rc_vote_key(part);
	s->stroke = page->theme->on_fill[part];
	s->stroke_width = width;
}

char *
states_marked(const struct states *states)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (size_t i = 0; i < states->n; i++)
		if (states_is_marked(states, i))
			g_string_append_printf(out, "%s%s",
			    out->len > 0 ? PHRASE_LIST_COMMA : PHRASE_MARKED,
			    states->at[i].name);
	if (out->len > 0)
		g_string_append_c(out, '.');
	return g_strdup(out->str);
}

char *
states_tooltip(const struct states *states, size_t row, size_t i)
{
	return g_strdup_printf(PHRASE_NAME_AND_VALUE, states->at[i].name,
	    words_vote(states_vote(states, row, i)));
}

double
states_names_width(const struct states *states, const struct rc_page *page)
{
	struct rc_text_style style = rc_label_style(page, 400);
	double width = 0;

	for (size_t i = 0; i < states->n; i++)
		width =
		    fmax(width, rc_text_width(page, states->at[i].name, style));
	return width;
}

static char *
abbreviated(const char *name)
{
	g_auto(GStrv) pairs = g_strsplit(PHRASE_ABBREVIATIONS, ";", -1);
	GString *out = g_string_new(name);

	for (char **pair = pairs; *pair != NULL; pair++) {
		char *brief = strchr(*pair, '=');

		*brief++ = '\0';
		g_string_replace(out, *pair, brief, 0);
	}
	return g_string_free(out, FALSE);
}

char *
states_fit_name(const struct rc_page *page, const char *name, double width,
    struct rc_text_style style)
{
	g_autofree char *brief = NULL;

	if (rc_text_width(page, name, style) <= width)
		return g_strdup(name);
	brief = abbreviated(name);
	return rc_page_shorten(page, brief, width, style);
}

const char *
states_group_name(const struct states *states, size_t group)
{
	return group < states->figure->n_blocs
	    ? states->figure->blocs[group]->name
	    : PHRASE_OTHERS;
}
