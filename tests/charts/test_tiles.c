#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "graphics/box.h"
#include "support/support.h"

static const struct rc_shape *
nth(const struct rc_scene *scene, const char *role, size_t n)
{
	for (size_t i = 0; i < scene->n_shapes; i++)
		if (strcmp(scene->shapes[i]->role, role) == 0 && n-- == 0)
			return scene->shapes[i];
	return NULL;
}

/* The tile or hollow tile that lies around the code of the member. */
static const struct rc_shape *
tile_of(const struct rc_scene *scene, const char *code)
{
	const struct rc_shape *label = NULL, *s;

	for (size_t i = 0; (s = nth(scene, "member", i)) != NULL; i++)
		if (strcmp(s->text, code) == 0)
			label = s;
	cr_assert_not_null(label, "%s", code);
	for (size_t i = 0; i < scene->n_shapes; i++) {
		struct rc_rect tile = scene->shapes[i]->rect;
		struct rc_rect text = rc_shape_box(label);

		s = scene->shapes[i];
		if (s->kind == RC_SHAPE_RECT && text.x >= tile.x &&
		    text.y >= tile.y && text.x + text.w <= tile.x + tile.w &&
		    text.y + text.h <= tile.y + tile.h)
			return s;
	}
	return NULL;
}

/* The figure in the real type: codes are measured. */
static struct rc_scene *
scene_in_type(const char *chart, struct rc_figure figure)
{
	struct rc_type *type = open_type("Inter");
	struct rc_measure measure = rc_type_measure(type);
	struct rc_scene *scene;

	figure.measure = &measure;
	scene = scene_of(chart, &figure);
	rc_type_close(type);
	return scene;
}

Test(tiles, a_tile_for_every_member_in_the_colour_of_its_vote)
{
	struct shown *shown = show_last(RC_GA, "tiles", "double");
	struct rc_scene *scene = scene_in_type("tiles", shown->figure);

	assert_scene_has(scene, "tile", NULL, 193);
	assert_scene_has(scene, "tile", "yes", 119);
	assert_scene_has(scene, "tile", "abstain", 48);
	assert_scene_has(scene, "tile", "nonvoting", 7);
	assert_scene_has(scene, "tile", "no", 19);
	assert_scene_has(scene, "hollow", NULL, 0);
	cr_expect_str_eq(tile_of(scene, "PRK")->variant, "no");
	cr_expect_str_eq(tile_of(scene, "KOR")->variant, "yes");
	cr_expect_str_eq(tile_of(scene, "IND")->variant, "abstain");
	cr_expect_str_eq(
	    tile_of(scene, "KOR")->tooltip, "Republic of Korea: Yes");
	cr_expect_str_eq(
	    scene->about.title, "2015: 119 of 193 members voted yes, 19 no");
	cr_expect_null(strstr(scene->about.footer, "Hollow"));
	cr_expect_null(strstr(scene->about.footer, "Not on the map"));
	rc_scene_free(scene);
	shown_free(shown);
}

/* Where the file has them, all of one size, none on another. */
Test(tiles, tiles_stand_where_the_file_has_them)
{
	struct shown *shown = show_last(RC_GA, "tiles", "double");
	struct rc_scene *scene = scene_in_type("tiles", shown->figure);
	struct rc_rect first = tile_of(scene, "CAN")->rect;
	struct rc_rect right = tile_of(scene, "BHS")->rect;
	struct rc_rect below = tile_of(scene, "USA")->rect;
	double column = (right.x - first.x) / 2, row = below.y - first.y;

	for (size_t i = 0; i < shown->kit.tiles->n; i++) {
		const struct rc_tile *tile = &shown->kit.tiles->at[i];
		const struct rc_shape *s = tile_of(scene, tile->code);
		double inside = s->stroke.a > 0 ? s->stroke_width / 2 : 0;

		cr_expect(fabs(s->rect.x - inside -
			      (first.x + column * (tile->column - 2))) < 1e-6,
		    "%s", tile->code);
		cr_expect(fabs(s->rect.y - inside -
			      (first.y + row * (tile->row - 4))) < 1e-6,
		    "%s", tile->code);
		cr_expect(fabs(s->rect.w + 2 * inside - first.w) < 1e-6);
		cr_expect(s->rect.w < column && s->rect.h < row);
	}
	rc_scene_free(scene);
	shown_free(shown);
}

