import { asRead, Kind, marked, noField, policyFor, theirs } from '../../access';
import { CourtOrder } from './court-order.entity';

const school = [Kind.SENCO, Kind.HEAD, Kind.DSL] as const;
/** The care system reads back what its own team recorded. */
const careSystem = theirs('recordedFor', Kind.CARE_SYSTEM);
const leads = [
  ...school,
  Kind.PASTORAL_LEAD,
  Kind.SOCIAL_WORKER,
  Kind.EARLY_HELP,
  Kind.CARE_TEAM_MANAGER,
  Kind.REVIEWING_OFFICER,
  Kind.SEND_CASEWORKER,
  Kind.SEND_MANAGER,
  careSystem,
] as const;
const recorders = [...school, Kind.SOCIAL_WORKER, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;
/** They stand at the gate: whom to look out for is theirs to know, and what the court said is not. */
const atTheGate = marked('concernsTheGate', Kind.CLASS_TEACHER, Kind.COVER_TEACHER, Kind.TEACHING_ASSISTANT);

export const courtOrderPolicy = policyFor(CourtOrder, {
  read: [...leads, atTheGate],
  write: [...recorders, careSystem],
  may: { record: [...recorders, Kind.CARE_SYSTEM], end: [...recorders, careSystem] },
  fields: {
    familyMemberId: asRead,
    againstName: asRead,
    againstRelation: asRead,
    effects: leads,
    atTheGate: asRead,
    concernsTheGate: noField,
    court: leads,
    reference: leads,
    madeOn: leads,
    fromOn: asRead,
    untilOn: asRead,
    note: leads,
    endedAt: asRead,
    endedReason: leads,
  },
  keptFromFamily: true,
  // An order has to be known to those who carry it out, whoever recorded it.
  neverNarrowed: true,
});
