import { deed } from '../access';
import type { Aspiration } from './aspiration.entity';
import { aspirationPolicy } from './aspiration.policy';
import { changeAspirationShape, type ChangeAspirationInput } from './change.inputs';
import { ofEveryLine, reword } from './reword';

export const changeAspiration = deed<ChangeAspirationInput, Aspiration, Aspiration>({
  may: aspirationPolicy.may.change,
  input: changeAspirationShape,
  about: [aspirationPolicy, (input) => input.aspirationId],
  act: (aspiration, input, tools) =>
    reword(tools, aspiration, { sent: input, changes: { ...ofEveryLine(input), whoseWords: input.whoseWords, howGathered: input.howGathered } }),
});
