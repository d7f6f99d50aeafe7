import * as fc from 'fast-check';
import { Client } from 'pg';
import { HandlingCode, Kind } from '../../src/access';
import { areAlikeIn, readAlike } from '../../src/access/alike';
import { admits, marked, theirs, varying, type Audience, type Standing } from '../../src/access/audience';
import { handledFor } from '../../src/access/handling';
import { policies, policyNamed } from '../../src/access/policy';
import { bitsOf } from '../../src/access/relationship';
import { withheldColumns } from '../../src/access/seen';
import { DraftPlan } from '../plan/draft-plan';
import { HANDLE } from './shares';
import { TestHub } from '../support/hub';
import { World } from '../support/world';

const kinds = [Kind.SENCO, Kind.CLASS_TEACHER, Kind.THERAPIST, Kind.SEND_CASEWORKER, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.PARENT] as const;
const organisations = ['one', 'two'] as const;
const someKinds = fc.subarray([...kinds]);
const standings: fc.Arbitrary<Standing> = fc.record({
  kinds: fc.subarray([...kinds], { maxLength: 2 }).map((held) => new Set<Kind>(held)), actingFor: fc.constantFrom(...organisations), personId: fc.constantFrom('ann', 'bea'), shared: fc.constant(new Set<string>()),
});
const term = fc.oneof(
  fc.constantFrom(...kinds),
  someKinds.map((held) => theirs('recordedFor', ...held)),
  someKinds.map((held) => marked('isMarked', ...held)),
);
const audiences = fc.array(term, { maxLength: 3 }) as fc.Arbitrary<Audience>;
const rowAudiences = fc.oneof(audiences, fc.record({ A: audiences, B: audiences }).map((cases) => varying('section', cases)));
const rows = fc.record({ section: fc.constantFrom('A', 'B', 'C'), recordedFor: fc.constantFrom(...organisations), isMarked: fc.boolean() });
/** The row as somebody read it from whom some of it was withheld. */
const asRead = (row: object, hidden: readonly string[]): object => ({ ...row, ...Object.fromEntries(hidden.map((name) => [name, null])) });
const hiding = fc.subarray(['recordedFor', 'isMarked', 'section']);

describe('two who are told the same of a record', () => {
  it('are taken in alike by every audience that was asked about it, whatever of it the first was not told', () => {
    fc.assert(
      fc.property(rowAudiences, rows, hiding, standings, standings, (audience, row, hidden, one, other) => {
        fc.pre(areAlikeIn(audience, asRead(row, hidden), [one, other]));
        expect(admits(audience, row, other)).toBe(admits(audience, row, one));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are known to be so where the whole row is known', () => {
    fc.assert(
      fc.property(rowAudiences, rows, standings, standings, (audience, row, one, other) => {
        expect(areAlikeIn(audience, row, [one, other])).toBe(admits(audience, row, one) === admits(audience, row, other));
      }),
      { numRuns: 2_000 },
    );
  });

  it('may both read it, whoever narrowed it, and are shut out of the same columns', () => {
    const needs = policyNamed('Need')!;
    const everywhere = fc.record({
      section: fc.constantFrom('A', 'B', 'C', 'D', 'F'), sharedWithFamily: fc.boolean(), neededInClass: fc.boolean(), recordedBy: fc.constantFrom('ann', 'bea'),
      recordedFor: fc.constantFrom(...organisations), handling: fc.constantFrom(null, HandlingCode.AGENCY_ONLY, HandlingCode.NAMED_PEOPLE, HandlingCode.NOT_FOR_FAMILY),
    });
    fc.assert(
      fc.property(everywhere, standings, standings, (row, one, other) => {
        fc.pre(readAlike(needs, row, [one, other]));
        expect(admits(needs.read, row, handledFor(row, other))).toBe(true);
        for (const { audience } of withheldColumns(needs)) expect(admits(audience, row, other)).toBe(admits(audience, row, one));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('whom PostgreSQL tells apart', () => {
  let hub: TestHub;
  let app: Client;
  let world: World;
  beforeAll(async () => {
    hub = await TestHub.open();
    world = await World.make(hub);
    app = new Client({ connectionString: hub.urls.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await hub.close();
  });

  interface Asked {
    readonly type?: string;
    readonly whole?: boolean;
    readonly ids?: readonly string[];
    readonly of?: readonly Kind[];
    readonly for?: readonly string[];
  }
  const health = '7f3a1f6c-9c63-4f0a-8a53-0d6d7c3f1a11';
  const apart = async (childId: string, { type = 'Need', whole = false, ids = [], of = [], for: acting = of.map(() => health) }: Asked): Promise<number[]> => {
    const bits = await Promise.all(of.map(async (kind) => (await app.query<{ bits: string }>(`SELECT (${bitsOf([kind])})::text AS bits`)).rows[0]!.bits));
    const { rows: [answer] } = await app.query<{ apart: number[] }>('SELECT told_apart($1, $2::text[], $3::boolean[], $4::uuid[], $5::bigint[], $6::uuid[]) AS apart', [
      childId, [type], [whole], ids, bits, acting,
    ]);
    return answer!.apart.sort();
  };
  const three = [Kind.THERAPIST, Kind.SEND_CASEWORKER, Kind.EDUCATIONAL_PSYCHOLOGIST] as const;

  it('are those who would not be shown the same of what was asked for, or of any on a list', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const [ofEverybody, ofCare] = [await plan.need('B', 'For all'), await plan.need('D', 'Of care', { brief: 'In brief' })];
    const childId = plan.child.id;
    expect(await apart(childId, { ids: [ofEverybody], of: three })).toEqual([]);
    expect(await apart(childId, { ids: [ofCare], of: three })).toEqual([2, 3]);
    expect(await apart(childId, { ids: [ofEverybody], whole: true, of: three })).toEqual([2, 3]);
    expect(await apart(childId, { ids: [ofCare], of: [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.THERAPIST] })).toEqual([3]);
    expect(await apart(childId, { ids: [], of: three })).toEqual([]);
  });

  it('are those for whom the organisation decides, and all of them of what is kept to named people or is about another child', async () => {
    const [plan, another] = [await DraftPlan.begin(world, await world.child()), await DraftPlan.begin(world, await world.child())];
    const childId = plan.child.id;
    const [agency, named, theirs] = [await plan.need('B', 'Agency'), await plan.need('B', 'Named'), await another.need('B', 'Of another')];
    await plan.keeper.gets(HANDLE, { input: { recordType: 'Need', recordId: agency, handling: 'AGENCY_ONLY', reason: 'As it must be.' } });
    await plan.keeper.gets(HANDLE, { input: { recordType: 'Need', recordId: named, handling: 'NAMED_PEOPLE', reason: 'As it must be.' } });
    const [{ authority }] = (await hub.owner((owner) => owner.query<{ authority: string }>('SELECT recorded_for AS authority FROM need WHERE id = $1', [agency]))) as [{ authority: string }];
    expect(await apart(childId, { ids: [agency], of: three, for: [authority, authority, health] })).toEqual([3]);
    expect(await apart(childId, { ids: [agency], of: three, for: [health, health, health] })).toEqual([]);
    expect(await apart(childId, { ids: [named], of: [Kind.THERAPIST, Kind.THERAPIST] })).toEqual([1, 2]);
    expect(await apart(childId, { ids: [theirs], of: [Kind.THERAPIST, Kind.THERAPIST] })).toEqual([1, 2]);

  });

  it('is a question that it can answer of every kind of record', async () => {
    for (const { name } of policies()) expect({ name, apart: await apart(health, { type: name, whole: true, of: three }) }).toEqual({ name, apart: [] });
  });
});
