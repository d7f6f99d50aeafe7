import { deed, endGrants, type Tools } from '../access';
import { ChangedMeanwhile, NotNow } from '../platform/graphql/problem';
import { AssessmentState, type Assessment } from './assessment.entity';
import { AssessmentClosed, RequestWithdrawn } from './assessment.events';
import { closeAssessmentShape, type CloseAssessmentInput } from './assessment.inputs';
import { assessmentPolicy } from './assessment.policy';
import { aboutRequest } from './request/about-request';
import { AdviceRequestState } from './request/advice-request.entity';
import { adviceRequestPolicy } from './request/advice-request.policy';
import { assessmentTransitions } from './states';

/**
 * Closes an assessment. What nobody has answered yet is withdrawn, so that it leaves every worklist. Being asked is no reason to know
 * the child any more: whoever goes on working with the child is of the team.
 */
export const closeAssessment = deed<CloseAssessmentInput, Assessment, Assessment>({
  may: assessmentPolicy.may.close,
  input: closeAssessmentShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act(assessment, { version, reason }, tools) {
    const { tx, today, emit } = tools;
    if (!assessmentTransitions[assessment.state].includes(AssessmentState.CLOSED)) return new NotNow('The assessment is closed already', assessment.state);
    const closed = await tx.change(assessmentPolicy, { id: assessment.id, version }, { state: AssessmentState.CLOSED, closedOn: today, closedReason: reason.trim() });
    if (!closed || !(await withdrawWhatWaits(assessment.id, tools))) return new ChangedMeanwhile(assessment, reason);
    await endWhatBeingAskedGave(assessment.id, tools);
    emit(AssessmentClosed, closed, { assessmentId: closed.id });
    return closed;
  },
});

/** False when somebody answered one of them meanwhile. */
async function withdrawWhatWaits(assessmentId: string, { tx, emit }: Tools): Promise<boolean> {
  const waiting = await tx.connection.query<{ id: string; version: number }>(
    `SELECT id, version FROM advice_request WHERE assessment_id = $1 AND state IN ('ASKED', 'TIME_ASKED') ORDER BY id`, [assessmentId],
  );
  for (const returned of await returnedIn(assessmentId, tx)) {
    if (!(await tx.change(adviceRequestPolicy, returned, { state: AdviceRequestState.GIVEN }))) return false;
  }
  for (const request of waiting) {
    const withdrawn = await tx.change(adviceRequestPolicy, request, { state: AdviceRequestState.WITHDRAWN, withdrawnReason: 'The assessment was closed.' });
    if (!withdrawn) return false;
    emit(RequestWithdrawn, withdrawn, aboutRequest(withdrawn));
  }
  return true;
}

/** What was sent back for detail stays as it was given. */
const returnedIn = (assessmentId: string, { connection }: Tools['tx']) =>
  connection.query<{ id: string; version: number }>(`SELECT id, version FROM advice_request WHERE assessment_id = $1 AND state = 'RETURNED' ORDER BY id`, [assessmentId]);

async function endWhatBeingAskedGave(assessmentId: string, { tx }: Tools): Promise<void> {
  const requests = await tx.connection.query<{ id: string }>('SELECT id FROM advice_request WHERE assessment_id = $1', [assessmentId]);
  for (const { id } of requests) await endGrants(tx.connection, id);
}
