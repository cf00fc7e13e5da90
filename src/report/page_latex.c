/* The page as LaTeX: pictures by their files, tables by their writer. */
#include <string.h>

#include "output/output.h"
#include "report/page_parts.h"

/* A table that is longer than a page is left to its file. */
enum { MOST_ROWS = 40 };

static void
add(GString *out, const char *before, const char *text, const char *after)
{
	g_autofree char *escaped = rc_latex_text(text);

	g_string_append_printf(out, "%s%s%s", before, escaped, after);
}

/* Names of files stand for themselves, but not with what LaTeX reads first. */
static void
add_picture(GString *out, const char *path)
{
	if (strpbrk(path, "{}%#\\~$&^") != NULL)
		return;
	g_string_append_printf(out,
	    "\\includegraphics[width=\\linewidth,"
	    "height=.75\\textheight,keepaspectratio]{%s}\n",
	    path);
}

static const char *
picture_suffix(const struct rc_page_part *part)
{
	static const char *const suffixes[] = { ".pdf", ".png" };

	for (size_t s = 0; s < G_N_ELEMENTS(suffixes); s++)
		for (size_t i = 0; i < part->n_links; i++)
			if (g_str_has_suffix(part->links[i].path, suffixes[s]))
				return suffixes[s];
	return NULL;
}

/* The title is the caption, as far as it is not on the picture already. */
static void
add_figure(GString *out, const struct rc_page_part *part)
{
	const struct rc_scene_text *about = &part->light[0]->about;
	const char *suffix = picture_suffix(part);
	g_autofree char *headline = rc_page_headline(part);

	for (size_t i = 0; suffix != NULL && i < part->n_links; i++) {
		if (!g_str_has_suffix(part->links[i].path, suffix))
			continue;
		g_string_append(out, "\\begin{figure}[htbp]\n\\centering\n");
		add_picture(out, part->links[i].path);
		add(out, "\\caption{", headline, ". ");
		add(out, "", about->subtitle, ".}\n");
		g_string_append(out, "\\end{figure}\n");
	}
	add(out, "\n", about->footer, "\n\n");
}

static void
add_table(GString *out, const struct rc_page_part *part)
{
	const struct rc_output_style style = { false, false };
	size_t n = rc_table_n_rows(part->table);

	if (n <= MOST_ROWS)
		rc_write_latex(part->table, &style, out);
	else
		g_string_append_printf(
		    out, "The table of %zu rows is left to its file.\n\n", n);
}

static void
add_part(GString *out, const struct rc_page *page, size_t i)
{
	const struct rc_page_part *part = &page->parts[i];
	g_autofree char *number = rc_page_number(page, i);
	g_autofree char *headline = rc_page_headline(part);

	g_string_append_printf(out, "\\subsection*{%s: ", number);
	add(out, "",
	    part->kind == RC_PAGE_TABLE ? rc_page_short_name(part) : headline,
	    "}\n");
	if (part->kind == RC_PAGE_FIGURE)
		add_figure(out, part);
	if (part->kind == RC_PAGE_CLAIM) {
		g_autofree char *answer = rc_page_answer(part);

		add(out, "", answer, "\n\n");
	}
	if (part->table != NULL)
		add_table(out, part);
	/* Figures and tables float, but not into the next part of many. */
	g_string_append(out, "\\clearpage\n");
}

static void
add_findings(GString *out, const struct rc_page *page)
{
	if (rc_page_count(page, RC_PAGE_FIGURE) +
		rc_page_count(page, RC_PAGE_CLAIM) ==
	    0)
		return;
	g_string_append(out, "\\section*{Findings}\n\\begin{itemize}\n");
	for (size_t i = 0; i < page->n_parts; i++) {
		const struct rc_page_part *part = &page->parts[i];
		g_autofree char *headline = rc_page_headline(part);
		g_autofree char *number = rc_page_number(page, i);

		if (part->kind == RC_PAGE_TABLE ||
		    !rc_page_is_first_like(page, i))
			continue;
		add(out, "\\item ", headline, "");
		if (part->kind == RC_PAGE_CLAIM)
			add(out, ": \\textbf{", rc_page_verdict(part), "}");
		g_string_append_printf(out, " (%s)\n", number);
	}
	g_string_append(out, "\\end{itemize}\n\\clearpage\n");
}

static void
add_method(GString *out, const struct rc_page *page)
{
	g_autoptr(GArray) notes = rc_page_notes(page);

	if (notes->len == 0)
		return;
	g_string_append(out, "\\section*{Method}\n\\begin{itemize}\n");
	for (guint i = 0; i < notes->len; i++) {
		g_autofree char *sentence = rc_page_sentence(
		    g_array_index(notes, struct rc_page_note, i).text);

		add(out, "\\item ", sentence, "\n");
	}
	g_string_append(out, "\\end{itemize}\n");
}

static void
add_manifest(GString *out, const struct rc_page *page)
{
	const struct rc_pairs *pairs;

	g_string_append(out,
	    "\\section*{What it was made from}\n\\begin{flushleft}\n"
	    "\\footnotesize\n");
	if (page->program != NULL)
		add(out, "rollcall ", page->program, "\\par\n");
	for (size_t i = 0; rc_page_manifest(page, i, &pairs) != NULL; i++) {
		for (size_t k = 0; pairs != NULL && k < rc_pairs_size(pairs);
		     k++) {
			add(out, "", rc_pairs_name(pairs, k), ": ");
			add(out, "", rc_pairs_value(pairs, k), "\\par\n");
		}
	}
	g_string_append(out, "\\end{flushleft}\n");
}

void
rc_page_latex(const struct rc_page *page, GString *out)
{
	g_string_append(out,
	    "\\documentclass[a4paper]{article}\n"
	    "\\usepackage[utf8]{inputenc}\n"
	    "\\usepackage{booktabs,graphicx}\n");
	add(out, "\\title{", page->title, "}\n");
	g_string_append(out, "\\date{}\n\\begin{document}\n\\maketitle\n");
	add_findings(out, page);
	for (size_t s = 0; s < RC_PAGE_N_SECTIONS; s++) {
		const struct rc_page_section *section = &rc_page_sections[s];

		if (rc_page_count(page, section->kind) == 0)
			continue;
		g_string_append_printf(
		    out, "\\section*{%s}\n", section->heading);
		for (size_t i = 0; i < page->n_parts; i++)
			if (page->parts[i].kind == section->kind)
				add_part(out, page, i);
	}
	add_method(out, page);
	add_manifest(out, page);
	g_string_append(out, "\\end{document}\n");
}
