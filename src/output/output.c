#include "output/output.h"

#include <string.h>

static const struct rc_output_format formats[] = {
	{ "table", NULL, true, rc_write_plain },
	{ "csv", "csv", false, rc_write_csv },
	{ "tsv", "tsv", false, rc_write_tsv },
	{ "json", "json", false, rc_write_json },
	{ "markdown", "md", true, rc_write_markdown },
	{ "latex", "tex", true, rc_write_latex },
	{ "csv-excel", NULL, false, rc_write_csv_excel },
};

G_STATIC_ASSERT(G_N_ELEMENTS(formats) == RC_N_OUTPUT_FORMATS);

const struct rc_output_format *
rc_output_format_at(size_t i)
{
	return i < G_N_ELEMENTS(formats) ? &formats[i] : NULL;
}

const struct rc_output_format *
rc_output_format_find(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}

const struct rc_output_format *
rc_output_format_of_file(const char *path)
{
	const char *dot = strrchr(path, '.');

	for (size_t i = 0; dot != NULL && i < G_N_ELEMENTS(formats); i++)
		if (g_strcmp0(formats[i].suffix, dot + 1) == 0)
			return &formats[i];
	return NULL;
}
