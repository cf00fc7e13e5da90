/* The table of the words of figures, row by row. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include <glib.h>

enum { N_LANGUAGES = 1 };

static const struct {
	const char *name, *in[N_LANGUAGES];
} phrases[] = {
#define PHRASE(name, ...) { #name, { __VA_ARGS__ } },
#include "charts/phrases.def"
#undef PHRASE
};

/* "s zu d" of "%s: %zu of %02d"; flags and width are a language's own. */
static char *
conversions_of(const char *text)
{
	GString *out = g_string_new(NULL);

	for (const char *p = strchr(text, '%'); p != NULL; p = strchr(p, '%')) {
		size_t length;

		p++;
		p += strspn(p, "-+ #0123456789.");
		if (*p == '\0') /* a plain text may end so: "100%" */
			break;
		length = strspn(p, "hlzjt") + 1;
		if (*p != '%')
			g_string_append_printf(out, "%.*s ", (int)length, p);
		p += length;
	}
	return g_string_free(out, FALSE);
}

struct conversion_case {
	char one[24], other[24];
	bool is_same;
};

ParameterizedTestParameters(phrases, conversions)
{
	static struct conversion_case cases[] = {
		{ "Votes", "Stimmen", true },
		{ "%s of %d", "%s von %d", true },
		{ "%s of %d", "%d von %s", false },
		{ "%s of %d", "%s", false },
		{ "%zu votes", "%d Stimmen", false },
		{ "%ld votes", "%ld Stimmen", true },
		{ "100%", "100\u00a0%", true },
		{ "100%%", "100\u00a0%%", true },
		{ "%% of %s", "%% von %s", true },
		{ "%d%%", "%s%%", false },
		{ "\u2019%02d", "%d", true },
	};
	return cr_make_param_array(
	    struct conversion_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct conversion_case *c, phrases, conversions)
{
	g_autofree char *one = conversions_of(c->one);
	g_autofree char *other = conversions_of(c->other);

	cr_expect_eq(strcmp(one, other) == 0, c->is_same, "\"%s\", \"%s\"",
	    c->one, c->other);
}

Test(phrases, take_the_same_arguments_in_every_language)
{
	for (size_t i = 0; i < G_N_ELEMENTS(phrases); i++) {
		g_autofree char *first = conversions_of(phrases[i].in[0]);

		for (size_t k = 0; k < N_LANGUAGES; k++) {
			const char *text = phrases[i].in[k];

			cr_assert(text != NULL && text[0] != '\0',
			    "%s is not there in language %zu", phrases[i].name,
			    k);
			cr_expect(g_utf8_validate(text, -1, NULL));
			g_autofree char *own = conversions_of(text);
			cr_expect_str_eq(own, first, "%s", phrases[i].name);
		}
	}
}

static char *
sources_of_charts(void)
{
	GString *out = g_string_new(NULL);
	g_autoptr(GDir) dir = g_dir_open("src/charts", 0, NULL);
	const char *name;

	cr_assert_not_null(dir);
	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *path =
		    g_build_filename("src/charts", name, NULL);
		g_autofree char *text = NULL;

		if (!g_str_has_suffix(name, ".c"))
			continue;
		cr_assert(g_file_get_contents(path, &text, NULL, NULL));
		g_string_append(out, text);
	}
	return g_string_free(out, FALSE);
}

/* A row that nothing says is translated for nothing. */
Test(phrases, are_all_said_in_a_chart)
{
	g_autofree char *sources = sources_of_charts();

	for (size_t i = 0; i < G_N_ELEMENTS(phrases); i++) {
		g_autofree char *word =
		    g_strdup_printf("\\bPHRASE_%s\\b", phrases[i].name);

		cr_expect(g_regex_match_simple(word, sources, 0, 0),
		    "no chart says %s", phrases[i].name);
	}
}
