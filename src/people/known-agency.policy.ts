import { asRead, Kind, marked, noField, policyFor, systems, theirs } from '../access';
import { caseHolders } from './audiences';
import { KnownAgency } from './known-agency.entity';

/** Whoever may say that an agency knows a child; of social care and the police only another agency's system may. */
const openers = [Kind.AUTHORITY_SYSTEM, Kind.CARE_SYSTEM, Kind.SEND_CASEWORKER, Kind.SENCO] as const;

export const knownAgencyPolicy = policyFor(KnownAgency, {
  read: [
    Kind.DSL,
    ...caseHolders,
    Kind.EMERGENCY_SAFEGUARDING,
    marked('openly', Kind.SENCO, Kind.HEAD, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER),
    theirs('recordedFor', Kind.AUTHORITY_SYSTEM, Kind.CARE_SYSTEM),
    theirs('organisationId', ...systems),
  ],
  write: openers,
  grants: systems,
  may: { close: openers },
  fields: { organisationId: asRead, reason: asRead, openly: noField, sinceOn: asRead, untilOn: asRead, closedReason: asRead },
  keptFromFamily: true,
});
