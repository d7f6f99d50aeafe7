import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../../../access';
import { AssessmentResult } from '../../assessment.results';
import { AssessmentStepInput, EndAssessmentInput, RequestAssessmentInput, RequestReassessmentInput, TellOfRequestInput } from '../statutory.inputs';
import { RefusalInput } from '../deciding/decision.inputs';
import { confirmAssessment, decideToAssess, decideToIssue, declineToAssess, declineToIssue, makePlanAfterAll } from '../deciding/decide';
import { stopAssessment, withdrawAssessment } from './end-assessment';
import { requestAssessment } from './request-assessment';
import { reassessUnasked, requestReassessment } from './request-reassessment';
import { tellOfRequest } from './tell-of-request';

@Resolver()
export class AskingResolver {
  @Mutation(() => AssessmentResult, { description: 'Asks the authority for an EHC needs assessment, or records that it was asked, or that a child came to its notice. Its time runs from the day of receipt (s.36, s.24).' })
  requestAssessment(@Arg('input', { description: 'For whom, why, and who asked.' }) input: RequestAssessmentInput, @Ctx() request: Request) {
    return requestAssessment(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Asks the authority for a re-assessment of a child who has a plan, or records that it was asked (s.44(2)).' })
  requestReassessment(@Arg('input', { description: 'For whom, why, and who asked.' }) input: RequestReassessmentInput, @Ctx() request: Request) {
    return requestReassessment(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'The authority re-assesses a child who has a plan, without having been asked (s.44(3)).' })
  reassessUnasked(@Arg('input', { description: 'Whom, and why.' }) input: RequestReassessmentInput, @Ctx() request: Request) {
    return reassessUnasked(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Says that the family was consulted, and that health, social care and the setting were told of the request (regulations 3 and 4).' })
  tellOfRequest(@Arg('input', { description: 'Who, and when.' }) input: TellOfRequestInput, @Ctx() request: Request) {
    return tellOfRequest(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Tells the family that there will be an assessment, or a re-assessment (regulations 5(1) and 25).' })
  decideToAssess(@Arg('input', { description: 'Which, and when.' }) input: AssessmentStepInput, @Ctx() request: Request) {
    return decideToAssess(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Tells the family that there will be no assessment, or no re-assessment, with reasons and the family’s rights (regulations 5 and 25).' })
  declineToAssess(@Arg('input', { description: 'Which, when, and what the letter says.' }) input: RefusalInput, @Ctx() request: Request) {
    return declineToAssess(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Assesses after all what was refused: ordered, agreed in mediation, or no longer opposed (regulations 42, 44 and 45).' })
  confirmAssessment(@Arg('input', { description: 'Which, and when the family was told.' }) input: AssessmentStepInput, @Ctx() request: Request) {
    return confirmAssessment(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Tells the family that a plan will be issued.' })
  decideToIssue(@Arg('input', { description: 'Which, and when.' }) input: AssessmentStepInput, @Ctx() request: Request) {
    return decideToIssue(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Tells the family that no plan will be issued, or none amended, with reasons and the family’s rights (regulations 10(1) and 27).' })
  declineToIssue(@Arg('input', { description: 'Which, when, and what the letter says.' }) input: RefusalInput, @Ctx() request: Request) {
    return declineToIssue(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Makes after all a plan that was refused: ordered, or no longer opposed (regulations 44 and 45).' })
  makePlanAfterAll(@Arg('input', { description: 'Which, and the day of the order.' }) input: AssessmentStepInput, @Ctx() request: Request) {
    return makePlanAfterAll(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Records that whoever asked for the assessment took the request back.' })
  withdrawAssessment(@Arg('input', { description: 'Which, when and why.' }) input: EndAssessmentInput, @Ctx() request: Request) {
    return withdrawAssessment(request, input);
  }

  @Mutation(() => AssessmentResult, { description: 'Ends an assessment without a decision, as when the child has died.' })
  stopAssessment(@Arg('input', { description: 'Which, when and why.' }) input: EndAssessmentInput, @Ctx() request: Request) {
    return stopAssessment(request, input);
  }
}
