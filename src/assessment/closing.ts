import { endGrants, type Tools } from '../access';
import { RequestWithdrawn } from './assessment.events';
import { aboutRequest } from './request/about-request';
import { AdviceRequestState } from './request/advice-request.entity';
import { adviceRequestPolicy } from './request/advice-request.policy';
import { adviceStepped } from './statutory/advice-course';
import { StepKind } from './statutory/steps';

/** False when somebody answered one of them meanwhile. */
export async function withdrawWhatWaits(assessmentId: string, tools: Tools): Promise<boolean> {
  const { tx, emit } = tools;
  const waiting = await tx.connection.query<{ id: string; version: number }>(
    `SELECT id, version FROM advice_request WHERE assessment_id = $1 AND state IN ('ASKED', 'TIME_ASKED') ORDER BY id`, [assessmentId],
  );
  for (const returned of await returnedIn(assessmentId, tx)) {
    const given = await tx.change(adviceRequestPolicy, returned, { state: AdviceRequestState.GIVEN });
    if (!given) return false;
    await adviceStepped(given, StepKind.ADVICE_WITHDRAWN, tools);
  }
  for (const request of waiting) {
    const withdrawn = await tx.change(adviceRequestPolicy, request, { state: AdviceRequestState.WITHDRAWN, withdrawnReason: 'The assessment was closed.' });
    if (!withdrawn) return false;
    await adviceStepped(withdrawn, StepKind.ADVICE_WITHDRAWN, tools);
    emit(RequestWithdrawn, withdrawn, aboutRequest(withdrawn));
  }
  return true;
}

/** What was sent back for detail stays as it was given. */
const returnedIn = (assessmentId: string, { connection }: Tools['tx']) =>
  connection.query<{ id: string; version: number }>(`SELECT id, version FROM advice_request WHERE assessment_id = $1 AND state = 'RETURNED' ORDER BY id`, [assessmentId]);

/** Being asked is no reason to know the child any more. */
export async function endWhatBeingAskedGave(assessmentId: string, { tx }: Tools): Promise<void> {
  const requests = await tx.connection.query<{ id: string }>('SELECT id FROM advice_request WHERE assessment_id = $1', [assessmentId]);
  for (const { id } of requests) await endGrants(tx.connection, id);
}
