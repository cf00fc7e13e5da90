#include "cmd/explain_codes.h"

#include <glib.h>

#include "load/problems.h"

/* What the examples have in common. */
#define HEADER "ms_code,ms_vote,date,resolution\n"
#define DAY "2014-12-18,A/RES/69/188\n"
#define TOTALS "year,yes,no,abstain,members\n"
#define GOOD_TOTALS "2011,123,16,51,193\n"

static const struct explained explanations[] = {
	[CANNOT_READ] = {
		.title = "file that cannot be read",
		.cause = "There is no file of that name, its rights do not "
			 "let you read it, or reading broke off before the "
			 "end: the medium is damaged, or a .gz file is cut "
			 "off.",
		.scene = "For example, votes.csv, where there is no such file",
		.answer = "votes.csv: error: cannot read: No such file or "
			  "directory  [E001]\n"
			  "  help: check the name and the rights of the file",
		.remedy = "Check the name and the rights (ls -l).  Of a .gz "
			  "file, gzip -t tells whether it is whole; if not, "
			  "fetch it again.",
		.lenient = LENIENT_IN_VAIN,
	},
	[NO_CSV_HERE] = {
		.title = "directory without CSV files",
		.cause = "No file in this directory or below it ends in .csv "
			 "or .csv.gz.  Hidden files, hidden folders and "
			 "FILE.rejected.csv are not looked at.",
		.scene = "For example, the directory votes, which holds "
			 "votes.zip alone",
		.answer = "votes: error: there is no CSV file in this "
			  "directory  [E002]\n"
			  "  help: expected files whose names end in .csv or "
			  ".csv.gz, here or in folders below",
		.remedy = "Name the directory that holds the files, or unpack "
			  "them first.  A file that is itself named is read "
			  "whatever its name ends in.",
		.lenient = LENIENT_IN_VAIN,
	},
	[NO_VOTES] = {
		.title = "no votes in the files",
		.cause = "The files can be read, but there is no decision in "
			 "them: every file of the directory was passed over "
			 "(N501), --lenient left out all rows, or there are "
			 "the roll calls of unvotes without the votes.",
		.files = { { .name = "un_roll_calls.csv",
		    .text = "rcid,date,unres\n"
			    "1,2014-12-18,R/69/188\n" } },
		.remedy = "Name the file that holds the votes, too.  Of a "
			  "directory, `rollcall check DIR` says what was "
			  "passed over.",
		.lenient = LENIENT_IN_VAIN,
	},
	[NOT_UTF8] = {
		.title = "text that is not UTF-8",
		.cause = "The byte is no part of a character of UTF-8: mostly "
			 "the file was written as Windows-1252 or Latin-1, as "
			 "spreadsheets do.  Which letter was meant cannot be "
			 "known, so reading stops here.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_name,ms_vote,date,resolution\n"
			    "CIV,C\xD4TE D'IVOIRE,Y," DAY } },
		.remedy = "In a spreadsheet, save as \"CSV UTF-8\".  "
			  "Elsewhere, and then look at the accents:\n"
			  "  iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW",
		.lenient = LENIENT_IN_VAIN,
	},
	[NUL_BYTE] = {
		.title = "NUL byte in the text",
		.cause = "No text holds a byte of value 0: the file is "
			 "damaged, is not text at all, or is UTF-16 without "
			 "the mark that says so (E103).",
		.files = { { .name = "ga/2014.csv",
		    .text = HEADER "FRA,\0,2014-12-18",
		    .n = sizeof(HEADER "FRA,\0,2014-12-18") - 1 } },
		.remedy = "Download or export the file again.  If it is "
			  "UTF-16:\n"
			  "  iconv -f UTF-16LE -t UTF-8 FILE > NEW",
		.lenient = LENIENT_IN_VAIN,
	},
	[UTF16] = {
		.title = "file in UTF-16",
		.cause = "The file begins with the byte order mark of UTF-16, "
			 "which spreadsheets call \"Unicode text\".  CSV is "
			 "read as UTF-8.",
		.files = { { .name = "ga/2014.csv",
		    .text = "\xFF\xFEm\0s\0_\0c\0o\0d\0e\0",
		    .n = 16 } },
		.remedy = "In a spreadsheet, save as \"CSV UTF-8\".  "
			  "Elsewhere:\n"
			  "  iconv -f UTF-16 -t UTF-8 FILE > NEW",
		.lenient = LENIENT_IN_VAIN,
	},
	[QUOTE_NOT_CLOSED] = {
		.title = "quote that is never closed",
		.cause = "A field that begins with a quote goes on to the "
			 "next one, over line ends too.  From the quote at "
			 "this place the file has no such next one: the quote "
			 "is text, its partner was lost, or the file is cut "
			 "off.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_name,ms_vote,date,resolution\n"
			    "FRA,\"FRANCE,Y," DAY "PRK,DPRK,N," DAY } },
		.remedy = "Close the quote.  A quote that belongs to the text "
			  "is written twice, in a field that is itself in "
			  "quotes: \"the \"\"DPRK\"\"\".",
		.lenient = LENIENT_IN_VAIN,
	},
	[QUOTE_MISPLACED] = {
		.title = "quote in the wrong place",
		.cause = "Quotes stand around a whole field.  Here one stands "
			 "inside a field that has none around it, or text "
			 "follows a closing quote.  Where the field ends "
			 "cannot be known, so reading stops.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_name,ms_vote,date,resolution\n"
			    "PRK,\"KOREA\" (DPR),N," DAY } },
		.remedy = "Put the whole field in quotes and double those in "
			  "it, \"\"\"KOREA\"\" (DPR)\", or take them out.",
		.lenient = LENIENT_IN_VAIN,
	},
	[TOO_LONG] = {
		.title = "field without an end",
		.cause = "A field is longer than 1 MiB, or a record longer "
			 "than 8 MiB.  No title is: a quote was opened and "
			 "its partner comes far too late, the lines have no "
			 "ends, or the file is no CSV.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_name,ms_vote,date,resolution\n"
			    "FRA,\"FRANCE,Y," DAY,
		    .again = "PRK,DPRK,N," DAY,
		    .times = 250000 } },
		.remedy = "Look at the place that is named, and close the "
			  "quote there.",
		.lenient = LENIENT_IN_VAIN,
	},
	[FIELD_COUNT] = {
		.title = "row with too few or too many fields",
		.cause = "The row has not as many fields as the header.  Too "
			 "many: a comma stands in a field without quotes.  "
			 "Too few: a comma is missing, or the file is cut off.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_name,ms_vote,date,resolution\n"
			    "FRA,FRANCE,Y," DAY
			    "KOR,KOREA, REPUBLIC OF,Y," DAY } },
		.remedy = "Put a field that holds a comma in quotes: \"KOREA, "
			  "REPUBLIC OF\".  A file that is cut off, fetch "
			  "again.",
		.lenient = LENIENT_SETS_ASIDE,
	},
	[EMPTY_FILE] = {
		.title = "empty file",
		.cause = "The file has no header: it has no bytes, or nothing "
			 "but blank lines.  A download may have failed.",
		.files = { { .name = "ga/2014.csv", .text = "" } },
		.remedy = "Download or export the file again, or leave it out.",
		.lenient = LENIENT_IN_VAIN,
	},
	[NO_ROWS] = {
		.title = "header without rows",
		.cause = "After the header comes nothing: an export that "
			 "found nothing, or a download that was cut off.",
		.files = { { .name = "ga/2014.csv", .text = HEADER } },
		.remedy = "Download or export the file again, or leave it out.",
		.lenient = LENIENT_IN_VAIN,
	},
	[TOO_MANY_COLUMNS] = {
		.title = "more columns than any layout has",
		.cause = "A line has more than 4096 fields.  The widest "
			 "layout has some twenty: the file has lost its line "
			 "ends, or is no CSV.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_vote,date,resolution",
		    .again = ",FRA,Y,2014-12-18,A/RES/69/188",
		    .times = 2000 } },
		.remedy = "Download or export the file again, one row a line.",
		.lenient = LENIENT_IN_VAIN,
	},
	[UNKNOWN_HEADER] = {
		.title = "header that is no layout of votes",
		.cause = "The first line names the columns, and by their "
			 "names the layout is known.  These are of none.  (In "
			 "a directory such a file is passed over: N501.)",
		.files = { { .name = "votes.csv",
		    .text = "State,Choice,Day,Text\n"
			    "FRA,Y," DAY } },
		.remedy = "If a title stands above the header, remove it.  "
			  "Else say which column holds what:\n"
			  "  --map ms_code=State,ms_vote=Choice,date=Day,"
			  "resolution=Text",
		.lenient = LENIENT_IN_VAIN,
	},
	[COLUMN_MISSING] = {
		.title = "column that is missing",
		.cause = "The header is nearly a layout of votes, yet a "
			 "column that it needs is not there or has a name of "
			 "its own.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_vote,day,resolution\n"
			    "FRA,Y," DAY } },
		.remedy = "If it has another name, say so (--map date=day).  "
			  "If it is not there, add it, or take a fuller "
			  "export.",
		.lenient = LENIENT_IN_VAIN,
	},
	[COLUMN_TWICE] = {
		.title = "column that comes twice",
		.cause = "Two columns of the header have the same name; which "
			 "of them counts cannot be known.  Capitals make no "
			 "difference.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_vote,date,resolution,Date\n"
			    "FRA,Y,2014-12-18,A/RES/69/188,2014-12-19\n" } },
		.remedy = "Remove one of the two, or rename it.  If the "
			  "renamed one is meant, say so (--map date=NAME).",
		.lenient = LENIENT_IN_VAIN,
	},
	[HEADERS_DIFFER] = {
		.title = "files whose columns differ",
		.cause = "rollcall extract copies rows as they are, under one "
			 "header: rows of files with other columns, or the "
			 "same in another order, cannot stand below it.",
		.scene = "For example, extract of a directory in which "
			 "2015.csv has its columns in another order",
		.answer = "votes/2015.csv:1: error: the columns are others "
			  "than those of the file before  [E123]",
		.remedy = "Extract one release of the Digital Library's data "
			  "at a time, into directories of their own.",
		.lenient = LENIENT_IN_VAIN,
	},
	[NOT_EXTRACTED] = {
		.title = "layout that is not cut into yearly files",
		.cause = "rollcall extract copies rows of the Digital "
			 "Library's voting and outcomes files.  Other layouts "
			 "are small enough to be read whole.",
		.scene = "For example, extract from a file of totals",
		.answer = "votes.csv:1: error: this layout is not cut into "
			  "yearly files  [E124]",
		.remedy = "Give the file itself to summary, trend or plot, "
			  "with --topic or --resolution.",
		.lenient = LENIENT_IN_VAIN,
	},
	[BAD_DATE] = {
		.title = "date that is no day",
		.cause = "A day is written YYYY-MM-DD and must be in the "
			 "calendar, from 1945 to 2200; in a column \"year\", "
			 "it is four digits.  18/12/2014 or 12/18/14 would "
			 "have to be guessed, and are not.",
		.files = { { .name = "ga/2014.csv",
		    .text = HEADER "FRA,Y," DAY
				   "KOR,Y,18/12/2014,A/RES/69/188\n" } },
		.remedy = "Write the dates as YYYY-MM-DD.  In a spreadsheet, "
			  "give the column that format before you save the "
			  "CSV file.",
		.lenient = LENIENT_SETS_ASIDE,
	},
	[BAD_NUMBER] = {
		.title = "number that is no count",
		.cause = "Totals count states: whole numbers, not negative, "
			 "at most 100000.  106.0 is read as 106; 1,5 or 1e2 "
			 "or a letter O for a nought is not.",
		.files = { { .name = "ga/totals.csv",
		    .text = TOTALS GOOD_TOTALS "2014,116,2O,53,193\n" } },
		.remedy = "Correct the number.  A total that nobody knows is "
			  "left empty where rows of members give the votes.",
		.lenient = LENIENT_SETS_ASIDE,
	},
	[UNKNOWN_VOTE] = {
		.title = "unknown vote",
		.cause = "A vote is Y, N, A or X (did not vote), or a word: "
			 "yes, no, abstain, non-voting.  NV, \".\" and "
			 "nothing mean X.  Where members have the numbers of "
			 "the Correlates of War, it is 1 yes, 2 abstain, 3 "
			 "no, 8 absent, 9 not a member.  This is none of "
			 "them.",
		.files = { { .name = "ga/2014.csv",
		    .text = HEADER "FRA,yes?," DAY "PRK,N," DAY } },
		.remedy = "Correct the vote.  If the file writes its votes in "
			  "that way, say what they mean:\n"
			  "  --map-value 'yes?=Y,no?=N'",
		.lenient = LENIENT_SETS_ASIDE,
	},
	[FIELD_EMPTY] = {
		.title = "empty field that must be filled",
		.cause = "A vote needs the code of its member, a decision its "
			 "date, totals the counts of yes, no and abstained, a "
			 "numbered roll call its number.  (An empty vote is "
			 "fine: the member did not vote.)",
		.files = { { .name = "ga/2014.csv",
		    .text = HEADER "FRA,Y," DAY ",N," DAY } },
		.remedy = "Fill the field in.  A decision without counts may "
			  "say \"adopted without a vote\" in their place.",
		.lenient = LENIENT_SETS_ASIDE,
	},
	[UNKNOWN_MODALITY] = {
		.title = "unknown way of adoption",
		.cause = "The column modality (or adoption) says how a "
			 "decision was adopted.  Known are \"Vote, "
			 "recorded\", \"Vote, non-recorded\", \"Without a "
			 "vote\", \"Adopted by consensus\" and words near "
			 "them.",
		.files = { { .name = "ga/outcomes.csv",
		    .text = "date,resolution,title,modality\n"
			    "2013-12-18,A/RES/68/183,DPRK,Without a vote\n"
			    "2014-12-18,A/RES/69/188,DPRK,Acclaimed\n" } },
		.remedy = "Write one of the known ways.",
		.lenient = LENIENT_SETS_ASIDE,
	},
	[NO_BODY] = {
		.title = "nothing tells which body voted",
		.cause = "A vote is one of a body: Assembly, Third Committee, "
			 "a Council.  It is told by the symbol (A/RES/..., "
			 "A/HRC/...), else the meeting or draft, else the "
			 "folder's name, else --body.",
		.files = { { .name = "votes.csv",
		    .text = "ms_code,ms_vote,date,title\n"
			    "FRA,Y,2014-12-18,Human rights in the DPRK\n" } },
		.remedy = "Say it: --body ga (or c3, hrc, chr, sc), keep the "
			  "file in a folder of that name, or add a column "
			  "with the symbols.",
		.lenient = LENIENT_SETS_ASIDE,
	},
	[CODE_NA] = {
		.title = "code NA that is not Namibia's",
		.cause = "NA is the two-letter code of Namibia, and R writes "
			 "NA for what is missing.  The name in this row is "
			 "not Namibia's, so a code was missing.",
		.files = { { .name = "un_votes.csv",
		    .text = "rcid,country,country_code,vote\n"
			    "1,Namibia,NA,yes\n"
			    "1,Yugoslavia,NA,no\n" } },
		.remedy = "Fill in the code (Yugoslavia: YUG).  In R, write "
			  "the file with na = \"\" and codes of three letters.",
		.lenient = LENIENT_SETS_ASIDE,
	},
	[UNKNOWN_FACT] = {
		.title = "fact beside the votes that is not understood",
		.cause = "rollcall who reads what is known of a member from "
			 "sponsors.csv, sponsor-facts.csv, dissociations.csv "
			 "and corrections.csv beside the votes; rollcall "
			 "plot takes events and a map of tiles.  A body, "
			 "stage, status, year, day, vote or place in them is "
			 "none that is known.",
		.scene = "For example, a correction that says \"maybe\"",
		.answer = "votes/corrections.csv:2: error: unknown "
			  "intended \"maybe\"  [E208]\n"
			  "  help: expected Y, N, A or X",
		.remedy = "Correct the row; the help line says what may stand "
			  "there.",
		.lenient = LENIENT_IN_VAIN,
	},
	[GIVEN_UP] = {
		.title = "file given up after 1000 wrong rows",
		.cause = "A thousand rows of one file were wrong (or, with "
			 "--lenient, those set aside took 16 MiB); the rest "
			 "was not read.  The file is probably of another "
			 "kind, or has the same slip in every row.",
		.files = { { .name = "ga/all.csv",
		    .text = HEADER,
		    .again = "FRA,for," DAY,
		    .times = 1200 } },
		.remedy = "Look at the first problems.  One option may mend "
			  "them all: --map-value 'for=Y', --map or "
			  "--delimiter.",
		.lenient = LENIENT_IN_VAIN,
	},
	[MEMBER_TWICE] = {
		.title = "member that votes twice",
		.cause = "In one roll call a member has one vote.  Here two "
			 "rows have the same member: a row was doubled, or "
			 "one of the codes is wrong.",
		.files = { { .name = "ga/2014.csv",
		    .text = HEADER "FRA,Y," DAY "FRA,A," DAY } },
		.remedy = "Remove the row that is wrong, or correct its "
			  "code.  --lenient leaves the later row out if the "
			  "rows of the roll call stand together; it does not "
			  "help if they are apart or in two files.",
	},
	[TOTALS_DIFFER] = {
		.title = "rows and stated totals differ",
		.cause = "The rows of a roll call repeat its totals.  "
			 "Counted, the rows come to other numbers: a row is "
			 "missing, doubled or changed, or a total is wrong.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_vote,date,resolution,total_yes,total_"
			    "no\n"
			    "FRA,Y,2014-12-18,A/RES/69/188,2,1\n"
			    "PRK,N,2014-12-18,A/RES/69/188,2,1\n" } },
		.remedy = "Compare with the source, and mend what is wrong.  "
			  "A file that is meant to hold some members only "
			  "must not state totals.  --lenient makes it a "
			  "warning (W310): what counts then are the rows.",
	},
	[TOTALS_DO_NOT_ADD] = {
		.title = "totals that do not add up",
		.cause = "Yes, no, abstained and did not vote make up the "
			 "members.  The totals stated here do not: one of "
			 "them is wrong.",
		.files = { { .name = "ga/totals.csv",
		    .text = "year,yes,no,abstain,nonvoting,members\n"
			    "2011,123,16,51,3,193\n"
			    "2014,116,20,53,4,192\n" } },
		.remedy = "Correct the total that is wrong.  --lenient leaves "
			  "out such a row of totals, in FILE.rejected.csv; in "
			  "totals that the rows of members repeat it does not "
			  "help.",
	},
	[STATEMENTS_DIFFER] = {
		.title = "two places contradict one another",
		.cause = "A decision is spoken of in two rows or files, and "
			 "they give it different dates or totals.  The two "
			 "are known to be one by the symbol, else by body, "
			 "date and draft.",
		.files = { { .name = "ga/2014.csv",
			       .text = HEADER "FRA,Y," DAY },
		    { .name = "outcomes.csv",
			.text = "date,resolution,title,modality\n"
				"2014-12-19,A/RES/69/188,DPRK,\"Vote, "
				"recorded\"\n" } },
		.remedy = "Find out which is right and mend the other, or "
			  "leave one of the files out.",
		.lenient = LENIENT_IN_VAIN,
	},
	[VOTES_DIFFER] = {
		.title = "one roll call with two sets of votes",
		.cause = "The roll call comes twice, and a member votes "
			 "differently in the two: perhaps one is an earlier "
			 "release, or holds what members later said that they "
			 "had meant.",
		.files = { { .name = "ga/2014.csv",
			       .text = HEADER "FRA,Y," DAY "PRK,N," DAY },
		    { .name = "ga/new.csv",
			.text = HEADER "FRA,A," DAY "PRK,N," DAY } },
		.remedy = "Find out which is right and leave the other out.",
		.lenient = LENIENT_IN_VAIN,
	},
	[VOTE_AND_NO_VOTE] = {
		.title = "voted on, and adopted without a vote",
		.cause = "A decision is said to be adopted without a vote, "
			 "and yet there are totals or a roll call of it, here "
			 "or in another file.",
		.files = { { .name = "ga/outcomes.csv",
		    .text = "date,resolution,title,modality,total_yes\n"
			    "2014-12-18,A/RES/69/188,DPRK,Without a "
			    "vote,116\n" } },
		.remedy = "Find out how it was adopted.  Then correct the "
			  "modality, or clear the totals or remove the rows "
			  "of votes.",
		.lenient = LENIENT_IN_VAIN,
	},
	[TOTALS_DIFFER_ANYWAY] = {
		.title = "rows and stated totals differ, with --lenient",
		.cause = "As E310: the rows of a roll call come to other "
			 "numbers than its totals.  With --lenient it is a "
			 "warning, for the rows that were left out are "
			 "missing from the count.",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_vote,date,resolution,total_yes\n"
			    "FRA,Y,2014-12-18,A/RES/69/188,2\n" } },
		.reads_leniently = true,
		.remedy = "What is printed counts the rows that were read.  "
			  "If some were left out, mend them in "
			  "FILE.rejected.csv, put them back, and read the "
			  "file without --lenient.  If none were, it is E310.",
	},
	[NO_MEMBER_YET] = {
		.title = "vote of a state that was no member",
		.cause = "On the day of the vote the state of that code had "
			 "not joined the United Nations, or was gone: the "
			 "code or the date may be wrong.  The vote is counted "
			 "as it stands.",
		.files = { { .name = "ga/2005.csv",
		    .text = HEADER "MNE,Y,2005-12-16,A/RES/60/173\n" } },
		.remedy = "Check code and date.  A state that took another's "
			  "seat has the code of the day: Serbia and "
			  "Montenegro is SCG until June 2006, then SRB and "
			  "MNE.",
	},
	[BODY_SIZE] = {
		.title = "roll call of another size than the body",
		.cause = "All seats of a body are in a roll call: the members "
			 "of that day in the Assembly and its Third "
			 "Committee, 47 in the Human Rights Council, 53 in "
			 "the Commission from 1992, 15 (before 1966, 11) in "
			 "the Security Council.  Here there are more or fewer.",
		.files = { { .name = "ga/2014.csv",
		    .text = HEADER "FRA,Y," DAY "PRK,N," DAY } },
		.remedy = "Look for rows that are missing.  In a file without "
			  "rows for those that did not vote, shares \"of "
			  "members\" are of its rows: ask for --of "
			  "participating.",
	},
	[UNKNOWN_CODE] = {
		.title = "code that is no member's",
		.cause = "The code is not that of a member of the United "
			 "Nations, past or present.  Codes are those of ISO "
			 "3166 in capitals (KOR or KR); in a column ccode, "
			 "the numbers of the Correlates of War (732).",
		.files = { { .name = "ga/2014.csv",
		    .text = HEADER "FRA,Y," DAY "UK,Y," DAY } },
		.remedy = "Correct the code (UK is GBR).  Left as it is, it "
			  "counts as a member of its own.",
	},
	[NAME_VARIES] = {
		.title = "name in two spellings",
		.cause = "A member has one name in two spellings, apart in "
			 "accents or signs alone.  The code says who it is, "
			 "so the votes are right.  (Another name, such as "
			 "Türkiye for Turkey, is no problem.)",
		.files = { { .name = "ga/2014.csv",
		    .text = "ms_code,ms_name,ms_vote,date,resolution\n"
			    "CIV,COTE D'IVOIRE,A,2011-12-19,A/RES/66/174\n"
			    "CIV,CÔTE D'IVOIRE,Y," DAY } },
		.remedy = "Nothing needs to be done; one spelling reads "
			  "better in tables.",
	},
	[MEMBERS_NOT_STATED] = {
		.title = "totals without the number of members",
		.cause = "The totals say who voted yes and no and who "
			 "abstained, but not how many members there were or "
			 "did not vote.  There are no shares of members, the "
			 "default.",
		.files = { { .name = "ga/totals.csv",
		    .text = "year,yes,no,abstain\n"
			    "2014,116,20,53\n" } },
		.remedy = "Add a column members or nonvoting; if it is there "
			  "under another name, say so (--map total_ms=NAME).  "
			  "Or ask for shares that need neither: --of "
			  "participating or --of voting.",
	},
	[NO_CALLS] = {
		.title = "numbered roll calls that nothing explains",
		.cause = "The files of unvotes and Voeten give votes by the "
			 "number of the roll call (rcid).  What the numbers "
			 "stand for, dates and symbols, is in another file, "
			 "which was not read: without dates there are no "
			 "years.",
		.files = { { .name = "un_votes.csv",
		    .text = "rcid,country,country_code,vote\n"
			    "1,France,FR,yes\n" } },
		.remedy = "Read that file as well:\n"
			  "  rollcall summary un_votes.csv un_roll_calls.csv",
	},
	[PASSED_OVER] = {
		.title = "file of a directory that was passed over",
		.cause = "You named a directory, and this CSV file in it has "
			 "a header that is no layout of votes: a list of "
			 "members, perhaps.  It was not read.",
		.scene = "For example, data/members.csv (code,name,joined) "
			 "beside a file of votes, where the directory data is "
			 "named",
		.answer = "data/members.csv: note: passed over: the header is "
			  "no layout of votes  [N501]",
		.remedy = "If there are votes in it, name the file itself and "
			  "say which column holds what:\n"
			  "  --map ms_code=ISO,ms_vote=Vote,date=Day",
	},
	[READ_ONCE] = {
		.title = "roll call that came again",
		.cause = "The same roll call with the same votes is in two "
			 "files, or twice in one.  It counts once.",
		.files = { { .name = "ga/2014.csv",
			       .text = HEADER "FRA,Y," DAY "PRK,N," DAY },
		    { .name = "ga/copy.csv",
			.text = HEADER "FRA,Y," DAY "PRK,N," DAY } },
		.remedy = "Nothing needs to be done.",
	},
	[VOTERS_ONLY] = {
		.title = "members that did not vote were added",
		.cause = "unvotes has rows for yes, no and abstained alone.  "
			 "The members of the day without a row are counted as "
			 "not voting, so that shares of members can be given.",
		.files = { { .name = "un_roll_calls.csv",
			       .text = "rcid,date,unres\n"
				       "1,2014-12-18,R/69/188\n" },
		    { .name = "un_votes.csv",
			.text = "rcid,country,country_code,vote\n"
				"1,France,FR,yes\n" } },
		.remedy = "Nothing needs to be done.  Rows that are missing "
			  "from the file by mistake count as not voting, too: "
			  "--of participating is free of that.",
	},
	[SET_ASIDE] = {
		.title = "rows that were left out",
		.cause = "With --lenient, rows that are wrong are left out, "
			 "and written with their header to "
			 "FILE.rejected.csv.  What is printed does without "
			 "them; the exit status is 3.",
		.scene = "For example, ga/2014.csv with two unknown votes "
			 "(E203)",
		.answer = "ga/2014.csv.rejected.csv: note: 2 rows of "
			  "ga/2014.csv were left out; they are in this file  "
			  "[N504]",
		.reads_leniently = true,
		.remedy = "Mend these rows, put them back into the file, and "
			  "read it without --lenient.  A directory's "
			  "*.rejected.csv are never read.",
	},
};

const struct explained *
explained_at(size_t problem)
{
	return problem < G_N_ELEMENTS(explanations) ? &explanations[problem]
						    : NULL;
}
