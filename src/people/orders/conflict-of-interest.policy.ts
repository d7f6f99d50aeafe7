import { asRead, Kind, policyFor, theirs } from '../../access';
import { ConflictOfInterest } from './conflict-of-interest.entity';

/**
 * Who leads an organisation's work about the child. Of two of them each can shut the other out, so that a concern about the head goes
 * to the safeguarding lead, and one about the lead to the head. A care team's manager writes nothing here, so the child's social worker
 * does; a data protection officer knows no child, and so cannot name one.
 */
const leads = [Kind.DSL, Kind.HEAD, Kind.SEND_MANAGER, Kind.SOCIAL_WORKER, Kind.DESIGNATED_CLINICAL_OFFICER] as const;
const ofTheirOrganisation = [theirs('recordedFor', ...leads)];

export const conflictOfInterestPolicy = policyFor(ConflictOfInterest, {
  read: ofTheirOrganisation,
  write: ofTheirOrganisation,
  may: { shutOut: leads, end: ofTheirOrganisation },
  fields: {
    personId: asRead,
    recordType: asRead,
    recordId: asRead,
    reason: asRead,
    untilOn: asRead,
    endedAt: asRead,
    endedReason: asRead,
  },
  keptFromFamily: true,
  neverNarrowed: true,
});
