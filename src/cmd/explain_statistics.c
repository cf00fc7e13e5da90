/* Pages on the statistics of shares over the years, and the form of all. */
#include "cmd/explain_statistics.h"

#include "cmd/explain_topics.h"

static const struct statistic statistics[] = {
	{ "trend", "how the shares moved, and what that can prove",
	    "Did a part of the votes rise or fall over the years, how fast, "
	    "and could the ups and downs of single years look like that?",
	    "x is the calendar year of each vote: a gap of three years is "
	    "three. The table shows least squares (ols), Theil-Sen and "
	    "Mann-Kendall; --method and -v show the rest.",
	    "Members are counted in full: a share has no margin of error. What "
	    "varies is how they decide from year to year, and each interval "
	    "names the model behind it. Years without a vote are gaps; the "
	    "notes say how much that choice matters (without-vote).",
	    "Few votes carry little. The parts, by three denominators, are "
	    "eight looks at the same votes (four parts, three, and one, as of "
	    "those voting no mirrors yes): the smallest p of eight is not "
	    "rare, so read Holm's. The same members "
	    "vote every year: chi-square and the plain logit take them as new "
	    "and overstate; a dispersion on few degrees of freedom proves "
	    "nothing. Not done, on purpose: searching for a change point, "
	    "comparing two years as if they were two samples. A trend names no "
	    "cause.",
	    "the pages of the methods" },
	{ "shares", "what 100% is", "Which part of whom voted so?",
	    "members: yes + abstain + no + did not vote; participating: yes + "
	    "abstain + no; voting: yes + no. Shares come from whole counts, "
	    "never from rounded shares.",
	    "The denominator stands with every share. Parts that it leaves out "
	    "are empty, never 0.",
	    "One vote reads as a narrow or a wide majority by this choice "
	    "alone. Present and voting (yes + no) is what the Assembly's own "
	    "majorities count; most texts about support mean members.",
	    "Rules of procedure of the General Assembly, rule 86" },
	{ "without-vote", "years in which nobody asked for a vote",
	    "What do years without a roll call mean for a trend?",
	    "gap (default): they are left out. yes: every member in favour. "
	    "bounds: both all in favour and all as in the last roll call.",
	    "If the slopes differ much, the trend rests on the choice: say "
	    "which one was made.",
	    "Adopted without a vote is not unanimity: members may dissociate "
	    "themselves, and nobody is counted. Nor is it missing at random: "
	    "who would lose a vote has reason not to ask for one.",
	    "Little & Rubin, Statistical Analysis with Missing Data (2002)" },
	{ "ols", "least squares: points a year",
	    "By how many percentage points a year did the share move?",
	    "slope = sum (x - mean x)(y - mean y) / sum (x - mean x)^2; its "
	    "error from the scatter about the line, t on n - 2 degrees of "
	    "freedom.",
	    "The interval holds if the scatter from year to year is random, "
	    "even and independent. The band in the figure is that of the line; "
	    "a further vote would scatter more.",
	    "It is no margin of error: no members were sampled. With votes "
	    "that depend on those before, it is too narrow. It foretells "
	    "nothing beyond the last vote.",
	    "Draper & Smith, Applied Regression Analysis, 3rd ed. (1998), "
	    "ch. 1" },
	{ "wls", "least squares, weighted by the denominator",
	    "The same, when the whole differs from vote to vote?",
	    "As ols, each square weighted by the states that are 100% in that "
	    "vote. The error comes from the weighted scatter: doubling all "
	    "weights changes nothing.",
	    "Close to ols, as long as the wholes are alike. If it is far from "
	    "it, single small votes carry the line.",
	    "The weights allow for chance in counting, of which there is none "
	    "here: it is a check, not a better answer.",
	    "Draper & Smith, Applied Regression Analysis, 3rd ed. (1998), "
	    "ch. 9" },
	{ "theil-sen", "the middle of all slopes between two votes",
	    "By how many points a year, if single odd years must not count?",
	    "The median of (y2 - y1) / (x2 - x1) over all pairs of votes in "
	    "different years. Interval: the slopes whose ranks lie 1.96 "
	    "deviations of Kendall's S from the middle, corrected for ties.",
	    "If it is near to least squares, no single year makes the trend.",
	    "The interval takes years as independent. With fewer than five "
	    "votes its ranks fall off the list, and there is none.",
	    "Theil, Proc. KNAW 53 (1950); Sen, JASA 63 (1968)" },
	{ "mann-kendall", "is the order of the shares that of the years?",
	    "Do shares rise (or fall) over the years at all, no matter how "
	    "fast?",
	    "S = pairs of votes that go up less pairs that go down; tau-b = S "
	    "over the pairs that are not tied. p: over all orders of the "
	    "votes without ties below 50 votes, and with ties up to 10; else "
	    "normal, with continuity and ties corrected.",
	    "A small p: if the order of the years were by chance, so clear a "
	    "rise or fall would be rare.",
	    "Years are taken as independent. p says nothing of the size; one "
	    "part of four tested is one of four looks (holm).",
	    "Mann, Econometrica 13 (1945); Kendall, Rank Correlation Methods, "
	    "4th ed. (1970), ch. 3-5" },
	{ "spearman", "correlation of ranks",
	    "The same question as mann-kendall, by ranks.",
	    "rho = the correlation of the ranks of years and shares, equal "
	    "values sharing the mean of their ranks. p over all orders up to "
	    "10 votes, else Student's t on n - 2.",
	    "1: the shares only rise; -1: they only fall.",
	    "It is a second look at the same question: do not choose the "
	    "smaller p of the two.",
	    "Kendall, Rank Correlation Methods, 4th ed. (1970), ch. 2-3" },
	{ "logit", "a share that moves on the scale of odds",
	    "By what factor a year did the odds of a vote move?",
	    "log(share / (1 - share)) = a + b * year, each year's count "
	    "binomial; fitted by maximum likelihood. exp(b) is the factor.",
	    "A line that cannot leave 0 to 100%. The dispersion is Pearson's "
	    "chi-square over its degrees of freedom.",
	    "The error takes every vote as a new coin, though the same members "
	    "vote every year: it understates what is not known. Where a part "
	    "is none or all of every vote there is no estimate.",
	    "McCullagh & Nelder, Generalized Linear Models, 2nd ed. (1989), "
	    "ch. 4" },
	{ "quasi-logit", "the logit, with the scatter of the years themselves",
	    "The same, if years scatter more or less than coins would?",
	    "As logit, errors times the root of the dispersion, Student's t on "
	    "n - 2.",
	    "The scatter is read off the votes, as least squares does.",
	    "A dispersion below 1 makes errors smaller than the binomial ones. "
	    "On few degrees of freedom it is known badly, and proves neither "
	    "agreement nor independence.",
	    "McCullagh & Nelder, Generalized Linear Models, 2nd ed. (1989), "
	    "ch. 4.5" },
	{ "members-logit", "the logit, with each member as a cluster",
	    "The same, when a member votes much as it did before?",
	    "The estimates of logit; errors from how far the sums of each "
	    "member's scores scatter (sandwich, HC0, no factor for few "
	    "members).",
	    "The members are taken as independent of one another, their years "
	    "are not.",
	    "Members do not decide alone either: groups agree on votes. It "
	    "needs roll calls; totals do not do.",
	    "White, Asymptotic Theory for Econometricians (1984); Liang & "
	    "Zeger, Biometrika 73 (1986)" },
	{ "cochran-armitage", "a trend in counts",
	    "Does the share rise or fall with the year, as counts?",
	    "z of the covariance of year and vote under no trend, no "
	    "correction for continuity.",
	    "Above 0 the share rises. It is the score test of logit.",
	    "Every vote of every year counts as new, though the members are "
	    "the same: p is too small to be believed.",
	    "Armitage, Biometrics 11 (1955)" },
	{ "chi-square", "are the years alike?",
	    "How far are the parts from being the same in every year?",
	    "Sum of (count - expected)^2 / expected over the table of years "
	    "and parts, on (years - 1)(parts - 1) degrees of freedom.",
	    "A description of how uneven the table is. It knows no order of "
	    "the years.",
	    "The years are the same members: the test assumes new ones, so its "
	    "p is no proof. With expected counts below 5 it is rough too.",
	    "Agresti, Categorical Data Analysis, 3rd ed. (2013), 3.2" },
	{ "multinomial", "all parts at once, on the scale of odds",
	    "How did each part move against the yes votes, all fitted "
	    "together?",
	    "log(share of part / share of yes) = a + b * year for every part, "
	    "by maximum likelihood.",
	    "Parts that add to 100% cannot move alone; here they do not have "
	    "to.",
	    "Errors as in logit: every vote as if it were new. A part that is "
	    "0 throughout has no estimate.",
	    "Agresti, Categorical Data Analysis, 3rd ed. (2013), 8.1" },
	{ "log-ratio", "ratios between the parts",
	    "How did a part move against the others, whatever the whole did?",
	    "Least squares of log(part / geometric mean of all parts); in "
	    "data also of log(part / yes).",
	    "Ratios are free to move where shares must add to 1.",
	    "A single 0 leaves it undefined: nothing is put in its place. "
	    "Small parts weigh as much as large ones.",
	    "Aitchison, The Statistical Analysis of Compositional Data "
	    "(1986), ch. 4 and 6" },
	{ "bootstrap", "how much hangs on single members",
	    "Would the slope be another if other members like these had "
	    "voted?",
	    "As many members as there are, drawn with replacement, each with "
	    "its whole row of votes; slopes again, 10,000 times (--draws); "
	    "the middle 95% of them. --seed gives the draws; threads change "
	    "nothing.",
	    "A wide interval: a few members make the trend.",
	    "The Assembly is no sample of a larger one, and its members do "
	    "not vote independently: this shows how much rests on whom, it "
	    "is not what is unknown about the share.",
	    "Efron & Tibshirani, An Introduction to the Bootstrap (1993), "
	    "ch. 13" },
	{ "holm", "several tests of the same votes: any false finding",
	    "Which of several findings stand when it counts that all were "
	    "looked for?",
	    "The smallest of m p-values times m, the next times m - 1 and so "
	    "on, none smaller than the one before, at most 1.",
	    "Below 0.05: the chance that any of the family is false is at most "
	    "5%. It needs no independence.",
	    "It allows for the tests in the table and no others: looks at "
	    "other years, groups or denominators count too.",
	    "Holm, Scandinavian Journal of Statistics 6 (1979)" },
	{ "benjamini-hochberg", "several tests: the share of false findings",
	    "Which findings stand if a few false ones among them do no harm?",
	    "The k-th smallest of m p-values times m / k, none larger than the "
	    "one after, at most 1 (B-H in the table).",
	    "Of the findings below 0.05, at most 5% are false on average.",
	    "It holds for tests that are independent or depend positively; "
	    "shares that add to 100% do not quite. For one sentence in print "
	    "read Holm.",
	    "Benjamini & Hochberg, J. R. Stat. Soc. B 57 (1995)" },
	{ "intervals", "intervals of a share",
	    "How far may a share be from that of what it stands for?",
	    "In the library only: Wilson's score interval; Clopper-Pearson "
	    "(quantiles of beta distributions, at least 95%); Jeffreys (beta "
	    "posterior of Beta(1/2, 1/2)).",
	    "For votes that stand for more than themselves: a sample of "
	    "members, or of roll calls.",
	    "Members that are counted in full are no sample. No command prints "
	    "a margin of error of a share, as there is none.",
	    "Brown, Cai & DasGupta, Statistical Science 16 (2001)" },
};

