import { byForeignKey, type Request } from '../../../access';
import { calendarsOfSchool, childById, enrolmentsOfChild } from '../../../people';
import { HubError } from '../../../platform/graphql/errors';
import { ruleNamed, suppose } from '../clock';
import { ruleOfStep } from '../lifecycles';
import { deadlinePolicy, statutoryExceptionPolicy, statutoryStepPolicy } from '../statutory.policies';
import type { StatutoryStep } from '../statutory-step.entity';
import { CourseKind, StepKind } from '../steps';
import type { SupposedStepInput, WhatIf } from './what-if';

const stepsOfCourse = byForeignKey(statutoryStepPolicy, 'courseId', { by: 't.position, t.id' });
const exceptionsOfCourse = byForeignKey(statutoryExceptionPolicy, 'courseId', { by: 't.from_on, t.id' });
const deadlinesOfCourse = byForeignKey(deadlinePolicy, 'courseId', { by: 't.due_on, t.id' });
const MOST = 20;

const assessments: readonly CourseKind[] = [CourseKind.EHC_NEEDS_ASSESSMENT, CourseKind.REASSESSMENT];
/** A step that the course knows; of an assessment also that advice comes, which stops no clock of it and leaves its draft less time. */
const canBeSupposed = (course: CourseKind, kind: StepKind): boolean =>
  ruleOfStep(course, kind) !== undefined || (kind === StepKind.ADVICE_RECEIVED && assessments.includes(course));

function checked(course: CourseKind, steps: readonly SupposedStepInput[]): void {
  const strange = steps.find(({ kind }) => !canBeSupposed(course, kind));
  if (strange) throw new HubError('BAD_USER_INPUT', `${strange.kind} does not happen in this kind of course`);
  if (steps.length > MOST) throw new HubError('BAD_USER_INPUT', `No more than ${MOST} steps can be supposed at once`);
}

/** The school where the child is on that day, of what the asker may know. */
async function schoolOf({ load }: Request, childId: string, today: string): Promise<string | null> {
  const enrolments = await load(enrolmentsOfChild, childId);
  return enrolments.find(({ fromOn, untilOn }) => fromOn <= today && (!untilOn || untilOn >= today))?.schoolId ?? null;
}

async function courseAsSeen(request: Request, courseId: string, { courseType, childId }: StatutoryStep) {
  const { load, ground } = request;
  const [steps, exceptions, deadlines, child] = await Promise.all([
    load(stepsOfCourse, courseId), load(exceptionsOfCourse, courseId), load(deadlinesOfCourse, courseId), load(childById, childId),
  ]);
  return {
    kind: courseType,
    today: ground.clock.today(),
    bornOn: child?.dateOfBirth ?? null,
    steps: steps.map(({ kind, happenedOn, about, phaseMove }) => ({ kind, on: happenedOn, about, phaseMove })),
    exceptions: exceptions.map(({ ground: code, fromOn, untilOn, revisedTargetOn }) => ({ code, from: fromOn, until: untilOn, revisedTargetOn })),
    held: deadlines.map((each) => ({ ...each, rule: each.ruleId, about: each.about === courseId ? null : each.about })),
  };
}

/** What would become of a course; nothing where the asker may see no step of it. */
export async function supposeInCourse(request: Request, courseId: string, supposed: readonly SupposedStepInput[]): Promise<WhatIf | null> {
  const [first] = await request.load(stepsOfCourse, courseId);
  if (!first) return null;
  checked(first.courseType, supposed);
  const course = await courseAsSeen(request, courseId, first);
  const { tx } = await request.entered();
  const calendars = await calendarsOfSchool(tx, await schoolOf(request, first.childId, course.today));
  const { deadlines, said } = suppose(course, supposed, calendars);
  return { said, deadlines: deadlines.map((each) => ({ ...each, title: ruleNamed(each.rule)!.title })) };
}
