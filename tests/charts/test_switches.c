#include <criterion/criterion.h>
#include <string.h>

#include "support/support.h"

#define FIRST(code, name, vote)                                                \
	code "," name "," vote ",1950-12-01,5,A/RES/5/1,T,,,,,\n"
#define SECOND(code, name, vote)                                               \
	code "," name "," vote ",1951-12-01,6,A/RES/6/1,T,,,,,\n"

/* Those in one vote only are named with it, in the words of the figure. */
Test(switches_chart, says_how_those_in_one_vote_voted)
{
	struct shown *shown = show_last_of(
	    VOTES_HEADER FIRST("FRA", "FRANCE", "Y") FIRST("PER", "PERU", "A")
		FIRST("XAA", "ATLANTIS", "A") SECOND("FRA", "FRANCE", "N")
		    SECOND("PER", "PERU", "Y") SECOND("XAB", "LEMURIA", "X"),
	    "switches", "double");
	struct rc_scene *scene;

	shown->kit.votes[0] = 0;
	scene = scene_of("switches", &shown->figure);
	cr_expect(strstr(scene->about.footer,
		      "Members in the second vote only: Lemuria (did not vote)."
		      " Members in the first vote only: Atlantis "
		      "(abstained).") != NULL,
	    "%s", scene->about.footer);
	rc_scene_free(scene);
	shown_free(shown);
}
