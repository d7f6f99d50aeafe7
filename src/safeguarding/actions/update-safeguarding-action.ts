import { deed, endGrants } from '../../access';
import { ChangedMeanwhile, invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import type { SafeguardingAction } from './safeguarding-action.entity';
import { safeguardingActionPolicy } from './safeguarding-action.policy';
import { isOver, needOutcome, nextStates, Side, sidesOf, transitions } from './safeguarding-action.states';
import { safeguardingNotePolicy } from './safeguarding-note.policy';
import { SafeguardingActionUpdated } from './action.events';
import { updateSafeguardingActionShape, type UpdateSafeguardingActionInput } from './action.inputs';

/**
 * Says how an action goes. The owner notes progress and brings it to DONE; the lead moves the date, calls it off, gives it back or closes
 * it, and with that ends the owner's right to the child, where it came from this action alone.
 */
export const updateSafeguardingAction = deed<UpdateSafeguardingActionInput, SafeguardingAction, SafeguardingAction>({
  may: safeguardingActionPolicy.may.update,
  input: updateSafeguardingActionShape,
  about: [safeguardingActionPolicy, (input) => input.actionId],
  async act(action, input, { tx, viewer, today, emit }) {
    const { version, note, state, outcome, dueOn } = input;
    const meanwhile = () => new ChangedMeanwhile({ version: action.version, text: action.lastUpdateNote }, note ?? outcome);
    if (action.version !== version) return meanwhile();
    const problem = inTheWay(action, input, { sides: sidesOf(action, viewer), today });
    if (problem) return problem;
    const changed = await tx.change(safeguardingActionPolicy, { id: action.id, version }, {
      ...(state ? { state } : {}),
      ...(outcome ? { outcome: outcome.trim() } : {}),
      ...(dueOn ? { dueOn, clock: null, startedOn: null, because: null } : {}),
      ...(note ? { lastUpdateNote: note.trim() } : {}),
    });
    if (!changed) return meanwhile();
    if (note) await tx.insert(safeguardingNotePolicy, { ...placeOf(action), text: note.trim() });
    if (isOver(changed.state)) await endGrants(tx.connection, action.id);
    emit(SafeguardingActionUpdated, changed);
    return changed;
  },
});

const placeOf = ({ id, childId, recordedFor, ownerOrganisationId, ownerPost, ownerPersonId }: SafeguardingAction) => ({
  actionId: id, childId, leadOrganisationId: recordedFor, ownerOrganisationId, ownerPost, ownerPersonId,
});

interface Asking {
  readonly sides: readonly Side[];
  readonly today: string;
}

function inTheWay(action: SafeguardingAction, { state, outcome, dueOn }: UpdateSafeguardingActionInput, { sides, today }: Asking): Problem | undefined {
  const ends = state && needOutcome.includes(state);
  if (ends && !outcome) return invalid('outcome', state === 'DONE' ? 'say what came of it' : 'say why it is called off');
  if (outcome && !ends) return invalid('outcome', 'an outcome goes with DONE or CANCELLED; otherwise write a note');
  if (dueOn && !sides.includes(Side.LEAD)) return invalid('dueOn', 'the safeguarding lead decides the date: ask in a note');
  if (dueOn && isOver(action.state)) return new NotNow('This action is over.', action.state);
  if (dueOn && dueOn < today) return invalid('dueOn', 'this day has passed');
  if (!state || nextStates(action.state, sides).includes(state)) return undefined;
  if (transitions[action.state][state]) return invalid('state', `it is not for you to take the action to ${state}`);
  return new NotNow(`An action that is ${action.state} cannot become ${state}.`, action.state);
}
