import { deed } from '../../../access';
import { ChangedMeanwhile, invalid, isProblem, NotNow } from '../../../platform/graphql/problem';
import { officers } from '../statutory.audiences';
import { ruleOfStep } from '../lifecycles';
import { CourseKind, StepKind } from '../steps';
import { stepsOf, takeStep } from '../take-step';
import { challengeCourse } from './challenge-course';
import type { Challenge } from './challenge.entity';
import { recordChallengeStepShape, type RecordChallengeStepInput } from './challenge.inputs';
import { challengePolicy } from './challenge.policy';

/** What an order asks for is done in the assessment itself, which notes it here. */
const doneElsewhere: readonly StepKind[] = [
  StepKind.DECISION_NOTIFIED, StepKind.ASSESSMENT_CONFIRMED, StepKind.DECIDED_TO_ISSUE, StepKind.DECIDED_NOT_TO_ISSUE, StepKind.DRAFT_SERVED, StepKind.FINAL_PLAN_ISSUED,
  StepKind.FINAL_AMENDED_PLAN_ISSUED, StepKind.PLAN_CEASED,
];

/** Records what happened in a mediation or an appeal: its days, and what came of it. */
export const recordChallengeStep = deed<RecordChallengeStepInput, Challenge, Challenge>({
  may: challengePolicy.may.record,
  input: recordChallengeStepShape,
  about: [challengePolicy, (input) => input.challengeId],
  async act(challenge, { version, step, on, reason }, tools) {
    if (challenge.version !== version) return new ChangedMeanwhile(challenge, reason);
    const rule = ruleOfStep(CourseKind.CHALLENGE, step);
    if (!rule || doneElsewhere.includes(step)) return invalid('step', 'this is not recorded here');
    const isOfficer = officers.some((office) => tools.viewer.offices.includes(office));
    if (!isOfficer && !rule.by.includes('FAMILY')) return invalid('step', 'the authority records this');
    if (step === StepKind.APPEAL_REGISTERED && !challenge.aboutSettingOnly && !(await hasCertificate(challenge.id))) {
      return new NotNow('An appeal needs the mediation adviser’s certificate first (s.55)', challenge.stage);
    }
    const taken = await takeStep(tools, challengeCourse(challenge), { kind: step, on: on ?? tools.today, reason: reason ?? null });
    if (isProblem(taken)) return taken;
    return (await tools.tx.change(challengePolicy, challenge, { stage: rule.to ?? challenge.stage })) ?? new ChangedMeanwhile(challenge, reason);

    async function hasCertificate(challengeId: string): Promise<boolean> {
      return (await stepsOf(tools, challengeId)).some(({ kind }) => kind === StepKind.MEDIATION_CERTIFICATE_ISSUED);
    }
  },
});
