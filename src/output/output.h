/* Table -> text: one file and one row for every format. */
#ifndef OUTPUT_OUTPUT_H
#define OUTPUT_OUTPUT_H

#include <glib.h>
#include <stdbool.h>

#include "tables/table.h"

/* How a table is to look to a reader. */
struct rc_output_style {
	bool ascii; /* nothing but ASCII */
	bool color; /* in a terminal */
};

struct rc_output_format {
	const char *name;
	const char *suffix; /* of the files that it is written to; NULL where
			       no suffix means it */
	bool for_readers;   /* wants the table's readers' view */
	void (*write)(const struct rc_table *table,
	    const struct rc_output_style *style, GString *out);
};

enum { RC_N_OUTPUT_FORMATS = 7 };

/* NULL when there is none of that name; NULL past the end; NULL when the
 * path's suffix means none. */
const struct rc_output_format *rc_output_format_find(const char *name);
const struct rc_output_format *rc_output_format_at(size_t i);
const struct rc_output_format *rc_output_format_of_file(const char *path);

void rc_write_plain(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);
void rc_write_csv(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);
void rc_write_tsv(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);
void rc_write_csv_excel(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);
void rc_write_json(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);
void rc_write_markdown(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);
void rc_write_latex(const struct rc_table *table,
    const struct rc_output_style *style, GString *out);

/* Replaces what is not ASCII by what reads most like it. */
void rc_make_ascii(GString *text);

/* Text within a paragraph of Markdown or LaTeX, where it stands for itself;
 * g_free. */
char *rc_markdown_text(const char *text);
char *rc_latex_text(const char *text);

/* The text as it may be shown: control characters as escapes; g_free. */
char *rc_reader_text(const char *text, bool ascii);

/* What the cell says to a reader: rounded, an en dash where it is empty, ""
 * for a bar; g_free. */
char *rc_reader_cell(
    const struct rc_cell *cell, const struct rc_column *column, bool ascii);

/* The heading where there is room for words; g_free. */
char *rc_reader_heading(const struct rc_column *column, bool ascii);

/* The columns in which a page without bars has something to show: not those
 * where every cell is a bar or lies under a span.  None of a table without
 * rows; g_free. */
size_t *rc_reader_columns(const struct rc_table *table, size_t *n);

/* Appends the text, which takes so many columns, filled up to the width. */
void rc_append_padded(GString *out, const char *text, int columns, int width,
    enum rc_align align);

#endif
