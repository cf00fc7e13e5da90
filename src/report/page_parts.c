#include "report/page_parts.h"

#include <string.h>

const struct rc_page_section rc_page_sections[RC_PAGE_N_SECTIONS] = {
	{ "figures", "Figures", RC_PAGE_FIGURE, "Figure" },
	{ "tables", "Tables", RC_PAGE_TABLE, "Table" },
	{ "claims", "Sentences under test", RC_PAGE_CLAIM, "Sentence" },
};

size_t
rc_page_count(const struct rc_page *page, enum rc_page_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < page->n_parts; i++)
		n += page->parts[i].kind == kind;
	return n;
}

char *
rc_page_number(const struct rc_page *page, size_t i)
{
	enum rc_page_kind kind = page->parts[i].kind;
	size_t number = 1, section = 0;

	for (size_t k = 0; k < i; k++)
		number += page->parts[k].kind == kind;
	while (rc_page_sections[section].kind != kind)
		section++;
	return g_strdup_printf("%s %zu", rc_page_sections[section].one, number);
}

char *
rc_page_headline(const struct rc_page_part *part)
{
	g_autofree char *of =
	    g_strdup_printf(" (1\u00a0of\u00a0%zu)", part->n_scenes);
	const char *title;

	switch (part->kind) {
	case RC_PAGE_FIGURE:
		title = part->scenes[0]->about.title;
		return g_strndup(title,
		    strlen(title) -
			(g_str_has_suffix(title, of) ? strlen(of) : 0));
	case RC_PAGE_TABLE:
		return g_strdup(part->table->lead->len > 0
			? g_ptr_array_index(part->table->lead, 0)
			: part->name);
	case RC_PAGE_CLAIM:
		break;
	}
	return g_strdup(part->says);
}

static bool
are_like(const struct rc_page_part *a, const struct rc_page_part *b)
{
	g_autofree char *x = rc_page_headline(a);
	g_autofree char *y = rc_page_headline(b);

	return a->kind == b->kind && strcmp(x, y) == 0;
}

size_t
rc_page_next_like(const struct rc_page *page, size_t i)
{
	size_t k = i + 1;

	while (k < page->n_parts && !are_like(&page->parts[i], &page->parts[k]))
		k++;
	return k;
}

bool
rc_page_is_first_like(const struct rc_page *page, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (are_like(&page->parts[i], &page->parts[k]))
			return false;
	return true;
}

const char *
rc_page_short_name(const struct rc_page_part *part)
{
	size_t n = strspn(part->name, "0123456789");
	const char *rest = part->name + n + strspn(part->name + n, "-_.");

	return n > 0 && *rest != '\0' ? rest : part->name;
}

const char *
rc_page_verdict(const struct rc_page_part *part)
{
	static const char *const words[][2] = {
		[RC_TRUE] = { "holds, against what is expected", "holds" },
		[RC_FALSE] = { "does not hold, as expected", "does not hold" },
		[RC_OPEN] = { "cannot be told", "cannot be told" },
	};

	return words[part->verdict][part->expects];
}

bool
rc_page_is_expected(const struct rc_page_part *part)
{
	return part->verdict == (part->expects ? RC_TRUE : RC_FALSE);
}

char *
rc_page_sentence(const char *text)
{
	GString *out = g_string_new(text);

	/* A letter alone is a symbol: "p is exact". */
	if (g_ascii_islower(text[0]) && g_ascii_islower(text[1]))
		out->str[0] = g_ascii_toupper(text[0]);
	if (out->len > 0 && strchr(".:!?", out->str[out->len - 1]) == NULL)
		g_string_append_c(out, '.');
	return g_string_free(out, FALSE);
}

char *
rc_page_answer(const struct rc_page_part *part)
{
	const char *verdict = rc_page_verdict(part);
	const char *why = part->answer;
	g_autofree char *whole = NULL;

	/* The answer of the command begins with it. */
	if (g_str_has_prefix(why, "no: ") || g_str_has_prefix(why, "yes: "))
		why = strchr(why, ' ') + 1;
	whole = g_strdup_printf("%s: %s", verdict, why);
	return rc_page_sentence(whole);
}

static void
free_note(gpointer note)
{
	g_array_unref(((struct rc_page_note *)note)->parts);
}

static struct rc_page_note *
find_note(GArray *notes, const char *text)
{
	for (guint i = 0; i < notes->len; i++) {
		struct rc_page_note *note =
		    &g_array_index(notes, struct rc_page_note, i);

		if (strcmp(note->text, text) == 0)
			return note;
	}
	return NULL;
}

static void
add_note(GArray *notes, const char *text, size_t part)
{
	struct rc_page_note *note = find_note(notes, text);

	if (note == NULL) {
		const struct rc_page_note new = { text,
			g_array_new(FALSE, FALSE, sizeof(size_t)) };

		g_array_append_val(notes, new);
		note =
		    &g_array_index(notes, struct rc_page_note, notes->len - 1);
	}
	if (note->parts->len == 0 ||
	    g_array_index(note->parts, size_t, note->parts->len - 1) != part)
		g_array_append_val(note->parts, part);
}

/* The last of several lines above a table says what its numbers are. */
static void
add_table(GArray *notes, const struct rc_table *table, size_t part)
{
	guint n = table->lead->len;

	if (n > 1)
		add_note(notes, g_ptr_array_index(table->lead, n - 1), part);
	for (guint i = (guint)table->n_answers; i < table->notes->len; i++)
		add_note(notes, g_ptr_array_index(table->notes, i), part);
}

GArray *
rc_page_notes(const struct rc_page *page)
{
	GArray *notes = g_array_new(FALSE, FALSE, sizeof(struct rc_page_note));

	g_array_set_clear_func(notes, free_note);
	for (size_t i = 0; i < page->n_parts; i++)
		if (page->parts[i].table != NULL)
			add_table(notes, page->parts[i].table, i);
	return notes;
}

const char *
rc_page_manifest(
    const struct rc_page *page, size_t i, const struct rc_pairs **pairs)
{
	const struct {
		const char *heading;
		const struct rc_pairs *pairs;
	} all[] = {
		{ "Inputs", page->inputs },
		{ "Libraries", page->libraries },
		{ "Fonts", page->fonts },
	};

	if (i >= G_N_ELEMENTS(all))
		return NULL;
	*pairs = all[i].pairs;
	return all[i].heading;
}
