import { deed } from '../access';
import { addLine } from './add-line';
import { addProvisionShape, type AddProvisionInput } from './line.inputs';
import { LineType } from './line-type';
import type { Plan } from './plan.entity';
import { planPolicy } from './plan.policy';
import type { Provision } from './provision.entity';

/** Adds what is to be done for the child. */
export const addProvision = deed<AddProvisionInput, Plan, Provision>({
  may: planPolicy.may.change,
  input: addProvisionShape,
  about: [planPolicy, (input) => input.planId],
  act: (plan, { section, text, brief, neededInClass, terms, position, needIds, outcomeIds }, tools) =>
    addLine<Provision>(tools, plan, {
      lineType: LineType.PROVISION, position,
      fields: { ...terms, section, text: (text ?? terms.what).trim(), brief, neededInClass },
      from: { [LineType.NEED]: needIds, [LineType.OUTCOME]: outcomeIds },
    }),
});
