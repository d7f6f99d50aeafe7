import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, type Request } from '../../../access';
import { Organisation, organisationById, Person, personById } from '../../../people';
import { Plan, planById } from '../../../plan';
import { Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { DraftResponseResult, ServedPlanResult, SettingConsultationResult } from '../statutory.results';
import { consultSetting, recordSettingReply } from './consult-setting';
import { DraftResponse } from './draft-response.entity';
import { ConsultSettingInput, IssueFinalPlanInput, RecordSettingReplyInput, RespondToDraftInput, ServeDraftInput } from './drafting.inputs';
import { draftResponsePolicy, settingConsultationPolicy } from './drafting.policies';
import { issueFinalPlan } from './issue-final-plan';
import { respondToDraft } from './respond-to-draft';
import { serveDraft } from './serve-draft';
import { SettingConsultation } from './setting-consultation.entity';

const consultationsOfAssessment = byForeignKey(settingConsultationPolicy, 'assessmentId', { by: 't.consulted_on, t.id' });
const responsesOfAssessment = byForeignKey(draftResponsePolicy, 'assessmentId', { by: 't.received_on, t.recorded_at, t.id' });

@Resolver()
export class DraftingResolver {
  @Mutation(() => ServedPlanResult, { description: 'Serves the draft plan on the family: what the plan says now, and no setting (s.38). The family’s fifteen days begin with it.' })
  serveDraft(@Arg('input', { description: 'Which plan, and how it was sent.' }) input: ServeDraftInput, @Ctx() request: Request) {
    return serveDraft(request, input);
  }

  @Mutation(() => DraftResponseResult, { description: 'The family answers the draft: what it thinks, a meeting, a school or college (s.38(2); regulation 13(1)).' })
  respondToDraft(@Arg('input', { description: 'What the family says.' }) input: RespondToDraftInput, @Ctx() request: Request) {
    return respondToDraft(request, input);
  }

  @Mutation(() => SettingConsultationResult, { description: 'Asks a school or college whether it can be named (s.39(2)).' })
  consultSetting(@Arg('input', { description: 'Which one.' }) input: ConsultSettingInput, @Ctx() request: Request) {
    return consultSetting(request, input);
  }

  @Mutation(() => SettingConsultationResult, { description: 'Records what a school or college answered.' })
  recordSettingReply(@Arg('input', { description: 'What it answered.' }) input: RecordSettingReplyInput, @Ctx() request: Request) {
    return recordSettingReply(request, input);
  }

  @Mutation(() => ServedPlanResult, { description: 'Issues the final plan, with the setting that it names and the notice of the family’s rights (regulations 13(2) and 14).' })
  issueFinalPlan(@Arg('input', { description: 'The setting, and what the letter says.' }) input: IssueFinalPlanInput, @Ctx() request: Request) {
    return issueFinalPlan(request, input);
  }
}

@Resolver(() => Assessment)
export class DraftingOfAssessmentResolver {
  @FieldResolver(() => Plan, { nullable: true, description: 'The plan that came of it, from the first draft on.' })
  plan(@Root() { planId }: Assessment, @Ctx() { load }: Request) {
    return planId ? load(planById, planId) : null;
  }

  @FieldResolver(() => [SettingConsultation], { description: 'Which schools and colleges were consulted, and what they answered; of what you may see.' })
  consultations(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(consultationsOfAssessment, id);
  }

  @FieldResolver(() => [DraftResponse], { description: 'What the family said to the draft, of what you may see.' })
  draftResponses(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(responsesOfAssessment, id);
  }
}
alsoFields(assessmentPolicy, { plan: asRead, consultations: asRead, draftResponses: asRead });
answeredBy('Assessment', { plan: [planById, 'planId'], consultations: [consultationsOfAssessment, 'id'], draftResponses: [responsesOfAssessment, 'id'] });

@Resolver(() => SettingConsultation)
export class SettingConsultationResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The school or college.' })
  setting(@Root() { settingId }: SettingConsultation, @Ctx() { load }: Request) {
    return load(organisationById, settingId);
  }
}
alsoFields(settingConsultationPolicy, { setting: asRead });
answeredBy('SettingConsultation', { setting: [organisationById, 'settingId'] });

@Resolver(() => DraftResponse)
export class DraftResponseResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who said it, or wrote it down.' })
  person(@Root() { recordedBy }: DraftResponse, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(draftResponsePolicy, { person: asRead });
answeredBy('DraftResponse', { person: [personById, 'recordedBy'] });
