/* A figure before it is drawn: a plain list of shapes in points (1/72 inch),
 * origin at the top left, y down.  Charts make scenes, painters draw them,
 * tests count and place their shapes. */
#ifndef RC_SCENE_H
#define RC_SCENE_H

#include <stdbool.h>
#include <stddef.h>

#include "rollcall/record.h"
#include "rollcall/theme.h"

struct rc_point {
	double x, y;
};

struct rc_rect {
	double x, y, w, h;
};

enum rc_shape_kind {
	RC_SHAPE_RECT,
	RC_SHAPE_PATH,
	RC_SHAPE_TEXT,
};

enum rc_segment_op {
	RC_MOVE,  /* p[0] */
	RC_LINE,  /* p[0] */
	RC_CURVE, /* p[0], p[1] control, p[2] end */
	RC_CLOSE,
};

struct rc_segment {
	enum rc_segment_op op;
	struct rc_point p[3];
};

/* A small form that stands for one value, told apart without colour. */
enum rc_mark {
	RC_MARK_NONE,
	RC_MARK_CIRCLE,
	RC_MARK_SQUARE,
	RC_MARK_TRIANGLE,
	RC_MARK_DIAMOND,
	RC_MARK_INVERTED, /* triangle, point down */
};

enum rc_anchor {
	RC_START,
	RC_MIDDLE,
	RC_END,
};

struct rc_text_style {
	double size;  /* points */
	int weight;   /* 400 or 600 */
	bool tabular; /* figures of one width */
};

struct rc_shape {
	enum rc_shape_kind kind;
	const char *role;    /* "bar", "tick-label": what it is; static text */
	const char *variant; /* "yes": which of its kind; static text or NULL */
	const char *tooltip; /* NULL for none; belongs to the scene */
	struct rc_color fill;   /* a == 0: none; the ink of a text */
	struct rc_color stroke; /* a == 0: none */
	double stroke_width;
	double dash[2]; /* on, off; 0, 0 is solid */
	/* RC_SHAPE_RECT */
	struct rc_rect rect;
	/* RC_SHAPE_PATH: belongs to the scene */
	struct rc_segment *segments;
	size_t n_segments;
	enum rc_mark mark; /* that it is, if it is one */
	/* RC_SHAPE_TEXT: one line, belongs to the scene */
	const char *text;
	struct rc_text_style style;
	struct rc_point at; /* on the base line, at the anchor */
	enum rc_anchor anchor;
	bool rotated;      /* reads upwards */
	double text_width; /* as measured when it was placed */
};

/* What a file says about the figure, beside its shapes.  Texts belong to the
 * scene. */
struct rc_scene_text {
	const char *name;  /* short name: "dprk-history"; seeds ids */
	const char *title; /* the finding, on one line */
	const char *subtitle;
	const char *alt; /* what a reader who cannot see it is told */
	const char *source;
	const char *keywords;
	const char *footer;   /* source, note and credit, on one line */
	const char *left_out; /* what had no room, in words; "" for nothing */
	/* Title, subtitle and note as they are computed, also where a user has
	 * others. */
	const char *finding, *subject, *note;
};

struct rc_scene {
	double width, height; /* points */
	double dpi;
	bool in_pixels;             /* a point is a pixel of a screen */
	struct rc_color background; /* a == 0: none */
	struct rc_scene_text about;
	struct rc_date date; /* of the latest resolution shown: the PDF's */
	size_t n_shapes;
	const struct rc_shape *const *shapes; /* in order of painting */
	struct rc_scene *dark; /* its twin, with the same shapes in other
				  colours, for readers who prefer the dark;
				  NULL for none.  Belongs to the scene. */
	void *private_parts;
};

/* The width of a text in points.  Injected, so that layout needs no font. */
struct rc_measure {
	double (*width)(
	    void *context, const char *text, struct rc_text_style style);
	void *context;
};

void rc_scene_free(struct rc_scene *scene);

/* How many pixels its PNG has. */
struct rc_pixel_size {
	int width, height;
};
struct rc_pixel_size rc_scene_pixels(const struct rc_scene *scene);

/* The scene as text, one line a shape, for tests and for people:
 * role variant x y w h "text".  The caller frees. */
char *rc_scene_dump(const struct rc_scene *scene);

/* Problems of layout: text outside the page, texts that overlap, text below the
 * smallest size.  Returns how many; *report (may be NULL) gets one line each,
 * the caller frees. */
size_t rc_scene_audit(
    const struct rc_scene *scene, double smallest, char **report);

#endif
