import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, listed, tell, type Request } from '../../access';
import { Child, childById, Organisation, organisationById } from '../../people';
import { Plan, planById, PlanVersion, versionById } from '../../plan';
import { daysBetween } from '../../platform/calendar/last-day';
import type { LoggedEvent } from '../../platform/events/event';
import { connectionOf, PageArgs } from '../../platform/graphql/connection';
import { CalendarDate } from '../../platform/graphql/scalars';
import { AmendmentRepresentation } from './amendment-representation.entity';
import { followReview } from './follow-review';
import { notInvited, warningsOf } from './look-at-review';
import { daysBefore } from './meeting-days';
import { dueOnAsReturned } from './phase-due';
import { PlanAmendment } from './plan-amendment.entity';
import { Preparation } from './preparation';
import { ReviewInvitation } from './review-invitation.entity';
import { ReviewPaper } from './review-paper.entity';
import { ReviewRole } from './review-role';
import { Review } from './review.entity';
import { amendmentsOfReview, invitationsOfReview, outcomesOfReview, papersOfReview, representationsOfReview, reviewById } from './review.loaders';
import { reviewPolicy } from './review.policy';
import { ReviewKind, ReviewState } from './review.states';
import { ReviewedOutcome } from './reviewed-outcome.entity';
import { reviewsDue } from './reviews-due';

const ReviewConnection = connectionOf(Review, 'Reviews of plans.');

@ArgsType()
export class ReviewsDueArgs extends PageArgs {
  @Field(() => ReviewKind, { nullable: true, description: 'Only of this kind.' }) kind?: ReviewKind;
  @Field(() => ID, { nullable: true, description: 'Only those that this school, setting or authority leads.' }) leadOrganisationId?: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Only those whose next day is this one or earlier; with yesterday, those that are overdue.' }) dueBy?: string;
}

@ArgsType()
export class ReviewUpdatedArgs extends AfterArgs {
  @Field(() => ID, { description: 'The review to follow.' }) reviewId!: string;
}

@Resolver(() => Review)
export class ReviewResolver {
  @Query(() => Review, { nullable: true, description: 'A review of an EHC plan.' })
  review(@Arg('id', () => ID, { description: 'The review.' }) id: string, @Ctx() { load }: Request) {
    return load(reviewById, id);
  }

  @Query(() => ReviewConnection, { description: 'Reviews of which something is still to be done, of the children whom you know in your post: what the law has due first comes first.' })
  reviewsDue(@Args(() => ReviewsDueArgs) args: ReviewsDueArgs, @Ctx() request: Request) {
    return listed(request, reviewsDue, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: Review, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'The plan that is reviewed.' })
  plan(@Root() { planId }: Review, @Ctx() { load }: Request) {
    return load(planById, planId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who holds the meeting.' })
  leadOrganisation(@Root() { leadOrganisationId }: Review, @Ctx() { load }: Request) {
    return load(organisationById, leadOrganisationId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The setting that the plan names until the move.' })
  currentSetting(@Root() { currentSettingId }: Review, @Ctx() { load }: Request) {
    return currentSettingId ? load(organisationById, currentSettingId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The setting that the plan names from the move on.' })
  nextSetting(@Root() { nextSettingId }: Review, @Ctx() { load }: Request) {
    return nextSettingId ? load(organisationById, nextSettingId) : null;
  }

  @FieldResolver(() => PlanVersion, { nullable: true, description: 'The issued version that came of it.' })
  planVersion(@Root() { planVersionId }: Review, @Ctx() { load }: Request) {
    return planVersionId ? load(versionById, planVersionId) : null;
  }

  @FieldResolver(() => [ReviewInvitation], { description: 'Who is invited, and what they answered.' })
  invitations(@Root() { id }: Review, @Ctx() { load }: Request) {
    return load(invitationsOfReview, id);
  }

  @FieldResolver(() => [ReviewPaper], { description: 'What was gathered for the meeting, of what you may read.' })
  papers(@Root() { id }: Review, @Ctx() { load }: Request) {
    return load(papersOfReview, id);
  }

  @FieldResolver(() => [ReviewedOutcome], { description: 'What the meeting said about each outcome.' })
  outcomes(@Root() { id }: Review, @Ctx() { load }: Request) {
    return load(outcomesOfReview, id);
  }

  @FieldResolver(() => [PlanAmendment], { description: 'Amendments, recommended and proposed, of the sections that you may read.' })
  amendments(@Root() { id }: Review, @Ctx() { load }: Request) {
    return load(amendmentsOfReview, id);
  }

  @FieldResolver(() => [AmendmentRepresentation], { description: 'What the family said to the proposed amendments; of a parent, what they said themselves.' })
  representations(@Root() { id }: Review, @Ctx() { load }: Request) {
    return load(representationsOfReview, id);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days until the next day that the law sets, negative once it has passed.' })
  daysLeft(@Root() { nextDueOn }: Review, @Ctx() { ground }: Request) {
    return nextDueOn ? daysBetween(ground.clock.today(), nextDueOn) : null;
  }

  @FieldResolver(() => [ReviewRole], { description: 'Whom the law has invited (regulation 20(2)) and nobody has invited yet.' })
  async notInvited(@Root() review: Review, @Ctx() { load }: Request) {
    return notInvited(review, await load(invitationsOfReview, review.id));
  }

  @FieldResolver(() => [String], { description: 'What will go wrong, or has, each in a sentence and as early as it is known.' })
  async warnings(@Root() review: Review, @Ctx() { load, ground }: Request) {
    return warningsOf(review, await load(invitationsOfReview, review.id), ground.clock.today());
  }

  @FieldResolver(() => Preparation, { nullable: true, description: 'When each thing before the meeting is to be done; none once it was held.' })
  preparation(@Root() { meetingOn, state }: Review) {
    return meetingOn && state === ReviewState.PLANNED ? daysBefore(meetingOn) : null;
  }

  @FieldResolver(() => CalendarDate, { nullable: true, description: 'Of a phase transfer: the day as it is returned nationally (SEN2 item 5.6a), as 15 February; the plan has to be final before it.' })
  phaseTransferDueOn(@Root() review: Review) {
    return dueOnAsReturned(review);
  }

  @Subscription(() => Change, { nullable: true, description: 'Every change in a review as it happens, of what you may see.', subscribe: followReview as never })
  reviewUpdated(@Root() event: LoggedEvent, @Args(() => ReviewUpdatedArgs) _: ReviewUpdatedArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(reviewPolicy, {
  child: asRead, plan: asRead, leadOrganisation: asRead, currentSetting: asRead, nextSetting: asRead, planVersion: asRead, invitations: asRead, papers: asRead, outcomes: asRead, amendments: asRead,
  representations: asRead, daysLeft: asRead, notInvited: asRead, warnings: asRead, preparation: asRead, phaseTransferDueOn: asRead,
});
answeredBy('Query', { review: [reviewById, 'id'], reviewsDue: [reviewsDue, 'kind'] });
answeredBy('Review', {
  child: [childById, 'childId'], plan: [planById, 'planId'], leadOrganisation: [organisationById, 'leadOrganisationId'], currentSetting: [organisationById, 'currentSettingId'],
  nextSetting: [organisationById, 'nextSettingId'], planVersion: [versionById, 'planVersionId'], invitations: [invitationsOfReview, 'id'], papers: [papersOfReview, 'id'],
  outcomes: [outcomesOfReview, 'id'], amendments: [amendmentsOfReview, 'id'], representations: [representationsOfReview, 'id'],
  notInvited: [invitationsOfReview, 'id'], warnings: [invitationsOfReview, 'id'],
});
