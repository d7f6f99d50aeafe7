import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, tell, type Request } from '../access';
import { Child, childById, childPolicy, Organisation, organisationById } from '../people';
import type { LoggedEvent } from '../platform/events/event';
import { Assessment } from './assessment.entity';
import { CloseAssessmentInput, OpenAssessmentInput } from './assessment.inputs';
import { adviceRequestById, assessmentById, assessmentsOfChild, requestsOfAssessment } from './assessment.loaders';
import { assessmentPolicy } from './assessment.policy';
import { AssessmentResult } from './assessment.results';
import { closeAssessment } from './close-assessment';
import { followAssessment } from './follow-assessment';
import { openAssessment } from './open-assessment';
import { AdviceRequest } from './request/advice-request.entity';
import { AdviceTotals, adviceTotals } from './request/advice-totals';

@ArgsType()
export class AssessmentUpdatedArgs extends AfterArgs {
  @Field(() => ID, { description: 'The assessment to follow.' }) assessmentId!: string;
}

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Query(() => Assessment, { nullable: true, description: 'A coordinated assessment.' })
  assessment(@Arg('id', () => ID, { description: 'The assessment.' }) id: string, @Ctx() { load }: Request) {
    return load(assessmentById, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about.' })
  child(@Root() { childId }: Assessment, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that coordinates it.' })
  coordinatingOrganisation(@Root() { coordinatingOrganisationId }: Assessment, @Ctx() { load }: Request) {
    return load(organisationById, coordinatingOrganisationId);
  }

  @FieldResolver(() => [AdviceRequest], { description: 'Who was asked, by when, and who is late; of what you may see.' })
  requests(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(requestsOfAssessment, id);
  }

  @Mutation(() => AssessmentResult, { description: 'Opens a coordinated assessment; of each kind there is one at a time.' })
  openAssessment(@Arg('input', { description: 'Which, and what for.' }) input: OpenAssessmentInput, @Ctx() request: Request) {
    return openAssessment(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Closes an assessment. What nobody has answered yet is withdrawn.' })
  closeAssessment(@Arg('input', { description: 'Which, and why.' }) input: CloseAssessmentInput, @Ctx() request: Request) {
    return closeAssessment(request, input);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'Every change in an assessment as it happens: asked, seen, more time, declined, given, taken into a plan, closed, and a plan issued; of what you may see.',
    subscribe: followAssessment as never,
  })
  assessmentUpdated(@Root() event: LoggedEvent, @Args(() => AssessmentUpdatedArgs) _: AssessmentUpdatedArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(assessmentPolicy, { child: asRead, coordinatingOrganisation: asRead, requests: asRead });
answeredBy('Query', { assessment: [assessmentById, 'id'] });
answeredBy('Assessment', {
  child: [childById, 'childId'], coordinatingOrganisation: [organisationById, 'coordinatingOrganisationId'], requests: [requestsOfAssessment, 'id'],
});

@Resolver(() => Child)
export class AssessmentsOfChildResolver {
  @FieldResolver(() => [Assessment], { description: 'Coordinated assessments, of those that you may see.' })
  assessments(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(assessmentsOfChild, id);
  }

  @FieldResolver(() => AdviceTotals, { description: 'How far the advice about the child has come, of what you may know.' })
  adviceSought(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(adviceTotals, id);
  }
}
alsoFields(childPolicy, { assessments: asRead, adviceSought: asRead });
answeredBy('Child', { assessments: [assessmentsOfChild, 'id'], adviceSought: [adviceTotals, 'id'] });

@Resolver(() => Change)
export class ChangeOfAssessmentResolver {
  @FieldResolver(() => Assessment, { nullable: true, description: 'The assessment that it is about.' })
  assessment(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Assessment');
    return id ? load(assessmentById, id) : null;
  }

  @FieldResolver(() => AdviceRequest, { nullable: true, description: 'The request for advice that it is about.' })
  adviceRequest(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('AdviceRequest');
    return id ? load(adviceRequestById, id) : null;
  }
}
