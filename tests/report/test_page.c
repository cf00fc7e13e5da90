#include <criterion/criterion.h>
#include <string.h>

#include "graphics/scene.h"
#include "report/page.h"
#include "support/example.h"
#include "support/support.h"

Test(page, example_of_all_charts_takes_less_than_300_kb)
{
	struct example *example = example_new();
	g_autoptr(GString) html = example_html(example);

	cr_assert_lt(html->len, 300000u, "%zu bytes", html->len);
	example_free(example);
}

static size_t
count(const char *text, const char *what)
{
	size_t n = 0;

	for (; (text = strstr(text, what)) != NULL; text += strlen(what))
		n++;
	return n;
}

/* What stands between the two, from the first of them on; g_free. */
static char *
between(const char *text, const char *before, const char *after)
{
	const char *from = strstr(text, before), *to;

	cr_assert_not_null(from, "no %s", before);
	from += strlen(before);
	to = strstr(from, after);
	cr_assert_not_null(to, "no %s", after);
	return g_strndup(from, (gsize)(to - from));
}

static void
assert_hash(const char *html, const char *directive, const char *before,
    const char *after)
{
	g_autofree char *content = between(html, before, after);
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize n = sizeof digest;
	g_autofree char *base64 = NULL, *expected = NULL;

	g_checksum_update(sum, (const guchar *)content, -1);
	g_checksum_get_digest(sum, digest, &n);
	base64 = g_base64_encode(digest, n);
	expected = g_strdup_printf("%s 'sha256-%s'", directive, base64);
	cr_assert_not_null(strstr(html, expected), "no %s", expected);
}

Test(page, policy_names_its_own_style_and_script_and_nothing_else)
{
	struct example *example = example_new();
	g_autoptr(GString) html = example_html(example);

	cr_assert_not_null(strstr(html->str, "default-src 'none'; "));
	cr_assert_null(strstr(html->str, "unsafe"));
	assert_hash(html->str, "style-src", "<style>", "</style>");
	assert_hash(html->str, "script-src", "<script>", "</script>");
	cr_assert_eq(count(html->str, "<style"), 1u);
	cr_assert_eq(count(html->str, "<script"), 1u);
	cr_assert_null(strstr(html->str, " style=\""));
	cr_assert_null(strstr(html->str, "http://"));
	cr_assert_null(strstr(html->str, "https://"));
	example_free(example);
}

Test(page, has_all_parts_and_no_id_twice)
{
	struct example *example = example_new();
	g_autoptr(GString) html = example_html(example);
	g_autoptr(GHashTable) ids =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	cr_assert_eq(count(html->str, "<figure "), 14u);
	cr_assert_eq(count(html->str, "</svg>"), 14u);
	cr_assert_eq(count(html->str, "<section class=\"claim\""), 2u);
	/* Two figures of the last roll call share their long table. */
	cr_assert_eq(count(html->str, "<caption>"), 14u);
	for (const char *at = html->str; (at = strstr(at, " id=\"")) != NULL;
	     at++)
		cr_assert(g_hash_table_add(ids, between(at, "\"", "\"")),
		    "an id twice: %.60s", at);
	example_free(example);
}

Test(page, same_report_same_bytes)
{
	struct example *a = example_new(), *b = example_new();
	g_autoptr(GString) first = example_html(a);
	g_autoptr(GString) second = example_html(b);

	cr_assert(g_string_equal(first, second));
	example_free(a);
	example_free(b);
}

/* A figure whose every word is meant to break the page. */
struct hostile {
	struct rc_scene *scene; /* with a twin in the dark */
	struct rc_table *table;
	struct rc_page_link link;
	struct rc_page_part parts[2];
	struct rc_page page;
};

#define HOSTILE "</script><script>x()</script>\"'>&\x01<!--"
#define HARMLESS                                                               \
	"&lt;/script&gt;&lt;script&gt;x()&lt;/script&gt;&quot;'&gt;&amp;"      \
	"\uFFFD&lt;!--"

static struct rc_scene *
hostile_scene(struct rc_color ink)
{
	struct rc_scene *scene = rc_scene_new(100, 50);
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");

	s->fill = ink;
	s->rect = (struct rc_rect){ 1, 2, 30, 10 };
	s->tooltip = rc_scene_keep(scene, HOSTILE);
	scene->about.name = scene->about.title = HOSTILE;
	scene->about.subtitle = scene->about.alt = HOSTILE;
	scene->about.footer = scene->about.source = HOSTILE;
	return scene;
}

