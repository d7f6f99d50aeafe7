import fc from 'fast-check';
import { SessionsPer } from '../../src/plan';
import { quantitiesIn, quantitiesOf } from '../../src/plan/sources/quantities';
import { unstatedIn, type Saying } from '../../src/plan/sources/unstated';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { ADD, CHANGE, DraftPlan, INCLUDE } from './draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const SOURCES = `query ($id: ID!) { plan(id: $id) { sections { lines { text sources { sourceType wording terms takenBy { id } } } } } }`;
const sourcesIn = async (plan: DraftPlan): Promise<{ sourceType: string; wording: string; terms: object }[]> =>
  (await plan.keeper.gets(SOURCES, { id: plan.id })).sections.flatMap(({ lines }: { lines: { sources: object[] }[] }) => lines.flatMap(({ sources }) => sources));
const fieldsOf = (answer: { fields?: { field: string }[] }): string[] => answer.fields?.map(({ field }) => field) ?? [];
const typed = (plan: DraftPlan, terms: object, more: object = {}) => ({ input: { planId: plan.id, section: 'F', terms: { what: 'A reading programme', ...terms }, ...more } });

describe('an amount in an EHC plan', () => {
  it('that nobody has stated is refused, field by field, and nothing is kept of it', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const refused = await plan.keeper.gets(ADD.provision, typed(plan, { sessions: 2, per: 'WEEK', minutesPerSession: 30, groupSize: 3, adults: 1, weeksPerYear: 38, indirectHoursPerYear: 4 }));
    expect(fieldsOf(refused)).toEqual([
      'terms.sessions', 'terms.per', 'terms.minutesPerSession', 'terms.weeksPerYear', 'terms.groupSize', 'terms.adults', 'terms.indirectHoursPerYear', 'onAuthorityOf',
    ]);
    expect(fieldsOf(await plan.keeper.gets(ADD.provision, typed(plan, { what: 'Reading with an adult, 20 minutes daily' })))).toEqual(['text', 'terms.what', 'onAuthorityOf']);
    expect(await plan.keeper.gets(ADD.provision, typed(plan, { sessions: 1, per: 'WEEK' }, { onAuthorityOf: '  ' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await sourcesIn(plan)).toEqual([]);
    expect(await plan.keeper.gets(ADD.provision, typed(plan, {}))).toMatchObject({ text: 'A reading programme' });
  });

  it('stands on the word of whoever is named, which is shown with the line', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    await plan.keeper.gets(ADD.provision, typed(plan, { sessions: 2, per: 'WEEK' }, { onAuthorityOf: 'Dr Lane, educational psychologist, by letter of 3 May' }));
    expect(await sourcesIn(plan)).toMatchObject([
      { sourceType: 'AUTHORITY', wording: 'Dr Lane, educational psychologist, by letter of 3 May', terms: { sessions: 2, per: 'WEEK' }, takenBy: { id: plan.keeper.id } },
    ]);
  });

  it('is changed only to what somebody has stated; what was there before stays', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const provisionId = await plan.provision('F', 'A programme', { terms: { sessions: 2, per: 'WEEK', minutesPerSession: 30 } });
    const change = (version: number, more: object) => plan.keeper.gets(CHANGE.provision, { input: { provisionId, version, ...more } });
    expect(fieldsOf(await change(1, { terms: { minutesPerSession: 45 } }))).toEqual(['terms.minutesPerSession', 'onAuthorityOf']);
    expect(fieldsOf(await change(1, { terms: { per: 'FORTNIGHT' } }))).toEqual(['terms.sessions', 'terms.per', 'onAuthorityOf']);
    expect(fieldsOf(await change(1, { text: 'A programme for forty-five minutes, three times a week' }))).toEqual(['text', 'onAuthorityOf']);
    expect(await change(1, { terms: { deliveredBy: 'A teacher' } })).toMatchObject({ version: 2 });
    expect(await change(2, { text: 'A programme for 30 minutes' })).toMatchObject({ version: 3 });
    expect(await change(3, { terms: { minutesPerSession: 45 }, onAuthorityOf: 'The panel of 9 September' })).toMatchObject({ version: 4 });
    expect((await sourcesIn(plan)).map(({ wording }) => wording)).toEqual(['The panel', 'The panel of 9 September']);
  });

  it('comes from no other plan without somebody’s word either', async () => {
    const child = await world.child();
    const [support, ehc] = [await DraftPlan.begin(world, child, 'SEN_SUPPORT'), await DraftPlan.begin(world, child)];
    const lineId = await support.provision('F', 'Support', { terms: { sessions: 2, per: 'WEEK' }, onAuthorityOf: null });
    const include = (more: object) => ehc.keeper.gets(INCLUDE, { input: { planId: ehc.id, lineType: 'PROVISION', lineId, ...more } });
    expect(fieldsOf(await include({}))).toEqual(['terms.sessions', 'terms.per', 'onAuthorityOf']);
    expect(await include({ onAuthorityOf: 'The school, which gives it now' })).toMatchObject({ line: { id: lineId } });
    expect(fieldsOf(await support.keeper.gets(CHANGE.provision, { input: { provisionId: lineId, version: 1, terms: { sessions: 5 } } }))).toEqual(['terms.sessions', 'terms.per', 'onAuthorityOf']);
  });
});

