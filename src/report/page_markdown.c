/* The page as Markdown: pictures by their files, tables by their writer. */
#include <string.h>

#include "output/output.h"
#include "report/page_parts.h"

static void
add(GString *out, const char *before, const char *text, const char *after)
{
	g_autofree char *escaped = rc_markdown_text(text);

	g_string_append_printf(out, "%s%s%s", before, escaped, after);
}

/* An address may hold no blank and no bracket. */
static void
add_address(GString *out, const char *path)
{
	g_autofree char *address = g_uri_escape_string(path, "/", TRUE);

	g_string_append(out, address);
}

/* The first of the suffixes that has files; NULL where none has. */
static const char *
picture_suffix(const struct rc_page_part *part)
{
	static const char *const suffixes[] = { ".svg", ".png" };

	for (size_t s = 0; s < G_N_ELEMENTS(suffixes); s++)
		for (size_t i = 0; i < part->n_links; i++)
			if (g_str_has_suffix(part->links[i].path, suffixes[s]))
				return suffixes[s];
	return NULL;
}

static void
add_pictures(GString *out, const struct rc_page_part *part)
{
	const char *suffix = picture_suffix(part);
	size_t page = 0;

	for (size_t i = 0; suffix != NULL && i < part->n_links; i++) {
		if (!g_str_has_suffix(part->links[i].path, suffix) ||
		    page == part->n_scenes)
			continue;
		add(out, "![", part->light[page++]->about.alt, "](");
		add_address(out, part->links[i].path);
		g_string_append(out, ")\n\n");
	}
}

static void
add_files(GString *out, const struct rc_page_part *part)
{
	for (size_t i = 0; i < part->n_links; i++) {
		add(out, i > 0 ? " [" : "[", part->links[i].words, "](");
		add_address(out, part->links[i].path);
		g_string_append_c(out, ')');
	}
	g_string_append(out, part->n_links > 0 ? "\n\n" : "");
	if (part->command != NULL)
		g_string_append_printf(
		    out, "```sh\n%s\n```\n\n", part->command);
}

static void
add_heading(GString *out, const struct rc_page *page, size_t i)
{
	const struct rc_page_part *part = &page->parts[i];
	g_autofree char *number = rc_page_number(page, i);
	g_autofree char *headline = rc_page_headline(part);

	g_string_append_printf(out, "### %s: ", number);
	add(out, "",
	    part->kind == RC_PAGE_TABLE ? rc_page_short_name(part) : headline,
	    "\n\n");
}

static void
add_part(GString *out, const struct rc_page *page, size_t i)
{
	const struct rc_page_part *part = &page->parts[i];
	const struct rc_output_style style = { false, false };

	add_heading(out, page, i);
	if (part->kind == RC_PAGE_FIGURE) {
		add(out, "", part->light[0]->about.subtitle, "\n\n");
		add_pictures(out, part);
		add(out, "", part->light[0]->about.footer, "\n\n");
	}
	if (part->kind == RC_PAGE_CLAIM) {
		g_autofree char *answer = rc_page_answer(part);

		add(out, "", answer, "\n\n");
	}
	if (part->table != NULL) {
		rc_write_markdown(part->table, &style, out);
		g_string_append_c(out, '\n');
	}
	add_files(out, part);
}

static void
add_findings(GString *out, const struct rc_page *page)
{
	g_string_append(out, "## Findings\n\n");
	for (size_t i = 0; i < page->n_parts; i++) {
		const struct rc_page_part *part = &page->parts[i];
		g_autofree char *headline = rc_page_headline(part);
		g_autofree char *number = rc_page_number(page, i);

		if (part->kind == RC_PAGE_TABLE ||
		    !rc_page_is_first_like(page, i))
			continue;
		add(out, "- ", headline, "");
		if (part->kind == RC_PAGE_CLAIM)
			add(out, ": **", rc_page_verdict(part), "**");
		g_string_append_printf(out, " (%s)\n", number);
	}
	g_string_append_c(out, '\n');
}

static void
add_method(GString *out, const struct rc_page *page)
{
	g_autoptr(GArray) notes = rc_page_notes(page);

	if (notes->len == 0)
		return;
	g_string_append(out, "## Method\n\n");
	for (guint i = 0; i < notes->len; i++) {
		g_autofree char *sentence = rc_page_sentence(
		    g_array_index(notes, struct rc_page_note, i).text);

		add(out, "- ", sentence, "\n");
	}
	g_string_append_c(out, '\n');
}

static void
add_manifest(GString *out, const struct rc_page *page)
{
	const struct rc_pairs *pairs;
	const char *heading;

	g_string_append(out, "## What it was made from\n\n");
	if (page->program != NULL)
		add(out, "rollcall ", page->program, "\n\n");
	for (size_t i = 0;
	     (heading = rc_page_manifest(page, i, &pairs)) != NULL; i++) {
		if (pairs == NULL || rc_pairs_size(pairs) == 0)
			continue;
		g_string_append_printf(out, "### %s\n\n", heading);
		for (size_t k = 0; k < rc_pairs_size(pairs); k++) {
			add(out, "- ", rc_pairs_name(pairs, k), ": ");
			add(out, "", rc_pairs_value(pairs, k), "\n");
		}
		g_string_append_c(out, '\n');
	}
}

void
rc_page_markdown(const struct rc_page *page, GString *out)
{
	add(out, "# ", page->title, "\n\n");
	add_findings(out, page);
	for (size_t s = 0; s < RC_PAGE_N_SECTIONS; s++) {
		const struct rc_page_section *section = &rc_page_sections[s];

		if (rc_page_count(page, section->kind) == 0)
			continue;
		g_string_append_printf(out, "## %s\n\n", section->heading);
		for (size_t i = 0; i < page->n_parts; i++)
			if (page->parts[i].kind == section->kind)
				add_part(out, page, i);
	}
	add_method(out, page);
	add_manifest(out, page);
	g_string_truncate(out, out->len - 1);
}
