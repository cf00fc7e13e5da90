#include "model/subjects.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"
#include "model/subject.h"

/* Of decisions without a title beside others that have one. */
static const char untitled[] = "Untitled";

static char **
topic_words(const char *title)
{
	g_autofree char *subject = rc_title_subject(title);

	return g_strsplit(rc_subject_topic(subject), " ", -1);
}

static bool
is_same_word(const char *a, const char *b)
{
	g_autofree char *one = rc_text_fold(a), *other = rc_text_fold(b);

	return strcmp(one, other) == 0;
}

/* How many words at the beginning are the same, the last of each text apart: it
 * keeps one of its own. */
static guint
count_shared(char *const *a, char *const *b, guint most)
{
	guint n = 0;

	while (n < most && a[n] != NULL && b[n] != NULL && a[n + 1] != NULL &&
	    b[n + 1] != NULL && is_same_word(a[n], b[n]))
		n++;
	return n;
}

/* Of so many words, how many there are up to one that leads to the next. */
static guint
count_leading(char *const *words, guint n)
{
	static const char *const leads[] = { "in", "of", "on", "to", "for",
		"against", "from", "by", NULL };

	while (n > 0 && !g_strv_contains(leads, words[n - 1]))
		n--;
	return n;
}

/* The words from there on, as many as n. */
static char *
join_words(char *const *words, guint from, guint n)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < n && words[from + i] != NULL; i++)
		g_string_append_printf(
		    out, "%s%s", i > 0 ? " " : "", words[from + i]);
	return g_string_free(out, FALSE);
}

char *
rc_selection_shared(const struct rc_selection *selection)
{
	g_auto(GStrv) first = NULL;
	g_autofree char *key = NULL;
	guint n = 0;
	bool differ = false;

	for (size_t i = 0; i < selection->n && !(differ && n == 0); i++) {
		const char *title = rc_selection_at(selection, i)->title;
		g_autofree char *other =
		    rc_title_repeats(selection, i) ? NULL : rc_title_key(title);

		if (other == NULL || other[0] == '\0')
			continue;
		if (first == NULL) {
			first = topic_words(title);
			key = g_steal_pointer(&other);
			n = g_strv_length(first);
		} else if (strcmp(key, other) != 0) {
			g_auto(GStrv) words = topic_words(title);

			n = count_shared(first, words, n);
			differ = true;
		}
	}
	return differ ? join_words(first, 0, count_leading(first, n))
		      : g_strdup("");
}

/* "the Syrian Arab Republic" after so many words that are left out: without its
 * article, and as the beginning of a line. */
static char *
label_of(const char *title, guint n_shared)
{
	g_auto(GStrv) words = topic_words(title);
	g_autofree char *key = rc_title_key(title);
	guint from = n_shared;
	g_autofree char *rest = NULL;
	GString *label;

	if (key[0] == '\0')
		return g_strdup(untitled);
	if (n_shared > 0 && strcmp(words[from], "the") == 0 &&
	    words[from + 1] != NULL)
		from++;
	rest = join_words(words, from, G_MAXUINT);
	label = g_string_new(NULL);
	g_string_append_unichar(
	    label, g_unichar_toupper(g_utf8_get_char(rest)));
	g_string_append(label, g_utf8_next_char(rest));
	g_string_replace(label, "'", "\u2019", 0);
	return g_string_free(label, FALSE);
}

static void
count_subjects(struct rc_subjects *s, const struct rc_selection *selection)
{
	g_autoptr(GHashTable) index =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (size_t i = 0; i < selection->n; i++) {
		char *key;
		gpointer at;

		if (rc_title_repeats(selection, i)) {
			s->of[i] = s->of[i - 1];
			s->count[s->of[i]]++;
			continue;
		}
		key = rc_title_key(rc_selection_at(selection, i)->title);

		if (g_hash_table_lookup_extended(index, key, NULL, &at)) {
			g_free(key);
		} else {
			at = GSIZE_TO_POINTER(s->n);
			g_hash_table_insert(index, key, at);
			s->first[s->n++] = i;
		}
		s->of[i] = GPOINTER_TO_SIZE(at);
		s->count[s->of[i]]++;
	}
}

/* The only subject that has a title takes the decisions without one. */
static void
settle_untitled(struct rc_subjects *s, const struct rc_selection *selection)
{
	bool is_untitled[2];

	if (s->n != 2)
		return;
	for (size_t k = 0; k < 2; k++) {
		g_autofree char *key = rc_title_key(
		    rc_selection_at(selection, s->first[k])->title);

		is_untitled[k] = key[0] == '\0';
	}
	if (!is_untitled[0] && !is_untitled[1])
		return;
	s->first[0] = s->first[is_untitled[0] ? 1 : 0];
	s->count[0] = selection->n;
	memset(s->of, 0, selection->n * sizeof *s->of);
	s->n = 1;
}

struct rc_subjects *
rc_subjects_new(const struct rc_selection *selection)
{
	struct rc_subjects *s = g_new0(struct rc_subjects, 1);
	g_autofree char *shared = rc_selection_shared(selection);
	g_auto(GStrv) words = g_strsplit(shared, " ", -1);

	s->first = g_new0(size_t, selection->n + 1);
	s->count = g_new0(size_t, selection->n + 1);
	s->of = g_new0(size_t, selection->n + 1);
	count_subjects(s, selection);
	settle_untitled(s, selection);
	s->label = g_new0(char *, s->n + 1);
	for (size_t k = 0; k < s->n; k++)
		s->label[k] =
		    label_of(rc_selection_at(selection, s->first[k])->title,
			g_strv_length(words));
	return s;
}

struct rc_selection *
rc_subjects_select(const struct rc_subjects *subjects,
    const struct rc_selection *selection, size_t k)
{
	g_autofree size_t *indices = g_new(size_t, subjects->count[k] + 1);
	size_t n = 0;

	for (size_t i = 0; i < selection->n; i++)
		if (subjects->of[i] == k)
			indices[n++] = i;
	return rc_selection_pick(selection, indices, n);
}

void
rc_subjects_free(struct rc_subjects *subjects)
{
	if (subjects == NULL)
		return;
	g_strfreev(subjects->label);
	g_free(subjects->first);
	g_free(subjects->count);
	g_free(subjects->of);
	g_free(subjects);
}
