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

const char *
rc_page_headline(const struct rc_page_part *part)
{
	switch (part->kind) {
	case RC_PAGE_FIGURE:
		return part->light[0]->about.title;
	case RC_PAGE_TABLE:
		return part->table->lead->len > 0
		    ? g_ptr_array_index(part->table->lead, 0)
		    : part->name;
	case RC_PAGE_CLAIM:
		break;
	}
	return part->says;
}

const char *
rc_page_verdict(const struct rc_page_part *part)
{
	static const char *const words[2][2] = {
		{ "does not hold, as expected", "does not hold" },
		{ "holds, against what is expected", "holds" },
	};

	return words[part->holds][part->expects];
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

/* Lines above a table, past the first two, say what its numbers are: which
 * votes and which data the reader knows. */
static void
add_table(GArray *notes, const struct rc_table *table, size_t part)
{
	for (guint i = 1; i < table->lead->len; i++) {
		const char *line = g_ptr_array_index(table->lead, i);

		if (!g_str_has_prefix(line, "data: "))
			add_note(notes, line, part);
	}
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
