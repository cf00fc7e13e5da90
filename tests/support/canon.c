#include "support/canon.h"

static void
append_tally(GString *out, const struct rc_tally *tally)
{
	for (int vote = RC_YES; vote < RC_N_VOTES; vote++)
		g_string_append_printf(out, "%d ", tally->count[vote]);
	g_string_append_printf(out, "of %d\n", tally->members);
}

static void
append_decision(GString *out, const struct rc_resolution *r)
{
	const char *const texts[] = { r->symbol, r->draft, r->session,
		r->meeting, r->title, r->agenda, r->subjects, r->note,
		r->link };

	g_string_append_printf(out, "%s %s %s %d-%d-%d %d%d\n",
	    rc_body_key(r->body), rc_kind_key(r->kind),
	    rc_adoption_key(r->adoption), r->date.year, r->date.month,
	    r->date.day, r->has_rollcall, r->lists_voters);
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
		g_string_append_printf(out, "|%s", texts[i]);
	g_string_append(out, "|\n");
	append_tally(out, &r->stated);
}

static void
append_votes(
    GString *out, const struct rc_selection *selection, size_t decision)
{
	const struct rc_record *record = selection->record;
	const uint8_t *votes =
	    rc_record_votes(record, selection->resolutions[decision]);

	for (size_t m = 0; m < rc_record_n_members(record); m++)
		if (votes[m] != RC_NONMEMBER)
			g_string_append_printf(out, "%s %s, ",
			    rc_record_member(record, m)->code,
			    rc_vote_key((enum rc_vote)votes[m]));
	g_string_append_c(out, '\n');
}

char *
canon_selection(const struct rc_selection *selection)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < selection->n; i++) {
		struct rc_tally tally = rc_selection_tally(selection, i);

		append_decision(out, rc_selection_at(selection, i));
		append_votes(out, selection, i);
		append_tally(out, &tally);
	}
	return g_string_free(out, FALSE);
}

char *
canon_record(const struct rc_record *record)
{
	const struct rc_filter everything = { .topic = NULL };
	struct rc_selection *all = rc_select(record, &everything);
	g_autofree char *decisions = canon_selection(all);
	GString *out = g_string_new(NULL);

	for (size_t m = 0; m < rc_record_n_members(record); m++)
		g_string_append_printf(out, "%s=%s\n",
		    rc_record_member(record, m)->code,
		    rc_record_member(record, m)->name);
	g_string_append(out, decisions);
	rc_selection_free(all);
	return g_string_free(out, FALSE);
}

char *
canon_report(const struct rc_report *report)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < rc_report_size(report); i++) {
		const struct rc_error *p = rc_report_at(report, i);

		g_string_append_printf(out,
		    "%s:%zu:%zu+%zu %s %s|%s|%s|%s +%zu\n", p->file, p->line,
		    p->column, p->width, p->code, p->field, p->message, p->help,
		    p->excerpt, rc_report_omitted(report, i));
	}
	for (int severity = RC_NOTE; severity <= RC_ERROR; severity++)
		g_string_append_printf(out, "%zu ",
		    rc_report_count(report, (enum rc_severity)severity));
	return g_string_free(out, FALSE);
}
