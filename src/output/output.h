/* Table -> text: one file and one row for every format. */
#ifndef OUTPUT_OUTPUT_H
#define OUTPUT_OUTPUT_H

#include <glib.h>
#include <stdbool.h>

#include "tables/table.h"

/* How a table is to look in a terminal. */
struct rc_output_style {
	bool ascii; /* nothing but ASCII */
	bool color;
};

struct rc_output_format {
	const char *name;
	bool for_readers; /* wants the table's readers' view */
	void (*write)(const struct rc_table *table,
	    const struct rc_output_style *style, GString *out);
};

/* NULL when there is none of that name; NULL past the end. */
const struct rc_output_format *rc_output_format_find(const char *name);
const struct rc_output_format *rc_output_format_at(size_t i);

void rc_write_plain(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);
void rc_write_csv(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);
void rc_write_json(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);

/* Replaces what is not ASCII by what reads most like it. */
void rc_make_ascii(GString *text);

#endif
