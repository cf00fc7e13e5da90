/* The libraries that draw: their versions may show in the bytes of a figure. */
#ifndef RENDER_LIBRARIES_H
#define RENDER_LIBRARIES_H

/* Name and version, as they run here; NULL past the end.  Lives as long as the
 * program. */
struct rc_library {
	const char *name;
	const char *version;
};
struct rc_library rc_library_at(unsigned i);

#endif
