#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "charts/words.h"
#include "support/support.h"

struct text_case {
	char text[48];
	char expected[48];
};

ParameterizedTestParameters(words, sentence)
{
	static struct text_case cases[] = {
		{ "", "" },
		{ "A note", "A note." },
		{ "A note.", "A note." },
		{ "A note!", "A note!" },
		{ "Really?", "Really?" },
		{ "And so on\u2026", "And so on\u2026" },
		{ "\u201cA note.\u201d", "\u201cA note.\u201d" },
		{ "A note (of 2005)", "A note (of 2005)." },
		{ "(A note.)", "(A note.)" },
	};

	return cr_make_param_array(
	    struct text_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct text_case *c, words, sentence)
{
	g_autofree char *sentence = words_sentence(c->text);

	cr_expect_str_eq(sentence, c->expected, "%s", sentence);
}

ParameterizedTestParameters(words, one_line)
{
	static struct text_case cases[] = {
		{ "plain", "plain" },
		{ "two\nlines", "two lines" },
		{ "two\r\n\n\tlines\n", "two lines" },
		{ "a \u2028b", "a  b" },
		{ "\u00fc\x01\u00fc", "\u00fc \u00fc" },
		{ "\n", "" },
	};

	return cr_make_param_array(
	    struct text_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct text_case *c, words, one_line)
{
	g_autofree char *line = words_one_line(c->text);

	cr_expect_str_eq(line, c->expected, "\"%s\"", line);
}

/* text: the source that a user gives. */
ParameterizedTestParameters(words, source)
{
	static struct text_case cases[] = {
		{ "My source", "Source: My source. Its note." },
		{ "Source: mine", "Source: mine. Its note." },
		{ "sources: A, B.", "sources: A, B. Its note." },
		{ "", "Its note." },
	};

	return cr_make_param_array(
	    struct text_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(struct text_case *c, words, source)
{
	struct rc_record *record = record_from(OUTCOMES_HEADER
	    "2005-12-16,60,A/RES/60/1,Situation,\"Vote, recorded\",5,1,2,2,10\n");
	struct rc_selection *all =
	    rc_select(record, &(struct rc_filter){ .from = 0 });
	struct rc_figure figure = figure_of(all, "double");
	g_autofree char *footer = NULL;

	figure.source = c->text;
	figure.no_credit = true;
	footer = words_footer(&figure, "Its note.");
	cr_expect_str_eq(footer, c->expected, "%s", footer);
	rc_selection_free(all);
	rc_record_free(record);
}
