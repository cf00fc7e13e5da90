#include "base/text.h"
#include "cmd/explain_topics.h"

static void
trim_end(GString *out)
{
	while (out->len > 0 && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
}

static void
wrap_line(GString *out, int indent, int hang, const char *line)
{
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	int column = indent;

	g_string_append_printf(out, "%*s", indent, "");
	for (char **word = words; *word != NULL; word++) {
		int width = rc_text_columns(*word);

		if (word > words && column + 1 + width > EXPLAIN_COLUMNS) {
			column = indent + hang;
			trim_end(out);
			g_string_append_printf(out, "\n%*s", column, "");
		} else if (word > words) {
			column++;
			g_string_append_c(out, ' ');
		}
		column += width;
		g_string_append(out, *word);
	}
	g_string_append_c(out, '\n');
}

void
explain_wrap(GString *out, int indent, int hang, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	for (char **line = lines; *line != NULL; line++)
		if ((*line)[0] != '\0')
			wrap_line(out, indent, hang, *line);
}
