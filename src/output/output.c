#include "output/output.h"

#include <string.h>

static const struct rc_output_format formats[] = {
	{ "table", true, rc_write_plain },
	{ "csv", false, rc_write_csv },
	{ "json", false, rc_write_json },
};

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
