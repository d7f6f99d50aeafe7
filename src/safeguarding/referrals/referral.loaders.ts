import { byForeignKey, byId, listOf } from '../../access';
import { referralPolicy } from './referral.policy';

export const referralById = byId(referralPolicy);
export const referralsOfChild = byForeignKey(referralPolicy, 'childId');
/** What waits for social care, the soonest due first. */
export const openReferrals = listOf(referralPolicy, { orderBy: 'dueOn', where: () => `t.state <> 'CLOSED'` });
