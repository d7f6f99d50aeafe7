import { ChangeOfCourseResolver, CourseOfAssessmentResolver, StatutoryExceptionResolver, StatutoryStepResolver } from './course.resolver';
import { ChangeOfDeadlineResolver, DeadlineResolver } from './deadline.resolver';

export const statutoryResolvers = [
  CourseOfAssessmentResolver, StatutoryStepResolver, StatutoryExceptionResolver, ChangeOfCourseResolver, DeadlineResolver, ChangeOfDeadlineResolver,
] as const;
