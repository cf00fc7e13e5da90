#include "charts/given.h"

#include <string.h>

#include "charts/charts.h"
#include "charts/fields.h"
#include "charts/numbers.h"

enum { N_WORDS = 4 };

struct word {
	const char *option;
	const char **text; /* in the figure */
	bool is_checked;   /* numbers of a source are of its own */
};

static void
list_words(struct rc_figure *figure, struct word list[N_WORDS])
{
	const struct word words[N_WORDS] = {
		{ "title", &figure->title, true },
		{ "subtitle", &figure->subtitle, true },
		{ "note", &figure->note, true },
		{ "source", &figure->source, false },
	};

	memcpy(list, words, sizeof words);
}

/* What the words are about: the figure of the roll calls that it shows, which
 * may be one or two of its selection. */
struct subject {
	struct rc_selection *shown;
	struct rc_figure figure;
	struct votes votes;
};

static struct subject
subject_of(const struct rc_chart *chart, const struct rc_figure *figure)
{
	size_t n = rc_chart_n_votes(chart);
	struct subject s = { .shown = n > 0
		    ? rc_selection_pick(figure->selection, figure->votes, n)
		    : rc_selection_copy(figure->selection) };

	s.figure = chart_figure_of(figure, s.shown);
	s.votes = votes_of(&s.figure);
	return s;
}

static void
subject_clear(struct subject *subject)
{
	votes_free(&subject->votes);
	rc_selection_free(subject->shown);
}

static bool
check_encoding(const char *option, const char *text, struct rc_error *err)
{
	const char *wrong;

	if (g_utf8_validate(text, -1, &wrong))
		return true;
	rc_fail(err, RC_EUSAGE, NULL, "--%s is not UTF-8: byte %td is 0x%02X",
	    option, wrong - text + 1, (unsigned char)*wrong);
	return rc_fail_help(
	    err, "`iconv -f WINDOWS-1252 -t UTF-8` converts older texts");
}

/* NULL and *err where it cannot be; g_free. */
static char *
expand(const struct subject *subject, const struct word *word,
    struct rc_error *err)
{
	g_autofree char *line = NULL;

	if (!check_encoding(word->option, *word->text, err))
		return NULL;
	line = words_one_line(*word->text);
	return fields_expand(
	    &subject->figure, &subject->votes, word->option, line, err);
}

static bool
are_given(const struct word words[N_WORDS])
{
	for (size_t i = 0; i < N_WORDS; i++)
		if (*words[i].text != NULL)
			return true;
	return false;
}

bool
given_expand(const struct rc_chart *chart, const struct rc_figure *figure,
    struct rc_scene *scene, struct rc_figure *expanded, struct rc_error *err)
{
	struct subject subject;
	struct word words[N_WORDS];
	bool ok = true;

	*expanded = *figure;
	list_words(expanded, words);
	if (!are_given(words))
		return true;
	subject = subject_of(chart, figure);
	for (size_t i = 0; i < N_WORDS && ok; i++) {
		g_autofree char *text = NULL;

		if (*words[i].text == NULL)
			continue;
		text = expand(&subject, &words[i], err);
		ok = text != NULL;
		*words[i].text = rc_scene_keep(scene, text);
	}
	subject_clear(&subject);
	return ok;
}

/* Years between two votes are shown only by what is about all of them. */
static GHashTable *
numbers_of(const struct rc_chart *chart, const struct rc_figure *figure,
    const struct rc_scene *scene)
{
	struct subject subject = subject_of(chart, figure);
	GHashTable *numbers = numbers_new();

	if (figure->counted == RC_COUNTED_VOTES)
		numbers_add_votes(numbers, &subject.votes);
	if (rc_chart_n_votes(chart) == 0)
		numbers_add_years(
		    numbers, subject.votes.first_year, subject.votes.last_year);
	for (size_t i = 0; i < figure->n_series; i++)
		numbers_add_series(numbers, &figure->series[i]);
	numbers_add_scene(numbers, scene);
	subject_clear(&subject);
	return numbers;
}

static void
check_word(const struct rc_figure *figure, const struct word *word,
    GHashTable *numbers)
{
	g_autofree char *line = words_one_line(*word->text);
	g_autoptr(GPtrArray) foreign = numbers_foreign(numbers, line);

	for (guint i = 0; i < foreign->len; i++)
		chart_warn(figure,
		    "fields follow the data: {yes.share.last}, "
		    "{yes.count.2015}",
		    "the number %s in --%s is none of the figure's",
		    (const char *)g_ptr_array_index(foreign, i), word->option);
}

void
given_check(const struct rc_chart *chart, const struct rc_figure *figure,
    const struct rc_scene *scene)
{
	struct rc_figure given = *figure;
	g_autoptr(GHashTable) numbers = NULL;
	struct word words[N_WORDS];

	list_words(&given, words);
	for (size_t i = 0; i < N_WORDS && figure->report != NULL; i++) {
		if (!words[i].is_checked || *words[i].text == NULL)
			continue;
		if (numbers == NULL)
			numbers = numbers_of(chart, figure, scene);
		check_word(figure, &words[i], numbers);
	}
}
