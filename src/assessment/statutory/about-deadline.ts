import type { Deadline } from './deadline.entity';
import { CourseKind } from './steps';

type Named = Pick<Deadline, 'id' | 'courseType' | 'courseId' | 'assessmentId' | 'planId' | 'responsibleOrganisationId' | 'responsiblePersonId' | 'escalatedToId'>;

/** What an event about a deadline names: whose course it is in, and on whose worklist it stands. */
export const aboutDeadline = ({ id, courseType, courseId, assessmentId, planId, responsibleOrganisationId, responsiblePersonId, escalatedToId }: Named): Record<string, string> => ({
  deadlineId: id,
  courseId,
  ...(courseType === CourseKind.ADVICE && { adviceRequestId: courseId }),
  ...(assessmentId && { assessmentId }),
  ...(planId && { planId }),
  ...(responsibleOrganisationId && { responsibleOrganisationId }),
  ...(responsiblePersonId && { responsiblePersonId }),
  ...(escalatedToId && { escalatedToId }),
});
