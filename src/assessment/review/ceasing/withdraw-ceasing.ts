import { deed } from '../../../access';
import { withdrawCeasingShape, type WithdrawCeasingInput } from './ceasing.inputs';
import { CeasingState } from './ceasing-rules';
import { move, whyNotNow } from './move-ceasing';
import { letPlanGoOn } from './course-of-ceasing';
import type { PlanCeasing } from './plan-ceasing.entity';
import { planCeasingPolicy } from './plan-ceasing.policy';

/** Lets the plan go on after all. */
export const withdrawCeasing = deed<WithdrawCeasingInput, PlanCeasing, PlanCeasing>({
  may: planCeasingPolicy.may.decide,
  input: withdrawCeasingShape,
  about: [planCeasingPolicy, (input) => input.planCeasingId],
  act: async (ceasing, { version, reason }, tools) =>
    whyNotNow(ceasing, 'withdraw') ?? (await letPlanGoOn(tools, ceasing, { on: tools.today, reason })) ?? move(tools, ceasing, { version, with: { state: CeasingState.WITHDRAWN, withdrawnReason: reason.trim() }, words: reason }),
});
