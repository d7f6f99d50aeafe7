import fc from 'fast-check';
import { Kind } from '../../src/access';
import { bandOf } from '../../src/progress/wellbeing/instrument';
import { instruments } from '../../src/progress/wellbeing/instruments';
import { deedOf } from '../pastoral/asking';
import { Planned } from '../pastoral/plans/planned';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const RECORD = deedOf('recordMeasure', 'RecordMeasureInput', ['TakenMeasure', 'id instrument instrumentVersion about results { subscale value band level }']);
const SESSIONS = deedOf('recordSessions', 'RecordSessionsInput', ['Child', 'id']);
const READ = 'query ($id: ID!) { child(id: $id) { measures { id about takenOn results { name value band level } corrections { id } } } }';
const RESULT = 'value band';
const COMPARE = `measures { instrument about takenFrom subscale before { ${RESULT} } beforeOn since { ${RESULT} } sinceOn change direction } attendanceBefore { possible attendancePercent band } attendanceSince { possible attendancePercent band }`;
const AROUND = `query ($id: ID!, $day: Date, $until: Date) { child(id: $id) { beforeAndSince(day: $day, until: $until) { day until ${COMPARE} } } }`;

const measured = (who: Someone, { id: childId }: ChildKnownTo, more: object = {}) =>
  who.gets(RECORD, { input: { childId, instrument: 'SDQ_TEACHER', takenFrom: 'TEACHER', takenOn: '2026-09-01', scores: [{ subscale: 'TOTAL', value: 17 }], ...more } });

