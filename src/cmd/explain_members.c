/* Pages on the statistics of members: claims, changes, agreement, cohesion. */
#include <glib.h>

#include "cmd/explain_statistics.h"

static const struct statistic statistics[] = {
	{ "claim", "is a sentence about the votes true?",
	    "Does a sentence hold in every year, in one, or over the years?",
	    "Shares against a fraction: whole numbers times whole numbers, "
	    "nothing is rounded. \"is increasing\" and \"is decreasing\": "
	    "Mann-Kendall, two-sided at 5%, and its direction; \"is "
	    "unchanged\": the same share in every vote.",
	    "yes, no, or cannot be told (no vote in these years, too few, or "
	    "numbers not known). Exit status 0 only if all claims hold. Years "
	    "without a vote do not count (but see --without-vote yes); the "
	    "answer says how many those are.",
	    "A test that finds nothing does not show that nothing moved: then "
	    "\"is increasing\" is no, and \"is unchanged\" cannot be told. "
	    "Below five votes no order of them reaches 5%. The steps up and "
	    "down stand beside the verdict.",
	    "Mann, Econometrica 13 (1945)" },
	{ "switches", "who changed between two votes",
	    "Which members moved, and what is the change of a total made of?",
	    "The table of the members in both votes, by first vote and second. "
	    "Flows: what a part gained from each other part and lost to it, "
	    "and what new and former members make; they add up to its change.",
	    "A total that hardly moves may hide many moves both ways.",
	    "Members are the same by their codes: one that carries on "
	    "another's membership is one with it. Who joined or left between "
	    "the votes is listed apart, and did not move.",
	    "Agresti, Categorical Data Analysis, 3rd ed. (2013), ch. 11" },
	{ "mcnemar", "yes or not, in two votes of the same members",
	    "Did as many members give up yes as took it up?",
	    "b gave it up, c took it up: two-sided binomial of b in b + c with "
	    "1/2. Those that stayed do not count.",
	    "A small p: if each move were as likely either way, so uneven a "
	    "count would be rare.",
	    "Members move together, in groups: they are not that many coins. "
	    "New and former members are left out. Undefined if nobody moved.",
	    "McNemar, Psychometrika 12 (1947)" },
	{ "stuart-maxwell", "all totals, in two votes of the same members",
	    "Are the totals of all parts the same in both votes, members "
	    "paired?",
	    "d' V^-1 d, d the differences of the totals, V their covariance if "
	    "the totals agree, from the table of moves; degrees of freedom: "
	    "the parts that anyone moved to or from, less one for each set of "
	    "them between which members moved.",
	    "A small p: moves that balance would rarely leave the totals so "
	    "far apart.",
	    "It looks at totals only; bowker looks at every pair of parts. "
	    "Members move together, as for mcnemar. Rough where few moved, "
	    "undefined if nobody did.",
	    "Stuart, Biometrika 42 (1955); Maxwell, British Journal of "
	    "Psychiatry 116 (1970)" },
	{ "bhapkar", "the same question as stuart-maxwell",
	    "Are the totals of all parts the same in both votes, members "
	    "paired?",
	    "Q / (1 - Q / n) of Stuart-Maxwell's Q, n members in both votes; "
	    "the same degrees of freedom. Shown with --all.",
	    "A little larger than Stuart-Maxwell; the two agree for many "
	    "members.",
	    "It is no second opinion: it is the same test with another "
	    "variance. Undefined if all n made the same move.",
	    "Bhapkar, JASA 61 (1966)" },
	{ "bowker", "is every move matched by the one back?",
	    "Between each two parts, did as many members move one way as the "
	    "other?",
	    "Sum of (nij - nji)^2 / (nij + nji) over the pairs of parts "
	    "between which somebody moved; their number is the degrees of "
	    "freedom. Shown with --all.",
	    "A small p: some exchange is one-sided.",
	    "Rough where few moved between two parts. Members move together, "
	    "as for mcnemar.",
	    "Bowker, JASA 43 (1948)" },
	{ "cochran-q", "the same members in all roll calls",
	    "Is a vote equally frequent in all roll calls, members paired?",
	    "In the library only: Q of the members that were counted in every "
	    "roll call, chi-square on the number of roll calls - 1.",
	    "A small p: how often it was cast moved, whichever way.",
	    "It knows no order of the years: mann-kendall does. Members move "
	    "together: they are not so many independent cases.",
	    "Cochran, Biometrika 37 (1950)" },
	{ "agreement", "how near two members vote",
	    "How often, and how nearly, did two members vote alike?",
	    "1 - the mean of |a - b| / 2 with no 0, abstain 1, yes 2, over the "
	    "votes in which both took part.",
	    "1: always alike; 0: always yes against no. The number of votes "
	    "stands beside it.",
	    "Members that did not vote are missing, not against. Where nearly "
	    "all vote alike, everybody agrees with everybody: see pi and "
	    "kappa. Few votes in common say little.",
	    "Lijphart, American Political Science Review 57 (1963)" },
	{ "kappa", "agreement beyond what the members' own habits make",
	    "Do two members agree more than chance would have it, each keeping "
	    "to its own totals?",
	    "1 - observed distance / distance expected from each one's totals, "
	    "over the votes in which both took part. Alike is 0, anything else "
	    "1: an abstention is as far from yes as no is.",
	    "0: as by chance; 1: always alike; below 0: less than by chance.",
	    "Undefined where both always said the same one thing. Members with "
	    "very one-sided totals get a small kappa for the same agreement.",
	    "Cohen, Educational and Psychological Measurement 20 (1960)" },
	{ "pi", "agreement beyond what the totals of both make",
	    "As kappa, with one expectation for both?",
	    "1 - observed / expected distance, as kappa, expected from the "
	    "totals of both members together (Scott's pi).",
	    "As kappa, but never above it: it charges members for having "
	    "different totals, which kappa does not.",
	    "Undefined where both always said the same one thing.",
	    "Scott, Public Opinion Quarterly 19 (1955); H\u00e4ge, Political "
	    "Analysis 19 (2011)" },
	{ "s", "similarity of two members",
	    "How near are two members, from -1 to 1?",
	    "1 - 2 * the mean distance (Signorino and Ritter's S), every vote "
	    "weighing the same.",
	    "1: always alike; 0: half way apart on average; -1: always yes "
	    "against no. It is agreement on another scale.",
	    "It makes no allowance for agreement by chance: see pi and kappa.",
	    "Signorino & Ritter, International Studies Quarterly 43 (1999)" },
	{ "agreement-index", "how united a body or group votes",
	    "Did a group vote as one?",
	    "(max - (whole - max) / 2) / whole, max the largest of yes, no and "
	    "abstain, whole their sum.",
	    "1: all alike; 0: split in three even parts. Half yes and half no "
	    "gives 1/4.",
	    "Those that did not vote do not count. Small groups are united "
	    "more easily; the whole body has an index too, to compare with.",
	    "Hix, Noury & Roland, British Journal of Political Science 35 "
	    "(2005)" },
	{ "rice", "how united, of those that took a side",
	    "Did those that voted yes or no vote as one?",
	    "|yes - no| / (yes + no).", "1: as one; 0: split in half.",
	    "Abstaining, a usual way to differ in the Assembly, does not "
	    "count: a group of one yes and fifty abstentions has an index of "
	    "1.",
	    "Rice, Quantitative Methods in Politics (1928)" },
	{ "fleiss", "agreement of all members at once",
	    "How much do all members agree, beyond chance?",
	    "In the library only: kappa of many voters that took part in every "
	    "roll call.",
	    "0: as by chance from the totals; 1: every roll call of one voice; "
	    "below 0: less than by chance.",
	    "It leaves out whoever missed one roll call; krippendorff does "
	    "not.",
	    "Fleiss, Psychological Bulletin 76 (1971)" },
	{ "krippendorff", "agreement of all, with gaps",
	    "How much do all members agree, beyond chance, gaps allowed?",
	    "In the library only: alpha = 1 - observed / expected "
	    "disagreement; nominal, ordinal or interval distances.",
	    "0: as by chance; 1: every roll call of one voice; below 0: less "
	    "than by chance. Who did not vote is missing.",
	    "Its value depends on the distance that was chosen: name it. The "
	    "order is no, abstain, yes.",
	    "Krippendorff, Content Analysis, 3rd ed. (2013), ch. 12" },
};

const struct statistic *
member_statistic_at(size_t i)
{
	return i < G_N_ELEMENTS(statistics) ? &statistics[i] : NULL;
}
