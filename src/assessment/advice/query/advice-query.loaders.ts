import { byForeignKey, byId, listOf } from '../../../access';
import { adviceQueryPolicy } from './advice-query.policy';
import { AdviceQueryState } from './advice-query.entity';

const inOrder = { by: 't.asked_on, t.recorded_at, t.position, t.id' };
export const adviceQueryById = byId(adviceQueryPolicy);
export const queriesOfAdvice = byForeignKey(adviceQueryPolicy, 'adviceId', inOrder);
export const queriesOfLine = byForeignKey(adviceQueryPolicy, 'adviceLineId', inOrder);
export const queriesOfRequest = byForeignKey(adviceQueryPolicy, 'adviceRequestId', inOrder);
export const queriesOfAssessment = byForeignKey(adviceQueryPolicy, 'assessmentId', inOrder);

/** What the viewer’s side was asked about advice that it gave: what was asked first comes first. */
export const myAdviceQueries = listOf(adviceQueryPolicy, {
  orderBy: 'askedOn',
  where: ({ state }, bind) => `t.speaks_for = (SELECT viewer_acting_for()) AND t.state = ${bind(state ?? AdviceQueryState.ASKED)}`,
});
