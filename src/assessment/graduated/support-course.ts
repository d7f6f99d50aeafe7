import type { Tools } from '../../access';
import { isProblem, NotNow, type Problem } from '../../platform/graphql/problem';
import { Duty } from '../statutory/clock';
import type { Course, NewStep } from '../statutory/course';
import { CourseKind } from '../statutory/steps';
import { takeStep } from '../statutory/take-step';
import { SupportState, type SenSupport } from './sen-support.entity';

type OfCourse = Pick<SenSupport, 'id' | 'childId' | 'schoolId'>;

const courseOf = ({ id, childId, schoolId }: OfCourse): Course => ({
  type: CourseKind.SCHOOL_LED, id, childId, responsible: { [Duty.SCHOOL]: { organisationId: schoolId, personId: null } },
});

/** Takes steps of the school’s own course, one after the other; the first that cannot be taken stands in the way. */
export async function takeSteps(tools: Tools, support: OfCourse, steps: readonly NewStep[]): Promise<Problem | undefined> {
  for (const step of steps) {
    const taken = await takeStep(tools, courseOf(support), step);
    if (isProblem(taken)) return taken;
  }
  return undefined;
}

/** Why nothing more can be added to SEN support; nothing while it goes on. */
export const whyNotOpen = ({ state }: Pick<SenSupport, 'state'>): NotNow | undefined =>
  state === SupportState.ACTIVE ? undefined : new NotNow('This SEN support has ended: nothing more goes into it', state);
