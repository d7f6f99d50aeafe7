import { deed } from '../access';
import { addLine } from './add-line';
import { addOutcomeShape, type AddOutcomeInput } from './line.inputs';
import { LineType } from './line-type';
import type { Outcome } from './outcome.entity';
import type { Plan } from './plan.entity';
import { planPolicy } from './plan.policy';
import { Section } from './section';
import { smartTermsOf } from './smart';

/** Adds a difference that is to be made. */
export const addOutcome = deed<AddOutcomeInput, Plan, Outcome>({
  may: planPolicy.may.change,
  input: addOutcomeShape,
  about: [planPolicy, (input) => input.planId],
  act: (plan, { text, brief, neededInClass, byWhen, byWhenInWords, measure, baseline, position, needIds, aspirationIds, provisionIds, ...smart }, tools) =>
    addLine<Outcome>(tools, plan, {
      lineType: LineType.OUTCOME, position,
      fields: { section: Section.E, text: text.trim(), brief, neededInClass, byWhen, byWhenInWords, measure, baseline, ...smartTermsOf(smart) },
      from: { [LineType.NEED]: needIds, [LineType.ASPIRATION]: aspirationIds }, to: { [LineType.PROVISION]: provisionIds },
    }),
});
