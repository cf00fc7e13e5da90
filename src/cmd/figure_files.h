/* The files of one figure: pictures, data table and words. */
#ifndef CMD_FIGURE_FILES_H
#define CMD_FIGURE_FILES_H

#include "cmd/command.h"
#include "rollcall/charts.h"
#include "rollcall/render.h"
#include "tables/tables.h"

/* The kinds of files in order, as -f names them; NULL at the end. */
extern const char *const figure_formats[];

/* Where a figure goes: one file of one kind, or one of each. */
struct figure_target {
	const char *path; /* "-": standard output */
	int only;         /* index in figure_formats; -1: all */
	bool is_whole;    /* path has its suffix, or needs none */
};

/* From what -o and -f say; output NULL: the name of the chart, format -1: by
 * the suffix.  RC_EUSAGE for a suffix that is none of a figure's. */
bool figure_target_find(const char *output, int format, const char *chart,
    struct figure_target *target, struct rc_error *err);

/* The file's name without its folder and suffix; on standard output, the
 * chart's.  The caller frees with g_free. */
char *figure_target_name(const struct figure_target *target, const char *chart);

/* Everything that the files of one figure are made from. */
struct figure_files {
	const char *table; /* the companion, by the name of its kind */
	const struct rc_table_request *request;
	GPtrArray *scenes; /* whoever keeps them takes a reference */
	struct rc_scene *const *pages; /* the same */
	size_t n_pages;
	struct rc_type *type;
	bool svg_has_text; /* live, not as outlines */
};

/* One file, before it is written. */
struct figure_file {
	char *path;
	GString *bytes;
};

/* A list of them, which owns them. */
GPtrArray *figure_file_list(void);
void figure_file_add(GPtrArray *list, char *path, GString *bytes);

/* Adds the files of that format, one or one a page: base with a suffix. */
bool figure_files_make(const struct figure_files *files, const char *base,
    const char *format, GPtrArray *list, struct rc_error *err);

/* All that is asked for is made before any of it is written: a figure that
 * fails leaves every old file in its place.  Says what was written. */
bool figure_files_write(const struct figure_files *files,
    const struct figure_target *target, struct world *world,
    struct rc_error *err);

#endif
