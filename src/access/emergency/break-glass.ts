import { noSuchRecord } from '../../platform/graphql/errors';
import { invalid, type InvalidInput, type Problem } from '../../platform/graphql/problem';
import type { Connection } from '../../platform/database/database';
import { newId, isUuid } from '../../platform/uuid';
import { complaints, officeDeed, performing, type Tools } from '../doors/write';
import { grant } from '../grant';
import { Kind, posts } from '../relationship';
import type { Request } from '../request';
import { entering } from '../viewer';
import type { EmergencyAccess } from './emergency-access.entity';
import { emergencyAccessPolicy } from './emergency-access.policy';
import { secondPersonPosts, emergencyTerms, neverAsk } from './emergency-terms';
import { EmergencyState } from './emergency-words';
import { EmergencyAsked } from './emergency.events';
import { breakGlassShape, type BreakGlassInput } from './emergency.inputs';
import { ReviewOverdue, TooManyTries } from './emergency.results';
import { openAccess, timesFor } from './open-access';

const NAME = 'EmergencyAccess.breakGlass';

/** Each try is counted before anything is looked up, in a transaction that lasts whatever becomes of the try. */
const countTry = (request: Request): Promise<number | Problem> =>
  performing(request, NAME, null, entering(request.credentials), async (tx, entered) => {
    await entered;
    const [counted] = await tx.query<{ tries: number }>('SELECT count_emergency_attempt($1) AS tries', [emergencyTerms.triesPerHour]);
    return counted!.tries;
  });

async function isOverdue(tx: Connection): Promise<boolean> {
  const [answer] = await tx.query<{ overdue: boolean }>('SELECT emergency_reviews_overdue() AS overdue');
  return answer!.overdue;
}

/** A child who is not known here, a number that two children share, and a child of one's own family answer alike. */
async function childFor(tx: Connection, { childId, numberOf, number }: BreakGlassInput): Promise<string> {
  const [found] = await tx.query<{ id: string | null }>('SELECT child_for_emergency($1, $2, $3) AS id', [
    isUuid(childId) ? childId : null,
    numberOf ?? null,
    number?.replace(/\s/g, '').toUpperCase() ?? null,
  ]);
  if (!found?.id) throw noSuchRecord();
  return found.id;
}

async function wrongSecond(
  tx: Connection,
  { secondPersonId, secondOrganisationId }: BreakGlassInput,
  viewer: Tools['viewer'],
): Promise<InvalidInput | undefined> {
  if (!secondPersonId) return undefined;
  if (secondPersonId.toLowerCase() === viewer.personId) return invalid('secondPersonId', 'the second person is somebody else');
  const held =
    isUuid(secondPersonId) &&
    isUuid(secondOrganisationId) &&
    (await tx.query(
      'SELECT FROM post WHERE person_id = $1 AND organisation_id = $2 AND kind = ANY ($3::text[]) AND starts_at <= now() AND ends_at > now()',
      [secondPersonId, secondOrganisationId, secondPersonPosts],
    ));
  return held && held.length > 0 ? undefined : invalid('secondPersonId', 'nobody who can confirm it is known at that organisation');
}

/** The one who asks, and the one who is to confirm, know of the request from now on: both can always be asked about it. */
async function nameParties(
  id: string,
  childId: string,
  { secondPersonId, secondOrganisationId }: BreakGlassInput,
  { tx, viewer }: Tools,
): Promise<void> {
  const party = { childId, kind: Kind.EMERGENCY_PARTY, source: 'EmergencyAccess', sourceId: id, keptFromFamily: true as const };
  await grant(tx.connection, viewer, [
    { ...party, personId: viewer.personId, actingFor: viewer.actingFor, reason: 'asked for it' },
    ...(secondPersonId && secondOrganisationId
      ? [{ ...party, personId: secondPersonId, actingFor: secondOrganisationId, reason: 'was asked to confirm it' }]
      : []),
  ]);
}

async function ask(input: BreakGlassInput, tools: Tools): Promise<EmergencyAccess | Problem> {
  const { tx, viewer, emit } = tools;
  if (await isOverdue(tx.connection)) return new ReviewOverdue();
  const wrong = await wrongSecond(tx.connection, input, viewer);
  if (wrong) return wrong;
  const childId = await childFor(tx.connection, input);
  const id = newId();
  await nameParties(id, childId, input, tools);
  const waits = Boolean(input.secondPersonId);
  const times = waits ? { startsAt: null, expiresAt: null, reviewDueAt: null } : await timesFor(tx.connection, input.hours);
  const access = await tx.insert(emergencyAccessPolicy, {
    id,
    childId,
    scope: input.scope,
    reason: input.reason.trim(),
    state: waits ? EmergencyState.REQUESTED : EmergencyState.OPENED,
    hours: input.hours,
    ...times,
    secondPersonId: input.secondPersonId ?? null,
    secondOrganisationId: input.secondOrganisationId ?? null,
    secondNote: null,
    unsafeToTell: input.unsafeToTell?.trim() || null,
    verdict: null,
    reviewNote: null,
    reviewedBy: null,
    reviewedAt: null,
  });
  if (waits) emit(EmergencyAsked, access);
  else await openAccess(access, tools);
  return access;
}

const asking = officeDeed<BreakGlassInput, EmergencyAccess>({
  name: NAME,
  posts: posts.filter((post) => !neverAsk.includes(post)),
  input: breakGlassShape,
  act: ask,
});

/** Opens one child's record in an emergency, to somebody who saw nothing of it before; what is of safeguarding waits for a second person. */
export async function breakGlass(request: Request, input: BreakGlassInput): Promise<EmergencyAccess | Problem> {
  const complaint = complaints(breakGlassShape, input);
  if (complaint) return complaint;
  await request.pause();
  const tries = await countTry(request);
  if (typeof tries !== 'number') return tries;
  return tries > emergencyTerms.triesPerHour ? new TooManyTries() : asking(request, input);
}
