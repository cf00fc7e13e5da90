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
	    "those voting no mirrors yes): one small p among eight is not rare "
	    "(holm). The same members vote every year: chi-square and the "
	    "plain logit take them as new, and their p may be too large or too "
	    "small. A dispersion on few degrees of freedom proves nothing. Not "
	    "done, on purpose: searching for a change point, comparing two "
	    "years as if they were two samples (for the same members: "
	    "switches). A trend names no cause.",
	    "the pages of the methods" },
	{ "shares", "what 100% is", "How large a part voted so, and of whom?",
	    "members: yes + abstain + no + did not vote; participating: yes + "
	    "abstain + no; voting: yes + no. Shares come from whole counts, "
	    "never from rounded shares.",
	    "The denominator stands with every share. Parts that it leaves out "
	    "are empty, never 0.",
	    "One vote reads as a narrow or a wide majority by this choice "
	    "alone. The Assembly's own majorities are of members present and "
	    "voting, which are yes and no alone; they do not tell how many "
	    "members are in favour.",
	    "Rules of procedure of the General Assembly, rule 86" },
	{ "without-vote", "years in which nobody asked for a vote",
	    "What do years without a roll call mean for a trend?",
	    "--without-vote gap (default): they are left out. yes: they count "
	    "as every member in favour. bounds: the slopes of both, and with "
	    "each counted as the roll call before it.",
	    "If the slopes differ much, the trend rests on the choice: say "
	    "which one was made. Years that are assumed give slopes, and no "
	    "interval or p.",
	    "Adopted without a vote is not unanimity: members may dissociate "
	    "themselves, and nobody is counted. The vote is not missing at "
	    "random: who would lose it has reason not to ask for one. Bounds "
	    "is a name: the truth may lie outside.",
	    "Little & Rubin, Statistical Analysis with Missing Data, 2nd ed. "
	    "(2002)" },
	{ "ols", "least squares: points a year",
	    "By how many percentage points a year did the share move?",
	    "slope = sum (x - mean x)(y - mean y) / sum (x - mean x)^2; its "
	    "error from the scatter about the line, t on n - 2 degrees of "
	    "freedom.",
	    "The interval holds if the shares scatter about a straight line "
	    "evenly, independently and normally. The band of the figure is "
	    "that of the line; --band prediction is that of one more vote. Two "
	    "votes have a slope, and no interval.",
	    "It is no margin of error: no members were sampled. If high years "
	    "follow high ones, the interval is too narrow. The line says "
	    "nothing of years beyond the last vote.",
	    "Draper & Smith, Applied Regression Analysis, 3rd ed. (1998), ch. "
	    "1" },
	{ "wls", "least squares, weighted by the denominator",
	    "As ols, when the whole differs from vote to vote?",
	    "As ols, each square weighted by the states that are 100% in that "
	    "vote. The error comes from the weighted scatter: doubling all "
	    "weights changes nothing.",
	    "Close to ols as long as the wholes are alike. If it is far from "
	    "it, votes of few states pull ols.",
	    "The weights allow for chance in counting, of which there is none "
	    "here: it is a check, not a better answer.",
	    "Draper & Smith, Applied Regression Analysis, 3rd ed. (1998), ch. "
	    "9" },
	{ "theil-sen", "the middle of all slopes between two votes",
	    "By how many points a year, if a few odd years must not pull it?",
	    "The median of (y2 - y1) / (x2 - x1) over all pairs of votes in "
	    "different years. Interval: of these N slopes in order, those with "
	    "the ranks (N - C) / 2 and (N + C) / 2 + 1, rounded; C is 1.96 "
	    "deviations of Kendall's S, corrected for ties.",
	    "If it is far from least squares, a few years pull that line.",
	    "The interval takes years as independent, and is approximate with "
	    "few votes. Without ties it needs five: with fewer its ranks fall "
	    "off the list.",
	    "Theil, Proc. KNAW 53 (1950); Sen, JASA 63 (1968)" },
	{ "mann-kendall", "is the order of the shares that of the years?",
	    "Do shares rise (or fall) over the years at all, no matter how "
	    "fast?",
	    "S = pairs of votes that go up less pairs that go down; tau-b = S "
	    "/ sqrt(P * Q), P the pairs of different years, Q those of "
	    "different shares. p is exact, over all orders of the shares, "
	    "below 50 votes or, where two have the same share or year, up to "
	    "10; else normal, corrected for continuity and ties.",
	    "A small p: if the shares came in any order, each as likely, so "
	    "clear a rise or fall would be rare.",
	    "Years are taken as independent: if high ones follow high ones, p "
	    "is too small. It says nothing of how fast; and one part of four "
	    "tested is one of four looks (holm). A rise and then a fall can "
	    "cancel out.",
	    "Mann, Econometrica 13 (1945); Kendall, Rank Correlation Methods, "
	    "4th ed. (1970), ch. 3-5" },
	{ "spearman", "correlation of ranks",
	    "As mann-kendall: do shares rise (or fall) over the years at all?",
	    "rho = the correlation of the ranks of years and shares, equal "
	    "values sharing the mean of their ranks. p is exact, over all "
	    "orders, up to 10 votes; else Student's t on n - 2.",
	    "1: the shares only rise; -1: they only fall. It is further from 0 "
	    "than tau-b, as a rule: the two scales differ.",
	    "It is a second look at the same question: do not choose the "
	    "smaller p of the two.",
	    "Spearman, American Journal of Psychology 15 (1904); Kendall, Rank "
	    "Correlation Methods, 4th ed. (1970)" },
	{ "logit", "a share that moves on the scale of odds",
	    "By what factor a year did the odds of a vote move?",
	    "log(share / (1 - share)) = a + b * year, each year's count "
	    "binomial; fitted by maximum likelihood. exp(b) is the factor. "
	    "Dispersion: Pearson's chi-square over n - 2.",
	    "A curve that cannot leave 0 to 100%. b is what the table shows: "
	    "above 0 the odds rise.",
	    "The error takes every vote as a new coin. It is too large in as "
	    "far as members keep to their votes, and too small in as far as "
	    "they move together: see members-logit, quasi-logit. There is no "
	    "estimate where a part is none or all of every vote, or where the "
	    "years separate its votes, as none up to a year and all after it.",
	    "McCullagh & Nelder, Generalized Linear Models, 2nd ed. (1989), "
	    "ch. 4" },
	{ "quasi-logit", "the logit, with the scatter of the years themselves",
	    "As logit, if years scatter more or less than coins would?",
	    "As logit; errors times the root of the dispersion, p and interval "
	    "by Student's t on n - 2.",
	    "The scatter is read off the votes, as least squares does.",
	    "A dispersion below 1 makes errors smaller than the binomial ones. "
	    "On few degrees of freedom it is known badly: it proves neither "
	    "that members move together nor that they do not.",
	    "McCullagh & Nelder, Generalized Linear Models, 2nd ed. (1989), "
	    "ch. 4.5" },
	{ "members-logit", "the logit, with each member as a cluster",
	    "As logit, when a member votes much as it did before?",
	    "The estimates of logit; errors from how far the sums of each "
	    "member's scores scatter (sandwich, HC0, no factor for few "
	    "members).",
	    "The members are taken as independent of one another, their years "
	    "are not.",
	    "Members do not decide alone either: groups move together, which "
	    "makes the errors too small. It needs 3 roll calls of 20 members; "
	    "totals do not do.",
	    "White, Asymptotic Theory for Econometricians (1984); Liang & "
	    "Zeger, Biometrika 73 (1986)" },
	{ "cochran-armitage", "a trend in counts",
	    "Does the share rise or fall with the year, as counts?",
	    "z of the covariance of year and vote under no trend, no "
	    "correction for continuity.",
	    "Above 0 the share rises. It is the score test of logit.",
	    "Every vote of every year counts as new, though the members are "
	    "the same: p may be too large or too small, as that of logit.",
	    "Cochran, Biometrics 10 (1954); Armitage, Biometrics 11 (1955)" },
	{ "chi-square", "are the years alike?",
	    "How far are the parts from being the same in every year?",
	    "Sum of (count - expected)^2 / expected over the table of years "
	    "and parts, on (years - 1)(parts - 1) degrees of freedom.",
	    "A description of how uneven the table is. It knows no order of "
	    "the years.",
	    "The test assumes new members each year. They are the same, so its "
	    "p proves nothing either way (cochran-q takes account of it). With "
	    "expected counts below 5 it is rough too.",
	    "Agresti, Categorical Data Analysis, 3rd ed. (2013), 3.2" },
	{ "multinomial", "all parts at once, on the scale of odds",
	    "How did each part move against the yes votes, all fitted "
	    "together?",
	    "log(share of part / share of yes) = a + b * year for every part "
	    "but yes, by maximum likelihood. exp(b) is the factor a year.",
	    "b below 0: the part fell against yes. Its share may have risen "
	    "all the same, if that of yes rose faster.",
	    "Errors as in logit: every vote as if it were new. If one part is "
	    "0 in every vote, there is no estimate of any.",
	    "Agresti, Categorical Data Analysis, 3rd ed. (2013), 8.1" },
	{ "log-ratio", "ratios between the parts",
	    "How did a part move against the middle of all parts?",
	    "Least squares of log(part / geometric mean of all parts), the "
	    "centred log-ratio, on the year.",
	    "Above 0: it grew faster, or shrank more slowly, than the "
	    "geometric mean. The slopes of all parts add to 0.",
	    "Small parts weigh as much as large ones: where a small one "
	    "shrinks fast, another may rise here though its share fell. A "
	    "single 0 leaves all undefined: nothing is put in its place.",
	    "Aitchison, The Statistical Analysis of Compositional Data (1986), "
	    "ch. 4 and 6" },
	{ "bootstrap", "how much hangs on single members",
	    "Would the slope be another with other members like these?",
	    "As many members as there are, drawn with replacement, each with "
	    "its whole row of votes; the slope of ols again, 10,000 times "
	    "(--draws); the middle 95% of them. --seed gives the draws; "
	    "threads change nothing.",
	    "A narrow interval: the slope is much the same whichever members "
	    "are drawn. A wide one: it depends on who is in.",
	    "The Assembly is no sample of a larger one, and its members do not "
	    "vote independently: this shows how much rests on whom, and is no "
	    "margin of error. It needs 3 roll calls of 20 members.",
	    "Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. "
	    "13" },
	{ "holm", "several tests of the same votes: any false finding",
	    "Which findings stand, given that several were looked for?",
	    "The smallest of m p-values times m, the next times m - 1 and so "
	    "on, none smaller than the one before, at most 1.",
	    "Whoever takes what is below 0.05 as found makes even one false "
	    "finding in the family with a chance of at most 5%. It needs no "
	    "independence.",
	    "The family is the parts, tested by one method. Looks at other "
	    "methods, years, groups or denominators count too, and it does not "
	    "know of them.",
	    "Holm, Scandinavian Journal of Statistics 6 (1979)" },
	{ "benjamini-hochberg", "several tests: the share of false findings",
	    "Which findings stand if a few false ones among them do no harm?",
	    "The k-th smallest of m p-values times m / k, none larger than the "
	    "one after, at most 1 (B-H in the table).",
	    "Of what is below 0.05 and taken as found, at most 5% is false on "
	    "average.",
	    "It holds for tests that are independent or depend positively; "
	    "shares that add to 100% pull against one another. For one "
	    "sentence in print read Holm.",
	    "Benjamini & Hochberg, J. R. Stat. Soc. B 57 (1995)" },
	{ "intervals", "intervals of a share",
	    "How near is the share of a sample to that of the whole?",
	    "In the library only: Wilson's score interval; Clopper-Pearson "
	    "(quantiles of beta distributions, at least 95%); Jeffreys (from "
	    "the posterior, the prior being Beta(1/2, 1/2)). All 95%.",
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
