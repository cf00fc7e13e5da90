#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "cmd/option.h"

struct parsed {
	bool flag;
	const char *text;
	int year, choice;
	unsigned set;
	char **words; /* hold the texts */
};

static const char *const choices[] = { "one", "two", NULL };

static bool
parse(const char *line, struct parsed *p, char *words, struct rc_error *err)
{
	const struct option table[] = {
		{ "flag", 'f', OPT_FLAG, &p->flag, NULL, "", NULL },
		{ "text", 't', OPT_TEXT, &p->text, "TEXT", "", NULL },
		{ "year", 0, OPT_YEAR, &p->year, "YEAR", "", NULL },
		{ "choice", 0, OPT_CHOICE, &p->choice, "X", "", choices },
		{ "set", 0, OPT_SET, &p->set, "LIST", "", choices },
		{ .name = NULL },
	};
	const struct option *const tables[] = { table, NULL };
	char *argv[16];
	int argc;
	bool ok;

	p->words = g_strsplit(line, " ", 15);
	argc = (int)g_strv_length(p->words);
	memcpy(argv, p->words, ((size_t)argc + 1) * sizeof *argv);
	ok = option_parse(tables, &argc, argv, err);
	words[0] = '\0';
	for (int i = 0; ok && i < argc; i++) {
		strcat(words, i > 0 ? " " : "");
		strcat(words, argv[i]);
	}
	return ok;
}

struct option_case {
	char line[64];
	bool flag;
	char text[16];
	int year, choice;
	unsigned set;
	char words[32];
};

ParameterizedTestParameters(option, good)
{
	static struct option_case cases[] = {
		{ "", false, "", 0, 0, 0, "" },
		{ "a --flag b", true, "", 0, 0, 0, "a b" },
		{ "-f -t x a", true, "x", 0, 0, 0, "a" },
		{ "-tx", false, "x", 0, 0, 0, "" },
		{ "--text=x=y", false, "x=y", 0, 0, 0, "" },
		{ "--text= a", false, "", 0, 0, 0, "a" },
		{ "--year 2005 --choice two", false, "", 2005, 1, 0, "" },
		{ "--set two,one", false, "", 0, 0, 3, "" },
		{ "a -- --flag -f", false, "", 0, 0, 0, "a --flag -f" },
		{ "- a", false, "", 0, 0, 0, "- a" },
	};
	return cr_make_param_array(
	    struct option_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct option_case *c, option, good)
{
	struct parsed p = { .text = "" };
	struct rc_error err = { .message = "" };
	char words[64];

	cr_assert(
	    parse(c->line, &p, words, &err), "%s: %s", c->line, err.message);
	cr_expect_eq(p.flag, c->flag, "%s", c->line);
	cr_expect_str_eq(p.text, c->text, "%s: %s", c->line, p.text);
	cr_expect_eq(p.year, c->year);
	cr_expect_eq(p.choice, c->choice);
	cr_expect_eq(p.set, c->set);
	cr_expect_str_eq(words, c->words, "%s: %s", c->line, words);
	g_strfreev(p.words);
}

struct wrong_case {
	char line[64], message[96];
};

ParameterizedTestParameters(option, wrong)
{
	static struct wrong_case cases[] = {
		{ "--flga", "did you mean \"--flag\"?" },
		{ "-x", "-x" },
		{ "--text", "--text" },
		{ "--flag=1", "--flag" },
		{ "--year abc", "abc" },
		{ "--year 20051", "20051" },
		{ "--choice three", "three" },
		{ "--set one,three", "three" },
		{ "--set ,", "" },
	};
	return cr_make_param_array(
	    struct wrong_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct wrong_case *c, option, wrong)
{
	struct parsed p = { .text = "" };
	struct rc_error err = { .status = RC_OK };
	char words[64];

	cr_assert_not(parse(c->line, &p, words, &err), "%s", c->line);
	cr_expect_eq(err.status, RC_EUSAGE, "%s", c->line);
	cr_expect(strstr(err.message, c->message) != NULL, "%s: %s", c->line,
	    err.message);
	g_strfreev(p.words);
}

/* A choice that was not made is -1. */
Test(option, what_is_given_is_known)
{
	static const char empty[] = "";
	bool flag = false;
	const char *text = NULL;
	int choice = -1, number = 0;
	const struct option options[] = {
		{ "flag", 0, OPT_FLAG, &flag, NULL, "", NULL },
		{ "text", 0, OPT_TEXT, &text, "X", "", NULL },
		{ "choice", 0, OPT_CHOICE, &choice, "X", "", choices },
		{ "number", 0, OPT_NUMBER, &number, "X", "", NULL },
	};

	for (size_t i = 0; i < 4; i++)
		cr_expect(!option_is_given(&options[i]));
	flag = true;
	text = empty;
	choice = 0;
	number = 1;
	for (size_t i = 0; i < 4; i++)
		cr_expect(option_is_given(&options[i]));
	cr_expect_eq(option_choice(-1), 0);
	cr_expect_eq(option_choice(1), 1);
}
