import { deed, type Tools } from '../../../access';
import { issueVersion, LegalBasis, planPolicy, PlanEdition } from '../../../plan';
import { dayInWords } from '../../../platform/calendar/day-words';
import { ChangedMeanwhile, invalid, isProblem, NotNow, type Problem } from '../../../platform/graphql/problem';
import { AssessmentKind, type Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { beginNextYear } from '../../review/next-review';
import { advance, courseOf } from '../advance';
import { noteInChallenges } from '../challenging/note-in-challenges';
import { sendNotice } from '../deciding/send-notice';
import { nameSettings, whyNotNamed } from '../sen2/name-settings';
import { StepKind } from '../steps';
import { stepsOf } from '../take-step';
import { issueFinalPlanShape, type IssueFinalPlanInput } from './drafting.inputs';

/** Issues the final plan (regulations 13(2) and 14): what the plan says now, the setting that section I names, and the notice of the family’s rights. */
export const issueFinalPlan = deed<IssueFinalPlanInput, Assessment, Assessment>({
  may: assessmentPolicy.may.serve,
  input: issueFinalPlanShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act(assessment, { version, planVersion, settings, notice, on, note, overrides }, tools) {
    if (assessment.version !== version) return new ChangedMeanwhile(assessment);
    const day = on ?? tools.today;
    const refused = (await whyTooSoon(assessment, day, tools)) ?? (await whyNotNamed(tools, { settings, assessmentId: assessment.id, on: day }));
    if (refused) return refused;
    const plan = assessment.planId ? await tools.find(planPolicy, assessment.planId) : null;
    if (!plan) return new NotNow('No draft of a plan has been served', assessment.stage ?? assessment.state);
    const issued = await issueVersion(plan, { version: planVersion, note: note ?? null, issuedOn: day, overrides, ...editionOf(assessment) }, tools);
    if (isProblem(issued)) return issued;
    await nameSettings(tools, { settings, planId: plan.id, planVersionId: issued.id, childId: plan.childId, on: day });
    const sent = await sendNotice(tools, courseOf(assessment), { decision: StepKind.FINAL_PLAN_ISSUED, on: day, parts: notice });
    if (isProblem(sent)) return sent;
    const stuck = await beginNextYear(tools, plan, day);
    if (stuck) return stuck;
    const step = { kind: StepKind.FINAL_PLAN_ISSUED, on: day, facts: { planVersionId: issued.id, noticeId: sent.id } };
    const advanced = await advance(assessment, { version, step }, tools);
    if (!isProblem(advanced)) await noteInChallenges(tools, assessment.id, step);
    return advanced;
  },
});

const editionOf = ({ kind }: Assessment) =>
  kind === AssessmentKind.REASSESSMENT
    ? { edition: PlanEdition.FINAL_AMENDED, legalBasis: LegalBasis.REASSESSMENT }
    : { edition: PlanEdition.FINAL, legalBasis: LegalBasis.ASSESSMENT };

const TIME_OF_THE_FAMILY = 'E5';
/** The family’s fifteen days are its own: a plan is final before they are over only when the family has answered. */
async function whyTooSoon({ id, stage }: Assessment, on: string, tools: Tools): Promise<Problem | undefined> {
  const steps = await stepsOf(tools, id);
  const served = steps.findLastIndex(({ kind }) => kind === StepKind.DRAFT_SERVED);
  if (served < 0) return new NotNow('No draft of a plan has been served', stage ?? 'OPEN');
  if (steps.slice(served).some(({ kind }) => kind === StepKind.REPRESENTATIONS_RECEIVED)) return undefined;
  const [time] = await tools.tx.connection.query<{ dueOn: string }>(
    'SELECT due_on AS "dueOn" FROM deadline WHERE course_id = $1 AND rule_id = $2 AND started_on = $3', [id, TIME_OF_THE_FAMILY, steps[served]!.on]);
  if (!time || on > time.dueOn) return undefined;
  return invalid('on', `the family has until ${dayInWords(time.dueOn)} to answer the draft, and has not answered yet`);
}
