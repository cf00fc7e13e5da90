#include "load/extract.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/file.h"

/* Votes by year, and the outcomes, which are one file. */
enum { OUTCOMES = RC_EXTRACT_YEARS, N_DRAFTS };

struct extract {
	const char *directory;
	bool made_directory;
	struct rc_draft *drafts[N_DRAFTS];
	GString *headers[N_LAYOUTS]; /* NULL: no such file yet */
	struct rc_extraction *counts;
};

static void
append_line(GString *out, const struct rc_csv *csv)
{
	size_t n;
	const char *raw = rc_csv_raw(csv, &n);

	while (n > 0 && (raw[n - 1] == '\n' || raw[n - 1] == '\r'))
		n--;
	g_string_append_len(out, raw, (gssize)n);
	g_string_append_c(out, '\n');
}

static bool
fail_header(const struct rows *rows, enum problem problem, const char *message,
    const char *help)
{
	const struct rc_place place = { .file = rows->file, .line = 1 };
	struct rc_error error;

	problem_fail(&error, problem, &place, "%s", message);
	rc_fail_help(&error, "%s", help);
	loader_problem(rows->loader, &error);
	return false;
}

bool
extract_header(
    struct extract *e, const struct rows *rows, const struct rc_csv *csv)
{
	enum layout layout = rows->schema.layout;
	g_autoptr(GString) header = g_string_new(NULL);

	append_line(header, csv);
	if (layout != LAYOUT_VOTES && layout != LAYOUT_OUTCOMES)
		return fail_header(rows, NOT_EXTRACTED,
		    "this layout is not cut into yearly files",
		    "extract reads the Digital Library's voting and outcomes "
		    "files");
	if (e->headers[layout] == NULL)
		e->headers[layout] = g_string_new(header->str);
	if (g_string_equal(e->headers[layout], header))
		return true;
	return fail_header(rows, HEADERS_DIFFER,
	    "the columns are others than those of the file before",
	    "extract one release at a time");
}

static const char *
name_of(int draft, char name[16])
{
	if (draft == OUTCOMES)
		return "outcomes.csv";
	g_snprintf(name, 16, "%d.csv", RC_EXTRACT_FIRST + draft);
	return name;
}

/* It is made for the first file, so that nothing is left where nothing was to
 * be written. */
static bool
make_directory(struct extract *e, struct rc_error *err)
{
	const struct rc_place place = { .file = e->directory };

	if (g_file_test(e->directory, G_FILE_TEST_IS_DIR))
		return true;
	e->made_directory = g_mkdir_with_parents(e->directory, 0777) == 0;
	if (e->made_directory)
		return true;
	return rc_fail(err, RC_EIO, &place, "cannot make this directory: %s",
	    g_strerror(errno));
}

static struct rc_draft *
open_draft(struct extract *e, int i, enum layout layout, struct rc_error *err)
{
	char name[16];
	g_autofree char *path =
	    g_build_filename(e->directory, name_of(i, name), NULL);
	const GString *header = e->headers[layout];

	if (!make_directory(e, err))
		return NULL;
	e->drafts[i] = rc_draft_open(path, err);
	if (e->drafts[i] == NULL ||
	    !rc_draft_write(e->drafts[i], header->str, header->len, err))
		return NULL;
	return e->drafts[i];
}

static void
count(struct rc_extraction *counts, int draft, bool is_new)
{
	if (draft == OUTCOMES) {
		counts->outcomes++;
		return;
	}
	counts->years[draft].rows++;
	counts->years[draft].rollcalls += is_new;
}

void
extract_row(struct extract *e, const struct row *row)
{
	enum layout layout = row->rows->schema.layout;
	g_autoptr(GString) line = g_string_new(NULL);
	struct rc_draft *draft;
	struct rc_error error;
	int i = OUTCOMES;
	bool is_new = false;

	if (layout == LAYOUT_VOTES) {
		i = row->rows->rollcall->says.date.year - RC_EXTRACT_FIRST;
		is_new = row->rows->rollcall->ballot->n == 1;
	}
	append_line(line, row->csv);
	draft = e->drafts[i] != NULL ? e->drafts[i]
				     : open_draft(e, i, layout, &error);
	if (draft == NULL ||
	    !rc_draft_write(draft, line->str, line->len, &error))
		loader_problem(row->rows->loader, &error);
	else
		count(e->counts, i, is_new);
}

static bool
fail_torn(struct rc_error *err)
{
	rc_fail(err, RC_EDATA, NULL,
	    "of one decision some rows are on the topic and others are not");
	return rc_fail_help(err,
	    "its title or subjects differ from row to row: choose it by "
	    "--resolution");
}

/* All files take their places, or none does. */
static bool
finish(struct extract *e, struct rc_error *err)
{
	bool ok = true;

	for (int i = 0; i < N_DRAFTS; i++) {
		if (e->drafts[i] == NULL)
			continue;
		if (ok)
			ok = rc_draft_finish(e->drafts[i], err);
		else
			rc_draft_discard(e->drafts[i]);
		e->drafts[i] = NULL;
	}
	return ok;
}

static void
discard(struct extract *e)
{
	for (int i = 0; i < N_DRAFTS; i++)
		rc_draft_discard(e->drafts[i]);
	for (int i = 0; i < N_LAYOUTS; i++)
		if (e->headers[i] != NULL)
			g_string_free(e->headers[i], TRUE);
}

bool
rc_extract(const char *const *paths, size_t n_paths,
    const struct rc_load_options *options, const char *directory,
    struct rc_extraction *counts, struct rc_report *report,
    struct rc_error *err)
{
	struct paths all = { paths, n_paths };
	struct extract e = { .directory = directory, .counts = counts };
	struct rc_record *record;
	bool is_torn, ok;

	memset(counts, 0, sizeof *counts);
	record = loader_load_once(
	    loader_read_paths, &all, options, &e, report, err, &is_torn);
	ok = is_torn ? fail_torn(err) : record != NULL && finish(&e, err);
	discard(&e);
	if (!ok && e.made_directory)
		g_rmdir(directory);
	rc_record_free(record);
	return ok;
}
