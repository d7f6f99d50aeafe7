import type { Tools } from '../../../access';
import type { NewStep } from '../course';
import { CourseStage } from '../course-stage';
import { ruleOfStep, stageAfter } from '../lifecycles';
import { CourseKind } from '../steps';
import { stepsOf, takeStep } from '../take-step';
import { challengeCourse, type ChallengeRef } from './challenge-course';

/** What was done in an assessment may be what an order asked for: it is noted in every challenge that goes on, so that the order’s own time ends. */
export async function noteInChallenges(tools: Tools, assessmentId: string, step: NewStep): Promise<void> {
  if (!ruleOfStep(CourseKind.CHALLENGE, step.kind)) return;
  const open = await tools.tx.connection.query<ChallengeRef>('SELECT id, child_id AS "childId", assessment_id AS "assessmentId", plan_id AS "planId" FROM challenge WHERE assessment_id = $1', [assessmentId]);
  for (const challenge of open) {
    const stage = stageAfter(CourseKind.CHALLENGE, await stepsOf(tools, challenge.id));
    if (stage === CourseStage.DECIDED || stage === CourseStage.UNDER_WAY) await takeStep(tools, challengeCourse(challenge), { kind: step.kind, on: step.on, about: step.about ?? null });
  }
}
