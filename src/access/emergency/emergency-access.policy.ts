import { personally, theirs } from '../audience';
import { asRead, policyFor } from '../policy';
import { emergencies, Kind } from '../relationship';
import { EmergencyAccess } from './emergency-access.entity';

const asked = personally('recordedBy', Kind.EMERGENCY_PARTY);
const second = personally('secondPersonId', Kind.EMERGENCY_PARTY);
/** The safeguarding leads of the child's school, and whoever answers for the confidence of the organisation that opened it. */
const reviewers = [Kind.DSL, theirs('recordedFor', Kind.DATA_PROTECTION_OFFICER, Kind.CALDICOTT_GUARDIAN)];

export const emergencyAccessPolicy = policyFor(EmergencyAccess, {
  read: [asked, second, ...reviewers],
  write: [asked, second, ...reviewers],
  grants: [Kind.EMERGENCY_PARTY, ...emergencies, Kind.DATA_PROTECTION_OFFICER, Kind.CALDICOTT_GUARDIAN],
  may: { answer: [second], end: [asked, ...reviewers], review: reviewers },
  fields: {
    scope: asRead,
    reason: asRead,
    state: asRead,
    hours: asRead,
    startsAt: asRead,
    expiresAt: asRead,
    secondPersonId: asRead,
    secondOrganisationId: asRead,
    secondNote: asRead,
    unsafeToTell: asRead,
    reviewDueAt: asRead,
    verdict: asRead,
    reviewNote: asRead,
    reviewedBy: asRead,
    reviewedAt: asRead,
  },
  keptFromFamily: true,
  neverNarrowed: true,
});
