import { deed } from '../../../access';
import type { Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { advance } from '../advance';
import { StepKind } from '../steps';
import { endAssessmentShape, type EndAssessmentInput } from '../statutory.inputs';

const ending = (kind: StepKind) =>
  deed<EndAssessmentInput, Assessment, Assessment>({
    may: assessmentPolicy.may.end,
    input: endAssessmentShape,
    about: [assessmentPolicy, (input) => input.assessmentId],
    act: (assessment, { version, on, reason }, tools) => advance(assessment, { version, step: { kind, on: on ?? tools.today, reason } }, tools),
  });

/** Records that whoever asked for the assessment took the request back. */
export const withdrawAssessment = ending(StepKind.REQUEST_WITHDRAWN);
/** Ends an assessment without a decision, as when the child has died. */
export const stopAssessment = ending(StepKind.ASSESSMENT_STOPPED);
