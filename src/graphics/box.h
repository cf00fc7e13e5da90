/* The room that shapes take, and the audit of a layout. */
#ifndef GRAPHICS_BOX_H
#define GRAPHICS_BOX_H

#include "rollcall/scene.h"

/* Heights as parts of the type size, for faces such as Inter and Liberation
 * Sans: of capitals and figures, and below the base line. */
#define RC_CAP_HEIGHT 0.73
#define RC_DESCENT 0.2

/* The smallest rectangle around the shape; of a text, from the top of its
 * capitals to the foot of its letters. */
struct rc_rect rc_shape_box(const struct rc_shape *shape);

/* Does the shape come within so far of the rectangle?  Of a path that has no
 * fill only its lines do, curves as if they were straight; of every other shape
 * its box.  A stroke has its width. */
bool rc_shape_is_near(
    const struct rc_shape *shape, struct rc_rect rect, double distance);

#endif
