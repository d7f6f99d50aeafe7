import { asRead, Kind, noField, policyFor, theirs, type Audience } from '../../access';
import { stepReaders } from '../statutory/statutory.audiences';
import { Chase } from './chase.entity';

/** Those who wait for it, and the officer who answers for health's part of it. Whoever supervises writes nothing of a child (docs/decisions/0007). */
const askers = [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;
const chasers: Audience = [...askers, Kind.HEAD, theirs('responsibleOrganisationId', Kind.DESIGNATED_CLINICAL_OFFICER)];

export const chasePolicy = policyFor(Chase, {
  // Whoever may know of the deadline, and nobody besides.
  read: stepReaders,
  write: chasers,
  may: { chase: chasers, escalate: askers },
  fields: {
    deadlineId: asRead, assessmentId: asRead, kind: asRead, stage: asRead, responsibleOrganisationId: asRead, toPersonId: asRead, toPost: asRead, chasedOn: asRead, dueOn: asRead, words: asRead,
    audience: noField, askedOrganisationId: noField,
  },
  appendOnly: true,
  neverNarrowed: true,
});
