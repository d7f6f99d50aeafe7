import { OF_A_CHALLENGE } from '../statutory-step.entity';
import type { Course } from '../course';
import { CourseKind } from '../steps';

export interface ChallengeRef {
  readonly id: string;
  readonly childId: string;
  readonly assessmentId: string | null;
  readonly planId: string | null;
}
/** A challenge as the course of steps that it is. That a family appeals is known to those who know why things were decided, and to nobody else. */
export const challengeCourse = ({ id, childId, assessmentId, planId }: ChallengeRef): Course =>
  ({ type: CourseKind.CHALLENGE, id, childId, assessmentId, planId, audience: OF_A_CHALLENGE });
