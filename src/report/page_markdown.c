/* The page as Markdown: pictures by their files, tables by their writer. */
#include <string.h>

#include "output/output.h"
#include "report/page_dialect.h"

static const struct rc_dialect markdown;

static void
add(GString *out, const char *before, const char *text, const char *after)
{
	rc_dialect_add(&markdown, out, before, text, after);
}

/* An address may hold no blank and no bracket. */
static void
add_address(GString *out, const char *path)
{
	g_autofree char *address = g_uri_escape_string(path, "/", TRUE);

	g_string_append(out, address);
}

static void
add_pictures(GString *out, const struct rc_page_part *part)
{
	const char *suffix = rc_dialect_picture(&markdown, part);
	size_t page = 0;

	for (size_t i = 0; suffix != NULL && i < part->n_links; i++) {
		if (!g_str_has_suffix(part->links[i].path, suffix) ||
		    page == part->n_scenes)
			continue;
		add(out, "![", part->scenes[page++]->about.alt, "](");
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
add_figure(GString *out, const struct rc_page_part *part)
{
	add(out, "", part->scenes[0]->about.subtitle, "\n\n");
	add_pictures(out, part);
	add(out, "", part->scenes[0]->about.footer, "\n\n");
}

static void
add_table(GString *out, const struct rc_page_part *part)
{
	const struct rc_output_style style = { false, false };

	rc_write_markdown(part->table, &style, out);
	g_string_append_c(out, '\n');
}

static const struct rc_dialect markdown = {
	.escape = rc_markdown_text,
	.section = "## %s\n\n",
	.part = "### %s: ",
	.part_end = "\n\n",
	.list = "",
	.item = "- ",
	.list_end = "\n",
	.strong = "**",
	.strong_end = "**",
	.picture = { ".svg", ".png" },
	.add_figure = add_figure,
	.add_table = add_table,
	.finish_part = add_files,
};

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
	rc_dialect_page(&markdown, page, out);
	add_manifest(out, page);
	g_string_truncate(out, out->len - 1); /* a single break at the end */
}