static struct hostile *
hostile_new(void)
{
	static const struct rc_column columns[] = {
		{ .key = "name", .heading = "member" },
		{ .key = "n", .heading = HOSTILE, .align = RC_RIGHT },
	};
	struct hostile *h = g_new0(struct hostile, 1);

	h->scene = hostile_scene((struct rc_color){ 1, 2, 3, 255 });
	h->scene->dark = hostile_scene((struct rc_color){ 250, 251, 252, 255 });
	h->table = rc_table_new("x/1", "rows", columns, 2);
	rc_table_lead(h->table, "%s", HOSTILE);
	rc_table_note(h->table, "%s", HOSTILE);
	rc_table_text(h->table, HOSTILE);
	rc_table_count(h->table, 7);
	rc_table_span(h->table, "2012\u201313: adopted without a vote");
	rc_table_empty(h->table);
	h->link = (struct rc_page_link){ HOSTILE, "javascript:x()\"<>" };
	h->parts[0] = (struct rc_page_part){ .kind = RC_PAGE_FIGURE,
		.name = HOSTILE,
		.command = HOSTILE,
		.scenes = (const struct rc_scene *const *)&h->scene,
		.n_scenes = 1,
		.table = h->table,
		.links = &h->link,
		.n_links = 1 };
	h->parts[1] = (struct rc_page_part){ .kind = RC_PAGE_CLAIM,
		.name = HOSTILE,
		.says = HOSTILE,
		.answer = HOSTILE,
		.verdict = RC_TRUE };
	h->page = (struct rc_page){ .title = HOSTILE,
		.parts = h->parts,
		.n_parts = 2,
		.program = HOSTILE };
	return h;
}

static void
hostile_free(struct hostile *h)
{
	rc_scene_free(h->scene);
	rc_table_free(h->table);
	g_free(h);
}

static GString *
hostile_html(const struct hostile *h)
{
	struct rc_type *type = open_type("Inter");
	GString *html = g_string_new(NULL);
	struct rc_error err;

	cr_assert(rc_page_html(&h->page, type, html, &err), "%s", err.message);
	rc_type_close(type);
	return html;
}

Test(page, words_stay_words)
{
	struct hostile *h = hostile_new();
	g_autoptr(GString) html = hostile_html(h);

	cr_assert_null(strstr(html->str, "<script>x()"));
	cr_assert_null(strstr(html->str, "<!--"));
	cr_assert_eq(count(html->str, "</script>"), 1u);
	cr_assert_eq(count(html->str, "\x01"), 0u);
	/* Title twice, heading, subtitle, description, tooltip ... */
	cr_assert_geq(
	    count(html->str, HARMLESS), 12u, "%zu", count(html->str, HARMLESS));
	cr_assert_null(strstr(html->str, "href=\"javascript:"));
	cr_assert_not_null(strstr(html->str, "href=\"javascript%3A"));
	hostile_free(h);
}

Test(page, colors_follow_the_twin_in_the_dark)
{
	struct hostile *h = hostile_new();
	g_autoptr(GString) html = hostile_html(h);

	cr_assert_not_null(strstr(html->str, ":root{--k0:#010203;}"));
	cr_assert_not_null(strstr(html->str,
	    "@media screen and (prefers-color-scheme:dark)"
	    "{:root{--k0:#FAFBFC;}}"));
	cr_assert_not_null(strstr(html->str, ".c0{fill:var(--k0);}"));
	hostile_free(h);
}

Test(page, scenes_that_are_no_twins_are_refused)
{
	struct hostile *h = hostile_new();
	struct rc_type *type = open_type("Inter");
	g_autoptr(GString) html = g_string_new(NULL);
	struct rc_error err;

	rc_scene_add(h->scene->dark, RC_SHAPE_RECT, "bar");
	cr_assert_not(rc_page_html(&h->page, type, html, &err));
	cr_assert_eq(err.status, RC_EDRAW);
	cr_assert_eq(html->len, 0u);
	rc_type_close(type);
	hostile_free(h);
}

Test(page, table_says_years_without_a_vote_in_words)
{
	struct hostile *h = hostile_new();
	g_autoptr(GString) html = hostile_html(h);

	cr_assert_not_null(strstr(html->str,
	    "<th scope=row colspan=2>2012\u201313: adopted without a vote"));
	cr_assert_not_null(strstr(html->str, "<td>7"));
	cr_assert_not_null(strstr(html->str, "class=\"members r2\""));
	hostile_free(h);
}

Test(page, markdown_and_latex_say_the_same)
{
	static const char *const sentences[] = {
		"Yes votes rose from 46",
		"37 members moved to yes, 8 away from it",
		"McNemar (yes / not yes) exact",
		"true in 7 of 9 recorded votes",
		"What it was made from",
	};
	struct example *example = example_new();
	g_autoptr(GString) markdown = g_string_new(NULL);
	g_autoptr(GString) latex = g_string_new(NULL);

	rc_page_markdown(&example->page, markdown);
	rc_page_latex(&example->page, latex);
	for (size_t i = 0; i < G_N_ELEMENTS(sentences); i++) {
		cr_assert_not_null(
		    strstr(markdown->str, sentences[i]), "%s", sentences[i]);
		cr_assert_not_null(
		    strstr(latex->str, sentences[i]), "%s", sentences[i]);
	}
	cr_assert_eq(count(markdown->str, "]("), 14u * 5 + 4);
	cr_assert_not_null(strstr(markdown->str, "](01-history.svg)"));
	cr_assert_eq(count(latex->str, "\\includegraphics"), 14u);
	cr_assert_eq(
	    count(latex->str, "\\begin{"), count(latex->str, "\\end{"));
	example_free(example);
}
