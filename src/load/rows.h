/* Rows of the Digital Library's layouts -> statements. */
#ifndef LOAD_ROWS_H
#define LOAD_ROWS_H

#include "load/loader.h"
#include "load/schema.h"

/* The reading of one file. */
struct rows {
	struct loader *loader;
	const char *file;
	bool from_directory;
	bool has_header, passed_over;
	size_t n_rows;
	struct schema schema;
	struct statement *rollcall; /* the run of rows at hand, or NULL */
	GString *same;              /* the resolution's fields of that run */
};

/* A handler for rc_csv: context is a struct rows. */
bool rows_take(void *context, const struct rc_csv *csv,
    const struct rc_csv_field *fields, size_t n);

/* The end of the file: hands in the run of rows at hand. */
void rows_end(struct rows *rows);

#endif
