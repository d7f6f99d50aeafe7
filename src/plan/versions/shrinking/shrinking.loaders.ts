import { byForeignKey, byId } from '../../../access';
import { noticedReductionPolicy, noticeSeenPolicy, reductionNoticePolicy } from './shrinking.policy';

export const reductionNoticeById = byId(reductionNoticePolicy);
export const noticesOfPlan = byForeignKey(reductionNoticePolicy, 'planId', { by: 't.given_on, t.id' });
export const linesOfNotice = byForeignKey(noticedReductionPolicy, 'noticeId', { by: 't.section, t.line_id, t.id' });
export const seeingOfNotice = byForeignKey(noticeSeenPolicy, 'noticeId');
