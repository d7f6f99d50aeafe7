// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import fc from 'fast-check';
import { LineType, Question, Section, Severity, wordingFindings, type WordingContext } from '../../../src/plan';
import { exact } from './exact-wordings';
import { vague } from './vague-wordings';

const provision: WordingContext = { section: Section.F, lineType: LineType.PROVISION };
const need: WordingContext = { section: Section.B, lineType: LineType.NEED };
const outcome: WordingContext = { section: Section.E, lineType: LineType.OUTCOME };
const told = (text: string, context: WordingContext = provision) => wordingFindings(text, context).filter(({ severity }) => severity !== Severity.L);
const rules = (text: string, context: WordingContext = provision): string[] => told(text, context).map(({ rule }) => rule);

describe('wordings as they are met', () => {
  it('are found by what they mean: every vague one by its entry', () => {
    const missed = vague.flatMap(([wording, ...expected]) => expected.filter((rule) => !rules(wording).includes(rule)).map((rule) => `${rule}: ${wording}`));
    expect(missed).toEqual([]);
    expect(vague.length).toBeGreaterThan(250);
  });

  it('are left alone where they are exact', () => {
    expect(exact.flatMap((wording) => told(wording).map(({ rule, words }) => `${rule} “${words}” in: ${wording}`))).toEqual([]);
    expect(exact.length).toBeGreaterThan(60);
  });
});

describe('what the line says besides', () => {
  const severity = (text: string, rule: string, context = provision) => wordingFindings(text, context).find((finding) => finding.rule === rule)?.severity;

  it('answers a phrase in the same sentence, and softens it in another sentence about the same thing', () => {
    expect(severity('Regular sessions with a TA.', 'W04')).toBe('H');
    expect(severity('Regular sessions with a TA, twice weekly for 30 minutes.', 'W04')).toBeUndefined();
    expect(severity('Regular sessions. A TA sees him twice weekly for 30 minutes.', 'W04')).toBe('L');
  });

  it('does not answer a phrase about another thing', () => {
    expect(severity('A SaLT gives speech therapy for 45 minutes weekly. Regular reading with a TA.', 'W04')).toBe('H');
  });

  it('answers by fields of its own', () => {
    const terms = { what: 'Speech and language therapy', deliveredBy: 'Speech and language therapist', sessions: 1, per: 'WEEK', minutesPerSession: 45 } as never;
    expect(rules('Speech and language therapy')).toContain('W49');
    expect(rules('Speech and language therapy', { ...provision, terms })).toEqual([]);
    expect(rules('Sam will have lessons, 20 minutes a day', { ...provision, terms: { deliveredBy: 'suitably trained staff' } })).toContain('NO_ACTOR');
  });

  it('never makes up for what makes it conditional', () => {
    expect(severity('A TA reads with her for 20 minutes daily, where possible.', 'W10')).toBe('H');
    expect(severity('A TA reads with her for 20 minutes daily, if staffing allows.', 'W84')).toBe('H');
  });

  it('lets a flexible need be met with a minimum, a trigger and somebody who decides', () => {
    expect(severity('More as needed.', 'W06')).toBe('H');
    expect(severity('At least 20 minutes daily with a TA, and more as needed when he scores below 10, as decided by the SENCO.', 'W06')).toBe('L');
  });

  it('takes a denied condition for none', () => {
    expect(rules('A TA gives him 30 minutes daily, whether or not funding is available.')).toEqual([]);
  });

  it('leaves the child’s own words, titles, months and names of things alone', () => {
    expect(wordingFindings('I would like regular help where possible, etc.', { section: Section.A, lineType: LineType.ASPIRATION })).toEqual([]);
    expect(rules('Sam says “I sometimes need help”; a TA sits with him for 10 minutes daily.')).toEqual([]);
    expect(rules('In May a TA will work with his foster carer for 2 hours each week.')).toEqual([]);
  });
});

describe('needs', () => {
  it.each([
    ['She has some difficulties with reading', 'NEED_HEDGES'], ['He can find it hard to share', 'NEED_HEDGES'], ['Struggles at times', 'NEED_HEDGES'], ['Mild delay', 'NEED_HEDGES'], ['He may have low mood', 'NEED_HEDGES'],
    ['Autism', 'NEED_DIAGNOSIS_ALONE'], ['Ben has a diagnosis of ADHD.', 'NEED_DIAGNOSIS_ALONE'], ['Enjoys stories but struggles to write', 'NEED_STRENGTH_QUALIFIED'], ['No needs identified', 'NEED_NONE'], ['Not known to social care', 'NEED_NONE'],
  ])('“%s” is %s', (text, rule) => expect(rules(text, need)).toContain(rule));

  it.each(['Ben has ADHD. He leaves his seat every 5 minutes.', 'Sometimes (3 of 10 lessons) he leaves the room', 'She misses word endings', 'In May 2026 he scored 72', 'She regularly needs support with access to the stairs'])(
    '“%s” is one', (text) => expect(rules(text, need)).toEqual([]));

  it('may be hedged in a strength', () => expect(rules('She can be kind, and enjoys art but not maths', { ...need, isStrength: true })).toEqual([]));
});

