#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glib.h>

#include "model/name.h"

struct name_case {
	char name[64], readable[64];
};

ParameterizedTestParameters(name, readable)
{
	static struct name_case cases[] = {
		{ "FRANCE", "France" },
		{ "ANTIGUA AND BARBUDA", "Antigua and Barbuda" },
		{ "BOLIVIA (PLURINATIONAL STATE OF)",
		    "Bolivia (Plurinational State of)" },
		{ "C\u00D4TE D'IVOIRE", "C\u00F4te d'Ivoire" },
		{ "DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA",
		    "Democratic People's Republic of Korea" },
		{ "GUINEA-BISSAU", "Guinea-Bissau" },
		{ "T\u00DCRK\u0130YE", "T\u00FCrkiye" },
		{ "BYELORUSSIAN SSR", "Byelorussian SSR" },
		{ "SAINT VINCENT AND THE GRENADINES",
		    "Saint Vincent and the Grenadines" },
		{ "THE FORMER YUGOSLAV REPUBLIC OF MACEDONIA",
		    "The Former Yugoslav Republic of Macedonia" },
		{ "C\u00F4te d\u2019Ivoire", "C\u00F4te d\u2019Ivoire" },
		{ "", "" },
	};
	return cr_make_param_array(
	    struct name_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct name_case *c, name, readable)
{
	g_autofree char *readable = rc_name_readable(c->name);

	cr_expect_str_eq(readable, c->readable, "%s: %s", c->name, readable);
}
