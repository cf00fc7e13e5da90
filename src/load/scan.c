#include "load/scan.h"

#ifdef __SSE2__
#	include <emmintrin.h>
#endif

static bool
needs_parser(char c)
{
	return c == '"' || c == '\n' || c == '\r' || c == '\0';
}

size_t
rc_scan_cut_plain(const char *text, size_t n, char delimiter, size_t n_cuts,
    struct rc_scan *scan)
{
	size_t found = 0;

	scan->is_ascii = true;
	for (size_t i = 0; i < n; i++) {
		if (text[i] == delimiter) {
			scan->cuts[found++] = i;
			if (found == n_cuts)
				return i + 1;
		} else if (needs_parser(text[i])) {
			return 0;
		} else if ((unsigned char)text[i] >= 0x80) {
			scan->is_ascii = false;
		}
	}
	return 0;
}

/* Where the field that begins at i ends: at its delimiter.  n if it needs a
 * parser. */
static size_t
end_of_field(const char *text, size_t n, size_t i, char delimiter)
{
	bool quoted = i < n && text[i] == '"';

	for (i += quoted; i < n; i++) {
		if (quoted && text[i] == '"')
			return i + 1 < n && text[i + 1] == delimiter ? i + 1
								     : n;
		if (!quoted && text[i] == delimiter)
			return i;
		if (needs_parser(text[i]))
			return n;
	}
	return n;
}

size_t
rc_scan_cut_quoted(const char *text, size_t n, char delimiter, size_t n_cuts,
    struct rc_scan *scan)
{
	size_t start = 0;

	scan->is_ascii = true;
	for (size_t k = 0; k < n_cuts; k++) {
		size_t end = end_of_field(text, n, start, delimiter);

		if (end == n)
			return 0;
		for (size_t i = start; i < end; i++)
			scan->is_ascii &= (unsigned char)text[i] < 0x80;
		scan->cuts[k] = end;
		start = end + 1;
	}
	return start;
}

#ifdef __SSE2__
enum { BLOCK = 16 };

/* Sixteen bytes at a time: bit i of a mask tells of byte i. */
struct masks {
	unsigned cuts, parser, high;
};

static struct masks
masks_of(const char *text, char delimiter)
{
	const __m128i b = _mm_loadu_si128((const __m128i *)(const void *)text);
	const __m128i odd =
	    _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8('"')),
			     _mm_cmpeq_epi8(b, _mm_set1_epi8('\n'))),
		_mm_or_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8('\r')),
		    _mm_cmpeq_epi8(b, _mm_setzero_si128())));

	return (struct masks){
		.cuts = (unsigned)_mm_movemask_epi8(
		    _mm_cmpeq_epi8(b, _mm_set1_epi8(delimiter))),
		.parser = (unsigned)_mm_movemask_epi8(odd),
		.high = (unsigned)_mm_movemask_epi8(b),
	};
}

size_t
rc_scan_cut(const char *text, size_t n, char delimiter, size_t n_cuts,
    struct rc_scan *scan)
{
	size_t found = 0, at = 0;
	unsigned high = 0;

	for (; at + BLOCK <= n; at += BLOCK) {
		struct masks m = masks_of(text + at, delimiter);

		for (; m.cuts != 0; m.cuts &= m.cuts - 1) {
			unsigned bit = (unsigned)__builtin_ctz(m.cuts);
			unsigned before = (1u << bit) - 1;

			scan->cuts[found++] = at + bit;
			if (found < n_cuts)
				continue;
			scan->is_ascii = ((m.high & before) | high) == 0;
			return (m.parser & before) != 0 ? 0 : at + bit + 1;
		}
		if (m.parser != 0)
			return 0;
		high |= m.high;
	}
	return rc_scan_cut_plain(text, n, delimiter, n_cuts, scan);
}
#else
size_t
rc_scan_cut(const char *text, size_t n, char delimiter, size_t n_cuts,
    struct rc_scan *scan)
{
	return rc_scan_cut_plain(text, n, delimiter, n_cuts, scan);
}
#endif