describe('outcomes', () => {
  it.each([
    ['Sam will have speech therapy', 'OUTCOME_NAMES_SERVICE'], ['Sam will read 40 words a minute', 'OUTCOME_NO_DATE'], ['By July 2027 Sam will read', 'OUTCOME_NO_MEASURE'], ['Sam will improve his reading', 'OUTCOME_VAGUE'],
    ['By July 2027 Sam will read 40 words and will write 10', 'OUTCOME_SEVERAL_IN_ONE'], ['Sam wants to be a vet', 'OUTCOME_COPIES_ASPIRATION'], ['By July 2027 Sam reads 40 words a minute through weekly sessions with a TA', 'OUTCOME_HOLDS_PROVISION'],
  ])('“%s” is %s', (text, rule) => expect(rules(text, outcome)).toContain(rule));

  it('may speak of access', () => expect(rules('By July 2027 Sam will have access to the dinner hall and eat with friends on 4 of 5 days', outcome)).toEqual([]));
  it('may have their date and measure in fields of their own', () => {
    expect(rules('Sam reads aloud to his class', { ...outcome, outcome: { byWhen: '2027-07-20', measure: '4 of 5 weeks' } })).toEqual([]);
  });
  it('do not repeat a hope word for word', () => {
    expect(rules('Be an army vet in Scotland', { ...outcome, aspirations: ['I want to be an army vet in Scotland'] })).toContain('OUTCOME_COPIES_ASPIRATION');
  });
});

describe('education in the part of health or social care', () => {
  const health: WordingContext = { section: Section.G, lineType: LineType.PROVISION };
  it('is told', () => expect(rules('A speech and language therapist will teach Sam to use PECS, 1:1, 30 minutes weekly', health)).toContain('EDUCATION_OUTSIDE_F'));
  it('is not the training of those who look after the child', () => expect(rules('A nurse will train staff to give rescue medication, 2 hours a year', health)).toEqual([]));
  it('is where it belongs in section F', () => expect(rules('A teacher teaches Sam Braille, 1:1, 30 minutes weekly')).toEqual([]));
});

describe('every finding', () => {
  const pieces = [...vague.map(([wording]) => wording), ...exact, '🙂', ' ', '\n', '\u200b', 'é', 'مرحبا', '“', '"', '(', '..', '1:1', '½', '\ud800'];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 }).map((parts) => parts.join(' '));
  const context = fc.constantFrom<WordingContext>(provision, { ...provision, section: Section.H1 }, need, outcome);

  it('marks words that stand in the text, and is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(text, context, (wording, of) => {
        const findings = wordingFindings(wording, of);
        expect(wordingFindings(wording, of)).toEqual(findings);
        for (const { start, end, words } of findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(wording.length);
          expect(words).toBe(wording.slice(start, end));
          expect(words).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is not made by an actor, a frequency and a length that are added', () => {
    const asked = [Question.WHO, Question.HOW_OFTEN, Question.HOW_LONG];
    const asks = (wording: string) => told(wording).filter((finding) => asked.some((question) => finding.asks.includes(question))).length;
    fc.assert(
      fc.property(fc.constantFrom(...vague.map(([wording]) => wording.replace(/[.…]+$/, '').replace(/\n/g, ' '))), (wording) => {
        expect(asks(`${wording}, by a teaching assistant, 3 times a week, 20 minutes each time`)).toBeLessThanOrEqual(asks(wording));
      }),
      { numRuns: 100 },
    );
  });

  it.each([['a '], ['where '], ['1 to '], ['regular '], ['e.g.'], ["o'"], ['regu-\n'], ['"'], ['(('], ['as and when '], ['\u200b'], ['[ '], ['will have access to some ']])('reads a hundred thousand characters of “%s” to their end', (piece) => {
    const long = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const { end } of wordingFindings(long, provision).slice(-1)) expect(end).toBeLessThanOrEqual(long.length);
  });
});
