// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import type { Answer } from './entry';
import type { Labels } from './pattern';
import { Break, type Token } from './tokens';

/** A sentence: the tokens from the first to before the last, and what it answers. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly answers: ReadonlySet<Answer>;
  /** What it is about, as far as it is told by name: a therapy, a subject, a room. */
  readonly things: ReadonlySet<string>;
}

const answeredBy: Readonly<Record<string, readonly Answer[]>> = {
  long: ['HOW_LONG'], often: ['HOW_OFTEN'], rate: ['HOW_OFTEN', 'HOW_LONG'], role: ['WHO'], group: ['GROUP_SIZE'], qualified: ['QUALIFICATION'], indirect: ['INDIRECT_TIME'], review: ['REVIEW'],
  minimum: ['MINIMUM'], trigger: ['TRIGGER'], decider: ['DECIDER'], deadline: ['DEADLINE'], listed: ['LISTED'], place: ['WHERE'],
};

const thingStems =
  'speech occupational physio counsel read phonic spell writ handwrit math numer litera language sensory movement break transport lunch swim toilet feed mentor emotion social nurture attention play music art equine review train cpd liais transition homework exam travel medic hydro mobil vision hearing'.split(' ');
const programmes = new Set(
  ('elklan makaton pecs teacch numicon lexia clicker toe nessy signalong elsa lego thrive catch21 neli hanen snap accelread readwriteinc wordshark talkboost widgit braille bsl sse fischer sulp spirals vcop alerts docplus proloquo2go lamp tobii grid3 jolly wellcomm rwi fft abracadabra').split(' '),
);
const notNames = new Set(
  ('i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ta tas hlta lsa senco sendco salt slt ot ep la nhs hcpc ehcp ehc sen send gp key stage year ks1 ks2 ks3 ks4 ' +
    'english maths section sam the a an in on at for by will speech language occupational therapist teacher teaching assistant physiotherapist educational psychologist support therapy school local authority he she they his her tbc nhs uk ict it pe pshe eyfs reception camhs class learning needs special').split(' '),
);

const isName = (token: Token | undefined): boolean => token !== undefined && token.isCapital && !notNames.has(token.word) && /\p{L}/u.test(token.word);
const namedKind = new Set('programme program intervention scheme approach therapy app software course package curriculum training group method sessions circuit resource system board equipment tracker profile'.split(' '));

/** Whether a name stands here: two capitals in a row, a known programme, or a capital before the kind of thing it names. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (programmes.has(token.word)) return true;
  if (token.isQuoted && token.isCapital) return true;
  if (!isName(token)) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.breakBefore >= Break.CLAUSE) return false;
  return (isName(next) || namedKind.has(next.word) || next.isNumber) && (token.breakBefore < Break.SENTENCE || isName(next));
}

const NEVER_FAR = 200;
/** Splits the words into sentences and reads what each answers. */
export function sentencesOf(tokens: readonly Token[], labels: Labels): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    const ends = at === tokens.length || tokens[at]!.breakBefore === Break.SENTENCE || at - from > NEVER_FAR;
    if (!ends) continue;
    sentences.push(sentenceOf(tokens, labels, from, at));
    from = at;
  }
  return sentences;
}

const answerOf = Object.entries(answeredBy);
const REMEMBERED = 20_000;
const known = new Map<string, readonly string[]>();
/** What a word names, of what provision is about. */
function thingsIn(word: string): readonly string[] {
  const found = known.get(word);
  if (found) return found;
  const things = thingStems.filter((stem) => word.startsWith(stem));
  if (known.size < REMEMBERED) known.set(word, things);
  return things;
}

function sentenceOf(tokens: readonly Token[], labels: Labels, from: number, to: number): Sentence {
  const answers = new Set<Answer>();
  const things = new Set<string>();
  for (const [label, given] of answerOf) {
    const found = labels.get(label);
    if (!found || found.size === 0) continue;
    for (let at = from; at < to; at += 1) {
      if (!found.has(at)) continue;
      given.forEach((answer) => answers.add(answer));
      break;
    }
  }
  for (let at = from; at < to; at += 1) {
    if (isNamed(tokens, at)) answers.add('NAME').add('WHAT');
    for (const thing of thingsIn(tokens[at]!.word)) things.add(thing);
  }
  return { from, to, answers, things };
}

const NEIGHBOURS = 6;
const isOther = (one: Sentence, other: Sentence): boolean =>
  one.things.size > 0 && other.things.size > 0 && ![...one.things].some((thing) => other.things.has(thing));

/** What the sentences around one answer for it, less those that speak of something else. */
export function answersAround(sentences: readonly Sentence[], index: number): ReadonlySet<Answer> {
  const answers = new Set(sentences[index]!.answers);
  for (const near of sentences.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)) {
    if (!isOther(sentences[index]!, near)) near.answers.forEach((answer) => answers.add(answer));
  }
  return answers;
}
