import { deed, grant, type Tools } from '../../access';
import { childPolicy, type Child } from '../../people';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { concernPolicy } from '../concerns/concern.policies';
import { officePosts } from './action.audiences';
import { SafeguardingActionRecorded } from './action.events';
import { recordSafeguardingActionShape, type RecordSafeguardingActionInput } from './action.inputs';
import { agencyOf } from './agency';
import { dayOfAction } from './day-of-action';
import { ownerPostOf } from './owner';
import { SafeguardingActionState, type SafeguardingAction } from './safeguarding-action.entity';
import { safeguardingActionPolicy } from './safeguarding-action.policy';

/** A concern that the lead keeps, of this very child; to anybody else there is none. */
async function wrongConcern(child: Child, { concernId }: RecordSafeguardingActionInput, { find }: Tools): Promise<InvalidInput | undefined> {
  if (!concernId) return undefined;
  const concern = await find(concernPolicy, concernId);
  return concern?.childId === child.id ? undefined : invalid('concernId', 'there is no such concern of this child');
}

async function kindOf({ tx }: Tools, organisationId: string): Promise<string> {
  const [organisation] = await tx.connection.query<{ kind: string }>('SELECT kind FROM organisation WHERE id = $1', [organisationId]);
  return organisation?.kind ?? '';
}

/** A right that comes from an action: of those alone who have no other way to know the child. */
const grantFor = (tools: Tools, { childId, ownerPersonId, ownerOrganisationId, ownerPost, id, reason }: SafeguardingAction): Promise<void> =>
  grant(tools.tx.connection, tools.viewer, officePosts.filter((post) => post === ownerPost).map((kind) => ({
    childId, personId: ownerPersonId, actingFor: ownerOrganisationId, kind, source: 'SafeguardingAction', sourceId: id, reason, keptFromFamily: true as const,
  })));

/** Asks one agency to do something to keep the child safe. An owner from outside knows the child by this action from then on, and nobody is told. */
export const recordSafeguardingAction = deed<RecordSafeguardingActionInput, Child, SafeguardingAction>({
  may: safeguardingActionPolicy.may.record,
  input: recordSafeguardingActionShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, input, tools) {
    const day = await dayOfAction(input, tools);
    if ('code' in day) return day;
    const post = await ownerPostOf(tools, input);
    if (typeof post !== 'string') return post;
    const wrong = await wrongConcern(child, input, tools);
    if (wrong) return wrong;
    const { ownerPersonId, ownerOrganisationId, title, detail, reason, concernId } = input;
    const action = await tools.tx.insert(safeguardingActionPolicy, {
      childId: child.id, title: title.trim(), detail: detail?.trim() ?? null, reason: reason.trim(), ownerPersonId, ownerOrganisationId, ownerPost: post,
      agency: agencyOf(post, await kindOf(tools, ownerOrganisationId)), concernId: concernId ?? null, ...day, state: SafeguardingActionState.OPEN, outcome: null, lastUpdateNote: null,
    });
    await grantFor(tools, action);
    tools.emit(SafeguardingActionRecorded, action);
    return action;
  },
});
