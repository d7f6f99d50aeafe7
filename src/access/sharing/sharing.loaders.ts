import { idIs, listOf } from '../doors/list';
import { byForeignKey, byId } from '../doors/read';
import { sharedWith } from '../handling';
import { onceAStatement } from '../viewer-words';
import { sharePolicy } from './share.policy';
import { sharingDecisionPolicy } from './sharing-decision.policy';

export const sharingDecisionById = byId(sharingDecisionPolicy);
export const shareById = byId(sharePolicy);
export const decisionsAboutChild = listOf(sharingDecisionPolicy, {
  orderBy: 'recordedAt',
  ways: () => [],
  where: ({ childId }, bind) => idIs('t.child_id', childId, bind),
});
/** What is shared with somebody leads to it by itself: most who know thousands of children are shared nothing. */
export const sharesWithViewer = listOf(sharePolicy, {
  orderBy: 'recordedAt',
  ways: () => [],
  where: () => `t.id = ANY (ARRAY(SELECT s.record_id FROM record_share s WHERE ${sharedWith(onceAStatement)}))`,
});
export const sharesOfDecision = byForeignKey(sharePolicy, 'decisionId');
