import fc from 'fast-check';
import { LineType, PlanKind, Section } from '../../../src/plan';
import { callOutsOf } from '../../../src/plan/versions/difference/call-out';
import { differenceBetween, LineChangeKind, type LineChange } from '../../../src/plan/versions/difference/compare-editions';
import type { EditionLine } from '../../../src/plan/versions/difference/edition-line';
import { changeInWords, summaryOf } from '../../../src/plan/versions/difference/in-words';
import { markWords, PieceKind } from '../../../src/plan/versions/difference/mark-words';
import { newCaveats } from '../../../src/plan/versions/difference/new-caveats';
import { withItself } from '../../../src/plan/versions/difference/pair-lines';

const words = fc.array(fc.constantFrom('a', 'therapist', 'gives', '45', 'minutes', 'weekly', 'where', 'possible', 'ما', '👩‍👧', '\n', ',', 'é'), { maxLength: 8 }).map((all) => all.join(' '));
const ids = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6'];
const line = (lineId: string, all: string[]): fc.Arbitrary<EditionLine> =>
  fc.record({
    lineId: fc.constant(lineId),
    lineType: fc.constant(LineType.PROVISION),
    section: fc.constantFrom(Section.F, Section.G),
    text: words,
    brief: fc.option(words),
    terms: fc.record({ sessions: fc.option(fc.integer({ min: 1, max: 3 })), place: fc.option(words) }),
    leadsTo: fc.subarray(all),
    sourceId: fc.constant(null),
  });
const edition: fc.Arbitrary<EditionLine[]> = fc.subarray(ids).chain((all) => fc.tuple(...all.map((id) => line(id, all))));

type Names = ReadonlyMap<string, string>;
/** Carries changes out on an edition, by what they say and nothing else. */
function carriedOut(before: readonly EditionLine[], changes: readonly LineChange[]): EditionLine[] {
  const names: Names = new Map(changes.flatMap(({ was, is }) => (was && is ? [[was.lineId, is.lineId] as const] : [])));
  const lines = new Map<string, EditionLine>(before.map((each) => [each.lineId, { ...each, leadsTo: each.leadsTo.map((id) => names.get(id) ?? id) }]));
  for (const { was } of changes) if (was) lines.delete(was.lineId);
  for (const change of changes) if (change.is) lines.set(change.is.lineId, written(change, names));
  return [...lines.values()];
}
function written({ was, is, fields, linksAdded, linksRemoved }: LineChange, names: Names): EditionLine {
  const said: Record<string, unknown> = was ? { text: was.text, brief: was.brief, ...was.terms } : {};
  for (const { field, is: value } of fields) said[field] = value;
  const { text = null, brief = null, ...terms } = said;
  const kept = (was?.leadsTo ?? []).map((id) => names.get(id) ?? id).filter((id) => !linksRemoved.includes(id));
  return { ...is!, text: text as string, brief: brief as string | null, terms, leadsTo: [...kept, ...linksAdded] };
}
/** The same changes, read from the other end. */
function backwards(changes: readonly LineChange[]): LineChange[] {
  const names: Names = new Map(changes.flatMap(({ was, is }) => (was && is ? [[is.lineId, was.lineId] as const] : [])));
  const named = (all: readonly string[]) => all.map((id) => names.get(id) ?? id);
  return changes.map(({ kind, was, is, fields, linksAdded, linksRemoved }) => ({
    kind, was: is, is: was, fields: fields.map((each) => ({ field: each.field, was: each.is, is: each.was })), linksAdded: named(linksRemoved), linksRemoved: named(linksAdded),
  }));
}
const bare = ({ terms, leadsTo, ...rest }: EditionLine): unknown => ({
  ...rest, leadsTo: [...leadsTo].sort(), terms: Object.fromEntries(Object.entries(terms ?? {}).filter(([, value]) => value !== null)),
});
const asSet = (lines: readonly EditionLine[]): unknown[] => [...lines].sort((a, b) => (a.lineId < b.lineId ? -1 : 1)).map(bare);

