import { asRead, Kind, policyFor, systems, theirs } from '../access';
import { KnownAgency } from './known-agency.entity';

const openers = [Kind.AUTHORITY_SYSTEM, Kind.CARE_SYSTEM, Kind.SEND_CASEWORKER, Kind.SENCO] as const;

/** That the police, or social care, know a child says something of the child: it is for those who opened the way, and for safeguarding. */
export const knownAgencyPolicy = policyFor(KnownAgency, {
  read: [Kind.DSL, Kind.SOCIAL_WORKER, theirs('recordedFor', ...openers), theirs('organisationId', ...systems)],
  write: openers,
  may: {},
  fields: { organisationId: asRead, reason: asRead, sinceOn: asRead, untilOn: asRead },
  keptFromFamily: true,
});
