/* Names that people have for members beside those of the data. */
#ifndef CMD_ALIASES_H
#define CMD_ALIASES_H

#include <stdbool.h>
#include <stddef.h>

/* All as rc_text_bare has them. */
struct alias {
	const char *name;
	const char *codes; /* ISO, with blanks where it may be several */
};

/* Who is taken for a member and has no vote, in words. */
struct outsider {
	const char *name;
	const char *words;
	const char *help; /* NULL for none of its own */
};

/* May the name be that of more than one member? */
bool alias_is_several(const struct alias *alias);

/* NULL past the end.  Static. */
const struct alias *alias_at(size_t i);
const struct outsider *outsider_at(size_t i);

/* By its bare name; NULL if there is none. */
const struct alias *alias_find(const char *bare);
const struct outsider *outsider_find(const char *bare);

#endif
