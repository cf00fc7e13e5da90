#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "cmd/explain_codes.h"
#include "cmd/explain_topics.h"
#include "cmd/problems.h"
#include "load/loader.h"

enum { INDENT = 4 };

static const char *const lenient_words[] = {
	[LENIENT_OTHER] = "",
	[LENIENT_SETS_ASIDE] = "--lenient leaves the row out, puts it in "
			       "FILE.rejected.csv and goes on; the exit status "
			       "is 3 all the same.",
	[LENIENT_IN_VAIN] = "--lenient does not help: it only leaves out rows.",
};

static GString *
bytes_of(const struct example_file *file)
{
	GString *bytes = g_string_new_len(
	    file->text, (gssize)(file->n > 0 ? file->n : strlen(file->text)));

	for (size_t i = 0; i < file->times; i++)
		g_string_append(bytes, file->again);
	return bytes;
}

static void
read_files(struct loader *loader, void *context)
{
	const struct explained *e = context;

	for (size_t i = 0; i < EXAMPLE_N_FILES && e->files[i].name; i++) {
		g_autoptr(GString) bytes = bytes_of(&e->files[i]);

		loader_read_bytes(loader, e->files[i].name, bytes->str,
		    bytes->len, bytes->len);
	}
}

/* All that loading says of the example; the caller's. */
static struct rc_report *
read_example(const struct explained *e)
{
	const struct rc_load_options options = { .body = -1,
		.lenient = e->reads_leniently };
	struct rc_report *report = rc_report_new();

	rc_record_free(
	    loader_load(read_files, (void *)e, &options, report, NULL));
	return report;
}

/* An example is short: that other members are missing is not its point. */
static void
print_answer(const struct explained *e, const char *code, FILE *to)
{
	struct rc_report *report = read_example(e);

	for (size_t i = 0; i < rc_report_size(report); i++)
		if (strcmp(rc_report_at(report, i)->code, code) == 0)
			problem_print(rc_report_at(report, i), to);
	rc_report_free(report);
}

static void
append_answer(const struct explained *e, const char *code, GString *out)
{
	char *text = NULL;
	size_t n = 0;
	FILE *to = open_memstream(&text, &n);

	if (to == NULL)
		g_error("no memory for a page");
	print_answer(e, code, to);
	fclose(to);
	explain_wrap(out, INDENT, INDENT, text);
	free(text);
}

static void
append_file(const struct example_file *file, GString *out)
{
	const char *line = file->text;
	const char *end = line + (file->n > 0 ? file->n : strlen(line));

	if (line == end)
		g_string_append(out, "      | (not a byte)\n");
	for (size_t i = 1; line < end; i++) {
		const char *stop = memchr(line, '\n', (size_t)(end - line));

		stop = stop == NULL ? end : stop;
		g_string_append_printf(out, "%5zu | ", i);
		rc_text_append_visible(out, line, (size_t)(stop - line));
		g_string_append_c(out, '\n');
		line = stop + 1;
	}
	if (file->times > 0)
		g_string_append_printf(out, "      | and %zu times \"%.*s\"\n",
		    file->times, (int)strcspn(file->again, "\n"), file->again);
}

static void
append_example(const struct explained *e, const char *code, GString *out)
{
	for (size_t i = 0; i < EXAMPLE_N_FILES && e->files[i].name; i++) {
		g_string_append_printf(out, "%s %s\n",
		    i == 0 ? "For example," : "and", e->files[i].name);
		append_file(&e->files[i], out);
	}
	if (e->scene != NULL)
		explain_wrap(out, 0, 0, e->scene);
	g_string_append_printf(
	    out, "rollcall%s says\n", e->reads_leniently ? " --lenient" : "");
	if (e->answer != NULL)
		explain_wrap(out, INDENT, INDENT, e->answer);
	else
		append_answer(e, code, out);
}

/* --strict and --lenient exclude one another. */
static void
append_severity(
    const struct explained *e, const struct problem_kind *kind, GString *out)
{
	switch (kind->severity) {
	case RC_NOTE:
		g_string_append(out, "note: something to know; -q hides it");
		break;
	case RC_WARNING:
		g_string_append_printf(out,
		    "warning: the answer is given all the same%s",
		    e->reads_leniently ? "" : "; --strict makes it an error");
		break;
	case RC_ERROR:
		g_string_append_printf(out,
		    "error: nothing is computed; exit status %d",
		    (int)kind->status);
		break;
	}
}

static const char *
name_at(size_t i)
{
	return problem_kind(i) == NULL ? NULL : problem_kind(i)->code;
}

static const char *
title_at(size_t i)
{
	return explained_at(i)->title;
}

static void
append_page(size_t i, GString *out)
{
	const struct explained *e = explained_at(i);
	const struct problem_kind *kind = problem_kind(i);

	g_string_append_printf(out, "%s  %s\n      ", kind->code, e->title);
	append_severity(e, kind, out);
	g_string_append(out, "\n\n");
	explain_wrap(out, 0, 0, e->cause);
	g_string_append_c(out, '\n');
	append_example(e, kind->code, out);
	g_string_append_c(out, '\n');
	explain_wrap(out, 0, 0, e->remedy);
	explain_wrap(out, 0, 0, lenient_words[e->lenient]);
}

const struct explain_topics explain_problems = {
	.heading = "Problems of files (E error, W warning, N note)",
	.name = name_at,
	.title = title_at,
	.page = append_page,
};
