import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, type Request } from '../../access';
import { Child, childById } from '../../people';
import { resultOf } from '../../platform/graphql/problem';
import { SafeguardingMeeting } from '../meetings/meeting.entity';
import { meetingById } from '../meetings/meeting.loaders';
import { meetingPolicy } from '../meetings/meeting.policies';
import { endProtectionPlan } from './end-protection-plan';
import { makeProtectionPlan } from './make-protection-plan';
import { ProtectionPlan } from './protection-plan.entity';
import { EndProtectionPlanInput, MakeProtectionPlanInput } from './protection-plan.inputs';
import { protectionPlanById, protectionPlansOfMeeting } from './protection-plan.loaders';
import { protectionPlanPolicy } from './protection-plan.policy';

const ProtectionPlanResult = resultOf('ProtectionPlanResult', 'The plan, or what stands in the way.', ProtectionPlan);

@Resolver(() => ProtectionPlan)
export class ProtectionPlanResolver {
  @Query(() => ProtectionPlan, { nullable: true, description: 'A child in need or child protection plan that you may see.' })
  protectionPlan(@Arg('id', () => ID, { description: 'The plan.' }) id: string, @Ctx() { load }: Request) {
    return load(protectionPlanById, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: ProtectionPlan, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => SafeguardingMeeting, { nullable: true, description: 'The meeting that made it, where you may see it.' })
  meeting(@Root() { meetingId }: ProtectionPlan, @Ctx() { load }: Request) {
    return load(meetingById, meetingId);
  }

  @Mutation(() => ProtectionPlanResult, { description: 'Writes down the plan that a conference or meeting made, and tells it to those who carry it out.' })
  makeProtectionPlan(@Arg('input', { description: 'The plan.' }) input: MakeProtectionPlanInput, @Ctx() request: Request) {
    return makeProtectionPlan(request, input);
  }

  @Mutation(() => ProtectionPlanResult, { description: 'Ends a child in need or child protection plan.' })
  endProtectionPlan(@Arg('input', { description: 'Which, and why.' }) input: EndProtectionPlanInput, @Ctx() request: Request) {
    return endProtectionPlan(request, input);
  }
}
alsoFields(protectionPlanPolicy, { child: asRead, meeting: asRead });

@Resolver(() => SafeguardingMeeting)
export class PlansOfMeetingResolver {
  @FieldResolver(() => [ProtectionPlan], { description: 'The plans that it made, of what you may see.' })
  protectionPlans(@Root() { id }: SafeguardingMeeting, @Ctx() { load }: Request) {
    return load(protectionPlansOfMeeting, id);
  }
}
alsoFields(meetingPolicy, { protectionPlans: asRead });
answeredBy('Query', { protectionPlan: [protectionPlanById, 'id'] });
answeredBy('ProtectionPlan', { child: [childById, 'childId'], meeting: [meetingById, 'meetingId'] });
answeredBy('SafeguardingMeeting', { protectionPlans: [protectionPlansOfMeeting, 'id'] });