const struct statistic *
statistic_at(size_t i)
{
	return i < G_N_ELEMENTS(statistics)
	    ? &statistics[i]
	    : member_statistic_at(i - G_N_ELEMENTS(statistics));
}

static const char *
name_at(size_t i)
{
	return statistic_at(i) == NULL ? NULL : statistic_at(i)->name;
}

static const char *
title_at(size_t i)
{
	return statistic_at(i)->title;
}

static void
append_page(size_t i, GString *out)
{
	const struct statistic *s = statistic_at(i);
	const struct {
		const char *lead, *text;
	} parts[] = {
		{ "Question", s->question },
		{ "Formula", s->formula },
		{ "Reading", s->reading },
		{ "Trap", s->trap },
		{ "Source", s->source },
	};
	enum { LEAD = 10 };

	g_string_append_printf(out, "%s  %s\n\n", s->name, s->title);
	for (size_t k = 0; k < G_N_ELEMENTS(parts); k++) {
		g_autofree char *text = g_strdup_printf(
		    "%-*s%s", LEAD, parts[k].lead, parts[k].text);

		explain_wrap(out, 0, LEAD, text);
	}
}

const struct explain_topics explain_statistics = {
	.heading = "Statistics",
	.name = name_at,
	.title = title_at,
	.page = append_page,
};
