import { deed } from '../../../access';
import { invalid } from '../../../platform/graphql/problem';
import { StepKind } from '../../statutory/steps';
import { outOfOrder } from '../days-in-order';
import type { ConsultOnCeasingInput } from './ceasing.inputs';
import { stepOfCeasing } from './course-of-ceasing';
import type { PlanCeasing } from './plan-ceasing.entity';
import { planCeasingPolicy } from './plan-ceasing.policy';
import { move, whyNotNow } from './move-ceasing';

/** Writes down that the family was told and consulted, and the head of the setting consulted, before anything is decided (regulation 31(1)). */
export const consultOnCeasing = deed<ConsultOnCeasingInput, PlanCeasing, PlanCeasing>({
  may: planCeasingPolicy.may.decide,
  about: [planCeasingPolicy, (input) => input.planCeasingId],
  async act(ceasing, { version, familyOn, settingOn, wishesToReturn }, tools) {
    const { today } = tools;
    if (!familyOn && !settingOn && wishesToReturn == null) return invalid('familyOn', 'say who was consulted, and when');
    const refused = whyNotNow(ceasing, 'consult')
      ?? (familyOn ? outOfOrder('familyOn', familyOn, { today, before: {} }) : undefined)
      ?? (settingOn ? outOfOrder('settingOn', settingOn, { today, before: {} }) : undefined);
    if (refused) return refused;
    const stuck = familyOn && !ceasing.familyConsultedOn ? await stepOfCeasing(tools, ceasing, { kind: StepKind.CEASING_PROPOSED, on: familyOn }) : undefined;
    return stuck ?? move(tools, ceasing, {
      version,
      with: {
        familyConsultedOn: familyOn ?? ceasing.familyConsultedOn, settingConsultedOn: settingOn ?? ceasing.settingConsultedOn,
        wishesToReturn: wishesToReturn ?? ceasing.wishesToReturn,
      },
    });
  },
});
