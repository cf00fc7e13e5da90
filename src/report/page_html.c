/* The page of HTML: its frame, and its parts one after another. */
#include <string.h>

#include "render/sheet.h"
#include "report/page_parts.h"
#include "rollcall/theme.h"

/* What is written, and with what. */
struct writer {
	const struct rc_page *page;
	struct rc_type *type;
	struct rc_sheet *sheet;
	GString *out;
	struct rc_error *err;
	bool ok;
};

static void
add(const struct writer *w, const char *markup)
{
	g_string_append(w->out, markup);
}

/* A tag, the text as it is, and its end. */
static void
add_element(const struct writer *w, const char *tag, const char *text)
{
	g_string_append_printf(w->out, "<%s>", tag);
	rc_page_escape(w->out, text);
	g_string_append_printf(w->out, "</%s>\n", tag);
}

/* An address that stays below the page, whatever is in the name. */
static void
add_link(const struct writer *w, const char *path, const char *words)
{
	g_autofree char *address = g_uri_escape_string(path, "/", TRUE);

	g_string_append(w->out, "<a");
	rc_page_attribute(w->out, "href", address);
	g_string_append_c(w->out, '>');
	rc_page_escape(w->out, words);
	add(w, "</a>");
}

/* "figure-01-history"; where the name has other characters, numbered so that
 * no two are the same. */
