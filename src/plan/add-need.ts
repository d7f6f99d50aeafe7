import { deed } from '../access';
import { senTypeByCode } from '../people';
import { addLine } from './add-line';
import { addNeedShape, type AddNeedInput } from './line.inputs';
import { LineType } from './line-type';
import type { Need } from './need.entity';
import type { Plan } from './plan.entity';
import { planPolicy } from './plan.policy';

/** Adds a need, or a strength. */
export const addNeed = deed<AddNeedInput, Plan, Need>({
  may: planPolicy.may.change,
  input: addNeedShape,
  about: [planPolicy, (input) => input.planId],
  act: (plan, { section, text, brief, neededInClass, area, senType, isStrength, position, outcomeIds, provisionIds }, tools) =>
    addLine<Need>(tools, plan, {
      lineType: LineType.NEED, position,
      fields: { section, text: text.trim(), brief, neededInClass, area, senType: senType ? senTypeByCode(senType)!.code : null, isStrength },
      to: { [LineType.OUTCOME]: outcomeIds, [LineType.PROVISION]: provisionIds },
    }),
});