const NUMBERS = ['minutesPerSession', 'weeksPerYear', 'groupSize', 'adults', 'indirectHoursPerYear'] as const;
const amounts = fc.record(
  { ...Object.fromEntries(NUMBERS.map((name) => [name, fc.integer({ min: 1, max: 50 })])), pair: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...Object.values(SessionsPer))) },
  { requiredKeys: [] },
).map(({ pair, ...terms }): Record<string, unknown> => (pair ? { ...terms, sessions: pair[0], per: pair[1] } : terms));
const saying = (terms: Record<string, unknown>, wording: string | null = null): Saying => ({ wording, terms });

describe('whether an amount is stated', () => {
  it('is so exactly where one source says the same: whatever is added or changed is found', () => {
    fc.assert(
      fc.property(amounts, fc.array(amounts, { maxLength: 3 }), (line, sources) => {
        const found = new Set(unstatedIn(saying(line), sources.map((terms) => saying(terms))).map(({ field }) => field));
        for (const name of NUMBERS) {
          const isStated = line[name] === undefined || sources.some((source) => source[name] === line[name]);
          expect(found.has(`terms.${name}`)).toBe(!isStated);
        }
        const pairStated = line['sessions'] === undefined || sources.some(({ sessions, per }) => sessions === line['sessions'] && per === line['per']);
        expect(found.has('terms.sessions')).toBe(!pairStated);
        expect(found.has('terms.per')).toBe(!pairStated);
      }),
    );
  });

  it('is never in doubt for a line that says what its source says, with every other source beside it', () => {
    fc.assert(
      fc.property(amounts, fc.array(amounts, { maxLength: 3 }), fc.integer({ min: 2, max: 300 }), (line, others, minutes) => {
        const text = `Reading for ${minutes} minutes`;
        expect(unstatedIn(saying(line, text), [...others.map((terms) => saying(terms)), saying(line, text)])).toEqual([]);
      }),
    );
  });

  it.each<[string, string[]]>([
    ['Three 45-minute sessions a week', ['session:3', 'minute:45']],
    ['1.5 hours of liaison over ten weeks', ['minute:90', 'week:10']],
    ['between 10 and 15 minutes', ['minute:15']],
    ['10 to 15 minutes, twice weekly, one-to-one', ['minute:10', 'minute:15', 'session:2', 'child:1']],
    ['In a group of 4 children with two adults', ['child:4', 'adult:2']],
    ['Every six school weeks', ['week:6']],
    ['A three-syllable word, in Year 4, by Key Stage 2, section 42', []],
  ])('is read out of the words: %s', (text, expected) => {
    expect([...quantitiesIn(text)].sort()).toEqual([...expected].sort());
  });

  it('knows the length of all sessions together', () => {
    expect(quantitiesOf({ sessions: 2, per: 'WEEK', minutesPerSession: 30 })).toContain('minute:60');
  });
});
