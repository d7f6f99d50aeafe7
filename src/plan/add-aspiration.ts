import { deed } from '../access';
import { addLine } from './add-line';
import type { Aspiration } from './aspiration.entity';
import { addAspirationShape, type AddAspirationInput } from './line.inputs';
import { LineType } from './line-type';
import type { Plan } from './plan.entity';
import { planPolicy } from './plan.policy';
import { Section } from './section';

/** Writes down what the child or the family hopes for. */
export const addAspiration = deed<AddAspirationInput, Plan, Aspiration>({
  may: planPolicy.may.change,
  input: addAspirationShape,
  about: [planPolicy, (input) => input.planId],
  act: (plan, { text, brief, neededInClass, whoseWords, howGathered, position, outcomeIds }, tools) =>
    addLine<Aspiration>(tools, plan, {
      lineType: LineType.ASPIRATION, position,
      fields: { section: Section.A, text: text.trim(), brief, neededInClass, whoseWords, howGathered },
      to: { [LineType.OUTCOME]: outcomeIds },
    }),
});
