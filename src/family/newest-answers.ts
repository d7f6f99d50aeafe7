import type { Request } from '../access';
import { answersToVersion } from './family.loaders';
import type { PlanAgreement } from './plan-agreement.entity';

/** The answer of each person that counts: their newest. In the order in which the people first answered. */
export async function newestAnswers({ load }: Request, planVersionId: string): Promise<PlanAgreement[]> {
  const newest = new Map<string, PlanAgreement>();
  for (const answer of await load(answersToVersion, planVersionId)) {
    const known = newest.get(answer.recordedBy);
    if (!known || known.number < answer.number) newest.set(answer.recordedBy, answer);
  }
  return [...newest.values()];
}
