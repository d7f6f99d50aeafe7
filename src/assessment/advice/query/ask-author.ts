import type { Tools } from '../../../access';
import { invalid, type InvalidInput } from '../../../platform/graphql/problem';
import { adviceSourceOf } from '../../advice-kind';
import { Section } from '../../../plan';
import type { AdviceRequest } from '../../request/advice-request.entity';
import type { AdviceLine } from '../advice-line.entity';
import { adviceLinePolicy } from '../advice-line.policy';
import type { Advice } from '../advice.entity';
import { AdviceQueryState, type AdviceQuery, type AdviceQueryPurpose } from './advice-query.entity';
import { adviceQueryPolicy } from './advice-query.policy';

/** What an author is asked, and of which advice. */
export interface Asking {
  readonly request: AdviceRequest;
  readonly advice: Advice;
  readonly line: AdviceLine | null;
  readonly purpose: AdviceQueryPurpose;
  readonly question: string;
  readonly about: readonly string[];
  readonly position?: number;
}

/** Puts a query to the side that gave an advice. It is known to those who read what it is about. */
export const askAuthor = ({ tx, today }: Tools, { request, advice, line, purpose, question, about, position = 1 }: Asking): Promise<AdviceQuery> =>
  tx.insert(adviceQueryPolicy, {
    childId: request.childId, assessmentId: request.assessmentId, adviceRequestId: request.id, adviceId: advice.id, adviceLineId: line?.id ?? null, kind: request.kind,
    section: line?.section ?? Section[adviceSourceOf(request.kind).readAs], purpose, question: question.trim(), about: [...new Set(about)], position,
    state: AdviceQueryState.ASKED, askedOn: today, answer: null, answered: null, answeredOn: null, answeredByAdviceId: null, answeredBy: null,
    neededInClass: false, sharedWithFamily: line?.sharedWithFamily ?? advice.sharedWithFamily, speaksFor: advice.speaksFor ?? advice.recordedFor,
  });

/** A line of this advice that the viewer reads; whoever has the brief only cannot ask for more by a query. */
export async function lineToAskAbout({ find }: Tools, advice: Advice, { id, field }: { readonly id: string; readonly field: string }): Promise<AdviceLine | InvalidInput> {
  const line = await find(adviceLinePolicy, id);
  if (line?.adviceId !== advice.id) return invalid(field, 'there is no such line in this advice');
  return line.text === null ? invalid(field, 'you read this line in brief only: somebody who reads it asks its author') : line;
}

/** The advice that a request was last answered with. */
export async function latestAdvice({ tx }: Tools, requestId: string): Promise<string | undefined> {
  const [latest] = await tx.connection.query<{ id: string }>(
    `SELECT a.id FROM advice a WHERE a.advice_request_id = $1 AND NOT EXISTS (SELECT FROM advice c WHERE c.supersedes_id = a.id) ORDER BY a.recorded_at DESC, a.id LIMIT 1`,
    [requestId],
  );
  return latest?.id;
}
