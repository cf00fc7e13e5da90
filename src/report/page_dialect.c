#include "report/page_dialect.h"

void
rc_dialect_add(const struct rc_dialect *dialect, GString *out,
    const char *before, const char *text, const char *after)
{
	g_autofree char *escaped = dialect->escape(text);

	g_string_append_printf(out, "%s%s%s", before, escaped, after);
}

const char *
rc_dialect_picture(
    const struct rc_dialect *dialect, const struct rc_page_part *part)
{
	for (size_t s = 0; s < G_N_ELEMENTS(dialect->picture); s++)
		for (size_t i = 0; i < part->n_links; i++)
			if (g_str_has_suffix(
				part->links[i].path, dialect->picture[s]))
				return dialect->picture[s];
	return NULL;
}

/* The mark with the words in the place of its %s. */
static void
add_mark(GString *out, const char *mark, const char *words)
{
	g_auto(GStrv) sides = g_strsplit(mark, "%s", 2);

	g_string_append_printf(out, "%s%s%s", sides[0], words, sides[1]);
}

static void
add_part(const struct rc_dialect *d, GString *out, const struct rc_page *page,
    size_t i)
{
	const struct rc_page_part *part = &page->parts[i];
	g_autofree char *number = rc_page_number(page, i);
	g_autofree char *headline = rc_page_headline(part);

	add_mark(out, d->part, number);
	rc_dialect_add(d, out, "",
	    part->kind == RC_PAGE_TABLE ? rc_page_short_name(part) : headline,
	    d->part_end);
	if (part->kind == RC_PAGE_FIGURE)
		d->add_figure(out, part);
	if (part->kind == RC_PAGE_CLAIM) {
		g_autofree char *answer = rc_page_answer(part);

		rc_dialect_add(d, out, "", answer, "\n\n");
	}
	if (part->table != NULL)
		d->add_table(out, part);
	d->finish_part(out, part);
}

static bool
is_finding(const struct rc_page *page, size_t i)
{
	return page->parts[i].kind != RC_PAGE_TABLE &&
	    rc_page_is_first_like(page, i);
}

static void
add_findings(
    const struct rc_dialect *d, GString *out, const struct rc_page *page)
{
	if (rc_page_count(page, RC_PAGE_FIGURE) +
		rc_page_count(page, RC_PAGE_CLAIM) ==
	    0)
		return;
	add_mark(out, d->section, "Findings");
	g_string_append(out, d->list);
	for (size_t i = 0; i < page->n_parts; i++) {
		const struct rc_page_part *part = &page->parts[i];
		g_autofree char *headline = rc_page_headline(part);
		g_autofree char *number = rc_page_number(page, i);

		if (!is_finding(page, i))
			continue;
		rc_dialect_add(d, out, d->item, headline, "");
		if (part->kind == RC_PAGE_CLAIM)
			g_string_append_printf(out, ": %s%s%s", d->strong,
			    rc_page_verdict(part), d->strong_end);
		g_string_append_printf(out, " (%s)\n", number);
	}
	g_string_append(out, d->list_end);
}

static void
add_method(const struct rc_dialect *d, GString *out, const struct rc_page *page)
{
	g_autoptr(GArray) notes = rc_page_notes(page);

	if (notes->len == 0)
		return;
	add_mark(out, d->section, "Method");
	g_string_append(out, d->list);
	for (guint i = 0; i < notes->len; i++) {
		g_autofree char *sentence = rc_page_sentence(
		    g_array_index(notes, struct rc_page_note, i).text);

		rc_dialect_add(d, out, d->item, sentence, "\n");
	}
	g_string_append(out, d->list_end);
}

void
rc_dialect_page(
    const struct rc_dialect *d, const struct rc_page *page, GString *out)
{
	add_findings(d, out, page);
	for (size_t s = 0; s < RC_PAGE_N_SECTIONS; s++) {
		const struct rc_page_section *section = &rc_page_sections[s];

		if (rc_page_count(page, section->kind) == 0)
			continue;
		add_mark(out, d->section, section->heading);
		for (size_t i = 0; i < page->n_parts; i++)
			if (page->parts[i].kind == section->kind)
				add_part(d, out, page, i);
	}
	add_method(d, out, page);
}
