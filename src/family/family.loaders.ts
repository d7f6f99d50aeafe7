import { byForeignKey, byId } from '../access';
import { lineCommentPolicy } from './line-comment.policy';
import { planAgreementPolicy } from './plan-agreement.policy';

export const lineCommentById = byId(lineCommentPolicy);
export const commentsOnLine = byForeignKey(lineCommentPolicy, 'lineId');
export const commentsOnIssuedLine = byForeignKey(lineCommentPolicy, 'versionLineId');
export const repliesTo = byForeignKey(lineCommentPolicy, 'inReplyToId');
export const planAgreementById = byId(planAgreementPolicy);
export const answersToVersion = byForeignKey(planAgreementPolicy, 'planVersionId');
