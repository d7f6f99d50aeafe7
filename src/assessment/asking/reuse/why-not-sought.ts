import { byForeignKey, type Tools } from '../../../access';
import { NotNow } from '../../../platform/graphql/problem';
import type { AdviceKind } from '../../advice-kind';
import { AdviceReuseState } from './advice-reuse.entity';
import { adviceReusePolicy } from './advice-reuse.policy';

export const reusesOfAssessment = byForeignKey(adviceReusePolicy, 'assessmentId');

/** What three parties have found to be enough is not sought anew (regulation 6(4)). */
export async function whyNotSought({ tx }: Tools, assessmentId: string, kind: AdviceKind): Promise<NotNow | undefined> {
  const agreed = await tx.connection.query(`SELECT FROM advice_reuse WHERE assessment_id = $1 AND kind = $2 AND state = 'AGREED'`, [assessmentId, kind]);
  return agreed.length > 0
    ? new NotNow('Author, authority and family have agreed that the earlier advice is enough: nothing is sought anew (regulation 6(4))', AdviceReuseState.AGREED)
    : undefined;
}
