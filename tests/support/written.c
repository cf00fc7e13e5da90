#include "support/written.h"

#include "output/output.h"

char *
written(const char *kind, const struct rc_table_request *request,
    const char *format)
{
	const struct rc_output_format *as = rc_output_format_find(format);
	const struct rc_output_style style = { false, false };
	const struct rc_table_kind *made = rc_table_kind_find(kind);
	struct rc_table *table =
	    as->for_readers ? made->read(request) : made->data(request);
	GString *out = g_string_new(NULL);

	as->write(table, &style, out);
	rc_table_free(table);
	return g_string_free(out, FALSE);
}
