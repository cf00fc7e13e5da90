/* How a scene is made: shapes are added in order of painting. */
#ifndef GRAPHICS_SCENE_H
#define GRAPHICS_SCENE_H

#include "rollcall/scene.h"

struct rc_scene *rc_scene_new(double width, double height);

/* Takes all shapes away. */
void rc_scene_clear(struct rc_scene *scene);

/* A new shape, all zero but kind and role, on top of the others.  The pointer
 * stays good until the scene is cleared or freed.  role is static text. */
struct rc_shape *rc_scene_add(
    struct rc_scene *scene, enum rc_shape_kind kind, const char *role);

/* A copy of the text that lives as long as the scene. */
const char *rc_scene_keep(struct rc_scene *scene, const char *text);
const char *rc_scene_printf(struct rc_scene *scene, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds to a path. */
void rc_path_move(struct rc_shape *path, double x, double y);
void rc_path_line(struct rc_shape *path, double x, double y);
void rc_path_curve(struct rc_shape *path, struct rc_point a, struct rc_point b,
    struct rc_point end);
void rc_path_close(struct rc_shape *path);

#endif
