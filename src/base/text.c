#include "base/text.h"

#include <string.h>

/* Typographic characters and the plain ones that people type for them. */
static const struct {
	gunichar from;
	const char *to;
} plain_forms[] = {
	{ 0x2018, "'" },
	{ 0x2019, "'" },
	{ 0x02BC, "'" },
	{ 0x00B4, "'" },
	{ 0x0060, "'" },
	{ 0x201C, "\"" },
	{ 0x201D, "\"" },
	{ 0x00A0, " " },
	{ 0x2010, "-" },
	{ 0x2011, "-" },
	{ 0x2013, "-" },
	{ 0x2014, "-" },
};

static bool
append_plain(GString *out, gunichar c)
{
	for (size_t i = 0; i < G_N_ELEMENTS(plain_forms); i++) {
		if (plain_forms[i].from == c) {
			g_string_append(out, plain_forms[i].to);
			return true;
		}
	}
	return false;
}

/* What is left of a capital I with a dot, as in Turkish, beside the i. */
enum { DOT_ABOVE = 0x0307 };

static bool
is_ascii(const char *text)
{
	for (; *text != '\0'; text++)
		if ((unsigned char)*text >= 0x80)
			return false;
	return true;
}

/* g_utf8_casefold knows no locale, so that a Turkish one changes nothing. */
char *
rc_text_fold(const char *text)
{
	/* The same in a tenth of the time. */
	if (is_ascii(text))
		return g_strdelimit(g_ascii_strdown(text, -1), "`", '\'');
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	g_autofree char *lower = g_utf8_casefold(valid, -1);
	g_autofree char *composed =
	    g_utf8_normalize(lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);
	GString *out = g_string_sized_new(strlen(composed));

	for (const char *p = composed; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c != DOT_ABOVE && !append_plain(out, c))
			g_string_append_unichar(out, c);
	}
	return g_string_free(out, FALSE);
}

/* "U.S." is "us" and "Côte d'Ivoire" is "cote divoire": neither a mark over a
 * letter nor one of these tells names apart. */
static bool
is_silent(gunichar c)
{
	return g_unichar_combining_class(c) != 0 || c == '.' || c == '\'';
}

/* The next letter of a word; what stands between words is one blank. */
static void
append_bare(GString *out, gunichar c, bool *is_between)
{
	if (c == '&') {
		g_string_append(out, out->len > 0 ? " and" : "and");
		*is_between = true;
	} else if (g_unichar_isalnum(c)) {
		if (*is_between && out->len > 0)
			g_string_append_c(out, ' ');
		g_string_append_unichar(out, c);
		*is_between = false;
	} else if (!is_silent(c)) {
		*is_between = true;
	}
}

char *
rc_text_bare(const char *text)
{
	static const char article[] = "the ";
	g_autofree char *folded = rc_text_fold(text);
	g_autofree char *parts = is_ascii(folded)
	    ? g_steal_pointer(&folded)
	    : g_utf8_normalize(folded, -1, G_NORMALIZE_ALL);
	GString *out = g_string_new(NULL);
	bool is_between = false;

	for (const char *p = parts; *p != '\0'; p = g_utf8_next_char(p))
		append_bare(out, g_utf8_get_char(p), &is_between);
	if (g_str_has_prefix(out->str, article))
		g_string_erase(out, 0, sizeof article - 1);
	return g_string_free(out, FALSE);
}

/* rc_text_fold of one ASCII character. */
static char
fold_ascii(char c)
{
	return c == '`' ? '\'' : g_ascii_tolower(c);
}

/* Nine texts of ten are ASCII: those need no folding before they are
 * searched. */
static bool
ascii_contains(const char *text, const char *folded_needle)
{
	for (; *text != '\0'; text++) {
		size_t i = 0;

		while (folded_needle[i] != '\0' &&
		    fold_ascii(text[i]) == folded_needle[i])
			i++;
		if (folded_needle[i] == '\0')
			return true;
	}
	return folded_needle[0] == '\0';
}

bool
rc_text_contains(const char *text, const char *folded_needle)
{
	g_autofree char *folded = NULL;

	if (is_ascii(text))
		return ascii_contains(text, folded_needle);
	folded = rc_text_fold(text);
	return strstr(folded, folded_needle) != NULL;
}

