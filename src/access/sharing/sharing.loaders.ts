import { idIs, listOf } from '../doors/list';
import { byForeignKey, byId } from '../doors/read';
import { sharedSql } from '../handling';
import { sharePolicy } from './share.policy';
import { sharingDecisionPolicy } from './sharing-decision.policy';

export const sharingDecisionById = byId(sharingDecisionPolicy);
export const shareById = byId(sharePolicy);
export const decisionsAboutChild = listOf(sharingDecisionPolicy, {
  orderBy: 'recordedAt',
  where: ({ childId }, bind) => idIs('t.child_id', childId, bind),
});
export const sharesWithViewer = listOf(sharePolicy, { orderBy: 'recordedAt', where: () => sharedSql('t') });
export const sharesOfDecision = byForeignKey(sharePolicy, 'decisionId');
