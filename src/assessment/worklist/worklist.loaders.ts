import { byForeignKey, byId } from '../../access';
import { chasePolicy } from './chase.policy';

export const chaseById = byId(chasePolicy);
export const chasesOfDeadline = byForeignKey(chasePolicy, 'deadlineId', { by: 't.chased_on, t.recorded_at, t.id' });
