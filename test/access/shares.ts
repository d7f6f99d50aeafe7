import { Kind } from '../../src/access';
import { entering } from '../../src/access/viewer';
import { OrganisationKind } from '../../src/people';
import { inTransaction, type Transaction } from '../../src/platform/database/database';
import { ISSUER, type Answer, type Someone } from '../support/hub';
import type { ChildKnownTo, World } from '../support/world';

const DECISION = `__typename ... on SharingDecision { id version decision decidedAs items { recordType recordId version } shares { id version endedAt personId post } viewerMay }
  ... on Problem { code message } ... on InvalidInput { fields { field reason } }`;
export const DECIDE = `mutation ($input: DecideSharingInput!) { decideSharing(input: $input) { ${DECISION} } }`;
export const END = `mutation ($input: EndShareInput!) { endShare(input: $input) { __typename ... on Share { endedAt endedReason } ... on Problem { code message } } }`;
export const SHARED = `{ sharedWithMe { totalCount nodes { id purpose items { recordType recordId } child { givenName } sharedBy { name } } } }`;
export const HANDLE = `mutation ($input: SetHandlingInput!) { setHandling(input: $input) { __typename ... on HandlingDecision { before after reason } ... on Problem { code message } ... on InvalidInput { fields { field reason } } } }`;

export const CARE = OrganisationKind.SOCIAL_CARE_TEAM;

/** A decision to share records, as a lead would send it. */
export const decision = (child: ChildKnownTo, items: Readonly<Record<string, readonly string[]>>, more: object = {}) => ({
  childId: child.id,
  decision: 'SHARE',
  purpose: 'To keep her safe on the way home.',
  items: Object.entries(items).map(([recordType, recordIds]) => ({ recordType, recordIds })),
  recipients: [],
  lawfulBasis: 'PUBLIC_TASK',
  lawfulCondition: 'SAFEGUARDING',
  consent: 'NOT_ASKED_UNSAFE',
  consentReason: 'The father opens the post.',
  necessity: 'Nobody else can walk with her.',
  ...more,
});

/** Shares one safeguarding action of the school's lead, with whom the recipients say. */
export async function sharesAction(
  world: World,
  child: ChildKnownTo,
  actionId: string,
  recipients: readonly object[],
): Promise<{ id: string; shares: { id: string; version: number }[] }> {
  const decided = await (
    await world.the(Kind.DSL)
  ).gets(DECIDE, { input: decision(child, { SafeguardingAction: [actionId] }, { recipients }) });
  if (decided.__typename !== 'SharingDecision') throw new Error(decided.message);
  return decided;
}

/** What came back, without its place in the document. */
export const plain = ({ data, errors }: Answer) => ({ data, errors: errors?.map(({ message, extensions }) => ({ message, extensions })) });

/** Asks PostgreSQL as somebody, past everything that the code would ask. */
export const beneath = <R>(someone: Someone, work: (tx: Transaction) => Promise<R>): Promise<R> =>
  inTransaction(someone.hub.ground.pool, entering({ issuer: ISSUER, subject: someone.subject }), work);