static char *
id_of(const struct rc_page *page, size_t i)
{
	static const char *const kinds[] = { [RC_PAGE_FIGURE] = "figure",
		[RC_PAGE_TABLE] = "table",
		[RC_PAGE_CLAIM] = "claim" };
	g_autofree char *name = g_strdup(page->parts[i].name);
	bool is_plain;

	g_strcanon(name, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_.", '-');
	is_plain = strcmp(name, page->parts[i].name) == 0;
	return is_plain
	    ? g_strdup_printf("%s-%s", kinds[page->parts[i].kind], name)
	    : g_strdup_printf("%s-%s.%zu", kinds[page->parts[i].kind], name, i);
}

static void
add_link_to_part(const struct writer *w, size_t i, const char *words)
{
	g_autofree char *id = id_of(w->page, i);

	g_string_append_printf(w->out, "<a href=\"#%s\">", id);
	rc_page_escape(w->out, words);
	add(w, "</a>");
}

/* "Figure 3: " in small print before a headline. */
static void
add_number(const struct writer *w, size_t i)
{
	g_autofree char *number = rc_page_number(w->page, i);

	add(w, "<span class=\"number\">");
	rc_page_escape(w->out, number);
	add(w, "</span> ");
}

/* Findings first: a line a part. */

static void
add_verdict(const struct writer *w, const struct rc_page_part *part)
{
	g_string_append_printf(w->out, "<strong class=\"%s\">",
	    rc_page_is_expected(part) ? "expected" : "unexpected");
	rc_page_escape(w->out, rc_page_verdict(part));
	add(w, "</strong>");
}

static void
add_finding(const struct writer *w, size_t i)
{
	const struct rc_page_part *part = &w->page->parts[i];
	g_autofree char *headline = rc_page_headline(part);

	add(w, "<li>");
	add_link_to_part(w, i, headline);
	if (part->kind == RC_PAGE_CLAIM) {
		add(w, ": ");
		add_verdict(w, part);
	}
	for (size_t k = rc_page_next_like(w->page, i); k < w->page->n_parts;
	     k = rc_page_next_like(w->page, k)) {
		g_autofree char *number = rc_page_number(w->page, k);

		add(w, " <span class=\"of\">");
		add_link_to_part(w, k, number);
		add(w, "</span>");
	}
	add(w, "\n");
}

static void
add_findings(const struct writer *w)
{
	add(w,
	    "<section id=\"findings\" aria-labelledby=\"findings-h\">\n"
	    "<h2 id=\"findings-h\">Findings</h2>\n<ul>\n");
	for (size_t i = 0; i < w->page->n_parts; i++)
		if (w->page->parts[i].kind != RC_PAGE_TABLE &&
		    rc_page_is_first_like(w->page, i))
			add_finding(w, i);
	add(w, "</ul>\n</section>\n");
}

/* A part: what it says, the picture, the numbers, the files. */

/* Of several pages the first: the others would fill the file, and the table has
 * all that is on them. */
static void
add_drawing(struct writer *w, const struct rc_page_part *part, const char *id)
{
	g_autofree char *own = g_strconcat(id, "-drawing", NULL);

	w->ok = rc_sheet_draw(
	    w->sheet, part->scenes[0], own, w->type, w->out, w->err);
}

static void
add_source(const struct writer *w, const struct rc_page_part *part)
{
	add(w, "<p class=\"source\">");
	if (part->n_scenes > 1)
		g_string_append_printf(w->out,
		    "Page 1 of %zu; the table has what is on the others. ",
		    part->n_scenes);
	rc_page_escape(w->out, part->scenes[0]->about.footer);
	add(w, "</p>\n");
}

static void
add_links(const struct writer *w, const struct rc_page_part *part)
{
	if (part->n_links == 0)
		return;
	add(w, "<p class=\"files\">Files: ");
	for (size_t i = 0; i < part->n_links; i++) {
		add(w, i > 0 ? " " : "");
		add_link(w, part->links[i].path, part->links[i].words);
	}
	add(w, "</p>\n");
}

static void
add_command(const struct writer *w, const struct rc_page_part *part)
{
	if (part->command == NULL)
		return;
	add(w, "<p class=\"command\">Made by <code>");
	rc_page_escape(w->out, part->command);
	add(w, "</code></p>\n");
}

/* Wide tables go sideways in a box of their own, which the keyboard reaches. */
static void
add_table(const struct writer *w, const struct rc_page_part *part,
    const char *id, const char *number)
{
	g_autofree char *own = g_strconcat(id, "-numbers", NULL);
	g_autofree char *label = g_strconcat("Numbers of ", number, NULL);

	add(w, "<div class=\"wide\" role=\"group\" tabindex=\"0\"");
	rc_page_attribute(w->out, "aria-label", label);
	add(w, ">\n");
	rc_page_table(w->out, part->table, own);
	add(w, "</div>\n");
	for (guint i = 0; i < part->table->notes->len; i++) {
		g_autofree char *sentence =
		    rc_page_sentence(g_ptr_array_index(part->table->notes, i));

		add_element(w, "p", sentence);
	}
}

/* The same table may stand beside several figures. */
static bool
same_table(const struct rc_table *a, const struct rc_table *b)
{
	g_autoptr(GString) x = g_string_new(NULL);
	g_autoptr(GString) y = g_string_new(NULL);

	if (rc_table_n_rows(a) != rc_table_n_rows(b))
		return false;
	rc_page_table(x, a, "");
	rc_page_table(y, b, "");
	return g_string_equal(x, y);
}

enum { LONG_TABLE = 60 }; /* rows that are not written a second time */

/* The part before the i-th that has the same long table; i if there is none. */
static size_t
find_same(const struct rc_page *page, size_t i)
{
	const struct rc_table *table = page->parts[i].table;

	if (rc_table_n_rows(table) < LONG_TABLE)
		return i;
	for (size_t k = 0; k < i; k++)
		if (page->parts[k].table != NULL &&
		    same_table(page->parts[k].table, table))
			return k;
	return i;
}

/* Where they are to be found. */
static void
add_reference(const struct writer *w, size_t same, const char *number)
{
	g_autofree char *id = id_of(w->page, same);
	g_autofree char *words = rc_page_number(w->page, same);

	g_string_append_printf(w->out,
	    "<p class=\"same\">The numbers of %s are <a href=\"#%s-numbers\">"
	    "those of %s</a>.</p>\n",
	    number, id, words);
}

/* A table of a figure stays folded until it is asked for. */
static void
add_details(
    const struct writer *w, size_t i, const char *id, const char *number)
{
	const struct rc_page_part *part = &w->page->parts[i];
	size_t n = rc_table_n_rows(part->table), same = find_same(w->page, i);

	if (same != i) {
		add_reference(w, same, number);
		return;
	}

	g_string_append_printf(w->out,
	    "<details>\n<summary>The numbers of %s as a table (%zu %s)"
	    "</summary>\n",
	    number, n, n == 1 ? "row" : "rows");
	add_table(w, part, id, number);
	add(w, "</details>\n");
}

static void
add_figure(struct writer *w, size_t i)
{
	const struct rc_page_part *part = &w->page->parts[i];
	g_autofree char *headline = rc_page_headline(part);
	g_autofree char *id = id_of(w->page, i);
	g_autofree char *number = rc_page_number(w->page, i);

	add(w, "<figure");
	rc_page_attribute(w->out, "id", id);
	g_string_append_printf(w->out,
	    " aria-labelledby=\"%s-h\">\n<figcaption>\n<h3 id=\"%s-h\">", id,
	    id);
	add_number(w, i);
	rc_page_escape(w->out, headline);
	add(w, "</h3>\n");
	add_element(w, "p", part->scenes[0]->about.subtitle);
	g_string_append_printf(w->out,
	    "</figcaption>\n<div class=\"plot\" role=\"group\" tabindex=\"0\" "
	    "aria-label=\"Drawing of %s\">\n",
	    number);
	add_drawing(w, part, id);
	add(w, "</div>\n");
	add_source(w, part);
	if (part->table != NULL)
		add_details(w, i, id, number);
	add_links(w, part);
	add_command(w, part);
	add(w, "</figure>\n");
}

static void
add_part_table(struct writer *w, size_t i)
{
	const struct rc_page_part *part = &w->page->parts[i];
	g_autofree char *id = id_of(w->page, i);
	g_autofree char *number = rc_page_number(w->page, i);

	add(w, "<section class=\"table\"");
	rc_page_attribute(w->out, "id", id);
	g_string_append_printf(
	    w->out, " aria-labelledby=\"%s-h\">\n<h3 id=\"%s-h\">", id, id);
	add_number(w, i);
	rc_page_escape(w->out, rc_page_short_name(part));
	add(w, "</h3>\n");
	add_table(w, part, id, number);
	add_links(w, part);
	add_command(w, part);
	add(w, "</section>\n");
}

static void
add_claim(struct writer *w, size_t i)
{
	const struct rc_page_part *part = &w->page->parts[i];
	g_autofree char *answer = rc_page_answer(part);
	g_autofree char *id = id_of(w->page, i);

	add(w, "<section class=\"claim\"");
	rc_page_attribute(w->out, "id", id);
	g_string_append_printf(
	    w->out, " aria-labelledby=\"%s-h\">\n<h3 id=\"%s-h\">", id, id);
	add_number(w, i);
	rc_page_escape(w->out, part->says);
	g_string_append_printf(w->out, "</h3>\n<p class=\"%s\">",
	    rc_page_is_expected(part) ? "expected" : "unexpected");
	rc_page_escape(w->out, answer);
	add(w, "</p>\n");
	add_command(w, part);
	add(w, "</section>\n");
}

static void (*const add_part[])(struct writer *w, size_t i) = {
	[RC_PAGE_FIGURE] = add_figure,
	[RC_PAGE_TABLE] = add_part_table,
	[RC_PAGE_CLAIM] = add_claim,
};

static void
add_section(struct writer *w, const struct rc_page_section *section)
{
	if (rc_page_count(w->page, section->kind) == 0)
		return;
	g_string_append_printf(w->out,
	    "<section id=\"%s\" aria-labelledby=\"%s-h\">\n"
	    "<h2 id=\"%s-h\">%s</h2>\n",
	    section->id, section->id, section->id, section->heading);
	for (size_t i = 0; w->ok && i < w->page->n_parts; i++)
		if (w->page->parts[i].kind == section->kind)
			add_part[section->kind](w, i);
	add(w, "</section>\n");
}

/* How the numbers came about. */

static void
add_note(const struct writer *w, const struct rc_page_note *note)
{
	g_autofree char *sentence = rc_page_sentence(note->text);

	add(w, "<li>");
	rc_page_escape(w->out, sentence);
	add(w, " <span class=\"of\">");
	for (guint i = 0; i < note->parts->len; i++) {
		size_t part = g_array_index(note->parts, size_t, i);
		g_autofree char *number = rc_page_number(w->page, part);

		add(w, i > 0 ? ", " : "");
		add_link_to_part(w, part, number);
	}
	add(w, "</span>\n");
}

static void
add_method(const struct writer *w)
{
	g_autoptr(GArray) notes = rc_page_notes(w->page);

	if (notes->len == 0)
		return;
	add(w,
	    "<section id=\"method\" aria-labelledby=\"method-h\">\n"
	    "<h2 id=\"method-h\">Method</h2>\n<ul>\n");
	for (guint i = 0; i < notes->len; i++)
		add_note(w, &g_array_index(notes, struct rc_page_note, i));
	add(w, "</ul>\n</section>\n");
}

static void
add_pairs(
    const struct writer *w, const char *heading, const struct rc_pairs *pairs)
{
	if (pairs == NULL || rc_pairs_size(pairs) == 0)
		return;
	add_element(w, "h3", heading);
	add(w, "<dl>\n");
	for (size_t i = 0; i < rc_pairs_size(pairs); i++) {
		add_element(w, "dt", rc_pairs_name(pairs, i));
		add(w, "<dd><code>");
		rc_page_escape(w->out, rc_pairs_value(pairs, i));
		add(w, "</code></dd>\n");
	}
	add(w, "</dl>\n");
}

static void
add_manifest(const struct writer *w)
{
	const struct rc_pairs *pairs;
	const char *heading;

	add(w,
	    "<section id=\"manifest\" aria-labelledby=\"manifest-h\">\n"
	    "<h2 id=\"manifest-h\">What it was made from</h2>\n");
	if (w->page->program != NULL) {
		add(w, "<p>Made with rollcall ");
		rc_page_escape(w->out, w->page->program);
		add(w,
		    ". The same files, recipe and versions make the same "
		    "page, to the byte.</p>\n");
	}
	for (size_t i = 0;
	     (heading = rc_page_manifest(w->page, i, &pairs)) != NULL; i++)
		add_pairs(w, heading, pairs);
	add(w, "</section>\n");
}

/* The frame. */

static void
add_contents_of(const struct writer *w, const struct rc_page_section *section)
{
	if (rc_page_count(w->page, section->kind) == 0)
		return;
	g_string_append_printf(w->out, "<li><a href=\"#%s\">%s</a>\n<ol>\n",
	    section->id, section->heading);
	for (size_t i = 0; i < w->page->n_parts; i++) {
		const struct rc_page_part *part = &w->page->parts[i];

		if (part->kind != section->kind)
			continue;
		add(w, "<li>");
		add_link_to_part(w, i,
		    part->kind == RC_PAGE_CLAIM ? part->says
						: rc_page_short_name(part));
		add(w, "\n");
	}
	add(w, "</ol>\n");
}

static void
add_contents(const struct writer *w)
{
	add(w,
	    "<nav aria-label=\"Contents\">\n<ul>\n"
	    "<li><a href=\"#findings\">Findings</a>\n");
	for (size_t i = 0; i < RC_PAGE_N_SECTIONS; i++)
		add_contents_of(w, &rc_page_sections[i]);
	add(w,
	    "<li><a href=\"#method\">Method</a>\n"
	    "<li><a href=\"#manifest\">What it was made from</a>\n"
	    "</ul>\n</nav>\n");
}

static void
add_header(const struct writer *w)
{
	add(w,
	    "<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n"
	    "<header>\n");
	add_element(w, "h1", w->page->title);
	add(w, "</header>\n");
	add_contents(w);
}

static void
add_body(struct writer *w)
{
	add_header(w);
	add(w, "<main>\n");
	add_findings(w);
	for (size_t i = 0; w->ok && i < RC_PAGE_N_SECTIONS; i++)
		add_section(w, &rc_page_sections[i]);
	add_method(w);
	add_manifest(w);
	add(w, "</main>\n");
}

static const struct {
	const char *name;
	size_t offset;
} colors[] = {
	{ "ground", offsetof(struct rc_theme, background) },
	{ "ink", offsetof(struct rc_theme, ink) },
	{ "muted", offsetof(struct rc_theme, muted) },
	{ "outline", offsetof(struct rc_theme, outline) },
	{ "rule", offsetof(struct rc_theme, rule) },
	{ "band", offsetof(struct rc_theme, band) },
	{ "yes", offsetof(struct rc_theme, fill[RC_YES]) },
	{ "abstain", offsetof(struct rc_theme, fill[RC_ABSTAIN]) },
	{ "nonvoting", offsetof(struct rc_theme, fill[RC_NONVOTING]) },
	{ "no", offsetof(struct rc_theme, fill[RC_NO]) },
};

static void
append_theme(GString *out, const char *name)
{
	const char *theme = (const char *)rc_theme_find(name);

	g_string_append(out, ":root{");
	for (size_t i = 0; i < G_N_ELEMENTS(colors); i++)
		rc_sheet_color(out, colors[i].name,
		    *(const struct rc_color *)(const void *)(theme +
			colors[i].offset));
	g_string_append(out, "}");
}

/* Columns of numbers are aligned by their place. */
static void
append_alignment(GString *out, const struct rc_page *page)
{
	size_t most = 0;

	for (size_t i = 0; i < page->n_parts; i++)
		if (page->parts[i].table != NULL)
			most = MAX(most, page->parts[i].table->n_columns);
	for (size_t i = 1; i <= most; i++)
		g_string_append_printf(out,
		    "%s:where(.r%zu tr)>:nth-child(%zu)", i > 1 ? "," : "", i,
		    i);
	if (most > 0)
		g_string_append(out, "{text-align:right}\n");
}

static void
append_lines(GString *out, const char *const *lines)
{
	for (; *lines != NULL; lines++)
		g_string_append(out, *lines);
}

static GString *
style_of(const struct writer *w)
{
	GString *style = g_string_new(NULL);

	append_theme(style, "light");
	g_string_append(
	    style, "\n@media screen and (prefers-color-scheme:dark){");
	append_theme(style, "dark");
	g_string_append(style, "}\n");
	append_lines(style, rc_page_css);
	append_alignment(style, w->page);
	rc_sheet_rules(w->sheet, w->type, style);
	return style;
}

/* As a Content-Security-Policy names what it lets pass. */
static char *
hash_of(const GString *text)
{
	GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize n = sizeof digest;
	char *base64;

	g_checksum_update(sum, (const guchar *)text->str, (gssize)text->len);
	g_checksum_get_digest(sum, digest, &n);
	g_checksum_free(sum);
	base64 = g_base64_encode(digest, n);
	return base64;
}

static void
append_page(GString *out, const struct writer *w)
{
	g_autoptr(GString) style = style_of(w);
	g_autoptr(GString) script = g_string_new(NULL);
	g_autofree char *of_style = hash_of(style);
	g_autofree char *of_script = NULL;

	append_lines(script, rc_page_js);
	of_script = hash_of(script);
	g_string_append_printf(out,
	    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; style-src 'sha256-%s'; "
	    "script-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">\n"
	    "<meta name=\"viewport\" "
	    "content=\"width=device-width, initial-scale=1\">\n"
	    "<meta name=\"color-scheme\" content=\"light dark\">\n"
	    "<meta name=\"generator\" content=\"rollcall " RC_VERSION "\">\n"
	    "<title>",
	    of_style, of_script);
	rc_page_escape(out, w->page->title);
	g_string_append_printf(
	    out, "</title>\n<style>%s</style>\n</head>\n<body>\n", style->str);
	g_string_append_len(out, w->out->str, (gssize)w->out->len);
	g_string_append_printf(
	    out, "<script>%s</script>\n</body>\n</html>\n", script->str);
}

bool
rc_page_html(const struct rc_page *page, struct rc_type *type, GString *out,
    struct rc_error *err)
{
	struct writer w = { page, type, rc_sheet_new(), g_string_new(NULL), err,
		true };

	add_body(&w);
	if (w.ok)
		append_page(out, &w);
	rc_sheet_free(w.sheet);
	g_string_free(w.out, TRUE);
	return w.ok;
}
