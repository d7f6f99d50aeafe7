import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, listed, tell, type Request } from '../../access';
import { Child, childById, Organisation, organisationById, Person, personById } from '../../people';
import type { LoggedEvent } from '../../platform/events/event';
import { PageArgs } from '../../platform/graphql/connection';
import { Assessment, AssessmentKind } from '../assessment.entity';
import { assessmentById, adviceRequestById } from '../assessment.loaders';
import { AdviceRequestResult } from '../assessment.results';
import { adviceSourceOf } from '../advice-kind';
import { AdviceRequestConnection } from '../connections';
import { AdviceRequest, AdviceRequestState } from './advice-request.entity';
import {
  AnswerTimeRequestInput, AskForAdviceInput, AskForMoreTimeInput, DeclineAdviceInput, MarkRequestSeenInput, WithdrawRequestInput,
} from './advice-request.inputs';
import { adviceRequestPolicy } from './advice-request.policy';
import { answerTimeRequest } from './answer-time-request';
import { askForAdvice } from './ask-for-advice';
import { askForMoreTime } from './ask-for-more-time';
import { declineAdvice } from './decline-advice';
import { daysLeft, isLate } from './is-late';
import { markRequestSeen } from './mark-request-seen';
import { myAdviceRequests } from './my-advice-requests';
import { myWorklist } from './my-worklist';
import { withdrawRequest } from './withdraw-request';

@ArgsType()
export class MyAdviceRequestsArgs extends PageArgs {
  @Field(() => AdviceRequestState, { nullable: true, description: 'Only in this state; those that wait for an answer when left out.' }) state?: AdviceRequestState;
}

@Resolver(() => AdviceRequest)
export class AdviceRequestResolver {
  @Query(() => AdviceRequest, { nullable: true, description: 'A request for advice.' })
  adviceRequest(@Arg('id', () => ID, { description: 'The request.' }) id: string, @Ctx() { load }: Request) {
    return load(adviceRequestById, id);
  }

  @Query(() => AdviceRequestConnection, { description: 'Your worklist: what you, or the organisation you act for, were asked; what is due first comes first.' })
  myAdviceRequests(@Args(() => MyAdviceRequestsArgs) args: MyAdviceRequestsArgs, @Ctx() request: Request) {
    return listed(request, myAdviceRequests, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about.' })
  child(@Root() { childId }: AdviceRequest, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'The assessment that it belongs to.' })
  assessment(@Root() { assessmentId }: AdviceRequest, @Ctx() { load }: Request) {
    return load(assessmentById, assessmentId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who asked.' })
  askedBy(@Root() { recordedBy }: AdviceRequest, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that was asked; none when the family was.' })
  askedOrganisation(@Root() { askedOrganisationId }: AdviceRequest, @Ctx() { load }: Request) {
    return askedOrganisationId ? load(organisationById, askedOrganisationId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who was asked by name.' })
  askedPerson(@Root() { askedPersonId }: AdviceRequest, @Ctx() { load }: Request) {
    return askedPersonId ? load(personById, askedPersonId) : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days until it is due, negative once that has passed; none when nobody waits for it.' })
  daysLeft(@Root() request: AdviceRequest, @Ctx() { ground }: Request) {
    return daysLeft(request, ground.clock.today());
  }

  @FieldResolver(() => Boolean, { description: 'Whether the day it is due has passed without an answer, or passed before the answer came.' })
  isLate(@Root() request: AdviceRequest, @Ctx() { ground }: Request) {
    return isLate(request, ground.clock.today());
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'In an EHC needs assessment: the paragraph of regulation 6 of the SEND Regulations 2014 under which it is sought, as 6(1)(c).',
  })
  async regulation(@Root() { assessmentId, kind }: AdviceRequest, @Ctx() { load }: Request) {
    const assessment = await load(assessmentById, assessmentId);
    return assessment?.kind === AssessmentKind.EHC_NEEDS_ASSESSMENT ? adviceSourceOf(kind).regulation : null;
  }

  @Mutation(() => AdviceRequestResult, { description: 'Asks somebody for advice. A practitioner who is named knows the child from then on.' })
  askForAdvice(@Arg('input', { description: 'Whom, and what.' }) input: AskForAdviceInput, @Ctx() request: Request) {
    return askForAdvice(request, input);
  }

  @Mutation(() => AdviceRequestResult, { description: 'Lets the asker know that you have seen the request.' })
  markRequestSeen(@Arg('input', { description: 'Which request.' }) input: MarkRequestSeenInput, @Ctx() request: Request) {
    return markRequestSeen(request, input);
  }

  @Mutation(() => AdviceRequestResult, { description: 'Asks the asker for more time. The due date stays until they have said yes.' })
  askForMoreTime(@Arg('input', { description: 'Until when, and why.' }) input: AskForMoreTimeInput, @Ctx() request: Request) {
    return askForMoreTime(request, input);
  }

  @Mutation(() => AdviceRequestResult, { description: 'Answers a wish for more time: with a new due date, or with a reason why not.' })
  answerTimeRequest(@Arg('input', { description: 'The answer.' }) input: AnswerTimeRequestInput, @Ctx() request: Request) {
    return answerTimeRequest(request, input);
  }

  @Mutation(() => AdviceRequestResult, { description: 'Says that no advice can be given, and why. Rights that came from being asked end with it.' })
  declineAdvice(@Arg('input', { description: 'Why.' }) input: DeclineAdviceInput, @Ctx() request: Request) {
    return declineAdvice(request, input);
  }

  @Mutation(() => AdviceRequestResult, { description: 'Takes a request back. Rights that came from being asked end with it.' })
  withdrawRequest(@Arg('input', { description: 'Why.' }) input: WithdrawRequestInput, @Ctx() request: Request) {
    return withdrawRequest(request, input);
  }

  @Subscription(() => Change, { nullable: true, description: 'Every change to what is on your worklist, as it happens.', subscribe: myWorklist as never })
  adviceRequestsUpdated(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(adviceRequestPolicy, {
  child: asRead, assessment: asRead, askedBy: asRead, askedOrganisation: asRead, askedPerson: asRead, daysLeft: asRead, isLate: asRead, regulation: asRead,
});
answeredBy('Query', { adviceRequest: [adviceRequestById, 'id'], myAdviceRequests: [myAdviceRequests, 'state'] });
answeredBy('AdviceRequest', {
  child: [childById, 'childId'], assessment: [assessmentById, 'assessmentId'], askedBy: [personById, 'recordedBy'],
  askedOrganisation: [organisationById, 'askedOrganisationId'], askedPerson: [personById, 'askedPersonId'],
  regulation: [assessmentById, 'assessmentId'],
});
