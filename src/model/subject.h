/* What titles are about. */
#ifndef MODEL_SUBJECT_H
#define MODEL_SUBJECT_H

/* A copy of the title as far as it names the subject: the Digital Library adds
 * " : resolution / adopted by ...".  Well-known long names are shortened.  The
 * caller frees with g_free. */
char *rc_title_subject(const char *title);

/* The subject without an opening that says no more, "Situation of "; a part of
 * what is given. */
const char *rc_subject_topic(const char *subject);

/* What the titles of one subject have in common and those of two have not:
 * case, quotes, openings, articles and what the library adds do not matter. The
 * caller frees with g_free; "" of "". */
char *rc_title_key(const char *title);

#endif
