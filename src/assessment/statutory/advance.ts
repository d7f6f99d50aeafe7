import type { Changes, Tools } from '../../access';
import { ChangedMeanwhile, isProblem, type Problem } from '../../platform/graphql/problem';
import { type AssessmentKind, AssessmentState, type Assessment } from '../assessment.entity';
import { AssessmentClosed } from '../assessment.events';
import { assessmentPolicy } from '../assessment.policy';
import { endWhatBeingAskedGave, withdrawWhatWaits } from '../closing';
import type { Course, NewStep } from './course';
import { CourseStage } from './course-stage';
import { ruleOfStep } from './lifecycles';
import { stepWords } from './step-words';
import { takeStep } from './take-step';
import { CourseKind } from './steps';

const courseTypes: Readonly<Record<AssessmentKind, CourseKind>> = {
  EHC_NEEDS_ASSESSMENT: CourseKind.EHC_NEEDS_ASSESSMENT, REASSESSMENT: CourseKind.REASSESSMENT, SCHOOL_LED: CourseKind.SCHOOL_LED,
};
/** An assessment as the course of steps that it is. */
export const courseOf = ({ id, childId, kind, planId }: Pick<Assessment, 'id' | 'childId' | 'kind' | 'planId'>): Course =>
  ({ type: courseTypes[kind], id, childId, assessmentId: id, planId });

/** Once it has come so far nobody waits for advice any more. */
const overWith: readonly CourseStage[] = [
  CourseStage.NOT_ASSESSED, CourseStage.NOT_ISSUED, CourseStage.ISSUED, CourseStage.WITHDRAWN, CourseStage.STOPPED, CourseStage.MOVED_AWAY, CourseStage.ENDED,
];

interface Advance {
  /** The version of the assessment that was seen: of two who decide at once, one is told. */
  readonly version: number;
  readonly step: NewStep;
  readonly with?: Changes<Assessment>;
}

/** Takes a step of an assessment and brings the assessment as far as it leads; where it is over by that, it is closed. */
export async function advance(assessment: Assessment, { version, step, with: changes }: Advance, tools: Tools): Promise<Assessment | Problem> {
  if (assessment.version !== version) return new ChangedMeanwhile(assessment, step.reason);
  const taken = await takeStep(tools, courseOf({ ...assessment, ...changes }), step);
  if (isProblem(taken)) return taken;
  const stage = ruleOfStep(courseTypes[assessment.kind], step.kind)?.to ?? assessment.stage;
  const advanced = await tools.tx.change(assessmentPolicy, { id: assessment.id, version }, { ...changes, stage, ...standing(stage, step) });
  if (!advanced) return new ChangedMeanwhile(assessment, step.reason);
  return stage && overWith.includes(stage) && assessment.state === AssessmentState.OPEN ? closing(advanced, tools) : advanced;
}

function standing(stage: CourseStage | null, { kind, on }: NewStep): Changes<Assessment> {
  if (stage && overWith.includes(stage)) return { state: AssessmentState.CLOSED, closedOn: on, closedReason: stepWords(kind) };
  return { state: AssessmentState.OPEN, closedOn: null, closedReason: null };
}

async function closing(closed: Assessment, tools: Tools): Promise<Assessment | Problem> {
  if (!(await withdrawWhatWaits(closed.id, tools))) return new ChangedMeanwhile(closed);
  await endWhatBeingAskedGave(closed.id, tools);
  tools.emit(AssessmentClosed, closed, { assessmentId: closed.id });
  return closed;
}
