/* What many tests share: records from text, figures without fonts, the program
 * and its answer. */
#ifndef TESTS_SUPPORT_H
#define TESTS_SUPPORT_H

#include <glib.h>

#include "rollcall/rollcall.h"

/* Header of the Digital Library's voting data, as far as it is needed. */
#define VOTES_HEADER                                                           \
	"ms_code,ms_name,ms_vote,date,session,resolution,title,total_yes,"     \
	"total_no,total_abstentions,total_non_voting,total_ms\n"
#define OUTCOMES_HEADER                                                        \
	"date,session,resolution,title,modality,total_yes,total_no,"           \
	"total_abstentions,total_non_voting,total_ms\n"

/* What loading a text as a file of that name comes to.  chunk: bytes given to
 * the loader at a time. */
struct loaded {
	struct rc_record *record; /* NULL after an error */
	struct rc_report *report;
	struct rc_error err;
};
struct loaded load_text(const char *name, const char *text, size_t chunk);
struct loaded load_bytes(
    const char *name, const char *bytes, size_t n, size_t chunk);

/* The same for several files and any options. */
struct text_file {
	const char *name, *text;
};
struct loaded load_texts(const struct text_file *files, size_t n,
    const struct rc_load_options *options);
void loaded_free(struct loaded *loaded);

/* Somewhere, ten members: in 2005 5 of them yes, in 2007 6; in 2008 without a
 * vote. */
extern const char two_votes_of_ten[];

/* The record of a text that must be sound. */
struct rc_record *record_from(const char *text);

/* The bundled votes of the plenary, in datasets/dprk/ga. */
struct rc_record *record_of_plenary(void);
/* All bundled votes. */
struct rc_record *record_of_dprk(void);

/* Text is 0.6 em a character wide: no font is needed. */
extern const struct rc_measure plain_measure;

/* The real type, from where Debian, Ubuntu and `make install` have it; the
 * caller closes it. */
struct rc_type *open_type(const char *family);

/* A scene in a format of text, drawn with a type of its own; g_free. */
char *text_rendered(
    const struct rc_scene *scene, const char *family, enum rc_format format);

/* A figure of the selection in a preset, light theme. */
struct rc_figure figure_of(
    const struct rc_selection *selection, const char *preset);

/* What charts ask for beside the votes, for a selection of the bundled data or
 * any other: groups, tiles, the first and the last roll call, bodies. */
struct kit {
	struct rc_groups *groups;
	GPtrArray *blocs; /* the five regional ones */
	struct rc_tiles *tiles;
	struct rc_names names;
	size_t votes[2];
	size_t n_rollcalls;
	GArray *series;        /* struct rc_series: one a body */
	struct rc_bloc *asked; /* the first member; NULL without roll calls */
};
void kit_init(struct kit *kit, const struct rc_selection *selection);
void kit_clear(struct kit *kit);
/* Hands it to the figure; false if the chart needs roll calls that there are
 * not. */
bool kit_fill(const struct kit *kit, const struct rc_chart *chart,
    struct rc_figure *figure);

/* The bundled resolutions of a body (of the Security Council: motions), and a
 * figure of the last of them, with its kit. */
struct shown {
	struct rc_record *record;
	struct rc_selection *selection;
	struct kit kit;
	struct rc_figure figure;
};
struct shown *show_last(
    enum rc_body body, const char *chart, const char *preset);
/* The same of a text. */
struct shown *show_last_of(
    const char *text, const char *chart, const char *preset);
void shown_free(struct shown *shown);

/* Draws, and fails the test if the layout has a fault. */
struct rc_scene *scene_of(const char *chart, const struct rc_figure *figure);
size_t count_shapes(
    const struct rc_scene *scene, const char *role, const char *variant);
/* The n-th of them in order of painting, from 0; NULL if there are fewer.  The
 * variant NULL is none, not any. */
const struct rc_shape *nth_shape(const struct rc_scene *scene, const char *role,
    const char *variant, size_t n);
#define assert_scene_has(scene, role, variant, n)                              \
	cr_assert_eq(count_shapes(scene, role, variant), (size_t)(n),          \
	    "%s %s: %zu, not %zu", role, (variant) == NULL ? "" : (variant),   \
	    count_shapes(scene, role, variant), (size_t)(n))

/* The program, run from the top of the project. */
struct run {
	int status;
	char *out, *words;
};
/* command: "summary -f json", as a shell takes it; environment: "NAME=value"
 * pairs, NULL at the end, or NULL.  $ROLLCALL_DATA is datasets/dprk unless the
 * pairs say otherwise. */
struct run run_program(const char *command, const char *const *environment);
void run_free(struct run *run);

/* The bytes of a file; fails the test if there is none. */
char *file_bytes(const char *path, gsize *n);

/* A new directory, and its removal with what is in it. */
char *new_directory(void);
void remove_directory(char *path);

#endif