describe('the difference of two editions', () => {
  it('is nothing between an edition and itself', () => {
    fc.assert(fc.property(edition, (lines) => expect(differenceBetween(lines, structuredClone(lines))).toEqual([])), { numRuns: 60 });
  });

  it('carried out makes the one of the other, and backwards the other of the one', () => {
    fc.assert(fc.property(edition, edition, (before, after) => {
      const changes = differenceBetween(before, after);
      expect(asSet(carriedOut(before, changes))).toEqual(asSet(after));
      expect(asSet(carriedOut(after, backwards(changes)))).toEqual(asSet(before));
    }), { numRuns: 150 });
  });

  it('names each line of either edition at most once, and each field of it at most once', () => {
    fc.assert(fc.property(edition, edition, (before, after) => {
      const changes = differenceBetween(before, after);
      for (const end of ['was', 'is'] as const) {
        const named = changes.flatMap((change) => change[end]?.lineId ?? []);
        expect(new Set(named).size).toBe(named.length);
      }
      for (const { fields } of changes) expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
    }), { numRuns: 60 });
  });

  it('pairs a line with itself alone where that is asked', () => {
    fc.assert(fc.property(edition, edition, (before, after) => {
      for (const { was, is } of differenceBetween(before, after, withItself)) if (was && is) expect(was.lineId).toBe(is.lineId);
    }), { numRuns: 40 });
  });
});

describe('words that are marked', () => {
  const told = (pieces: ReturnType<typeof markWords>, ...kinds: PieceKind[]) => pieces.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text).join('');

  it('are both texts, letter for letter', () => {
    fc.assert(fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), words, (before, after) => {
      const pieces = markWords(before, after);
      expect(told(pieces, PieceKind.SAME, PieceKind.REMOVED)).toBe(before);
      expect(told(pieces, PieceKind.SAME, PieceKind.ADDED)).toBe(after);
    }), { numRuns: 200 });
  });

  it('are marked as a phrase, and the rest is left alone', () => {
    expect(markWords('A therapist will give 45 minutes weekly.', 'A therapist may give up to 30 minutes weekly.')).toEqual([
      { kind: 'SAME', text: 'A therapist ' }, { kind: 'REMOVED', text: 'will' }, { kind: 'ADDED', text: 'may' }, { kind: 'SAME', text: ' give ' },
      { kind: 'REMOVED', text: '45' }, { kind: 'ADDED', text: 'up to 30' }, { kind: 'SAME', text: ' minutes weekly.' },
    ]);
  });

  it('of two long texts with nothing in common are replaced in one', () => {
    const [before, after] = ['one '.repeat(2_000), 'two '.repeat(2_000)];
    const pieces = markWords(before, after);
    expect(told(pieces, PieceKind.SAME, PieceKind.REMOVED)).toBe(before);
    expect(pieces.length).toBeLessThan(5);
  });
});

const provision = (lineId: string, more: Partial<EditionLine> = {}): EditionLine => ({
  lineId, lineType: LineType.PROVISION, section: Section.F, text: `A speech therapist gives therapy ${lineId}`, brief: null, leadsTo: [], sourceId: null, ...more,
  terms: { sessions: 1, minutesPerSession: 45, minutesPerWeek: 45, hoursPerYear: 28.5, groupSize: 1, adults: 2, ...more.terms },
});
const calledOut = (was: EditionLine[], is: EditionLine[]) => {
  const changes = differenceBetween(was, is);
  return [...callOutsOf(changes, PlanKind.EHC_PLAN), ...newCaveats(changes, was, is)].map(({ kind, message }) => [kind, message]);
};
const saying = (text: string) => provision('a', { text, terms: { minutesPerWeek: null, hoursPerYear: null } });

