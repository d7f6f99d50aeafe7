import { deed, type Tools } from '../../../access';
import { yearsAfter } from '../../../platform/clock';
import { childPolicy, type Child } from '../../../people';
import { PlanKind, PlanState } from '../../../plan';
import { invalid, isProblem, NotNow, type Problem } from '../../../platform/graphql/problem';
import { AssessmentKind, type Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { StepKind } from '../steps';
import { requestAssessmentShape, type RequestAssessmentInput } from '../statutory.inputs';
import { begin, presentAssessment } from './begin';
import { RequestBasis } from './request-basis';
import { whoAsks } from './who-asks';

const OLDEST = 25;

/** Asks the authority for an EHC needs assessment (s.36(1)), or records that it was asked, or that a child came to its notice (s.24). The clock runs from the day of receipt. */
export const requestAssessment = deed<RequestAssessmentInput, Child, Assessment>({
  may: assessmentPolicy.may.request,
  input: requestAssessmentShape,
  about: [childPolicy, (input) => input.childId],
  act: askToAssess,
});

/** The same of whoever asks out of what they have already: a school out of its SEN support. */
export async function askToAssess(child: Child, input: RequestAssessmentInput, tools: Tools): Promise<Assessment | Problem> {
  if (tools.today >= yearsAfter(child.dateOfBirth, OLDEST)) return invalid('childId', 'an assessment can be asked for until the 25th birthday');
  const asked = whoAsks(input, tools);
  if (isProblem(asked)) return asked;
  const refused = await whyNotAssessed(child.id, tools);
  if (refused) return refused;
  const kind = input.basis === RequestBasis.NOTICE ? StepKind.BROUGHT_TO_NOTICE : StepKind.REQUEST_RECEIVED;
  return begin(child, { kind: AssessmentKind.EHC_NEEDS_ASSESSMENT, purpose: input.purpose, asked, step: kind }, tools);
}

async function whyNotAssessed(childId: string, tools: Tools): Promise<Problem | undefined> {
  const [plan] = await tools.tx.connection.query<{ state: string }>(
    'SELECT state FROM plan WHERE child_id = $1 AND kind = $2 AND state = $3', [childId, PlanKind.EHC_PLAN, PlanState.ISSUED]);
  if (plan) return new NotNow('The child has an EHC plan: ask for a re-assessment, or for an early review', plan.state);
  const present = await presentAssessment(childId, AssessmentKind.EHC_NEEDS_ASSESSMENT, tools);
  if (!present?.stage) return undefined;
  return new NotNow(`The child is under assessment already: the request was received on ${present.receivedOn}`, present.stage);
}
