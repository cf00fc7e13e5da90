/* differ OURS THEIRS MOST: how many of a hundred pixels of two PNGs differ;
 * fails if more than MOST do.
 *
 * A pixel differs when a channel is off by more than half of its range: edges
 * of bars stand on whole pixels in our PNG and between them in others, which
 * makes up to half.  Within a field of one colour there is no such excuse.
 * Pixels that only one of them has do not count, but more than a few rows of
 * them are another picture. */
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_OFF = 128, MOST_OFF_WITHIN = 8, MOST_ROWS = 4 };

struct picture {
	png_image image;
	unsigned char *rgb;
};

static void
read_picture(const char *path, struct picture *p)
{
	const png_color white = { 255, 255, 255 };

	memset(p, 0, sizeof *p);
	p->image.version = PNG_IMAGE_VERSION;
	if (png_image_begin_read_from_file(&p->image, path)) {
		p->image.format = PNG_FORMAT_RGB;
		p->rgb = malloc(PNG_IMAGE_SIZE(p->image));
		if (p->rgb != NULL &&
		    png_image_finish_read(&p->image, &white, p->rgb, 0, NULL))
			return;
	}
	fprintf(stderr, "%s: %s\n", path, p->image.message);
	exit(2);
}

static const unsigned char *
pixel(const struct picture *p, long x, long y)
{
	return p->rgb + 3 * (y * (long)p->image.width + x);
}

static int
off_by(const unsigned char *a, const unsigned char *b)
{
	int most = 0;

	for (int i = 0; i < 3; i++)
		if (abs(a[i] - b[i]) > most)
			most = abs(a[i] - b[i]);
	return most;
}

/* Are all around it as it is? */
static int
is_within_field(const struct picture *p, long x, long y)
{
	if (x == 0 || y == 0 || x + 1 >= (long)p->image.width ||
	    y + 1 >= (long)p->image.height)
		return 0;
	for (long v = y - 1; v <= y + 1; v++)
		for (long u = x - 1; u <= x + 1; u++)
			if (off_by(pixel(p, u, v), pixel(p, x, y)) > 0)
				return 0;
	return 1;
}

static int
differs(
    const struct picture *ours, const struct picture *theirs, long x, long y)
{
	int off = off_by(pixel(ours, x, y), pixel(theirs, x, y));

	return off > MOST_OFF ||
	    (off > MOST_OFF_WITHIN && is_within_field(ours, x, y));
}

static long
smaller(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static double
percent_off(const struct picture *a, const struct picture *b)
{
	long width = smaller(a->image.width, b->image.width);
	long height = smaller(a->image.height, b->image.height);
	long off = 0;

	for (long y = 0; y < height; y++)
		for (long x = 0; x < width; x++)
			off += differs(a, b, x, y);
	return 100.0 * (double)off / (double)(width * height);
}

int
main(int argc, char **argv)
{
	struct picture ours, theirs;
	double percent;

	if (argc != 4) {
		fprintf(stderr, "usage: differ OURS THEIRS MOST\n");
		return 2;
	}
	read_picture(argv[1], &ours);
	read_picture(argv[2], &theirs);
	if (abs((int)ours.image.width - (int)theirs.image.width) > MOST_ROWS ||
	    abs((int)ours.image.height - (int)theirs.image.height) >
		MOST_ROWS) {
		printf("%u x %u, not %u x %u\n", theirs.image.width,
		    theirs.image.height, ours.image.width, ours.image.height);
		return 1;
	}
	percent = percent_off(&ours, &theirs);
	printf("%.2f%% of the pixels\n", percent);
	free(ours.rgb);
	free(theirs.rgb);
	return percent > atof(argv[3]);
}
