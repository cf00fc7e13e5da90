/* A sentence about the votes, checked: the answer is also the exit status. */
#include <string.h>

#include "cmd/command.h"
#include "cmd/present.h"
#include "rollcall/claim.h"

static const char *const without_names[] = {
	[RC_LEFT_OUT] = "gap", [RC_AS_YES] = "yes", NULL
};

enum { N_OPTIONS = 2 };

static void
own_table(int *without, struct option table[N_OPTIONS])
{
	table[0] = (struct option){ "without-vote", 0, OPT_CHOICE, without,
		"HOW", "how years without a vote count", without_names };
	table[1] = (struct option){ .name = NULL };
}

void
claim_options(option_visit *visit, void *context)
{
	struct option own[N_OPTIONS];
	int without = 0;

	present_options(visit, context);
	own_table(&without, own);
	visit(own, context);
}

/* A claim is a word of several words; a file is not. */
static bool
is_claim(const char *word)
{
	return strpbrk(word, "<>=") != NULL || strstr(word, " is ") != NULL ||
	    strchr(word, ' ') != NULL;
}

/* Takes the claims out of the words: what is left are files. */
static bool
read_claims(int *argc, char **argv, enum rc_denominator of, GArray *claims,
    GPtrArray *texts, struct rc_error *err)
{
	int kept = 0;

	for (int i = 0; i < *argc; i++) {
		struct rc_claim claim;

		if (!is_claim(argv[i]) ||
		    g_file_test(argv[i], G_FILE_TEST_EXISTS)) {
			argv[kept++] = argv[i];
			continue;
		}
		if (!rc_claim_parse(argv[i], of, &claim, err))
			return false;
		g_array_append_val(claims, claim);
		g_ptr_array_add(texts, argv[i]);
	}
	*argc = kept;
	if (claims->len > 0)
		return true;
	rc_fail(err, RC_EUSAGE, NULL, "claim needs a sentence, in quotes");
	return rc_fail_help(
	    err, "rollcall claim 'yes > 50%% of members every year'");
}

bool
cmd_claim(int argc, char **argv, struct world *world, struct rc_error *err)
{
	g_autoptr(GArray) claims =
	    g_array_new(FALSE, FALSE, sizeof(struct rc_claim));
	g_autoptr(GPtrArray) texts = g_ptr_array_new();
	struct option own[N_OPTIONS];
	struct question question;
	int without = RC_LEFT_OUT;

	own_table(&without, own);
	if (!question_read(&question, own, &argc, argv, err) ||
	    !read_claims(&argc, argv, (enum rc_denominator)question.answer.of,
		claims, texts, err))
		return false;
	question.ask.claims = (const struct rc_claim *)(void *)claims->data;
	question.ask.claim_texts = (const char *const *)texts->pdata;
	question.ask.n_claims = claims->len;
	question.ask.without = (enum rc_without_vote)without;
	return question_answer(&question, "claim", argc, argv, world, err);
}
