import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import type { Answer, Someone } from '../support/hub';
import type { ChildKnownTo, World } from '../support/world';

const ACTION = `id version state title detail reason outcome lastUpdateNote dueOn ownerPost mayMoveTo child { givenName }
  owner { name } ownerOrganisation { name } askedBy { name } notes { text author { name } }`;
const ANSWER = `__typename ... on SafeguardingAction { ${ACTION} } ... on Problem { code message }
  ... on InvalidInput { fields { field } } ... on NotNow { presentState } ... on ChangedMeanwhile { presentVersion presentText yourText }`;
export const RECORD = `mutation ($input: RecordSafeguardingActionInput!) { recordSafeguardingAction(input: $input) { ${ANSWER} } }`;
export const UPDATE = `mutation ($input: UpdateSafeguardingActionInput!) { updateSafeguardingAction(input: $input) { ${ANSWER} } }`;
export const BY_ID = `query ($id: ID!) { safeguardingAction(id: $id) { ${ACTION} } }`;
export const OF_CHILD = `query ($id: ID!) { child(id: $id) { safeguardingActions { title } } }`;
export const WORKLIST = `query ($first: Int, $after: String) {
  mySafeguardingActions(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { title dueOn } } }`;
export const UPDATED = `subscription ($after: Cursor) {
  safeguardingActionUpdated(after: $after) { cursor what child { givenName } safeguardingAction { state lastUpdateNote } } }`;

export type Action = { readonly id: string; readonly version: number };

/** What a lead would send to ask the police officer of this world for something. */
export const inputFor = (world: World, child: ChildKnownTo, officer: Someone) => ({
  childId: child.id, title: 'Visit the address', detail: 'With a colleague.', reason: 'The officer has to know whom to look for.', dueOn: '2026-09-21',
  ownerPersonId: officer.id, ownerOrganisationId: world.organisations[OrganisationKind.POLICE],
});

export const records = async (world: World, child: ChildKnownTo, more: object = {}): Promise<Action> => {
  const lead = await world.the(Kind.DSL);
  const action = await lead.gets(RECORD, { input: { ...inputFor(world, child, await world.the(Kind.POLICE)), ...more } });
  if (action.__typename !== 'SafeguardingAction') throw new Error(action.message);
  return action as Action;
};

export const updates = (someone: Someone, { id, version }: Action, more: object) => someone.gets(UPDATE, { input: { actionId: id, version, ...more } });

export const forSocialCare = (world: World, worker: Someone) => ({
  ownerPersonId: worker.id, ownerOrganisationId: world.organisations[OrganisationKind.SOCIAL_CARE_TEAM],
});

/** The code and message of what came back, without its place in the document. */
export const refusalOf = ({ data, errors }: Answer) => ({ data, errors: errors?.map(({ message, extensions }) => ({ message, extensions })) });
export const NOBODYS = '3f2b0c1e-0000-4000-8000-000000000000';