describe('a standard measure', () => {
  it('is kept as numbers, and told with the bands of its version', async () => {
    const child = await world.child('Ada Measured');
    const lead = await world.around(child, Kind.PASTORAL_LEAD);
    const scores = [{ subscale: 'TOTAL', value: 17 }, { subscale: 'KINDNESS', value: 9 }];
    expect(await measured(lead, child, { scores })).toMatchObject({
      instrumentVersion: '2016', about: 'WELLBEING', results: [{ subscale: 'TOTAL', value: 17, band: 'High', level: 'HIGH' }, { subscale: 'KINDNESS', value: 9, level: 'USUAL' }],
    });
  });

  it('is of an instrument that there is, of whoever answers it, within its numbers, of each subscale once', async () => {
    const child = await world.child('Ben Measured');
    const lead = await world.around(child, Kind.PASTORAL_LEAD);
    const bad: readonly (readonly [object, string])[] = [
      [{ instrument: 'NONE' }, 'instrument'], [{ instrument: 'x'.repeat(1_000_000) }, 'instrument'], [{ takenFrom: 'PARENT' }, 'takenFrom'], [{ takenOn: '2026-09-15' }, 'takenOn'], [{ scores: [] }, 'scores'],
      [{ scores: [{ subscale: 'TOTAL', value: 41 }] }, 'scores.0.value'], [{ scores: [{ subscale: 'NONE', value: 4 }] }, 'scores.0.subscale'],
      [{ scores: [{ subscale: 'TOTAL', value: 4 }, { subscale: 'TOTAL', value: 5 }] }, 'scores.1.subscale'], [{ correctsId: '3f2b0c1e-0000-4000-8000-000000000000' }, 'correctsId'],
    ];
    for (const [more, field] of bad) expect(await measured(lead, child, more)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
  });

  it('of wellbeing is for those who read of health and who keep pastoral plans, of attainment for whoever teaches, and for the police neither', async () => {
    const child = await world.child('Cleo Measured');
    const lead = await world.around(child, Kind.PASTORAL_LEAD);
    await measured(lead, child);
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    await measured(teacher, child, { instrument: 'STANDARDISED_READING', takenOn: '2026-09-02', scores: [{ subscale: 'SCORE', value: 84 }] });
    const seenBy = async (who: Someone): Promise<string[]> => (await who.gets(READ, child)).measures.map(({ about }: { about: string }) => about);
    for (const kind of [Kind.SENCO, Kind.CLINICIAN, Kind.SOCIAL_WORKER]) expect(await seenBy(await world.around(child, kind))).toEqual(['WELLBEING', 'ATTAINMENT']);
    expect(await seenBy(await world.parentOf(child))).toEqual(['WELLBEING', 'ATTAINMENT']);
    for (const kind of [Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.EARLY_HELP]) expect(await seenBy(await world.around(child, kind))).toEqual(['ATTAINMENT']);
    expect(await seenBy(await world.around(child, Kind.POLICE))).toEqual([]);
    await expect(measured(teacher, child)).rejects.toThrow('FORBIDDEN');
    await expect(measured(await world.parentOf(child), child)).rejects.toThrow('FORBIDDEN');
    const stranger = await world.the(Kind.THERAPIST, 'a stranger to measures');
    await expect(measured(stranger, child)).rejects.toThrow('NOT_FOUND');
  });

  it('is put right by another that points at it, and then counts no longer', async () => {
    const child = await world.child('Dan Measured');
    const lead = await world.around(child, Kind.PASTORAL_LEAD);
    const wrong = await measured(lead, child);
    const right = await measured(lead, child, { correctsId: wrong.id, scores: [{ subscale: 'TOTAL', value: 11 }] });
    expect(await lead.gets(READ, child)).toMatchObject({ measures: [{ id: wrong.id, corrections: [{ id: right.id }] }, { id: right.id, corrections: [] }] });
    const around = await lead.gets(AROUND, { ...child, day: '2026-09-02' });
    expect(around.beforeAndSince.measures).toMatchObject([{ before: { value: 11 }, since: null, change: null, direction: null }]);
  });
});

describe('before a plan and in it', () => {
  it('wellbeing, attainment and attendance stand side by side, each as far as one may see it', async () => {
    const plan = await Planned.open(world, 'Eva Compared');
    const { child, lead } = plan;
    const teacher = await plan.around(Kind.CLASS_TEACHER);
    for (const [takenOn, value] of [['2026-08-20', 19], ['2026-09-12', 12]] as const) await measured(lead, child, { takenOn, scores: [{ subscale: 'TOTAL', value }, { subscale: 'KINDNESS', value: 8 }] });
    await measured(teacher, child, { instrument: 'STANDARDISED_READING', takenOn: '2026-08-30', scores: [{ subscale: 'SCORE', value: 90 }] });
    const marks = ['2026-09-07', '2026-09-08'].flatMap((day) => [{ day, session: 'AM', code: '/' }, { day, session: 'PM', code: day === '2026-09-08' ? 'O' : '\\' }]);
    expect(await teacher.gets(SESSIONS, { input: { childId: child.id, marks } })).toMatchObject({ __typename: 'Child' });
    const compared = async (who: Someone) => (await who.gets(`query ($id: ID!) { pastoralPlan(id: $id) { beforeAndSince { day until ${COMPARE} } } }`, { id: plan.id })).beforeAndSince;
    const reading = { about: 'ATTAINMENT', subscale: 'SCORE', before: { value: 90 }, since: null };
    expect(await compared(lead)).toMatchObject({
      day: '2026-09-01', until: '2026-09-14', attendanceBefore: { possible: 0, attendancePercent: null, band: null }, attendanceSince: { possible: 4, attendancePercent: 75, band: 'PERSISTENTLY_ABSENT' },
      measures: [{ subscale: 'TOTAL', before: { value: 19, band: 'Very high' }, beforeOn: '2026-08-20', since: { value: 12 }, change: -7, direction: 'BETTER' }, { subscale: 'KINDNESS', direction: 'SAME' }, reading],
    });
    expect(await compared(teacher)).toMatchObject({ measures: [reading], attendanceSince: { possible: 4 } });
    expect(await compared(await plan.around(Kind.THERAPIST))).toMatchObject({ measures: [{}, {}, {}], attendanceSince: { possible: 0, attendancePercent: null } });
    expect((await lead.ask(AROUND, { ...child, day: '2026-09-10', until: '2026-09-01' })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('instruments', () => {
  it('are known to anybody, with their numbers and without a question', async () => {
    const found = await (await world.the(Kind.SENCO)).gets('{ measureInstruments { code version verified takenFrom subscales { code lowest highest higherIsBetter bands { name from until level } } } }');
    expect(found).toHaveLength(instruments.length);
    expect(new Set(found.map(({ code }: { code: string }) => code)).size).toBe(found.length);
  });

  it('have a band for every result that there can be, and no result in two', () => {
    const subscales = instruments.flatMap((each) => each.subscales);
    for (const { bands, lowest, highest } of subscales) {
      expect([bands[0]!.from, bands.at(-1)!.until]).toEqual([lowest, highest]);
      for (const [at, { from, until }] of bands.entries()) {
        expect(from).toBeLessThanOrEqual(until);
        if (at > 0) expect(from).toBeGreaterThan(bands[at - 1]!.until);
      }
    }
    fc.assert(fc.property(fc.constantFrom(...subscales), fc.double({ min: 0, max: 1, noNaN: true }), (subscale, share) => {
      const value = subscale.lowest + share * (subscale.highest - subscale.lowest);
      expect(bandOf(subscale, value).until).toBeGreaterThanOrEqual(value);
    }), { numRuns: 100 });
  });
});
