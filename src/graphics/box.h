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

#endif
