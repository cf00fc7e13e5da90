/* libcsv_alone FILE [TEXT]: the yes votes a year of a file in the Digital
 * Library's layout, of the rows whose title holds TEXT, with every byte through
 * libcsv and nothing else: what the loader is held against. */
#include <csv.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VOTE = 3, DATE = 4, TITLE = 10 }; /* columns */
enum { N_YEARS = 10000 };

struct tally {
	const char *text; /* NULL: every row */
	int column;
	int year;
	bool is_yes, is_wanted;
	long rows[N_YEARS], yes[N_YEARS];
};

static void
take_field(void *field, size_t length, void *context)
{
	struct tally *tally = context;
	const char *text = field;

	switch (tally->column++) {
	case VOTE:
		tally->is_yes = length == 1 && *text == 'Y';
		break;
	case DATE:
		tally->year = (int)strtol(text, NULL, 10);
		break;
	case TITLE:
		tally->is_wanted =
		    tally->text == NULL || strstr(text, tally->text) != NULL;
		break;
	}
}

/* The header, without a date, goes to the year 0. */
static void
take_record(int end, void *context)
{
	struct tally *tally = context;

	(void)end;
	tally->column = 0;
	if (!tally->is_wanted || tally->year < 0 || tally->year >= N_YEARS)
		return;
	tally->rows[tally->year]++;
	tally->yes[tally->year] += tally->is_yes;
}

static bool
parse(FILE *in, struct tally *tally)
{
	static char bytes[1 << 16];
	struct csv_parser parser;
	size_t n;
	bool ok = true;

	csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	csv_set_blk_size(&parser, sizeof bytes);
	while (ok && (n = fread(bytes, 1, sizeof bytes, in)) > 0)
		ok = csv_parse(&parser, bytes, n, take_field, take_record,
			 tally) == n;
	ok = ok && csv_fini(&parser, take_field, take_record, tally) == 0;
	csv_free(&parser);
	return ok && !ferror(in);
}

int
main(int argc, char **argv)
{
	static struct tally tally;
	FILE *in = argc > 1 ? fopen(argv[1], "rb") : NULL;

	if (in == NULL) {
		fputs("usage: libcsv_alone FILE [TEXT]\n", stderr);
		return 2;
	}
	setvbuf(in, NULL, _IONBF, 0);
	tally.text = argc > 2 ? argv[2] : NULL;
	if (!parse(in, &tally)) {
		fprintf(stderr, "%s: cannot be read\n", argv[1]);
		return 3;
	}
	fclose(in);
	for (int year = 1; year < N_YEARS; year++)
		if (tally.rows[year] > 0)
			printf("%d,%ld,%ld\n", year, tally.yes[year],
			    tally.rows[year]);
	return 0;
}
