/* What a title is about. */
#ifndef MODEL_SUBJECT_H
#define MODEL_SUBJECT_H

/* A copy of the title as far as it names the subject: the Digital Library adds
 * " : resolution / adopted by ...".  Well-known long names are shortened.  The
 * caller frees with g_free. */
char *rc_title_subject(const char *title);

#endif
