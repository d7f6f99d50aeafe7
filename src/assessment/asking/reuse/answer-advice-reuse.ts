import { deed, Kind, type RowAudience, type Tools } from '../../../access';
import { notAllowed } from '../../../platform/graphql/errors';
import { ChangedMeanwhile, invalid, NotNow, type InvalidInput } from '../../../platform/graphql/problem';
import { ReuseAgreed, ReuseAnswered, ReuseRefused } from '../../assessment.events';
import { familyVoices } from '../../audiences';
import { AdviceReuseState, ReuseAnswer, type AdviceReuse } from './advice-reuse.entity';
import { answerAdviceReuseShape, ReuseParty, type AnswerAdviceReuseInput } from './advice-reuse.inputs';
import { adviceReusePolicy, ofAuthor } from './advice-reuse.policy';

const authority = [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;
const voices: Readonly<Record<ReuseParty, RowAudience>> = { AUTHOR: ofAuthor, AUTHORITY: authority, FAMILY: familyVoices };
const columns = {
  AUTHOR: ['authorSays', 'authorSaidOn', 'authorSaidBy', 'authorWords'],
  AUTHORITY: ['authoritySays', 'authoritySaidOn', 'authoritySaidBy', 'authorityWords'],
  FAMILY: ['familySays', 'familySaidOn', 'familySaidBy', 'familyWords'],
} as const;

/** One of the three says whether earlier advice is enough. What is agreed can be taken back as long as nothing was refused. */
export const answerAdviceReuse = deed<AnswerAdviceReuseInput, AdviceReuse, AdviceReuse>({
  may: adviceReusePolicy.may.answer,
  input: answerAdviceReuseShape,
  about: [adviceReusePolicy, (input) => input.adviceReuseId],
  async act(reuse, input, tools) {
    if (reuse.state === AdviceReuseState.REFUSED) return new NotNow('One of the three did not agree: the advice is sought anew', reuse.state);
    const refused = await whyNotFor(reuse, input, tools);
    if (refused) return refused;
    const [says, on, by, words] = columns[input.as];
    const said = { [says]: input.answer, [on]: tools.today, [by]: tools.viewer.personId, [words]: wordsOf(input) };
    const answered = await tools.tx.change(adviceReusePolicy, { id: reuse.id, version: input.version }, { ...said, state: stateWith({ ...reuse, ...said }) });
    if (!answered) return new ChangedMeanwhile(reuse, input.reason);
    tools.emit({ PROPOSED: ReuseAnswered, AGREED: ReuseAgreed, REFUSED: ReuseRefused }[answered.state], answered, { assessmentId: reuse.assessmentId });
    return answered;
  },
});

const wordsOf = ({ writtenDownFor, reason }: AnswerAdviceReuseInput): string | null => [writtenDownFor, reason].map((text) => text?.trim()).filter(Boolean).join(': ') || null;

function stateWith({ authorSays, authoritySays, familySays }: AdviceReuse): AdviceReuseState {
  const answers = [authorSays, authoritySays, familySays];
  if (answers.includes(ReuseAnswer.NOT_AGREED)) return AdviceReuseState.REFUSED;
  return answers.every((answer) => answer === ReuseAnswer.AGREED) ? AdviceReuseState.AGREED : AdviceReuseState.PROPOSED;
}

/** Each speaks for themself; the authority writes down what the author or the family says on paper. */
async function whyNotFor(reuse: AdviceReuse, { as, writtenDownFor }: AnswerAdviceReuseInput, { find }: Tools): Promise<InvalidInput | undefined> {
  const isAmong = (audience: RowAudience) => find({ ...adviceReusePolicy, read: audience }, reuse.id);
  if (await isAmong(voices[as])) return undefined;
  if (as !== ReuseParty.AUTHORITY && (await isAmong(authority))) {
    return writtenDownFor?.trim() ? undefined : invalid('writtenDownFor', 'you speak for the authority: say whose answer this is, and how it came');
  }
  throw notAllowed(adviceReusePolicy.may.answer.name);
}
