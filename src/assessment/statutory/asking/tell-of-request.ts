import { deed } from '../../../access';
import { InvalidInput } from '../../../platform/graphql/problem';
import type { Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { advance } from '../advance';
import { StepKind } from '../steps';
import { tellOfRequestShape, type TellOfRequestInput } from '../statutory.inputs';
import { Told, type TellingInput } from './telling';

/** Says that the family was consulted and that those were told whom regulations 3 and 4 name: all of them, or why there is nobody to tell. */
export const tellOfRequest = deed<TellOfRequestInput, Assessment, Assessment>({
  may: assessmentPolicy.may.tellOfRequest,
  input: tellOfRequestShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  act(assessment, { version, on, told }, tools) {
    const missing = whoIsMissing(told);
    if (missing) return Promise.resolve(missing);
    const last = told.map((each) => each.on ?? '').reduce((latest, day) => (day > latest ? day : latest), '');
    const facts = { told: told.map((each) => ({ who: each.who, on: each.on ?? null, words: each.words?.trim() || null })) };
    return advance(assessment, { version, step: { kind: StepKind.CONSULTED, on: on ?? (last || tools.today), facts } }, tools);
  },
});

/** Nobody is left out without a word; that the family was consulted has a day. */
function whoIsMissing(told: readonly TellingInput[]): InvalidInput | undefined {
  const missing = Object.values(Told).filter((who) => !told.some((each) => each.who === who && (each.on ?? (who !== Told.FAMILY && each.words?.trim()))));
  if (missing.length === 0) return undefined;
  return new InvalidInput(missing.map((who) => ({ field: `told.${who}`, reason: 'say when they were consulted or told; where there is nobody to tell, say why' })));
}
