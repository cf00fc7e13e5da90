#include <criterion/criterion.h>
#include <string.h>

#include "graphics/scene.h"
#include "render/terminal.h"
#include "support/support.h"

/* Half of a page of 40 by 20 points, on 20 columns and so 5 rows: ten columns
 * of the first three rows; words over it, and a mark below. */
Test(terminal, a_cell_is_what_covers_its_middle)
{
	struct rc_scene *scene = rc_scene_new(40, 20);
	struct rc_shape *s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");
	g_autofree char *text = NULL;

	scene->about.title = "Title";
	scene->about.footer = "Source.";
	s->variant = "yes";
	s->rect = (struct rc_rect){ 0, 0, 20, 12 };
	s = rc_scene_add(scene, RC_SHAPE_TEXT, "count");
	s->text = rc_scene_keep(scene, "88");
	s->style = (struct rc_text_style){ 4, 400, false };
	s->anchor = RC_MIDDLE;
	s->at = (struct rc_point){ 10, 7.5 };
	s->text_width = 4;
	s = rc_scene_add(scene, RC_SHAPE_RECT, "bar");
	s->variant = "no";
	s->rect = (struct rc_rect){ 38, 17, 0.1, 0.1 };
	text = rc_render_terminal(scene, 20);
	cr_expect_str_eq(text,
	    "Title\n\n"
	    "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\n"
	    "\u2588\u2588\u2588\u258888\u2588\u2588\u2588\u2588\n"
	    "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\n"
	    "\n"
	    "                   \u2591\n\n"
	    "Source.\n",
	    "%s", text);
	rc_scene_free(scene);
}
