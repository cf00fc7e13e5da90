/* What a program settles about fonts before it opens a type. */
#ifndef RENDER_FONTS_H
#define RENDER_FONTS_H

/* Tells fontconfig that there are no fonts of the system's: it reads their list
 * when Pango starts, a sixth of the time of a figure, and nothing here asks for
 * them.  For programs that own their process; a library must not. */
void rc_type_forbid_system_fonts(void);

#endif
