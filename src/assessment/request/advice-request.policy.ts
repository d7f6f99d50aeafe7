import { asRead, policyFor, varying } from '../../access';
import { answerers, askers, givers, knownByBeingAsked, requestDrafters, requestReaders, requestWriters } from '../audiences';
import { AdviceRequest } from './advice-request.entity';

export const adviceRequestPolicy = policyFor(AdviceRequest, {
  read: varying('kind', requestReaders),
  write: varying('kind', requestWriters),
  grants: knownByBeingAsked,
  may: {
    markSeen: varying('kind', answerers),
    askForTime: varying('kind', answerers),
    decline: varying('kind', answerers),
    give: varying('kind', givers),
    answerTime: askers,
    withdraw: askers,
    recordException: askers,
    returnForDetail: askers,
    saveDraft: varying('kind', requestDrafters),
  },
  fields: {
    assessmentId: asRead, kind: asRead, state: asRead, askedOrganisationId: asRead, askedPersonId: asRead, question: asRead, askedOn: asRead, dueOn: asRead,
    seenAt: asRead, answeredOn: asRead, declinedGround: asRead, declinedReason: asRead, timeAskedUntil: asRead, timeAskedReason: asRead, timeAnswer: asRead,
    timeAnswerReason: asRead, withdrawnReason: asRead, declinedLookedAt: asRead, declinedAssessmentNeeded: asRead, declinedAssessmentReason: asRead,
    declinedSeenFrom: asRead, declinedClosedOn: asRead, wishId: asRead,
  },
});
