/* What is asked for is the same whether the rest is read or not. */
#include <criterion/criterion.h>
#include <string.h>

#include "support/canon.h"
#include "support/support.h"

static const char *const codes[] = { "FRA", "PRK", "USA", "CIV", "KOR" };
static const char *const names[] = { "FRANCE", "\"KOREA, D.P.R.\"", "U.S.",
	"\"C\u00F4te d'Ivoire\"", "KOREA" };
static const char *const votes[] = { "Y", "N", "A", "X", "" };

static const struct {
	const char *symbol, *date, *title, *other_title, *subjects;
} decisions[] = {
	{ "A/RES/60/173", "2005-12-16", "Human rights in the DPRK",
	    "Human rights in Korea", "KOREA" },
	{ "A/RES/60/174", "2005-12-16", "\"Rights, human\"", "Rights", "" },
	{ "A/RES/66/174", "2011-12-19", "\"Situation of \"\"human rights\"\"\"",
	    "Situation", "HUMAN RIGHTS--KOREA" },
	{ "A/RES/69/188", "2014-12-18", "\"Human\nrights\"", "Korea", "" },
	{ "A/RES/69/1", "2014-09-18", "Outer space", "Outer  space", "SPACE" },
	{ "", "2014-12-18", "Draft without a symbol", "Draft", "" },
};

/* How a case departs from a plain sorted file. */
enum {
	SHUFFLED = 1,        /* rows in any order */
	TITLE_CHANGES = 2,   /* within a roll call */
	SUBJECTS_BESIDE = 4, /* only in a file of outcomes */
	N_CASES = 8,
};

static char *
row_of(GRand *random, size_t d, size_t member, unsigned kind)
{
	bool changes = (kind & TITLE_CHANGES) && g_rand_boolean(random);

	return g_strdup_printf("%s,%s,%s,%s,%s,A/C.3/L.%zu,%s,%s\n",
	    codes[member], names[member],
	    votes[g_rand_int_range(random, 0, G_N_ELEMENTS(votes))],
	    decisions[d].date, decisions[d].symbol, d,
	    changes ? decisions[d].other_title : decisions[d].title,
	    kind & SUBJECTS_BESIDE ? "" : decisions[d].subjects);
}

static void
shuffle(GRand *random, GPtrArray *rows)
{
	for (guint i = rows->len - 1; i > 0; i--) {
		guint j = (guint)g_rand_int_range(random, 0, (gint32)i + 1);
		gpointer row = rows->pdata[i];

		rows->pdata[i] = rows->pdata[j];
		rows->pdata[j] = row;
	}
}

static char *
votes_text(GRand *random, unsigned kind)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
	GString *text = g_string_new(
	    "ms_code,ms_name,ms_vote,date,resolution,draft,title,subjects\n");

	for (size_t d = 0; d < G_N_ELEMENTS(decisions); d++)
		for (size_t m = 0; m < G_N_ELEMENTS(codes); m++)
			if (g_rand_int_range(random, 0, 4) > 0)
				g_ptr_array_add(
				    rows, row_of(random, d, m, kind));
	if (kind & SHUFFLED)
		shuffle(random, rows);
	for (guint i = 0; i < rows->len; i++)
		g_string_append(text, rows->pdata[i]);
	return g_string_free(text, FALSE);
}

static char *
outcomes_text(void)
{
	GString *text =
	    g_string_new("date,resolution,title,subjects,modality\n");

	for (size_t d = 0; d < G_N_ELEMENTS(decisions); d++)
		if (decisions[d].symbol[0] != '\0')
			g_string_append_printf(text,
			    "%s,%s,%s,%s,\"Vote, recorded\"\n",
			    decisions[d].date, decisions[d].symbol,
			    decisions[d].title, decisions[d].subjects);
	return g_string_free(text, FALSE);
}

static const struct rc_filter filters[] = {
	{ .topic = "korea" },
	{ .topic = "human rights" },
	{ .topic = "draft" },
	{ .topic = "no such words" },
	{ .symbols = "69/188,60/174" },
	{ .symbols = "1" },
	{ .from = 2011 },
	{ .to = 2005 },
	{ .topic = "rights", .from = 2006, .to = 2014 },
};

static char *
chosen(const struct loaded *l, const struct rc_filter *filter)
{
	struct rc_selection *selection = rc_select(l->record, filter);
	char *text = canon_selection(selection);

	rc_selection_free(selection);
	return text;
}

/* How many decisions were left unread. */
static size_t
compare(const struct text_file *files, size_t n, const struct loaded *whole,
    const struct rc_filter *filter)
{
	const struct rc_load_options options = { .body = RC_GA,
		.only = filter };
	struct loaded part = load_texts(files, n, &options);
	g_autofree char *expected = chosen(whole, filter), *found = NULL;
	size_t n_unread;

	cr_assert_not_null(
	    part.record, "%s\n%s", part.err.message, files[0].text);
	found = chosen(&part, filter);
	cr_assert_str_eq(found, expected, "%s%s", files[0].text, filter->topic);
	n_unread = rc_record_n_resolutions(whole->record) -
	    rc_record_n_resolutions(part.record);
	loaded_free(&part);
	return n_unread;
}

static size_t
compare_all(GRand *random, unsigned kind)
{
	const struct rc_load_options options = { .body = RC_GA };
	g_autofree char *rows = votes_text(random, kind);
	g_autofree char *outcomes = outcomes_text();
	const struct text_file files[] = { { "1.csv", rows },
		{ "2.csv", outcomes } };
	size_t n = kind & SUBJECTS_BESIDE ? 2 : 1, n_unread = 0;
	struct loaded whole = load_texts(files, n, &options);

	cr_assert_not_null(whole.record, "%s\n%s", whole.err.message, rows);
	for (size_t i = 0; i < G_N_ELEMENTS(filters); i++)
		n_unread += compare(files, n, &whole, &filters[i]);
	loaded_free(&whole);
	return n_unread;
}

Test(filter, chooses_the_same_whether_the_rest_is_read_or_not)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(20051216);

	for (unsigned kind = 0; kind < N_CASES; kind++) {
		size_t n_unread = 0;

		for (int i = 0; i < 40; i++)
			n_unread += compare_all(random, kind);
		/* It is not for want of skipping. */
		cr_expect_gt(n_unread, 500, "%u: %zu", kind, n_unread);
	}
}

/* Numbers are given their decisions last: one may be torn then, too. */
Test(filter, roll_calls_of_numbers_may_be_torn)
{
	const struct text_file files[] = {
		{ "1.csv",
		    "rcid,country,country_code,vote\n4604,France,FR,"
		    "yes\n4605,France,FR,no\n" },
		{ "2.csv",
		    "rcid,date,unres,amend,para,descr\n"
		    "4604,2005-12-16,R/60/173,,,Rights\n"
		    "4605,2005-12-16,R/60/174,,,Space\n" },
		{ "3.csv",
		    "date,resolution,title,subjects,modality\n2005-12-16,"
		    "A/RES/60/173,Rights,KOREA,\"Vote, recorded\"\n" },
	};
	const struct rc_filter korea = { .topic = "korea" };
	const struct rc_load_options options = { .body = -1, .only = &korea };
	struct loaded l = load_texts(files, 3, &options);
	g_autofree char *text = NULL;

	cr_assert_not_null(l.record, "%s", l.err.message);
	text = chosen(&l, &korea);
	cr_expect(strstr(text, "FRA yes") != NULL, "%s", text);
	loaded_free(&l);
}
