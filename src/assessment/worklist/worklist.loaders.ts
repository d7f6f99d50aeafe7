import { byForeignKey, byId } from '../../access';
import { deadlinePolicy } from '../statutory/statutory.policies';
import { chasePolicy } from './chase.policy';

export const chaseById = byId(chasePolicy);
export const chasesOfDeadline = byForeignKey(chasePolicy, 'deadlineId', { by: 't.chased_on, t.recorded_at, t.id' });
/** Of a request for advice, when it is due. */
export const deadlinesOfCourse = byForeignKey(deadlinePolicy, 'courseId', { by: 't.due_on, t.rule_id, t.id' });