describe('what a difference calls out', () => {
  it.each<[string, EditionLine[], string, string]>([
    ['provision that is gone', [], 'PROVISION_REMOVED', 'It was 45 minutes a week, 28.5 hours a year.'],
    ['fewer hours', [provision('a', { terms: { minutesPerWeek: 30, hoursPerYear: 19 } })], 'FEWER_HOURS', 'It was 45 minutes a week, 28.5 hours a year; it is 30 minutes a week, 19 hours a year.'],
    ['an amount that is no longer said', [provision('a', { terms: { minutesPerWeek: null, hoursPerYear: null } })], 'HOURS_NO_LONGER_SAID', 'no longer says how much'],
    ['a larger group', [provision('a', { terms: { groupSize: 6 } })], 'LARGER_GROUP', 'It was for 1 child alone; it is for 6.'],
    ['fewer adults', [provision('a', { terms: { adults: 1 } })], 'FEWER_ADULTS', 'There were 2; there is 1.'],
    ['a move to health, as a line of its own', [provision('b', { section: Section.G, text: 'A speech therapist gives therapy a' })], 'MOVED_OUT_OF_F', 'Integrated care board (s.42(3))'],
  ])('%s', (...[, after, kind, message]) => {
    const taken = calledOut([provision('a')], after).filter(([each]) => each !== 'NEW_CAVEAT');
    expect(taken).toEqual([[kind, expect.stringContaining(message)]]);
  });

  it('teaching that is hidden in the section of health', () => {
    const moved = calledOut([provision('a')], [provision('b', { section: Section.G, text: 'A speech therapist gives therapy a' })]);
    expect(moved).toContainEqual(['NEW_CAVEAT', expect.stringContaining('in section F it must be secured, here it need not')]);
  });

  it('fewer minutes that stand in the wording alone, and a wording that no longer says any', () => {
    expect(calledOut([saying('A therapist will teach her for 45 minutes each Monday.')], [saying('A therapist will teach her for 30 minutes each Monday.')]))
      .toEqual([['FEWER_HOURS', expect.stringContaining('it said 45 minutes; it says 30')]]);
    expect(calledOut([saying('A therapist will teach her for 45 minutes each Monday.')], [saying('A therapist will teach her each Monday.')]).map(([kind]) => kind)).toContain('HOURS_NO_LONGER_SAID');
  });

  it('a caveat that the wording had not, once, and none that it had already', () => {
    const [plain, loose] = ['A therapist will teach her word endings.', 'A therapist will teach her word endings where possible.'];
    const said = calledOut([provision('a', { text: plain })], [provision('a', { text: loose, terms: { what: loose } })]);
    expect(said.filter(([, message]) => message!.includes('“where possible” is new in it'))).toHaveLength(1);
    expect(calledOut([provision('a', { text: loose })], [provision('a', { text: `${loose} On Mondays.` })])).toEqual([]);
  });

  it('nothing where there is more', () => {
    expect(calledOut([provision('a')], [provision('a', { terms: { minutesPerWeek: 60, hoursPerYear: 38, groupSize: 1, adults: 3 } }), provision('c', { text: 'A teacher of the deaf teaches her' })])).toEqual([]);
  });
});

describe('a difference in words', () => {
  it('says what became of a line, its words marked and its amounts side by side', () => {
    const [change] = differenceBetween([provision('a', { text: 'Weekly therapy' })], [provision('a', { text: 'Termly therapy', terms: { minutesPerWeek: 30 } })]);
    expect(changeInWords(change!)).toMatchObject({
      kind: LineChangeKind.REWORDED, message: 'Changed in section F: “Termly therapy”.',
      wordings: [{ field: 'text', title: 'Wording', pieces: [{ kind: 'REMOVED', text: 'Weekly' }, { kind: 'ADDED', text: 'Termly' }, { kind: 'SAME', text: ' therapy' }] }],
      quantities: [{ field: 'minutesPerWeek', title: 'Minutes a week', was: 45, is: 30 }],
    });
    expect(summaryOf([change!], 2)).toBe('Since version 2: 1 line was changed.');
    expect(summaryOf([], 2)).toBe('Nothing is otherwise than in version 2.');
  });
});
