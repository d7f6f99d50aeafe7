import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, type Request } from '../../../access';
import { Plan, planById } from '../../../plan';
import { ceasingById } from '../review.loaders';
import { PlanCeasingResult } from '../review.results';
import { endCeasingAppeal, recordCeasingAppeal } from './appeal-ceasing';
import {
  CompleteCeasingInput, ConsiderCeasingInput, ConsultOnCeasingInput, DecideToCeaseInput, EndCeasingAppealInput, RecordCeasingAppealInput, WithdrawCeasingInput,
} from './ceasing.inputs';
import { ruleOf } from './ceasing-rules';
import { completeCeasing } from './complete-ceasing';
import { considerCeasing } from './consider-ceasing';
import { consultOnCeasing } from './consult-on-ceasing';
import { decideToCease } from './decide-to-cease';
import { PlanCeasing } from './plan-ceasing.entity';
import { planCeasingPolicy } from './plan-ceasing.policy';
import { withdrawCeasing } from './withdraw-ceasing';

@Resolver(() => PlanCeasing)
export class PlanCeasingResolver {
  @Query(() => PlanCeasing, { nullable: true, description: 'The authority’s way to ceasing an EHC plan.' })
  planCeasing(@Arg('id', () => ID, { description: 'The ceasing.' }) id: string, @Ctx() { load }: Request) {
    return load(ceasingById, id);
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'The plan.' })
  plan(@Root() { planId }: PlanCeasing, @Ctx() { load }: Request) {
    return load(planById, planId);
  }

  @FieldResolver(() => String, { description: 'The reason’s code in the national return (SEN2 item 4.6).' })
  reasonCode(@Root() { reason }: PlanCeasing) {
    return ruleOf(reason).code;
  }

  @Mutation(() => PlanCeasingResult, { description: 'Says that the authority considers ceasing an EHC plan, and why. Nothing ends by this.' })
  considerCeasing(@Arg('input', { description: 'Which plan, and why.' }) input: ConsiderCeasingInput, @Ctx() request: Request) {
    return considerCeasing(request, input);
  }

  @Mutation(() => PlanCeasingResult, { description: 'Writes down that the family and the setting were consulted.' })
  consultOnCeasing(@Arg('input', { description: 'Who, and when.' }) input: ConsultOnCeasingInput, @Ctx() request: Request) {
    return consultOnCeasing(request, input);
  }

  @Mutation(() => PlanCeasingResult, { description: 'Decides that the plan is to cease, and notifies the family with its right of appeal. The plan is kept until that is over.' })
  decideToCease(@Arg('input', { description: 'The decision.' }) input: DecideToCeaseInput, @Ctx() request: Request) {
    return decideToCease(request, input);
  }

  @Mutation(() => PlanCeasingResult, { description: 'Writes down that the family appealed: the plan is kept until the appeal ends.' })
  recordCeasingAppeal(@Arg('input', { description: 'When.' }) input: RecordCeasingAppealInput, @Ctx() request: Request) {
    return recordCeasingAppeal(request, input);
  }

  @Mutation(() => PlanCeasingResult, { description: 'Writes down how the appeal ended.' })
  endCeasingAppeal(@Arg('input', { description: 'How.' }) input: EndCeasingAppealInput, @Ctx() request: Request) {
    return endCeasingAppeal(request, input);
  }

  @Mutation(() => PlanCeasingResult, { description: 'Ends the plan, once the time for an appeal or the appeal itself is over; whatever review of it is under way is called off.' })
  completeCeasing(@Arg('input', { description: 'When.' }) input: CompleteCeasingInput, @Ctx() request: Request) {
    return completeCeasing(request, input);
  }

  @Mutation(() => PlanCeasingResult, { description: 'Lets the plan go on after all.' })
  withdrawCeasing(@Arg('input', { description: 'Why.' }) input: WithdrawCeasingInput, @Ctx() request: Request) {
    return withdrawCeasing(request, input);
  }
}
alsoFields(planCeasingPolicy, { plan: asRead, reasonCode: asRead });
answeredBy('Query', { planCeasing: [ceasingById, 'id'] });
answeredBy('PlanCeasing', { plan: [planById, 'planId'] });
