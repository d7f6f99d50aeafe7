import { deed } from '../../../access';
import { invalid, isProblem, NotNow } from '../../../platform/graphql/problem';
import type { Assessment } from '../../assessment.entity';
import { ChallengeBegun } from '../../assessment.events';
import { assessmentPolicy } from '../../assessment.policy';
import { CourseStage } from '../course-stage';
import { StepKind } from '../steps';
import { stepsOf, takeStep } from '../take-step';
import { challengeCourse } from './challenge-course';
import { ChallengeMatter, type Challenge } from './challenge.entity';
import type { BeginChallengeInput } from './challenge.inputs';
import { challengePolicy } from './challenge.policy';

/** The decisions of an assessment that s.51(2) lets a family appeal, and what they are counted as. */
const matterOf: Partial<Readonly<Record<StepKind, ChallengeMatter>>> = {
  [StepKind.DECIDED_NOT_TO_ASSESS]: ChallengeMatter.TO_ASSESS,
  [StepKind.DECIDED_NOT_TO_ISSUE]: ChallengeMatter.TO_ISSUE,
  [StepKind.DECIDED_NOT_TO_REASSESS]: ChallengeMatter.OTHER,
  [StepKind.DECIDED_NOT_TO_AMEND]: ChallengeMatter.OTHER,
  [StepKind.FINAL_PLAN_ISSUED]: ChallengeMatter.OTHER,
};

/** Begins mediation, or an appeal, over a decision. Its two months run from the day of the letter. */
export const beginChallenge = deed<BeginChallengeInput, Assessment, Challenge>({
  may: assessmentPolicy.may.challenge,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act(assessment, { decision, aboutSettingOnly }, tools) {
    const matter = matterOf[decision];
    if (!matter) return invalid('decision', 'this is no decision that can be appealed');
    const decided = (await stepsOf(tools, assessment.id)).findLast(({ kind }) => kind === decision);
    if (!decided) return invalid('decision', 'the authority has not decided this here');
    const known = await tools.tx.connection.query('SELECT FROM challenge WHERE assessment_id = $1 AND decision = $2 AND decided_on = $3', [assessment.id, decision, decided.on]);
    if (known.length > 0) return new NotNow('Mediation or appeal over this decision has begun already', CourseStage.UNDER_WAY);
    const { id: assessmentId, childId, planId } = assessment;
    const challenge = await tools.tx.insert(challengePolicy, {
      childId, assessmentId, planId, decision, decidedOn: decided.on, matter, aboutSettingOnly: aboutSettingOnly && decision === StepKind.FINAL_PLAN_ISSUED, stage: CourseStage.UNDER_WAY,
    });
    const taken = await takeStep(tools, challengeCourse(challenge), { kind: StepKind.DECISION_NOTIFIED, on: decided.on });
    if (isProblem(taken)) return taken;
    tools.emit(ChallengeBegun, challenge, { assessmentId });
    return challenge;
  },
});
