import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import type { Someone } from '../support/hub';
import type { ChildKnownTo, World } from '../support/world';

const ACCESS = `__typename ... on EmergencyAccess { id version state scope startsAt expiresAt reviewDueAt verdict childId viewerMay child { givenName } }
  ... on Problem { code message } ... on InvalidInput { fields { field reason } }`;
export const BREAK = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { ${ACCESS} } }`;
export const ANSWER = `mutation ($input: AnswerForEmergencyInput!) { answerForEmergency(input: $input) { ${ACCESS} } }`;
export const REVIEW = `mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) { ${ACCESS} } }`;
export const STOP = `mutation ($input: EndEmergencyAccessInput!) { endEmergencyAccess(input: $input) { ${ACCESS} } }`;
export const QUEUE = `{ emergenciesToReview { totalCount nodes { id version reason askedBy { name } organisation { name } } } }`;
export const NOTICES = `{ emergencyNotices { nodes { toldTo scope emergencyAccessId openedBy organisation { name } child { givenName } } } }`;
export const RECORD = `query ($id: ID!) { child(id: $id) { givenName facts { key } family { name } team { id } enrolments { id } identifiers { scheme } agencies { id } } }`;

const REASON = 'Unconscious in the emergency department, nobody with her.';
export const TRUST = OrganisationKind.HEALTH_PROVIDER;
export const asking = (child: Pick<ChildKnownTo, 'id'>, more: object = {}) => ({
  input: { childId: child.id, scope: 'HEALTH_AND_CARE', reason: REASON, ...more },
});
export const withSecond = (second: Someone, organisationId: string) => ({
  scope: 'SAFEGUARDING',
  secondPersonId: second.id,
  secondOrganisationId: organisationId,
});

const fact = (category: string, key: string) => ({ category, key, label: key, value: true, comparedBy: 'true', source: 'test' });
/** A child of whom something is held in each of the scopes, and who has a parent. */
export async function childWithFacts(world: World, name = 'Nia Webb'): Promise<ChildKnownTo> {
  const child = await world.child(name);
  await (
    await world.the(Kind.AUTHORITY_SYSTEM)
  ).gets(`mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename } }`, {
    input: {
      childId: child.id,
      facts: [
        fact('COMMUNICATION', 'MAKATON'),
        fact('HEALTH', 'ALLERGY'),
        fact('EDUCATION', 'SETTING'),
        fact('FAMILY_RISK', 'RISK'),
        fact('POLICE', 'MARKER'),
      ],
    },
  });
  return child;
}
export const keysFor = async (someone: Someone, child: ChildKnownTo): Promise<string[] | null> =>
  (await someone.gets(RECORD, child))?.facts.map(({ key }: { key: string }) => key).sort() ?? null;

/** As if the time that PostgreSQL keeps were past what was granted. */
export const pastItsEnd = (world: World, child: ChildKnownTo) =>
  world.hub.owner((owner) =>
    owner.query(
      `UPDATE child_relationship SET ends_at = now() WHERE child_id = $1 AND kind LIKE 'EMERGENCY%' AND kind <> 'EMERGENCY_PARTY'`,
      [child.id],
    ),
  );
/** As if an hour had gone by since the last try. */
export const anHourLater = (world: World) =>
  world.hub.owner((owner) => owner.query(`UPDATE emergency_attempt SET at = at - interval '1 hour'`));

export const breaks = (someone: Someone, child: ChildKnownTo, more: object = {}) => someone.gets(BREAK, asking(child, more));
/** The access, where nothing stood in its way. */
export async function opens(someone: Someone, child: ChildKnownTo, more: object = {}): Promise<{ id: string; version: number }> {
  const access = await breaks(someone, child, more);
  if (access.__typename !== 'EmergencyAccess') throw new Error(access.message);
  return access;
}
