import { byForeignKey, byId } from '../../access';
import { advicePolicy } from '../advice/advice.policy';
import { deadlinePolicy } from '../statutory/statutory.policies';
import { familyMeetingPolicy, progressNotePolicy, senSupportPolicy, supportCyclePolicy, supportInterventionPolicy, supportViewPolicy } from './graduated.policies';

export const supportById = byId(senSupportPolicy);
export const supportsOfChild = byForeignKey(senSupportPolicy, 'childId', { by: 't.started_on DESC, t.id' });
export const supportsOfAssessment = byForeignKey(senSupportPolicy, 'assessmentId', { by: 't.started_on, t.id' });
export const cyclesOfSupport = byForeignKey(supportCyclePolicy, 'supportId', { by: 't.number, t.id' });
export const interventionsOfSupport = byForeignKey(supportInterventionPolicy, 'supportId', { by: 't.started_on, t.id' });
export const progressOfSupport = byForeignKey(progressNotePolicy, 'supportId', { by: 't.noted_on, t.recorded_at, t.id' });
export const viewsOfSupport = byForeignKey(supportViewPolicy, 'supportId', { by: 't.said_on, t.recorded_at, t.id' });
export const meetingsOfSupport = byForeignKey(familyMeetingPolicy, 'supportId', { by: 't.held_on, t.id' });
export const deadlinesOfSupport = byForeignKey(deadlinePolicy, 'courseId', { by: 't.due_on, t.rule_id, t.id' });
export const adviceOfChild = byForeignKey(advicePolicy, 'childId', { by: 't.signed_on, t.id' });
