// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import type { Answer } from './entry';
import { answersAround, type Sentence } from './facts';
import { Question, Severity, type Finding } from './finding';
import type { ReadText } from './read-text';

/** Words by which a sentence of provision is known: it says that something is given. */
const gives = new Set(
  'will shall receive receives received given get gets provided provide provides delivered deliver delivers attend attends taught session sessions undertake undertakes has have offered carried run runs'.split(' '),
);
/** A sentence that begins so goes on with what was said before. */
const goesOn = new Set('this it these they that each sessions the reviewed review additionally each'.split(' '));
/** What is done at set times and needs no length: it is done when it is done. */
const momentary =
  'review monitor report check updat record measur assess meet email diar medic administ chang clean charg servic inspect test scor send sent phone written letter share log transport taxi brought collect print copies replac calibrat fit plan target signed agree'.split(' ');
const NEAR = 9;

const spanOf = ({ text, tokens }: ReadText, from: number, to: number) => {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  return { start, end, words: text.slice(start, end) };
};
const isProvision = ({ tokens }: ReadText, { from, to, answers }: Sentence): boolean =>
  answers.has('HOW_LONG') || answers.has('HOW_OFTEN') || tokens.slice(from, to).some(({ word }) => gives.has(word));
const asksIn = (findings: readonly Finding[], { tokens }: ReadText, { from, to }: Sentence, question: Question): boolean =>
  findings.some(({ start, asks }) => start >= tokens[from]!.start && start < tokens[to - 1]!.end && asks.includes(question));

function withoutActor(read: ReadText, given: ReadonlySet<Answer>, sentence: Sentence, index: number): Finding | null {
  if (given.has('WHO') || sentence.answers.has('WHO') || !isProvision(read, sentence)) return null;
  const isLone = !answersAround(read.sentences, index).has('WHO');
  const isOwn = index > 0 && sentence.answers.has('HOW_LONG') && sentence.answers.has('HOW_OFTEN') && !goesOn.has(read.tokens[sentence.from]!.word);
  if (!isLone && !isOwn) return null;
  return {
    rule: 'NO_ACTOR', severity: Severity.M, ...spanOf(read, sentence.from, sentence.to), asks: [Question.WHO],
    message: 'Nobody is named, by role, who does it.', rewrite: '[Role] will [do what] [how often] for [how long].',
  };
}

function withoutLength(read: ReadText, given: ReadonlySet<Answer>, sentence: Sentence, index: number): Finding | null {
  if (given.has('HOW_LONG') || !sentence.answers.has('HOW_OFTEN') || answersAround(read.sentences, index).has('HOW_LONG')) return null;
  const often = read.labels.get('often')!;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const to = often.get(at);
    if (to === undefined || isMomentary(read, at, Math.min(to, sentence.to), sentence)) continue;
    return {
      rule: 'NO_LENGTH', severity: Severity.M, ...spanOf(read, at, Math.min(to, sentence.to)), asks: [Question.HOW_LONG],
      message: 'It says how often and not how long each time.', rewrite: '[Role] will [do what] [how often] for [number] minutes each time.',
    };
  }
  return null;
}
function isMomentary({ tokens }: ReadText, at: number, to: number, sentence: Sentence): boolean {
  const near = tokens.slice(Math.max(sentence.from, at - NEAR), Math.min(sentence.to, to + NEAR));
  return near.some(({ word }) => momentary.some((stem) => word.startsWith(stem)));
}

/** What a sentence lacks as a whole: somebody who does it, and a length where it says how often. Said once where a phrase asks for it already. */
export function sentenceFindings(read: ReadText, given: ReadonlySet<Answer>, phrases: readonly Finding[]): Finding[] {
  const byStart = [...phrases].sort((a, b) => a.start - b.start);
  let next = 0;
  return read.sentences.flatMap((sentence, index) => {
    const end = read.tokens[sentence.to - 1]!.end;
    const first = next;
    while (next < byStart.length && byStart[next]!.start < end) next += 1;
    const own = byStart.slice(first, next).filter(({ severity }) => severity !== Severity.L);
    return [
      asksIn(own, read, sentence, Question.WHO) ? null : withoutActor(read, given, sentence, index),
      asksIn(own, read, sentence, Question.HOW_LONG) ? null : withoutLength(read, given, sentence, index),
    ].filter((finding): finding is Finding => finding !== null);
  });
}
