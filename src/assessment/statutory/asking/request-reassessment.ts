import { deed, type Rule, type Tools } from '../../../access';
import { childPolicy, type Child } from '../../../people';
import { PlanKind, PlanState } from '../../../plan';
import { invalid, isProblem, NotNow, type Problem } from '../../../platform/graphql/problem';
import { AssessmentKind, type Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { StepKind } from '../steps';
import { requestAssessmentShape, type RequestReassessmentInput } from '../statutory.inputs';
import { begin, presentAssessment } from './begin';
import { whoAsks } from './who-asks';

const beginsWith = (step: StepKind, may: Rule) =>
  deed<RequestReassessmentInput, Child, Assessment>({
    may,
    input: requestAssessmentShape,
    about: [childPolicy, (input) => input.childId],
    async act(child, input, tools) {
      const asked = whoAsks(input, tools);
      if (isProblem(asked)) return asked;
      const refused = await whyNotReassessed(child.id, tools);
      return refused ?? begin(child, { kind: AssessmentKind.REASSESSMENT, purpose: input.purpose, asked, step }, tools);
    },
  });

/** Asks for a re-assessment of a child who has a plan (s.44(2); regulations 23 to 25). */
export const requestReassessment = beginsWith(StepKind.REASSESSMENT_REQUESTED, assessmentPolicy.may.request);
/** The authority re-assesses without having been asked (s.44(3)). */
export const reassessUnasked = beginsWith(StepKind.DECIDED_TO_REASSESS_UNASKED, assessmentPolicy.may.reassessUnasked);

async function whyNotReassessed(childId: string, tools: Tools): Promise<Problem | undefined> {
  const plans = await tools.tx.connection.query(
    'SELECT FROM plan WHERE child_id = $1 AND kind = $2 AND state = $3', [childId, PlanKind.EHC_PLAN, PlanState.ISSUED]);
  if (plans.length === 0) return invalid('childId', 'the child has no EHC plan; ask for an assessment');
  const present = await presentAssessment(childId, AssessmentKind.REASSESSMENT, tools);
  return present && new NotNow('The child is being re-assessed already', present.stage ?? 'OPEN');
}