/* Control characters include the C1 block, which some terminals obey, and the
 * marks that turn the direction of the text around. */
static bool
is_safe(gunichar c)
{
	if (c < 0x20 || (c >= 0x7F && c < 0xA0))
		return false;
	return !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
}

void
rc_text_append_visible(GString *out, const char *text, size_t n)
{
	const char *end = text + n;

	while (text < end) {
		gunichar c = g_utf8_get_char_validated(text, end - text);

		if (c == (gunichar)-1 || c == (gunichar)-2 || c == 0) {
			g_string_append_printf(
			    out, "\\x%02x", (unsigned char)*text++);
			continue;
		}
		if (c == '\t')
			g_string_append_c(out, ' ');
		else if (is_safe(c))
			g_string_append_unichar(out, c);
		else
			g_string_append_printf(
			    out, c < 0x80 ? "\\x%02x" : "\\u%04x", (unsigned)c);
		text = g_utf8_next_char(text);
	}
}

static size_t
smallest(size_t a, size_t b, size_t c)
{
	size_t least = a < b ? a : b;

	return least < c ? least : c;
}

/* Edits (insert, delete, change, swap of neighbours) from a to b, over bytes:
 * the names that are compared are ASCII. */
static size_t
edit_distance(const char *a, const char *b)
{
	enum { MOST = 64 };
	size_t n = strlen(a), m = strlen(b);
	size_t d[MOST + 1][MOST + 1];

	if (n > MOST || m > MOST)
		return MOST;
	for (size_t i = 0; i <= n; i++)
		d[i][0] = i;
	for (size_t j = 0; j <= m; j++)
		d[0][j] = j;
	for (size_t i = 1; i <= n; i++) {
		for (size_t j = 1; j <= m; j++) {
			d[i][j] = smallest(d[i - 1][j] + 1, d[i][j - 1] + 1,
			    d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				d[i][j] = smallest(
				    d[i][j], d[i][j], d[i - 2][j - 2] + 1);
		}
	}
	return d[n][m];
}

const char *
rc_text_nearest_within(
    const char *word, const char *const *candidates, size_t n, size_t most)
{
	const char *nearest = NULL;
	size_t least = most + 1;

	for (size_t i = 0; i < n; i++) {
		size_t distance = edit_distance(word, candidates[i]);

		if (distance < least && distance < strlen(candidates[i])) {
			least = distance;
			nearest = candidates[i];
		}
	}
	return nearest;
}

const char *
rc_text_nearest(const char *word, const char *const *candidates, size_t n)
{
	return rc_text_nearest_within(
	    word, candidates, n, strlen(word) / 3 + 1);
}

char *
rc_text_suggestion(const char *word, const char *const *candidates, size_t n)
{
	const char *nearest = rc_text_nearest(word, candidates, n);

	return nearest == NULL
	    ? g_strdup("")
	    : g_strdup_printf("; did you mean \"%s\"?", nearest);
}

int
rc_text_columns(const char *text)
{
	int columns = 0;

	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (!g_unichar_iszerowidth(c))
			columns += g_unichar_iswide(c) ? 2 : 1;
	}
	return columns;
}

#define NO_BREAK_SPACE "\u00a0"

void
rc_text_append_folded(GString *out, const char *text, int columns, int indent)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	int at = 0;

	for (size_t i = 0; words[i] != NULL; i++) {
		g_auto(GStrv) bound = g_strsplit(words[i], NO_BREAK_SPACE, -1);
		g_autofree char *word = g_strjoinv(" ", bound);
		int width = rc_text_columns(word);

		if (i > 0 && at + 1 + width > columns) {
			g_string_append_printf(out, "\n%*s", indent, "");
			at = indent;
		} else if (i > 0) {
			g_string_append_c(out, ' ');
			at++;
		}
		g_string_append(out, word);
		at += width;
	}
}

char *
rc_text_years(int first, int last)
{
	if (first == last)
		return g_strdup_printf("%d", first);
	if (first / 100 == last / 100)
		return g_strdup_printf("%d\u2013%02d", first, last % 100);
	return g_strdup_printf("%d\u2013%d", first, last);
}
