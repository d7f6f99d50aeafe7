import { deed } from '../access';
import { addLine } from './add-line';
import { whyNotNamed } from './catalogue/named-entries';
import { addProvisionShape, type AddProvisionInput } from './line.inputs';
import { LineType } from './line-type';
import type { Plan } from './plan.entity';
import { planPolicy } from './plan.policy';
import type { Provision } from './provision.entity';
import { keepSource, restsOnSources, vouchedFor } from './sources/rest-on-sources';

/** Adds what is to be done for the child. */
export const addProvision = deed<AddProvisionInput, Plan, Provision>({
  may: planPolicy.may.change,
  input: addProvisionShape,
  about: [planPolicy, (input) => input.planId],
  act: async (plan, { section, text, brief, neededInClass, terms, position, needIds, outcomeIds, onAuthorityOf, catalogueEntryId, serviceId }, tools) => {
    const unknown = await whyNotNamed(tools, { catalogueEntryId, serviceId });
    if (unknown) return unknown;
    const wording = (text ?? terms.what).trim();
    const vouched = restsOnSources(plan) ? vouchedFor({ line: { wording, terms: { ...terms } }, onAuthorityOf }) : undefined;
    if (vouched && '__typename' in vouched) return vouched;
    const added = await addLine<Provision>(tools, plan, {
      lineType: LineType.PROVISION, position,
      fields: { ...terms, catalogueEntryId, serviceId, section, text: wording, brief, neededInClass },
      from: { [LineType.NEED]: needIds, [LineType.OUTCOME]: outcomeIds },
    });
    if (vouched && !('code' in added)) await keepSource(tools, added, vouched);
    return added;
  },
});
