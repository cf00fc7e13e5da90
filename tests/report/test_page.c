#include <criterion/criterion.h>
#include <string.h>

#include "graphics/scene.h"
#include "report/page.h"
#include "support/example.h"
#include "support/support.h"

/* Left for the browser's tests, which read it. */
Test(page, example_is_written)
{
	struct example *example = example_new();
	g_autoptr(GString) html = example_html(example);

	cr_assert(g_file_set_contents(
	    "build/report.html", html->str, (gssize)html->len, NULL));
	cr_assert_lt(html->len, 300000u, "%zu bytes", html->len);
	example_free(example);
}
