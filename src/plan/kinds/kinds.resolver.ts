import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, type Request } from '../../access';
import { Plan } from '../plan.entity';
import { planById, plansThatCameFrom } from '../plan.loaders';
import { planPolicy } from '../plan.policy';
import { PlanResult } from '../plan.results';
import { KindOfPlan } from './kind-of-plan';
import { plansByKind } from './kinds';
import { MovePlanInput } from './kinds.inputs';
import { movePlan } from './move-plan';
import { canBeBegun } from './on-trial';

@Resolver(() => KindOfPlan)
export class KindOfPlanResolver {
  @Query(() => [KindOfPlan], { description: 'Every kind of plan that the hub knows, with its law and its sections.' })
  kindsOfPlan() {
    return Object.values(plansByKind);
  }

  @FieldResolver(() => Boolean, { description: 'Whether such a plan can be begun here; one that no law has made, only where it is tried out.' })
  canBeBegun(@Root() kind: KindOfPlan, @Ctx() request: Request) {
    return canBeBegun(request, kind);
  }
}

@Resolver(() => Plan)
export class MovedPlanResolver {
  @FieldResolver(() => KindOfPlan, { description: 'Its kind, with the law that binds it.' })
  law(@Root() { kind }: Plan) {
    return plansByKind[kind];
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'The plan of another kind that it began with; its versions and its history stand there.' })
  cameFrom(@Root() { cameFromId }: Plan, @Ctx() { load }: Request) {
    return cameFromId ? load(planById, cameFromId) : null;
  }

  @FieldResolver(() => [Plan], { description: 'The plans of other kinds that began with this one.' })
  wentOnAs(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(plansThatCameFrom, id);
  }

  @Mutation(() => PlanResult, { description: 'Carries what a plan says over into a plan of another kind, as when a child on SEN support gets an EHC plan: the lines themselves, with all that is known of them.' })
  movePlan(@Arg('input', { description: 'Which plan, and to what kind.' }) input: MovePlanInput, @Ctx() request: Request) {
    return movePlan(request, input);
  }
}
alsoFields(planPolicy, { law: asRead, cameFrom: asRead, wentOnAs: asRead });
answeredBy('Plan', { cameFrom: [planById, 'cameFromId'], wentOnAs: [plansThatCameFrom, 'id'] });
