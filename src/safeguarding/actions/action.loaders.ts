import { byForeignKey, byId, listOf } from '../../access';
import { safeguardingActionPolicy } from './safeguarding-action.policy';
import { safeguardingChasePolicy } from './safeguarding-chase.policy';
import { safeguardingNotePolicy } from './safeguarding-note.policy';

export const safeguardingActionById = byId(safeguardingActionPolicy);
export const safeguardingActionsOfChild = byForeignKey(safeguardingActionPolicy, 'childId', { by: 't.due_on, t.id' });
/** What is not over; and what is done waits for the lead alone. */
export const openSafeguardingActions = listOf(safeguardingActionPolicy, {
  orderBy: 'dueOn',
  where: () => `t.state NOT IN ('CLOSED', 'CANCELLED') AND (t.state <> 'DONE' OR t.recorded_for = (SELECT viewer_acting_for()) AND 'DSL' = ANY ((SELECT viewer_offices())::text[]))`,
});
export const chasesOfSafeguardingAction = byForeignKey(safeguardingChasePolicy, 'actionId');
export const notesOfSafeguardingAction = byForeignKey(safeguardingNotePolicy, 'actionId');
