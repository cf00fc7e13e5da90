#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>
#include <zlib.h>

#include "render/deflate.h"

enum { PIECE = 1 << 20 }; /* as much as is given to the library at once */

enum look { FLAT, ROWS, NOISE };

struct stream_case {
	size_t n;
	enum look look;
	size_t most; /* bytes of the stream */
};

/* Noise is of a generator of Marsaglia (Xorshift RNGs, 2003). */
static uint8_t *
bytes_of(struct stream_case c)
{
	uint8_t *bytes = g_malloc0(c.n + 1);
	uint32_t x = 2463534242u;

	for (size_t i = 0; i < c.n; i++) {
		x ^= x << 13;
		x ^= x >> 17;
		x ^= x << 5;
		if (c.look == ROWS)
			bytes[i] = (uint8_t)(i % 2161 / 7);
		else if (c.look == NOISE)
			bytes[i] = (uint8_t)(x >> 24);
	}
	return bytes;
}

ParameterizedTestParameters(deflate, zlib_reads_what_went_in)
{
	static struct stream_case cases[] = {
		{ 0, FLAT, 64 },
		{ 1, NOISE, 64 },
		{ PIECE - 1, FLAT, PIECE / 200 },
		{ PIECE, FLAT, PIECE / 200 },
		{ PIECE, ROWS, PIECE / 40 },
		{ PIECE + 1, ROWS, PIECE / 40 },
		{ 3 * PIECE + 17, ROWS, 3 * PIECE / 40 },
		{ 3 * PIECE + 17, NOISE, 3 * PIECE + PIECE / 30 },
	};

	return cr_make_param_array(
	    struct stream_case, cases, G_N_ELEMENTS(cases));
}

ParameterizedTest(struct stream_case *c, deflate, zlib_reads_what_went_in)
{
	g_autofree uint8_t *in = bytes_of(*c);
	g_autofree uint8_t *back = g_malloc(c->n + 1);
	g_autoptr(GByteArray) stream = g_byte_array_new();
	g_autoptr(GByteArray) again = g_byte_array_new();
	uLongf n = c->n + 1;

	deflate_append(stream, in, c->n);
	deflate_append(again, in, c->n);
	cr_expect_leq(
	    stream->len, c->most, "%u bytes for %zu", stream->len, c->n);
	cr_expect(stream->len == again->len &&
	    memcmp(stream->data, again->data, stream->len) == 0);
	cr_assert_eq(uncompress(back, &n, stream->data, stream->len), Z_OK);
	cr_expect_eq(n, c->n);
	cr_expect_arr_eq(back, in, c->n);
}

/* What is there already stays. */
Test(deflate, the_stream_is_appended)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	uint8_t back[4];
	uLongf n = sizeof back;

	g_byte_array_append(out, (const guint8 *)"head", 4);
	deflate_append(out, (const uint8_t *)"abc", 3);
	cr_assert_gt(out->len, 4);
	cr_expect_arr_eq(out->data, "head", 4);
	cr_assert_eq(uncompress(back, &n, out->data + 4, out->len - 4), Z_OK);
	cr_expect_eq(n, 3);
	cr_expect_arr_eq(back, "abc", 3);
}
