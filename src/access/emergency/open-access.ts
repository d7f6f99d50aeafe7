import type { Connection } from '../../platform/database/database';
import type { Tools } from '../doors/write';
import { grant, type Grant } from '../grant';
import { emergencies, Kind } from '../relationship';
import type { EmergencyAccess } from './emergency-access.entity';
import { emergencyNoticePolicy } from './emergency-notice.policy';
import { emergencyTerms } from './emergency-terms';
import { EmergencyScope, ToldTo } from './emergency-words';
import { EmergencyOpened, EmergencyTold } from './emergency.events';

const scopes = Object.values(EmergencyScope);
/** Each scope takes in the ones before it. */
const kindsIn = (scope: EmergencyScope): readonly Kind[] => emergencies.slice(0, scopes.indexOf(scope) + 1);

/** The times of an access that is opened now, by PostgreSQL's clock alone. */
export interface Times {
  readonly startsAt: string;
  readonly expiresAt: string;
  readonly reviewDueAt: string;
}
export async function timesFor(tx: Connection, hours: number): Promise<Times> {
  const [times] = await tx.query<Times>(
    `SELECT now() AS "startsAt", now() + make_interval(hours => $1) AS "expiresAt", now() + make_interval(days => $2) AS "reviewDueAt"`,
    [hours, emergencyTerms.daysToReview],
  );
  return times!;
}

function grantsOf(access: EmergencyAccess): Grant[] {
  const { childId, recordedBy, recordedFor, id, reason, expiresAt, unsafeToTell } = access;
  const from = { childId, actingFor: recordedFor, source: 'EmergencyAccess', sourceId: id };
  const quietly = unsafeToTell === null ? {} : { keptFromFamily: true as const };
  return [
    ...kindsIn(access.scope).map((kind) => ({ ...from, ...quietly, personId: recordedBy, kind, reason, until: expiresAt! })),
    ...[Kind.DATA_PROTECTION_OFFICER, Kind.CALDICOTT_GUARDIAN].map((kind) => ({
      ...from,
      personId: null,
      kind,
      reason: 'reviews the emergency access',
      keptFromFamily: true as const,
    })),
  ];
}

/** Opens the record to the one who asked, until its end, and tells those who must be told: all in the transaction of the deed. */
export async function openAccess(access: EmergencyAccess, { tx, viewer, emit }: Tools): Promise<void> {
  await grant(tx.connection, viewer, grantsOf(access));
  const told = access.unsafeToTell === null ? [ToldTo.SAFEGUARDING_LEAD, ToldTo.FAMILY] : [ToldTo.SAFEGUARDING_LEAD];
  const notices = await tx.insertAll(
    emergencyNoticePolicy,
    told.map((toldTo) => ({
      childId: access.childId,
      toldTo,
      emergencyAccessId: access.id,
      openedBy: access.recordedBy,
      openedFor: access.recordedFor,
      scope: access.scope,
      openedAt: access.startsAt!,
      closesAt: access.expiresAt!,
    })),
  );
  emit(EmergencyOpened, access);
  for (const notice of notices) emit(EmergencyTold, notice);
}

/** Closes what was opened, at once; who asked and who confirmed stay known. */
export async function closeAccess(tx: Connection, { id }: EmergencyAccess): Promise<void> {
  await tx.query('SELECT end_grants_of($1, $2)', [id, emergencies]);
}
