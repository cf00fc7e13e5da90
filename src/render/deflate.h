#ifndef RENDER_DEFLATE_H
#define RENDER_DEFLATE_H

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

/* Appends the n bytes to out, compressed into one zlib stream. */
void deflate_append(GByteArray *out, const uint8_t *bytes, size_t n);

#endif
