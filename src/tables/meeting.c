#include "tables/meeting.h"

#include "model/name.h"

void
rc_meeting_init(
    struct rc_meeting *meeting, const struct rc_selection *selection)
{
	struct rc_matrix *matrix = rc_matrix_new(selection);

	*meeting = (struct rc_meeting){
		.selection = selection,
		.matrix = matrix,
		.ballots = rc_ballots_new(
		    matrix->votes, matrix->rows, matrix->members),
		.names = g_new0(char *, matrix->members + 1),
		.least = MIN((long)matrix->rows, RC_FEW_VOTES),
	};
	for (size_t c = 0; c < matrix->members; c++)
		meeting->names[c] = rc_name_readable(
		    rc_record_member(selection->record, matrix->member[c])
			->name);
}

void
rc_meeting_clear(struct rc_meeting *meeting)
{
	g_strfreev(meeting->names);
	rc_ballots_free(meeting->ballots);
	rc_matrix_free(meeting->matrix);
}

const char *
rc_meeting_code(const struct rc_meeting *meeting, size_t column)
{
	return rc_record_member(
	    meeting->selection->record, meeting->matrix->member[column])
	    ->code;
}

struct rc_accord
rc_accord_of(const struct rc_meeting *meeting, size_t one, size_t other)
{
	struct rc_joint joint = rc_ballots_joint(meeting->ballots, one, other);

	return (struct rc_accord){
		.n = rc_joint_total(&joint),
		.agreement = rc_joint_agreement(&joint, RC_WEIGHTS_LINEAR),
		.kappa = rc_joint_kappa(&joint, RC_WEIGHTS_PLAIN),
		.s = rc_joint_s(&joint, RC_WEIGHTS_LINEAR),
		.pi = rc_joint_pi(&joint),
	};
}

void
rc_accord_add(struct rc_table *table, const struct rc_accord *accord)
{
	rc_table_number(table, accord->agreement);
	rc_table_number(table, accord->kappa);
	rc_table_number(table, accord->s);
	rc_table_number(table, accord->pi);
	rc_table_count(table, accord->n);
}

void
rc_meeting_lead(struct rc_table *table, const struct rc_table_request *request)
{
	rc_add_votes(table, request);
	if (request->whom != NULL)
		rc_table_lead(table, "counting only %s", request->whom);
	rc_table_lead(table,
	    "agreement: 1 \u2212 the mean distance of two members' votes, over "
	    "the votes in which both took part (yes to no 1, to abstaining "
	    "\u00bd)");
}
