#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

#include "load/scan.h"

/* Both ways of cutting come to the same, whatever the text holds, wherever in
 * a block of 16 bytes it begins and ends. */
static size_t
expect_same_cuts(const char *text, size_t n, char delimiter, size_t n_cuts)
{
	struct rc_scan a, b;
	size_t end = rc_scan_cut(text, n, delimiter, n_cuts, &a);

	cr_assert_eq(end, rc_scan_cut_plain(text, n, delimiter, n_cuts, &b),
	    "\"%.*s\"", (int)n, text);
	if (end == 0)
		return 0;
	cr_assert_eq(memcmp(a.cuts, b.cuts, n_cuts * sizeof *a.cuts), 0,
	    "\"%.*s\"", (int)n, text);
	cr_assert_eq(a.is_ascii, b.is_ascii, "\"%.*s\"", (int)n, text);
	return end;
}

Test(scan, vectors_cut_as_single_bytes_do)
{
	/* Mostly plain text: what needs a parser ends the search. */
	static const char rare[] = { ',', ',', ',', ',', ',', ',', ';', '\xC3',
		'\n', '\r', '"', '\0' };
	g_autoptr(GRand) random = g_rand_new_with_seed(20051216);
	size_t n_found = 0;
	char text[80];

	for (int i = 0; i < 4000; i++) {
		gint32 every = g_rand_int_range(random, 2, 40);

		for (size_t k = 0; k < sizeof text; k++)
			text[k] = g_rand_int_range(random, 0, every) > 0
			    ? 'a'
			    : rare[g_rand_int_range(
				  random, 0, i % 2 == 0 ? 8 : sizeof rare)];
		for (size_t from = 0; from < 17; from++) {
			size_t n = (size_t)g_rand_int_range(
			    random, 0, (gint32)(sizeof text - from) + 1);

			n_found += expect_same_cuts(text + from, n, ',',
				       1 + (size_t)i % RC_SCAN_MOST) > 0;
			n_found += expect_same_cuts(text + from, n, ';', 1) > 0;
		}
	}
	cr_expect_gt(n_found, 10000);
}

Test(scan, cuts_stand_at_the_delimiters)
{
	static const char text[] = "ab,,\xC3\xA9,d,\"e\"";
	struct rc_scan scan;

	cr_expect_eq(rc_scan_cut(text, sizeof text - 1, ',', 2, &scan), 4);
	cr_expect_eq(scan.cuts[0], 2);
	cr_expect_eq(scan.cuts[1], 3);
	cr_expect(scan.is_ascii);
	cr_expect_eq(rc_scan_cut(text, sizeof text - 1, ',', 4, &scan), 9);
	cr_expect_not(scan.is_ascii);
	cr_expect_eq(rc_scan_cut(text, sizeof text - 1, ',', 5, &scan), 0);
}
