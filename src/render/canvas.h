/* Memory for the pixels of one drawing after the other. */
#ifndef RENDER_CANVAS_H
#define RENDER_CANVAS_H

#include <stddef.h>

/* All zero at first. */
struct canvas {
	void *memory;
	size_t n; /* bytes */
};

/* At least n bytes, as the drawing before left them; NULL if there is no such
 * memory.  Belongs to the canvas, until it is asked again or cleared. */
void *canvas_get(struct canvas *canvas, size_t n);
void canvas_clear(struct canvas *canvas);

#endif
