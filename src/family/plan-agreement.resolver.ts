import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../access';
import { Person, personById } from '../people';
import { PlanVersion, planVersionPolicy, versionById } from '../plan';
import { RespondToPlanInput } from './family.inputs';
import { answersToVersion, planAgreementById } from './family.loaders';
import { PlanAgreementResult } from './family.results';
import { newestAnswers } from './newest-answers';
import { PlanAgreement } from './plan-agreement.entity';
import { planAgreementPolicy } from './plan-agreement.policy';
import { respondToPlan } from './respond-to-plan';

@Resolver(() => PlanAgreement)
export class PlanAgreementResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who answered.' })
  person(@Root() { recordedBy }: PlanAgreement, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => PlanVersion, { nullable: true, description: 'The issued version that they answered to.' })
  planVersion(@Root() { planVersionId }: PlanAgreement, @Ctx() { load }: Request) {
    return load(versionById, planVersionId);
  }

  @Mutation(() => PlanAgreementResult, { description: 'Says for the family whether you agree with an issued plan. You can answer again; the newest counts.' })
  respondToPlan(@Arg('input', { description: 'Which version, and your answer.' }) input: RespondToPlanInput, @Ctx() request: Request) {
    return respondToPlan(request, input);
  }
}
alsoFields(planAgreementPolicy, { person: asRead, planVersion: asRead });
answeredBy('PlanAgreement', { person: [personById, 'recordedBy'], planVersion: [versionById, 'planVersionId'] });

@Resolver(() => PlanVersion)
export class AnswersOfVersionResolver {
  @FieldResolver(() => [PlanAgreement], { description: 'What the family answers to it, of what you may see: the newest answer of each person.' })
  responses(@Root() { id }: PlanVersion, @Ctx() request: Request) {
    return newestAnswers(request, id);
  }
}
alsoFields(planVersionPolicy, { responses: asRead });
answeredBy('PlanVersion', { responses: [answersToVersion, 'id'] });

@Resolver(() => Change)
export class ChangeOfAnswerResolver {
  @FieldResolver(() => PlanAgreement, { nullable: true, description: 'The family’s answer that it is about.' })
  planAgreement(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('PlanAgreement');
    return id ? load(planAgreementById, id) : null;
  }
}