/* Who is no member of the body has a tile, but no colour of a vote. */
Test(tiles, no_data_is_a_hollow_tile)
{
	struct shown *shown = show_last(RC_SC, "tiles", "double");
	struct rc_scene *scene = scene_in_type("tiles", shown->figure);

	assert_scene_has(scene, "tile", NULL, 15);
	assert_scene_has(scene, "hollow", NULL, 178);
	cr_expect_str_eq(tile_of(scene, "PRK")->role, "hollow");
	cr_expect_not_null(strstr(scene->about.footer,
	    "Hollow: not a member of the body at the time."));
	rc_scene_free(scene);
	shown_free(shown);
}

/* Who is on no tile is named, with the vote. */
Test(tiles, members_that_the_map_lacks_are_named)
{
	static struct rc_tile at[] = { { "USA", 1, 1 }, { "CHN", 3, 1 },
		{ "VAT", 2, 2 } };
	const struct rc_tiles few = { 3, at, 3, 2 };
	struct shown *shown = show_last(RC_SC, "tiles", "double");
	struct rc_scene *scene;

	shown->figure.tiles = &few;
	scene = scene_in_type("tiles", shown->figure);
	assert_scene_has(scene, "tile", NULL, 2);
	assert_scene_has(scene, "hollow", NULL, 1);
	cr_expect_not_null(strstr(scene->about.footer,
	    "Not on the map: Algeria (Yes), Mozambique (Abstained), "));
	cr_expect_not_null(
	    strstr(scene->about.footer, "Russian Federation (No)"));
	cr_expect_null(strstr(scene->about.footer, "China"));
	rc_scene_free(scene);
	shown_free(shown);
}

/* A map of a region leaves more out than a note can name. */
Test(tiles, of_many_that_the_map_lacks_the_number_is_told)
{
	static struct rc_tile at[] = { { "KOR", 1, 1 }, { "PRK", 2, 1 } };
	const struct rc_tiles two = { 2, at, 2, 1 };
	struct shown *shown = show_last(RC_GA, "tiles", "double");
	struct rc_scene *scene;

	shown->figure.tiles = &two;
	scene = scene_in_type("tiles", shown->figure);
	cr_expect_not_null(
	    strstr(scene->about.footer, "Not on the map: 191 members."));
	rc_scene_free(scene);
	shown_free(shown);
}

/* All tiles have their codes, or none, and then it is told. */
Test(tiles, codes_stand_in_all_tiles_or_in_none)
{
	struct shown *shown = show_last(RC_GA, "tiles", "double");

	for (unsigned i = 0; rc_preset_at(i) != NULL; i++) {
		struct rc_scene *scene;
		size_t codes;

		shown->figure.preset = rc_preset_at(i);
		scene = scene_in_type("tiles", shown->figure);
		codes = count_shapes(scene, "member", NULL);
		cr_expect(codes == 193 || codes == 0);
		cr_expect_eq(codes == 0,
		    strcmp(scene->about.left_out,
			"The codes of the members had no room.") == 0);
		rc_scene_free(scene);
	}
	shown_free(shown);
}

/* The map stays below its key, however many lines that has. */
Test(tiles, the_key_is_above_the_map)
{
	struct shown *shown = show_last(RC_GA, "tiles", "double");
	struct rc_preset narrow;
	struct rc_error err;
	struct rc_scene *scene;
	const struct rc_shape *s;
	double lowest = 0;

	cr_assert(rc_preset_parse("60x70mm", &narrow, &err));
	shown->figure.preset = &narrow;
	scene = scene_in_type("tiles", shown->figure);
	for (size_t i = 0; (s = nth(scene, "swatch", i)) != NULL; i++)
		lowest = fmax(lowest, s->rect.y + s->rect.h);
	for (size_t i = 0; (s = nth(scene, "tile", i)) != NULL; i++)
		cr_expect_gt(s->rect.y, lowest);
	rc_scene_free(scene);
	shown_free(shown);
}
