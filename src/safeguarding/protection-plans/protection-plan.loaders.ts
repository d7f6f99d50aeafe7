import { byForeignKey, byId } from '../../access';
import { protectionPlanPolicy } from './protection-plan.policy';

export const protectionPlanById = byId(protectionPlanPolicy);
export const protectionPlansOfChild = byForeignKey(protectionPlanPolicy, 'childId', { by: 't.started_on, t.id' });
export const protectionPlansOfMeeting = byForeignKey(protectionPlanPolicy, 'meetingId');
