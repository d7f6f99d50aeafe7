import { byForeignKey, byId, type Tools } from '../../../access';
import { invalid, type InvalidInput } from '../../../platform/graphql/problem';
import { AdviceWishState } from './advice-wish.entity';
import { adviceWishPolicy } from './advice-wish.policy';

export const adviceWishById = byId(adviceWishPolicy);
export const wishesOfAssessment = byForeignKey(adviceWishPolicy, 'assessmentId');

/** Why nobody can be asked in answer to this wish. */
export async function whyNotForWish({ find }: Tools, assessmentId: string, wishId: string | null | undefined): Promise<InvalidInput | undefined> {
  if (!wishId) return undefined;
  const wish = await find(adviceWishPolicy, wishId);
  if (wish?.assessmentId !== assessmentId) return invalid('wishId', 'there is no such wish in this assessment');
  return wish.state === AdviceWishState.AGREED ? undefined : invalid('wishId', 'nobody has agreed to this wish yet');
}
