import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event';
import { PageArgs } from '../../platform/graphql/connection';
import { Change } from '../doors/change';
import { AfterArgs } from '../doors/changes.resolver';
import { answeredBy } from '../doors/foresight/answers';
import { live, tell } from '../doors/listen';
import { listed } from '../doors/list';
import type { Request } from '../request';
import { answerForEmergency } from './answer-for-emergency';
import { breakGlass } from './break-glass';
import { EmergencyAccessConnection, EmergencyNoticeConnection } from './connections';
import { EmergencyAccess } from './emergency-access.entity';
import { EmergencyNotice } from './emergency-notice.entity';
import { EmergencyAsked, EmergencyDeclined, EmergencyEnded, EmergencyOpened, EmergencyReviewed, EmergencyTold } from './emergency.events';
import { AnswerForEmergencyInput, BreakGlassInput, EndEmergencyAccessInput, ReviewEmergencyAccessInput } from './emergency.inputs';
import { emergencyAccessById, emergencyNoticeById, emergencyNotices, queues } from './emergency.loaders';
import { EmergencyAccessResult } from './emergency.results';
import { endEmergencyAccess } from './end-emergency-access';
import { reviewEmergencyAccess } from './review-emergency-access';

@Resolver(() => EmergencyAccess)
export class EmergencyResolver {
  @Query(() => EmergencyAccess, { nullable: true, description: 'An emergency access that you asked for, are asked to confirm, or review.' })
  emergencyAccess(@Arg('id', () => ID, { description: 'The emergency access.' }) id: string, @Ctx() { load }: Request) {
    return load(emergencyAccessById, id);
  }

  @Query(() => EmergencyAccessConnection, { description: 'The emergency accesses that you asked for in this capacity, oldest first.' })
  myEmergencyAccesses(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, queues.mine, args);
  }

  @Query(() => EmergencyAccessConnection, { description: 'Emergency accesses that wait for you as the second person, oldest first.' })
  emergenciesToConfirm(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, queues.toConfirm, args);
  }

  @Query(() => EmergencyAccessConnection, { description: 'Emergency accesses that wait for your review, the soonest due first.' })
  emergenciesToReview(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, queues.toReview, args);
  }

  @Query(() => EmergencyNoticeConnection, { description: 'What you are told of records that were opened in an emergency, oldest first.' })
  emergencyNotices(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, emergencyNotices, args);
  }

  @Mutation(() => EmergencyAccessResult, {
    description:
      'Opens the record of one child in an emergency, for a few hours. A child who is not known here, and one whom you may not open, answer alike.',
  })
  breakGlass(
    @Arg('input', { description: 'Which child, how much, why, and for how long.' }) input: BreakGlassInput,
    @Ctx() request: Request,
  ) {
    return breakGlass(request, input);
  }

  @Mutation(() => EmergencyAccessResult, {
    description: 'Says, as the second person, whether something of safeguarding is opened in an emergency.',
  })
  answerForEmergency(
    @Arg('input', { description: 'Whether you confirm it, and why.' }) input: AnswerForEmergencyInput,
    @Ctx() request: Request,
  ) {
    return answerForEmergency(request, input);
  }

  @Mutation(() => EmergencyAccessResult, { description: 'Ends an emergency access before its time.' })
  endEmergencyAccess(@Arg('input', { description: 'Which.' }) input: EndEmergencyAccessInput, @Ctx() request: Request) {
    return endEmergencyAccess(request, input);
  }

  @Mutation(() => EmergencyAccessResult, { description: 'Says whether an emergency access was justified. What was not closes at once.' })
  reviewEmergencyAccess(
    @Arg('input', { description: 'Which, the verdict, and on what it rests.' }) input: ReviewEmergencyAccessInput,
    @Ctx() request: Request,
  ) {
    return reviewEmergencyAccess(request, input);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'Each step of the emergency accesses that you asked for, confirm or review, as it happens.',
    subscribe: live<AfterArgs>({
      to: [EmergencyAsked, EmergencyOpened, EmergencyDeclined, EmergencyEnded, EmergencyReviewed],
      picks: () => true,
    }) as never,
  })
  emergencyAccessChanged(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }

  @Subscription(() => Change, {
    nullable: true,
    description:
      'That a child’s record was opened in an emergency, as it happens: for the safeguarding leads, and for the family where that is safe.',
    subscribe: live<AfterArgs>({ to: [EmergencyTold], picks: () => true }) as never,
  })
  emergencyTold(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}

answeredBy('Query', {
  emergencyAccess: [emergencyAccessById, 'id'], myEmergencyAccesses: [queues.mine, 'first'], emergenciesToConfirm: [queues.toConfirm, 'first'],
  emergenciesToReview: [queues.toReview, 'first'], emergencyNotices: [emergencyNotices, 'first'],
});

@Resolver(() => Change)
export class ChangeOfEmergencyResolver {
  @FieldResolver(() => EmergencyAccess, { nullable: true, description: 'The emergency access that changed.' })
  emergencyAccess(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('EmergencyAccess');
    return id ? load(emergencyAccessById, id) : null;
  }

  @FieldResolver(() => EmergencyNotice, { nullable: true, description: 'What you are told.' })
  emergencyNotice(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('EmergencyNotice');
    return id ? load(emergencyNoticeById, id) : null;
  }
}
