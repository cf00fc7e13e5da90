#include "rollcall/error.h"

#include <glib.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Cuts text that vsnprintf may have cut within a UTF-8 character. */
static void
trim_to_character(char *text)
{
	const char *end;

	if (!g_utf8_validate(text, -1, &end))
		text[end - text] = '\0';
}

static void
copy_text(char *to, size_t size, const char *from)
{
	g_strlcpy(to, from == NULL ? "" : from, size);
	trim_to_character(to);
}

/* The excerpt keeps its raw bytes: who shows it makes it safe. */
static void
set_place(struct rc_error *err, const struct rc_place *place)
{
	copy_text(err->file, sizeof err->file, place->file);
	copy_text(err->field, sizeof err->field, place->field);
	g_strlcpy(err->excerpt, place->excerpt == NULL ? "" : place->excerpt,
	    sizeof err->excerpt);
	err->line = place->line;
	err->column = place->column;
	err->width = place->width;
}

bool
rc_fail(struct rc_error *err, enum rc_status status,
    const struct rc_place *place, const char *fmt, ...)
{
	va_list args;

	if (err == NULL)
		return false;
	memset(err, 0, sizeof *err);
	err->status = status;
	err->severity = RC_ERROR;
	if (place != NULL)
		set_place(err, place);
	va_start(args, fmt);
	vsnprintf(err->message, sizeof err->message, fmt, args);
	va_end(args);
	trim_to_character(err->message);
	return false;
}

bool
rc_fail_help(struct rc_error *err, const char *fmt, ...)
{
	va_list args;

	if (err == NULL)
		return false;
	va_start(args, fmt);
	vsnprintf(err->help, sizeof err->help, fmt, args);
	va_end(args);
	trim_to_character(err->help);
	return false;
}

bool
rc_fail_code(struct rc_error *err, const char *code)
{
	if (err != NULL)
		copy_text(err->code, sizeof err->code, code);
	return false;
}
