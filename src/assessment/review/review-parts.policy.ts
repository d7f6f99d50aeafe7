import { asRead, policyFor, varying } from '../../access';
import { knownByBeingAsked } from '../audiences';
import { AmendmentRepresentation } from './amendment-representation.entity';
import { PlanAmendment } from './plan-amendment.entity';
import {
  askersForReview, invitationAnswerers, officers, organisers, paperGivers, paperReaders, paperWording, representationGivers, representationReaders,
  requestReaders, reviewReaders, sectionReaders, sectionWording,
} from './review.audiences';
import { ReviewInvitation } from './review-invitation.entity';
import { ReviewPaper } from './review-paper.entity';
import { ReviewRequest } from './review-request.entity';
import { ReviewedOutcome } from './reviewed-outcome.entity';

const inSectionOfIt = varying('section', sectionWording);

/** Whoever is invited from outside knows the child from then on, as whoever is asked for advice does. */
export const reviewInvitationPolicy = policyFor(ReviewInvitation, {
  read: reviewReaders,
  write: varying('role', invitationAnswerers),
  may: { answer: varying('role', invitationAnswerers) },
  grants: knownByBeingAsked,
  fields: {
    reviewId: asRead, role: asRead, organisationId: asRead, personId: asRead, inWords: asRead, invitedOn: asRead, question: asRead, adviceBy: asRead, answer: asRead,
    answeredOn: asRead, answerNote: asRead, attended: asRead,
  },
});

export const reviewPaperPolicy = policyFor(ReviewPaper, {
  read: varying('kind', paperReaders),
  write: paperGivers,
  may: { give: paperGivers },
  appendOnly: true,
  fields: { reviewId: asRead, kind: asRead, text: varying('kind', paperWording), brief: asRead, howGathered: varying('kind', paperWording), writtenDownFor: asRead, receivedOn: asRead },
});

export const reviewedOutcomePolicy = policyFor(ReviewedOutcome, {
  read: varying('section', sectionReaders),
  write: organisers,
  may: {},
  appendOnly: true,
  fields: { reviewId: asRead, lineType: asRead, lineId: asRead, section: asRead, progress: asRead, verdict: asRead, inWords: inSectionOfIt },
});

export const planAmendmentPolicy = policyFor(PlanAmendment, {
  read: varying('section', sectionReaders),
  write: organisers,
  may: {},
  appendOnly: true,
  fields: { reviewId: asRead, stage: asRead, kind: asRead, section: asRead, lineId: asRead, text: inSectionOfIt, reason: inSectionOfIt },
});

export const amendmentRepresentationPolicy = policyFor(AmendmentRepresentation, {
  read: representationReaders,
  write: representationGivers,
  may: { give: representationGivers },
  appendOnly: true,
  neverNarrowed: true,
  fields: { reviewId: asRead, receivedOn: asRead, text: asRead, settingAskedForId: asRead, asksToMeet: asRead, writtenDownFor: asRead },
});

export const reviewRequestPolicy = policyFor(ReviewRequest, {
  read: requestReaders,
  write: askersForReview,
  may: { ask: askersForReview, answer: officers },
  fields: { planId: asRead, state: asRead, triggers: asRead, reason: asRead, askedOn: asRead, answeredOn: asRead, answerReason: asRead, reviewId: asRead },
});
