import type { Tools } from '../../../access';
import { isProblem, type Problem } from '../../../platform/graphql/problem';
import type { Course, NewStep } from '../../statutory/course';
import { CourseKind, StepKind } from '../../statutory/steps';
import { takeStep } from '../../statutory/take-step';
import type { PlanCeasing } from './plan-ceasing.entity';

/** Ceasing as the law counts its days. */
export const courseOfCeasing = ({ id, childId, planId }: PlanCeasing): Course => ({ type: CourseKind.CEASING, id, childId, planId });

/** Writes down a step of ceasing; answers what stands in its way. */
export async function stepOfCeasing(tools: Tools, ceasing: PlanCeasing, step: NewStep): Promise<Problem | undefined> {
  const taken = await takeStep(tools, courseOfCeasing(ceasing), step);
  return isProblem(taken) ? taken : undefined;
}

/** The family was told that the plan goes on; nothing, where nobody had told it that it might not. */
export const letPlanGoOn = async (tools: Tools, ceasing: PlanCeasing, { on, reason }: { readonly on: string; readonly reason: string }): Promise<Problem | undefined> =>
  ceasing.familyConsultedOn ? stepOfCeasing(tools, ceasing, { kind: StepKind.DECIDED_NOT_TO_CEASE, on, reason }) : undefined;
