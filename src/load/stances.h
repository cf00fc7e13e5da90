#ifndef LOAD_STANCES_H
#define LOAD_STANCES_H

#include <stdbool.h>

/* Is a file of that name read as facts beside the votes, such as sponsors.csv?
 */
bool stances_read(const char *path);

#endif
