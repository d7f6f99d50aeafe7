import { deed, type Tools } from '../../../access';
import { outOfOrder } from '../days-in-order';
import { endCeasingAppealShape, type EndCeasingAppealInput, type RecordCeasingAppealInput } from './ceasing.inputs';
import { CeasingState } from './ceasing-rules';
import { letPlanGoOn } from './course-of-ceasing';
import { move, whyNotNow } from './move-ceasing';
import type { PlanCeasing } from './plan-ceasing.entity';
import { planCeasingPolicy } from './plan-ceasing.policy';

/** Writes down that the family appealed: the plan is kept until the appeal ends (s.45(4)). */
export const recordCeasingAppeal = deed<RecordCeasingAppealInput, PlanCeasing, PlanCeasing>({
  may: planCeasingPolicy.may.decide,
  about: [planCeasingPolicy, (input) => input.planCeasingId],
  async act(ceasing, { version, on }, tools: Tools) {
    const refused = whyNotNow(ceasing, 'appeal') ?? outOfOrder('on', on, { today: tools.today, before: { 'the family was notified': ceasing.notifiedOn } });
    return refused ?? move(tools, ceasing, { version, with: { state: CeasingState.UNDER_APPEAL, appealedOn: on } });
  },
});

/** Writes down how the appeal ended. Where the plan is to cease, that is the next thing done. */
export const endCeasingAppeal = deed<EndCeasingAppealInput, PlanCeasing, PlanCeasing>({
  may: planCeasingPolicy.may.decide,
  input: endCeasingAppealShape,
  about: [planCeasingPolicy, (input) => input.planCeasingId],
  async act(ceasing, { version, on, planGoesOn, inWords }, tools: Tools) {
    const refused = whyNotNow(ceasing, 'endAppeal') ?? outOfOrder('on', on, { today: tools.today, before: { 'the appeal was registered': ceasing.appealedOn } });
    if (refused) return refused;
    const ended = planGoesOn ? { state: CeasingState.WITHDRAWN, withdrawnReason: inWords.trim() } : { state: CeasingState.NOTIFIED };
    const stuck = planGoesOn ? await letPlanGoOn(tools, ceasing, { on, reason: inWords }) : undefined;
    return stuck ?? move(tools, ceasing, { version, with: { ...ended, appealEndedOn: on }, words: inWords });
  },
});
