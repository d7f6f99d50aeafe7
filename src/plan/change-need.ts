import { deed } from '../access';
import { senTypeByCode } from '../people';
import { changeNeedShape, type ChangeNeedInput } from './change.inputs';
import { whyNotIn } from './fits-in-plan';
import type { Need } from './need.entity';
import { needPolicy } from './need.policy';
import { plansWith } from './plans-with';
import { PlanState } from './plan.states';
import { ofEveryLine, reword } from './reword';

/** Changes a need. Its type must mean something in every plan that it is in. */
export const changeNeed = deed<ChangeNeedInput, Need, Need>({
  may: needPolicy.may.change,
  input: changeNeedShape,
  about: [needPolicy, (input) => input.needId],
  async act(need, input, tools) {
    const senType = input.senType ? senTypeByCode(input.senType)!.code : input.senType;
    const plans = (await plansWith(tools.tx.connection, [need.id])).filter(({ state }) => state !== PlanState.CEASED);
    const refused = plans.map((plan) => whyNotIn(plan, { section: need.section, senType })).find((reason) => reason !== undefined);
    return refused ?? reword(tools, need, { sent: input, changes: { ...ofEveryLine(input), area: input.area, senType, isStrength: input.isStrength } });
  },
});
