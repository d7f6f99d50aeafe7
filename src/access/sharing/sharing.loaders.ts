import { byForeignKey, byId } from '../doors/read';
import { sharePolicy } from './share.policy';
import { sharingDecisionPolicy } from './sharing-decision.policy';

export const sharingDecisionById = byId(sharingDecisionPolicy);
export const shareById = byId(sharePolicy);
export const sharesOfDecision = byForeignKey(sharePolicy, 'decisionId');
