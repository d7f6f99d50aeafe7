import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byId, Change, type Request } from '../../access';
import { Organisation, organisationById, Person, personById } from '../../people';
import { Outcome, outcomePolicy, Plan, planById } from '../../plan';
import { AmendmentRepresentation } from './amendment-representation.entity';
import { ReviewInvitation } from './review-invitation.entity';
import { ReviewPaper } from './review-paper.entity';
import { ReviewRequest } from './review-request.entity';
import { Review } from './review.entity';
import { invitationById, paperById, reviewById, reviewRequestById } from './review.loaders';
import { amendmentRepresentationPolicy, planAmendmentPolicy, reviewedOutcomePolicy, reviewInvitationPolicy, reviewPaperPolicy, reviewRequestPolicy } from './review-parts.policy';
import { PlanAmendment } from './plan-amendment.entity';
import { ReviewedOutcome } from './reviewed-outcome.entity';

const outcomeById = byId<Outcome>(outcomePolicy);

@Resolver(() => ReviewInvitation)
export class ReviewInvitationResolver {
  @FieldResolver(() => Review, { nullable: true, description: 'The review.' })
  review(@Root() { reviewId }: ReviewInvitation, @Ctx() { load }: Request) {
    return load(reviewById, reviewId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that was invited.' })
  organisation(@Root() { organisationId }: ReviewInvitation, @Ctx() { load }: Request) {
    return organisationId ? load(organisationById, organisationId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who was invited by name.' })
  person(@Root() { personId }: ReviewInvitation, @Ctx() { load }: Request) {
    return personId ? load(personById, personId) : null;
  }
}
alsoFields(reviewInvitationPolicy, { review: asRead, organisation: asRead, person: asRead });
answeredBy('ReviewInvitation', { review: [reviewById, 'reviewId'], organisation: [organisationById, 'organisationId'], person: [personById, 'personId'] });

@Resolver(() => ReviewPaper)
export class ReviewPaperResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who gave it, or wrote it down.' })
  author(@Root() { recordedBy }: ReviewPaper, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that they acted for.' })
  authorOrganisation(@Root() { recordedFor }: ReviewPaper, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }
}
alsoFields(reviewPaperPolicy, { author: asRead, authorOrganisation: asRead });
answeredBy('ReviewPaper', { author: [personById, 'recordedBy'], authorOrganisation: [organisationById, 'recordedFor'] });

@Resolver(() => ReviewedOutcome)
export class ReviewedOutcomeResolver {
  @FieldResolver(() => Outcome, { nullable: true, description: 'The outcome as it stands now.' })
  outcome(@Root() { lineId }: ReviewedOutcome, @Ctx() { load }: Request) {
    return load(outcomeById, lineId);
  }
}
alsoFields(reviewedOutcomePolicy, { outcome: asRead });
answeredBy('ReviewedOutcome', { outcome: [outcomeById, 'lineId'] });

@Resolver(() => PlanAmendment)
export class PlanAmendmentResolver {
  @FieldResolver(() => Review, { nullable: true, description: 'The review.' })
  review(@Root() { reviewId }: PlanAmendment, @Ctx() { load }: Request) {
    return load(reviewById, reviewId);
  }
}
alsoFields(planAmendmentPolicy, { review: asRead });
answeredBy('PlanAmendment', { review: [reviewById, 'reviewId'] });

@Resolver(() => AmendmentRepresentation)
export class AmendmentRepresentationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who said it, or wrote it down.' })
  author(@Root() { recordedBy }: AmendmentRepresentation, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The setting that the family asks for.' })
  settingAskedFor(@Root() { settingAskedForId }: AmendmentRepresentation, @Ctx() { load }: Request) {
    return settingAskedForId ? load(organisationById, settingAskedForId) : null;
  }
}
alsoFields(amendmentRepresentationPolicy, { author: asRead, settingAskedFor: asRead });
answeredBy('AmendmentRepresentation', { author: [personById, 'recordedBy'], settingAskedFor: [organisationById, 'settingAskedForId'] });

@Resolver(() => ReviewRequest)
export class ReviewRequestResolver {
  @FieldResolver(() => Plan, { nullable: true, description: 'The plan.' })
  plan(@Root() { planId }: ReviewRequest, @Ctx() { load }: Request) {
    return load(planById, planId);
  }

  @FieldResolver(() => Review, { nullable: true, description: 'The review that came of it.' })
  review(@Root() { reviewId }: ReviewRequest, @Ctx() { load }: Request) {
    return reviewId ? load(reviewById, reviewId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who asked.' })
  askedBy(@Root() { recordedBy }: ReviewRequest, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(reviewRequestPolicy, { plan: asRead, review: asRead, askedBy: asRead });
answeredBy('ReviewRequest', { plan: [planById, 'planId'], review: [reviewById, 'reviewId'], askedBy: [personById, 'recordedBy'] });

@Resolver(() => Change)
export class ChangeOfReviewResolver {
  @FieldResolver(() => Review, { nullable: true, description: 'The review that it is about.' })
  review(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Review');
    return id ? load(reviewById, id) : null;
  }

  @FieldResolver(() => ReviewInvitation, { nullable: true, description: 'The invitation that it is about.' })
  reviewInvitation(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('ReviewInvitation');
    return id ? load(invitationById, id) : null;
  }

  @FieldResolver(() => ReviewPaper, { nullable: true, description: 'The paper that it is about.' })
  reviewPaper(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('ReviewPaper');
    return id ? load(paperById, id) : null;
  }

  @FieldResolver(() => ReviewRequest, { nullable: true, description: 'The wish for an early review that it is about.' })
  reviewRequest(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('ReviewRequest');
    return id ? load(reviewRequestById, id) : null;
  }
}
