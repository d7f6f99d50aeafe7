import { asRead, Kind, noField, policyFor, theirs } from '../../access';
import { originatorAnd, originatorOverseenAnd, originators, type Originator } from '../originator.audiences';
import { Referral } from './referral.entity';

/** Social care does not refer to itself. */
export const referrers: readonly Originator[] = originators.filter((post) => post !== Kind.SOCIAL_WORKER);
const worker = theirs('toOrganisationId', Kind.SOCIAL_WORKER);

/** Whoever referred, in their post, and the social care team that it was made to (law 5.5: chronology and referrals, own case). */
export const referralPolicy = policyFor(Referral, {
  read: originatorOverseenAnd(() => [theirs('toOrganisationId', Kind.SOCIAL_WORKER, Kind.CARE_TEAM_MANAGER)]),
  write: originatorAnd(() => [worker]),
  grants: [Kind.SOCIAL_WORKER],
  may: { make: referrers, decide: [worker], close: [worker] },
  fields: {
    recordedAs: noField, toOrganisationId: asRead, toPersonId: asRead, worries: asRead, strengths: asRead, familyTold: asRead, familyToldReason: asRead, receivedOn: asRead,
    state: asRead, dueOn: asRead, due: asRead, decision: asRead, decisionReason: asRead, decidedOn: asRead, outcome: asRead, closedOn: asRead,
  },
  keptFromFamily: true,
});
