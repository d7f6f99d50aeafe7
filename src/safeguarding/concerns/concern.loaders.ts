import { byForeignKey, byId, listOf } from '../../access';
import { concernAdditionPolicy, concernDecisionPolicy, concernLinkPolicy, concernPolicy } from './concern.policies';

export const concernById = byId(concernPolicy);
export const concernsOfChild = byForeignKey(concernPolicy, 'childId');
export const additionsOfConcern = byForeignKey(concernAdditionPolicy, 'concernId');
export const decisionsOfConcern = byForeignKey(concernDecisionPolicy, 'concernId');
export const linksOfConcern = byForeignKey(concernLinkPolicy, 'concernId');
export const concernLinksOfChild = byForeignKey(concernLinkPolicy, 'childId');
/** What waits for a decision or an outcome, the longest waiting first. */
export const openConcerns = listOf(concernPolicy, { orderBy: 'decideBy', where: () => `t.state <> 'CLOSED'` });
