import { byForeignKey, byId } from '../access';
import { safeguardingActionPolicy } from './safeguarding-action.policy';
import { safeguardingNotePolicy } from './safeguarding-note.policy';

export const safeguardingActionById = byId(safeguardingActionPolicy);
export const safeguardingActionsOfChild = byForeignKey(safeguardingActionPolicy, 'childId', { by: 't.due_on, t.id' });
export const notesOfSafeguardingAction = byForeignKey(safeguardingNotePolicy, 'actionId');
