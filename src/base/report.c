#include "base/report.h"

#include <glib.h>
#include <string.h>

struct rc_report {
	GPtrArray *kept;   /* struct rc_error */
	GHashTable *found; /* "code\nfile" -> how many */
	size_t count[RC_ERROR + 1];
};

struct rc_report *
rc_report_new(void)
{
	struct rc_report *report = g_new0(struct rc_report, 1);

	report->kept = g_ptr_array_new_with_free_func(g_free);
	report->found =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return report;
}

void
rc_report_free(struct rc_report *report)
{
	if (report == NULL)
		return;
	g_ptr_array_free(report->kept, TRUE);
	g_hash_table_destroy(report->found);
	g_free(report);
}

static char *
kind_of(const struct rc_error *problem)
{
	return g_strconcat(problem->code, "\n", problem->file, NULL);
}

static size_t
found_of(const struct rc_report *report, const char *kind)
{
	return GPOINTER_TO_SIZE(g_hash_table_lookup(report->found, kind));
}

void
rc_report_add(struct rc_report *report, const struct rc_error *problem)
{
	char *kind = kind_of(problem);
	size_t n = found_of(report, kind) + 1;

	report->count[problem->severity]++;
	if (n <= RC_REPORT_MOST)
		g_ptr_array_add(
		    report->kept, g_memdup2(problem, sizeof *problem));
	g_hash_table_insert(report->found, kind, GSIZE_TO_POINTER(n));
}

size_t
rc_report_count(const struct rc_report *report, enum rc_severity severity)
{
	return report->count[severity];
}

size_t
rc_report_size(const struct rc_report *report)
{
	return report->kept->len;
}

const struct rc_error *
rc_report_at(const struct rc_report *report, size_t i)
{
	return g_ptr_array_index(report->kept, i);
}

static bool
is_last_of_its_kind(const struct rc_report *report, size_t i)
{
	const struct rc_error *problem = rc_report_at(report, i);

	for (size_t j = i + 1; j < report->kept->len; j++) {
		const struct rc_error *later = rc_report_at(report, j);

		if (strcmp(later->code, problem->code) == 0 &&
		    strcmp(later->file, problem->file) == 0)
			return false;
	}
	return true;
}

size_t
rc_report_omitted(const struct rc_report *report, size_t i)
{
	g_autofree char *kind = kind_of(rc_report_at(report, i));
	size_t n = found_of(report, kind);

	if (n <= RC_REPORT_MOST || !is_last_of_its_kind(report, i))
		return 0;
	return n - RC_REPORT_MOST;
}

void
rc_report_append(struct rc_report *report, const struct rc_report *other)
{
	for (size_t i = 0; i < rc_report_size(other); i++) {
		const struct rc_error *problem = rc_report_at(other, i);
		size_t more = rc_report_omitted(other, i);
		char *kind = kind_of(problem);

		rc_report_add(report, problem);
		report->count[problem->severity] += more;
		g_hash_table_insert(report->found, kind,
		    GSIZE_TO_POINTER(found_of(report, kind) + more));
	}
}
