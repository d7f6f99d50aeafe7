import { deed, type Tools } from '../../../access';
import { planPolicy, type Plan } from '../../../plan';
import { invalid, NotNow, type Problem } from '../../../platform/graphql/problem';
import { ageOn } from '../../asking/school-year';
import { whyNotReviewed } from '../open-review';
import { CeasingConsidered } from '../review.events';
import { childOf, settingOf } from '../whose-review';
import { considerCeasingShape, type ConsiderCeasingInput } from './ceasing.inputs';
import { CeaseReason, CeasingState, ruleOf } from './ceasing-rules';
import type { PlanCeasing } from './plan-ceasing.entity';
import { planCeasingPolicy } from './plan-ceasing.policy';

/** Begins the way to ceasing an EHC plan (s.45; regulations 29 to 31). Nothing ends by this: it says what is considered, and why. */
export const considerCeasing = deed<ConsiderCeasingInput, Plan, PlanCeasing>({
  may: planCeasingPolicy.may.consider,
  input: considerCeasingShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { reason, inWords }, tools) {
    const refused = whyNotReviewed(plan) ?? (await underWay(tools, plan)) ?? (await notLawful(tools, plan, reason));
    if (refused) return refused;
    const ceasing = await tools.tx.insert(planCeasingPolicy, {
      ...blank, childId: plan.childId, planId: plan.id, state: CeasingState.CONSULTING, ground: ruleOf(reason).ground, reason, inWords: inWords.trim(), reviewId: await lastReviewOf(tools, plan.id),
    });
    tools.emit(CeasingConsidered, ceasing, { planId: plan.id });
    return ceasing;
  },
});

const blank = {
  familyConsultedOn: null, settingConsultedOn: null, wishesToReturn: null, notifiedOn: null, appealBy: null, appealedOn: null, appealEndedOn: null, ceasedOn: null, withdrawnReason: null,
} as const;

async function underWay({ tx }: Tools, plan: Plan): Promise<NotNow | undefined> {
  const rows = await tx.connection.query<{ state: string }>(`SELECT state FROM plan_ceasing WHERE plan_id = $1 AND state <> ALL ($2)`, [plan.id, [CeasingState.CEASED, CeasingState.WITHDRAWN]]);
  return rows[0] && new NotNow('It is being considered already whether this plan is to cease', rows[0].state);
}

/** The law’s own limits to a reason: age, and being out of education under 18. */
async function notLawful(tools: Tools, plan: Plan, reason: CeaseReason): Promise<Problem | undefined> {
  const { dateOfBirth } = await childOf(tools, plan.childId);
  const age = ageOn(dateOfBirth, tools.today);
  const { from } = ruleOf(reason);
  if (reason === CeaseReason.NO_LONGER_WISHES_TO_ENGAGE && age < 18) {
    return invalid('reason', 'under 18 a plan may not cease because a young person is out of education or training: the authority reviews it, so that they can return (regulation 29)');
  }
  if (from && age < from) return invalid('reason', `this is a reason from the age of ${from} on`);
  const isOut = (await settingOf(tools, plan.childId)) === null;
  if (reason === CeaseReason.NEEDS_MET_WITHOUT_PLAN && isOut && age < 18) {
    return invalid('reason', 'the child is on no roll: under 18 that alone is no reason to cease a plan (regulation 29)');
  }
  return undefined;
}

/** The review whose decision it follows from, if there was one. */
async function lastReviewOf({ tx }: Tools, planId: string): Promise<string | null> {
  const [review] = await tx.connection.query<{ id: string }>(`SELECT id FROM review WHERE plan_id = $1 AND decided_on IS NOT NULL ORDER BY decided_on DESC, recorded_at DESC LIMIT 1`, [planId]);
  return review?.id ?? null;
}
