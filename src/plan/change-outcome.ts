import { deed } from '../access';
import { changeOutcomeShape, type ChangeOutcomeInput } from './change.inputs';
import type { Outcome } from './outcome.entity';
import { outcomePolicy } from './outcome.policy';
import { smartTermsOf } from './smart';
import { ofEveryLine, reword } from './reword';

export const changeOutcome = deed<ChangeOutcomeInput, Outcome, Outcome>({
  may: outcomePolicy.may.change,
  input: changeOutcomeShape,
  about: [outcomePolicy, (input) => input.outcomeId],
  act: (outcome, input, tools) => {
    const { byWhen, byWhenInWords, measure, baseline } = input;
    return reword(tools, outcome, { sent: input, changes: { ...ofEveryLine(input), byWhen, byWhenInWords, measure, baseline, ...smartTermsOf(input) } });
  },
});
