import { Kind } from '../../../src/access';
import type { Someone } from '../../support/hub';
import type { ChildKnownTo, World } from '../../support/world';

const ORDER = `id version state fromOn untilOn againstName againstRelation atTheGate effects court reference madeOn note endedAt endedReason familyMember { name } organisation { name } viewerMay`;
const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } }`;
export const RECORD = `mutation ($input: RecordCourtOrderInput!) { recordCourtOrder(input: $input) { __typename ... on CourtOrder { ${ORDER} } ${PROBLEM} } }`;
export const END = `mutation ($input: EndCourtOrderInput!) { endCourtOrder(input: $input) { __typename ... on CourtOrder { ${ORDER} } ${PROBLEM} } }`;
export const ORDERS = `query ($id: ID!) { child(id: $id) { courtOrders { ${ORDER} } } }`;
export const SHUT = `mutation ($input: ShutOutInput!) { shutOut(input: $input) { __typename ... on ConflictOfInterest { id version person { name } reason recordType recordId untilOn endedAt } ${PROBLEM} } }`;
export const LET_IN = `mutation ($input: EndShutOutInput!) { endShutOut(input: $input) { __typename ... on ConflictOfInterest { id endedAt endedReason } ${PROBLEM} } }`;
export const CONFLICTS = `query ($id: ID!) { child(id: $id) { conflictsOfInterest { id person { name } reason } } }`;
export const NAMED = `query ($id: ID!) { child(id: $id) { givenName } }`;

/** A member of the child's family, with or without an account. */
export async function memberOf(
  world: World,
  child: ChildKnownTo,
  { name = 'Dan Reed', someone, ...more }: { readonly name?: string; readonly someone?: Someone; readonly [more: string]: unknown } = {},
): Promise<string> {
  const added = await (
    await world.the(Kind.AUTHORITY_SYSTEM)
  ).gets(
    `mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { ... on FamilyMember { id } ... on Problem { message } } }`,
    {
      input: { childId: child.id, name, relation: 'father', parentalResponsibility: true, personId: someone?.id, ...more },
    },
  );
  if (!added.id) throw new Error(added.message);
  return added.id;
}

// eslint-disable-next-line @typescript-eslint/max-params -- it reads as it is said: for whom, against whom, what
export const order = (child: ChildKnownTo, familyMemberId: string, effects: readonly string[], more: object = {}) => ({
  input: {
    childId: child.id,
    familyMemberId,
    effects,
    court: 'Family Court at Northmere',
    reference: 'NM26C00001',
    madeOn: '2026-09-01',
    note: 'Sealed copy seen.',
    ...more,
  },
});

export type Recorded = { readonly id: string; readonly version: number };
export async function recordsOrder(someone: Someone, ...sent: Parameters<typeof order>): Promise<Recorded> {
  const recorded = await someone.gets(RECORD, order(...sent));
  if (recorded.__typename !== 'CourtOrder') throw new Error(recorded.message);
  return recorded;
}
export const ends = (someone: Someone, { id, version }: Recorded) =>
  someone.gets(END, { input: { courtOrderId: id, version, reason: 'Discharged by the court.' } });

/** Links an account to somebody of the family, as whoever keeps the family might do at any time. */
export const linkAccount = (world: World, memberId: string, { id }: Someone) =>
  world.hub.owner((owner) => owner.query('UPDATE family_member SET person_id = $2, version = version + 1 WHERE id = $1', [memberId, id]));

/** As if the days of an order were others: PostgreSQL's clock cannot be set. */
export const asIfFrom = (world: World, { id }: { id: string }, days: { from_on?: string; until_on?: string }) =>
  world.hub.owner(async (owner) => {
    for (const [column, day] of Object.entries(days)) {
      await owner.query(`UPDATE court_order SET ${column} = CURRENT_DATE + $2::int, version = version + 1 WHERE id = $1`, [
        id,
        Number(day),
      ]);
    }
  });
