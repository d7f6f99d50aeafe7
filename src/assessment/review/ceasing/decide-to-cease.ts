import { deed, type Tools } from '../../../access';
import { NotNow } from '../../../platform/graphql/problem';
import { ageOn } from '../../asking/school-year';
import { StepKind } from '../../statutory/steps';
import { lastDayBy } from '../by-rule';
import { outOfOrder } from '../days-in-order';
import { tellFamily } from '../tell-family';
import { childOf } from '../whose-review';
import { decideToCeaseShape, type DecideToCeaseInput } from './ceasing.inputs';
import { CeasingState, ruleOf } from './ceasing-rules';
import { courseOfCeasing, stepOfCeasing } from './course-of-ceasing';
import { move, whyNotNow } from './move-ceasing';
import type { PlanCeasing } from './plan-ceasing.entity';
import { planCeasingPolicy } from './plan-ceasing.policy';

/** Decides that the plan is to cease, and notifies the family with its right of appeal (regulation 31(2)). The plan is kept until that is over. */
export const decideToCease = deed<DecideToCeaseInput, PlanCeasing, PlanCeasing>({
  may: planCeasingPolicy.may.decide,
  input: decideToCeaseShape,
  about: [planCeasingPolicy, (input) => input.planCeasingId],
  async act(ceasing, { version, on, reasons, notice }, tools) {
    const notifiedOn = on ?? tools.today;
    const { familyConsultedOn, settingConsultedOn } = ceasing;
    const refused = whyNotNow(ceasing, 'notify') ?? (await notYet(ceasing, tools))
      ?? outOfOrder('on', notifiedOn, { today: tools.today, before: { 'the family was consulted': familyConsultedOn, 'the setting was consulted': settingConsultedOn } });
    if (refused) return refused;
    const stuck = (await stepOfCeasing(tools, ceasing, { kind: StepKind.DECIDED_TO_CEASE, on: notifiedOn, reason: reasons }))
      ?? (await tellFamily(tools, courseOfCeasing(ceasing), { decision: StepKind.DECIDED_TO_CEASE, on: notifiedOn, reason: reasons, notice }));
    return stuck ?? move(tools, ceasing, { version, with: { state: CeasingState.NOTIFIED, notifiedOn, appealBy: lastDayBy('M9', notifiedOn), inWords: reasons.trim() }, words: reasons });
  },
});

/** What has to be done before: consulting, and the review of a young person who left. */
async function notYet(ceasing: PlanCeasing, tools: Tools): Promise<NotNow | undefined> {
  const { state, reason, familyConsultedOn, settingConsultedOn, wishesToReturn } = ceasing;
  if (!familyConsultedOn) return new NotNow('The family has to be told and consulted before it is decided (regulation 31(1))', state);
  const rule = ruleOf(reason);
  const { dateOfBirth } = await childOf(tools, ceasing.childId);
  const reviewed = rule.reviewFirst ? await reviewedSince(tools, ceasing) : true;
  if (!reviewed) return new NotNow('A young person has left education or training: the plan is reviewed first (regulation 30)', state);
  if (rule.reviewFirst && ageOn(dateOfBirth, tools.today) >= 18 && wishesToReturn == null) return new NotNow('Find out first whether the young person wishes to return, and whether that is appropriate (regulation 30)', state);
  if (rule.reviewFirst && wishesToReturn) return new NotNow('The young person wishes to return, so the plan goes on: amend it as needed (regulation 30)', state);
  if (!settingConsultedOn && !rule.reviewFirst) return new NotNow('The head or principal of the setting has to be consulted before it is decided (regulation 31(1))', state);
  return undefined;
}

/** Whether a review of the plan was decided within the year. */
async function reviewedSince({ tx, today }: Tools, { planId }: PlanCeasing): Promise<boolean> {
  const rows = await tx.connection.query(`SELECT FROM review WHERE plan_id = $1 AND decided_on > $2::date - interval '12 months'`, [planId, today]);
  return rows.length > 0;
}
