import { asRead, noField, policyFor } from '../../access';
import { originatorAnd, originatorOverseenAnd } from '../originator.audiences';
import { MeetingDecision } from './decision.entity';
import { convenors } from './meeting-kinds';
import { SafeguardingMeeting } from './meeting.entity';

/** Whoever convened it, in their post; those who take part are told by shares (law 5.6, originator control). */
export const meetingPolicy = policyFor(SafeguardingMeeting, {
  read: originatorOverseenAnd(),
  write: originatorAnd(),
  may: { convene: convenors, record: originatorAnd(), callOff: originatorAnd(), makePlan: originatorAnd() },
  fields: {
    recordedAs: noField, kind: asRead, heldOn: asRead, state: asRead, followsId: asRead, purpose: asRead, participants: asRead, necessity: asRead, consent: asRead, consentReason: asRead,
    minutes: asRead, outcome: asRead, reason: asRead, due: asRead,
  },
  keptFromFamily: true,
});

export const meetingDecisionPolicy = policyFor(MeetingDecision, {
  read: originatorOverseenAnd(),
  write: originatorAnd(),
  may: {},
  fields: { recordedAs: noField, place: noField, meetingId: asRead, decidedOn: asRead, text: asRead, byOrganisationId: asRead, dueOn: asRead },
  appendOnly: true,
  keptFromFamily: true,
});
