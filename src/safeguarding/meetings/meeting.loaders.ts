import { byForeignKey, byId, listOf } from '../../access';
import { meetingDecisionPolicy, meetingPolicy } from './meeting.policies';

export const meetingById = byId(meetingPolicy);
export const meetingsOfChild = byForeignKey(meetingPolicy, 'childId', { by: 't.held_on, t.id' });
export const meetingsThatFollow = byForeignKey(meetingPolicy, 'followsId', { by: 't.held_on, t.id' });
export const decisionsOfMeeting = byForeignKey(meetingDecisionPolicy, 'meetingId', { by: 't.place, t.id' });
export const decisionsOfChild = byForeignKey(meetingDecisionPolicy, 'childId', { by: 't.decided_on, t.place, t.id' });
/** What was convened and has not been held, the next first. */
export const meetingsToCome = listOf(meetingPolicy, { orderBy: 'heldOn', where: () => `t.state = 'CONVENED'` });
