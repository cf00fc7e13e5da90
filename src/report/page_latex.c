/* The page as LaTeX: pictures by their files, tables by their writer. */
#include <string.h>

#include "output/output.h"
#include "report/page_dialect.h"

static const struct rc_dialect latex;

static void
add(GString *out, const char *before, const char *text, const char *after)
{
	rc_dialect_add(&latex, out, before, text, after);
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

/* The title is the caption, as far as it is not on the picture already. */
static void
add_figure(GString *out, const struct rc_page_part *part)
{
	const struct rc_scene_text *about = &part->scenes[0]->about;
	const char *suffix = rc_dialect_picture(&latex, part);
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

	rc_write_latex(part->table, &style, out);
}

/* Figures and tables float, but not into the next part of many. */
static void
finish_part(GString *out, const struct rc_page_part *part)
{
	(void)part;
	g_string_append(out, "\\clearpage\n");
}

static const struct rc_dialect latex = {
	.escape = rc_latex_text,
	.section = "\\section*{%s}\n",
	.part = "\\subsection*{%s: ",
	.part_end = "}\n",
	.list = "\\begin{itemize}\n",
	.item = "\\item ",
	.list_end = "\\end{itemize}\n\\clearpage\n",
	.strong = "\\textbf{",
	.strong_end = "}",
	.picture = { ".pdf", ".png" },
	.add_figure = add_figure,
	.add_table = add_table,
	.finish_part = finish_part,
};

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
	    "\\usepackage[margin=25mm]{geometry}\n"
	    "\\usepackage{booktabs,graphicx}\n");
	add(out, "\\title{", page->title, "}\n");
	g_string_append(out, "\\date{}\n\\begin{document}\n\\maketitle\n");
	rc_dialect_page(&latex, page, out);
	add_manifest(out, page);
	g_string_append(out, "\\end{document}\n");
}
