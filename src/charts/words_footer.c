/* Footers: source, note and credit, a sentence after the other. */
#include <string.h>

#include "charts/phrases.h"
#include "charts/words.h"
#include "model/identity.h"
#include "model/subject.h"

/* ", A/RES/60/173 to A/RES/70/172"; either may be "". */
static char *
join_symbols(const char *first, const char *link, const char *last)
{
	if (first[0] == '\0')
		first = last;
	if (first[0] == '\0')
		return g_strdup("");
	if (last[0] == '\0' || strcmp(first, last) == 0)
		return g_strconcat(PHRASE_LIST_COMMA, first, NULL);
	return g_strconcat(PHRASE_LIST_COMMA, first, link, last, NULL);
}

/* The first and the last symbol of some decisions, which come in order. */
struct span {
	const char *first, *last;
};

static void
extend(struct span *span, const struct rc_resolution *r)
{
	if (r->symbol[0] == '\0')
		return;
	if (span->first[0] == '\0')
		span->first = r->symbol;
	span->last = r->symbol;
}

char *
words_join(const char *one, const char *other)
{
	return g_strconcat(one,
	    one[0] != '\0' && other[0] != '\0' ? PHRASE_SENTENCE_GAP : "",
	    other, NULL);
}

static bool
breaks_line(gunichar letter)
{
	GUnicodeType type = g_unichar_type(letter);

	return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR ||
	    type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

char *
words_one_line(const char *text)
{
	GString *out = g_string_new(NULL);
	bool is_broken = false;

	for (; *text != '\0'; text = g_utf8_next_char(text)) {
		gunichar letter = g_utf8_get_char(text);

		if (breaks_line(letter)) {
			is_broken = true;
			continue;
		}
		if (is_broken)
			g_string_append_c(out, ' ');
		g_string_append_unichar(out, letter);
		is_broken = false;
	}
	return g_strstrip(g_string_free(out, FALSE));
}

/* What ends a sentence may stand within quotes and brackets. */
static bool
ends_sentence(const char *text)
{
	g_auto(GStrv) closing = g_strsplit(PHRASE_CLOSING, " ", -1);
	g_auto(GStrv) ends = g_strsplit(PHRASE_SENTENCE_ENDS, " ", -1);
	g_autofree char *bare = g_strdup(text);

	for (size_t i = 0; closing[i] != NULL;) {
		if (g_str_has_suffix(bare, closing[i])) {
			bare[strlen(bare) - strlen(closing[i])] = '\0';
			i = 0;
		} else {
			i++;
		}
	}
	for (size_t i = 0; ends[i] != NULL; i++)
		if (g_str_has_suffix(bare, ends[i]))
			return true;
	return false;
}

char *
words_sentence(const char *text)
{
	return text[0] == '\0' || ends_sentence(text)
	    ? g_strdup(text)
	    : g_strdup_printf(PHRASE_WITH_FULL_STOP, text);
}

/* "Source: UN Digital Library."; "" where the user wants none. */
static char *
source_of(const struct rc_figure *figure, const char *symbols)
{
	g_autofree char *from = rc_selection_source(figure->selection);
	g_autofree char *given = NULL;

	if (figure->source == NULL)
		return g_strdup_printf(PHRASE_SOURCE, from, symbols);
	given = words_sentence(figure->source);
	return given[0] == '\0' ||
		g_ascii_strncasecmp(
		    given, PHRASE_SOURCE_WORD, strlen(PHRASE_SOURCE_WORD)) == 0
	    ? g_steal_pointer(&given)
	    : g_strdup_printf(PHRASE_NAME_AND_VALUE, PHRASE_SOURCE_WORD, given);
}

/* Votes that the data have found by leaving out who voted otherwise, which
 * their notes say: not to be taken for what was called. */
static char *
by_elimination(const struct rc_selection *selection)
{
	g_autoptr(GString) years = g_string_new(NULL);

	for (size_t i = 0; i < selection->n; i++) {
		const struct rc_resolution *r = rc_selection_at(selection, i);

		if (strstr(r->note, "by elimination") != NULL)
			g_string_append_printf(years, "%s%d",
			    years->len > 0 ? PHRASE_LIST_COMMA : "",
			    r->date.year);
	}
	return years->len == 0
	    ? g_strdup("")
	    : g_strdup_printf(PHRASE_BY_ELIMINATION, years->str);
}

static char *
footer_with(
    const struct rc_figure *figure, const char *symbols, const char *note)
{
	g_autofree char *source = source_of(figure, symbols);
	g_autofree char *own = figure->note != NULL
	    ? words_sentence(figure->note)
	    : g_strdup(note);
	g_autofree char *inferred = by_elimination(figure->selection);
	g_autofree char *known = words_join(source, inferred);
	g_autofree char *words = words_join(known, own);
	g_autofree char *credit = figure->no_credit
	    ? g_strdup("")
	    : g_strdup_printf(PHRASE_CREDIT, RC_VERSION);

	return words_join(words, credit);
}

char *
words_footer(const struct rc_figure *figure, const char *note)
{
	struct span span = { "", "" };
	g_autofree char *symbols = NULL;

	/* Of several subjects there is no first and last symbol either. */
	if (rc_selection_is_on_several(figure->selection))
		return footer_with(figure, "", note);
	for (size_t i = 0; i < figure->selection->n; i++)
		extend(&span, rc_selection_at(figure->selection, i));
	symbols = join_symbols(span.first, PHRASE_SYMBOLS_TO, span.last);
	return footer_with(figure, symbols, note);
}

char *
words_footer_of_roll_calls(const struct rc_figure *figure,
    const struct rc_matrix *matrix, const char *note)
{
	struct span span = { "", "" };
	g_autofree char *symbols = NULL;

	for (size_t row = 0; row < matrix->rows; row++)
		extend(&span,
		    rc_selection_at(
			figure->selection, matrix->resolution[row]));
	symbols = join_symbols(span.first, PHRASE_SYMBOLS_TO, span.last);
	return footer_with(figure, symbols, note);
}

char *
words_footer_of_two(const struct rc_figure *figure,
    const struct rc_resolution *first, const struct rc_resolution *second,
    const char *note)
{
	g_autofree char *symbols = join_symbols(rc_resolution_symbol(first),
	    PHRASE_SYMBOLS_AND, rc_resolution_symbol(second));

	return footer_with(figure, symbols, note);
}

/* From one body to another there is no first and last symbol. */
char *
words_footer_of_series(const struct rc_figure *figure, const char *note)
{
	return footer_with(figure, "", note);
}
