import { deed, grant } from '../../access';
import { childPolicy, type Child } from '../../people';
import { invalid } from '../../platform/graphql/problem';
import { ownerPostOf } from './owner';
import { SafeguardingActionState, type SafeguardingAction } from './safeguarding-action.entity';
import { safeguardingActionPolicy } from './safeguarding-action.policy';
import { SafeguardingActionRecorded } from './action.events';
import { recordSafeguardingActionShape, type RecordSafeguardingActionInput } from './action.inputs';

/** Asks one agency to do something to keep the child safe. Its owner knows the child by this action from then on, and nobody is told. */
export const recordSafeguardingAction = deed<RecordSafeguardingActionInput, Child, SafeguardingAction>({
  may: safeguardingActionPolicy.may.record,
  input: recordSafeguardingActionShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, input, { tx, viewer, today, emit }) {
    if (input.dueOn < today) return invalid('dueOn', 'this day has passed');
    const post = await ownerPostOf(tx.connection, input);
    if (typeof post !== 'string') return post;
    const { ownerPersonId, ownerOrganisationId, dueOn } = input;
    const reason = input.reason.trim();
    const action = await tx.insert(safeguardingActionPolicy, {
      childId: child.id, title: input.title.trim(), detail: input.detail?.trim() ?? null, reason, ownerPersonId, ownerOrganisationId, ownerPost: post,
      dueOn, state: SafeguardingActionState.OPEN, outcome: null, lastUpdateNote: null,
    });
    await grant(tx.connection, viewer, [
      { childId: child.id, personId: ownerPersonId, actingFor: ownerOrganisationId, kind: post, source: 'SafeguardingAction', sourceId: action.id, reason, keptFromFamily: true },
    ]);
    emit(SafeguardingActionRecorded, action);
    return action;
  },
});
