#include "graphics/scene.h"

#include <glib.h>
#include <math.h>
#include <stdarg.h>

#include "graphics/box.h"

struct parts {
	GPtrArray *shapes; /* struct rc_shape */
	GStringChunk *text;
};

static void
free_shape(gpointer shape)
{
	g_free(((struct rc_shape *)shape)->segments);
	g_free(shape);
}

struct rc_scene *
rc_scene_new(double width, double height)
{
	struct rc_scene *scene = g_new0(struct rc_scene, 1);
	struct parts *parts = g_new0(struct parts, 1);

	parts->shapes = g_ptr_array_new_with_free_func(free_shape);
	parts->text = g_string_chunk_new(1024);
	scene->private_parts = parts;
	scene->width = width;
	scene->height = height;
	scene->dpi = 72;
	scene->about = (struct rc_scene_text){ "", "", "", "", "", "", "", "",
		"", "", "" };
	return scene;
}

void
rc_scene_free(struct rc_scene *scene)
{
	struct parts *parts;

	if (scene == NULL)
		return;
	rc_scene_free(scene->dark);
	parts = scene->private_parts;
	g_ptr_array_free(parts->shapes, TRUE);
	g_string_chunk_free(parts->text);
	g_free(parts);
	g_free(scene);
}

void
rc_scene_clear(struct rc_scene *scene)
{
	struct parts *parts = scene->private_parts;

	g_ptr_array_set_size(parts->shapes, 0);
	scene->n_shapes = 0;
}

/* The remains of a pixel at the edge are no pixel. */
struct rc_pixel_size
rc_scene_pixels(const struct rc_scene *scene)
{
	double scale = scene->dpi / 72;

	return (struct rc_pixel_size){ (int)floor(scene->width * scale + 1e-6),
		(int)floor(scene->height * scale + 1e-6) };
}

struct rc_shape *
rc_scene_add(struct rc_scene *scene, enum rc_shape_kind kind, const char *role)
{
	struct parts *parts = scene->private_parts;
	struct rc_shape *shape = g_new0(struct rc_shape, 1);

	shape->kind = kind;
	shape->role = role;
	g_ptr_array_add(parts->shapes, shape);
	scene->shapes =
	    (const struct rc_shape *const *)(void *)parts->shapes->pdata;
	scene->n_shapes = parts->shapes->len;
	return shape;
}

const char *
rc_scene_keep(struct rc_scene *scene, const char *text)
{
	struct parts *parts = scene->private_parts;

	return g_string_chunk_insert(parts->text, text == NULL ? "" : text);
}

const char *
rc_scene_printf(struct rc_scene *scene, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	g_autofree char *text = g_strdup_vprintf(fmt, args);
	va_end(args);
	return rc_scene_keep(scene, text);
}

static struct rc_segment *
add_segment(struct rc_shape *path, enum rc_segment_op op)
{
	path->segments =
	    g_renew(struct rc_segment, path->segments, path->n_segments + 1);
	path->segments[path->n_segments] = (struct rc_segment){ .op = op };
	return &path->segments[path->n_segments++];
}

void
rc_path_move(struct rc_shape *path, double x, double y)
{
	add_segment(path, RC_MOVE)->p[0] = (struct rc_point){ x, y };
}

void
rc_path_line(struct rc_shape *path, double x, double y)
{
	add_segment(path, RC_LINE)->p[0] = (struct rc_point){ x, y };
}

void
rc_path_curve(struct rc_shape *path, struct rc_point a, struct rc_point b,
    struct rc_point end)
{
	struct rc_segment *s = add_segment(path, RC_CURVE);

	s->p[0] = a;
	s->p[1] = b;
	s->p[2] = end;
}

void
rc_path_close(struct rc_shape *path)
{
	add_segment(path, RC_CLOSE);
}

static void
dump_number(GString *out, double x)
{
	char number[G_ASCII_DTOSTR_BUF_SIZE];

	g_ascii_formatd(number, sizeof number, "%.2f", x == 0 ? 0.0 : x);
	g_string_append_printf(out, " %s", number);
}

char *
rc_scene_dump(const struct rc_scene *scene)
{
	GString *out = g_string_new("page");

	dump_number(out, scene->width);
	dump_number(out, scene->height);
	g_string_append_printf(out, "\ntitle %s\nsubtitle %s\nalt %s\n",
	    scene->about.title, scene->about.subtitle, scene->about.alt);
	for (size_t i = 0; i < scene->n_shapes; i++) {
		const struct rc_shape *s = scene->shapes[i];
		struct rc_rect box = rc_shape_box(s);

		g_string_append_printf(out, "%s %s", s->role,
		    s->variant == NULL ? "-" : s->variant);
		dump_number(out, box.x);
		dump_number(out, box.y);
		dump_number(out, box.w);
		dump_number(out, box.h);
		if (s->kind == RC_SHAPE_TEXT)
			g_string_append_printf(out, " \"%s\"", s->text);
		g_string_append_c(out, '\n');
	}
	return g_string_free(out, FALSE);
}
