/* One page of a recipe: HTML that is whole in itself, Markdown or LaTeX. */
#include <string.h>

#include "base/file.h"
#include "cmd/command.h"
#include "cmd/fonts.h"
#include "cmd/report_sheet.h"

enum page_format { PAGE_HTML, PAGE_MARKDOWN, PAGE_LATEX };

static const struct {
	const char *name, *suffix;
} formats[] = { [PAGE_HTML] = { "html", ".html" },
	[PAGE_MARKDOWN] = { "markdown", ".md" },
	[PAGE_LATEX] = { "latex", ".tex" } };

static const char *const format_names[] = { "html", "markdown", "latex", NULL };

struct report_options {
	const char *output;
	int format; /* -1: by the suffix */
	bool quiet;
};

enum { N_OPTIONS = 4 };

static void
own_table(struct report_options *o, struct option table[N_OPTIONS])
{
	const struct option rows[N_OPTIONS] = {
		{ "output", 'o', OPT_TEXT, &o->output, "FILE",
		    "write there (default: report.html in the recipe's out); - "
		    "is standard output",
		    NULL },
		{ "format", 'f', OPT_CHOICE, &o->format, "FORMAT",
		    "of the page", format_names },
		{ "quiet", 'q', OPT_FLAG, &o->quiet, NULL,
		    "no notes and no warnings", NULL },
		{ .name = NULL },
	};

	memcpy(table, rows, sizeof rows);
}

void
report_options(option_visit *visit, void *context)
{
	struct report_options options;
	struct option own[N_OPTIONS];

	own_table(&options, own);
	visit(own, context);
}

static enum page_format
format_of(const struct report_options *o)
{
	if (o->format >= 0)
		return (enum page_format)o->format;
	for (size_t i = 0; o->output != NULL && i < G_N_ELEMENTS(formats); i++)
		if (g_str_has_suffix(o->output, formats[i].suffix))
			return (enum page_format)i;
	return PAGE_HTML;
}

/* A suffix of no format is a slip, unless -f says which one is meant. */
static bool
check_suffix(const struct report_options *o, struct rc_error *err)
{
	const char *suffix = o->output == NULL || o->format >= 0
	    ? NULL
	    : rc_path_suffix(o->output);

	for (size_t i = 0; suffix != NULL && i < G_N_ELEMENTS(formats); i++)
		if (g_str_equal(formats[i].suffix + 1, suffix))
			return true;
	if (suffix == NULL)
		return true;
	rc_fail(err, RC_EUSAGE, NULL, "no page is written as \".%s\"", suffix);
	return rc_fail_help(err,
	    "one of: .html, .md, .tex (browsers print .html to PDF); or say "
	    "which it is with -f");
}

static bool
write_html(const struct rc_page *page, GString *out, struct rc_error *err)
{
	struct rc_type *type =
	    rc_type_open("Inter", font_directories, n_font_directories, err);
	bool ok = type != NULL && rc_page_html(page, type, out, err);

	rc_type_close(type);
	return ok;
}

static bool
write_page(enum page_format format, const struct rc_page *page, GString *out,
    struct rc_error *err)
{
	switch (format) {
	case PAGE_HTML:
		return write_html(page, out, err);
	case PAGE_MARKDOWN:
		rc_page_markdown(page, out);
		return true;
	case PAGE_LATEX:
		rc_page_latex(page, out);
		return true;
	}
	return true;
}

static struct rc_page
page_of(const struct report_state *state, const struct rc_page_part *parts)
{
	return (struct rc_page){
		.title = state->recipe->title == NULL ? "Votes"
						      : state->recipe->title,
		.parts = parts,
		.n_parts = state->recipe->n,
		.program = RC_VERSION,
		.inputs = state->sources,
		.libraries = state->libraries,
		.fonts = state->fonts,
	};
}

static bool
make_page(const struct report_state *state, enum page_format format,
    const char *folder, GString *out, struct world *world, struct rc_error *err)
{
	size_t n = state->recipe->n;
	struct sheet *sheets = sheets_new(state, folder, world, err);
	g_autofree struct rc_page_part *parts = g_new(struct rc_page_part, n);
	struct rc_page page;
	bool ok;

	if (sheets == NULL)
		return false;
	for (size_t i = 0; i < n; i++)
		parts[i] = sheets[i].shown;
	page = page_of(state, parts);
	ok = write_page(format, &page, out, err);
	sheets_free(sheets, n);
	return ok;
}

static bool
put(const char *path, const GString *page, struct world *world,
    struct rc_error *err)
{
	if (strcmp(path, "-") == 0) {
		g_string_append_len(world->out, page->str, (gssize)page->len);
		return true;
	}
	if (!rc_file_write(path, page->str, page->len, err))
		return false;
	if (!world->quiet)
		fprintf(world->words, "wrote %s\n", path);
	return true;
}

/* The page draws everything itself, but leads to files that a build made. */
static bool
warn_stale(
    struct report_state *state, struct world *world, struct rc_error *err)
{
	const struct report_order order = { .jobs = g_get_num_processors() };
	struct rc_error warning;

	if (!report_look(state, &order, world, err))
		return false;
	if (report_n_stale(state) == 0)
		return true;
	rc_fail(&warning, RC_OK, NULL,
	    "%zu of %zu parts are stale: the files that the page leads to are "
	    "not what it shows",
	    report_n_stale(state), state->recipe->n);
	rc_fail_help(&warning, "`rollcall build` first, then the report");
	warning.severity = RC_WARNING;
	rc_report_add(world->report, &warning);
	return true;
}

static bool
report(const struct report_options *o, const char *recipe, struct world *world,
    struct rc_error *err)
{
	struct report_state state;
	g_autoptr(GString) page = g_string_new(NULL);
	g_autofree char *path = NULL, *folder = NULL;
	enum page_format format = format_of(o);
	bool ok;

	if (!check_suffix(o, err))
		return false;
	ok = report_open(recipe, world, &state, err);
	if (ok) {
		g_autofree char *name =
		    g_strconcat("report", formats[format].suffix, NULL);

		path = o->output != NULL
		    ? g_strdup(o->output)
		    : g_build_filename(state.recipe->out, name, NULL);
		folder = strcmp(path, "-") == 0 ? g_strdup(state.recipe->out)
						: g_path_get_dirname(path);
		ok = report_check_target(&state, path, err) &&
		    warn_stale(&state, world, err) &&
		    make_page(&state, format, folder, page, world, err) &&
		    report_make_folder(folder, err) &&
		    put(path, page, world, err);
	}
	report_close(&state);
	return ok;
}

bool
cmd_report(int argc, char **argv, struct world *world, struct rc_error *err)
{
	struct report_options o = { .format = -1 };
	struct option own[N_OPTIONS];
	const struct option *const tables[] = { own, NULL };

	own_table(&o, own);
	if (!option_parse(tables, &argc, argv, err) ||
	    !report_check_words(argc, argv, "report", err))
		return false;
	world->quiet = o.quiet;
	return report(&o, argc == 0 ? "." : argv[0], world, err);
}
