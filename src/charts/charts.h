/* The charts, one file each, and what they share of the page. */
#ifndef CHARTS_CHARTS_H
#define CHARTS_CHARTS_H

#include "charts/votes.h"
#include "charts/words.h"

bool rc_history_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);
bool rc_rows_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);
bool rc_trend_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);
/* trend of what is known beside the votes. */
bool trend_draw_counts(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);

bool rc_rollcall_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);

bool rc_tiles_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);

bool rc_grid_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);
bool rc_switches_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);
bool rc_groups_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);
bool rc_agree_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);
bool rc_mode_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);
bool rc_compare_draw(const struct rc_figure *figure, struct rc_scene *scene,
    struct rc_error *err);
size_t rc_grid_pages(const struct rc_figure *figure);

/* The figure of other resolutions. */
struct rc_figure chart_figure_of(
    const struct rc_figure *figure, const struct rc_selection *selection);

/* A file that lists voters only does not say who did not vote: RC_EUSAGE. */
bool chart_fail_voters(struct rc_error *err);

/* A chart of members' votes where no decision has a roll call: RC_EUSAGE. */
bool chart_fail_roll_calls(const char *chart, struct rc_error *err);

/* Adds a warning to the figure's report, if it has one. */
void chart_warn(const struct rc_figure *figure, const char *help,
    const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* The page of a figure with its own or the computed words, which become those
 * of the scene too. */
struct rc_page chart_page(const struct rc_figure *figure,
    struct rc_scene *scene, const char *title, const char *subtitle,
    const char *footer);

/* Draws with a note, and tells the note that is then needed (g_free) and what
 * had no room (g_free; "" for nothing). */
typedef char *(*chart_drawing)(
    void *chart, struct rc_scene *scene, const char *note, char **left_out);

/* A note takes room of what it tells about: draws into the scene until the two
 * agree, and once more. */
void chart_settle(chart_drawing draw, void *chart, struct rc_scene *scene);

/* Rows that are too many for the height of the page: RC_EDRAW. */
bool chart_fail_rows(struct rc_error *err);

/* Words that leave no room for the plot: RC_EDRAW. */
bool chart_check_room(const struct rc_page *page, struct rc_error *err);

/* Two votes in one year have no place on an axis of years: RC_EUSAGE. */
bool chart_check_years(const struct votes *votes, struct rc_error *err);

#endif
