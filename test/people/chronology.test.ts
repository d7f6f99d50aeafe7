import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { World, type ChildKnownTo } from '../support/world';

const CHRONOLOGY = `query ($childId: ID!, $first: Int, $after: String, $fromOn: Date, $untilOn: Date, $of: [String!]) {
  chronology(childId: $childId, first: $first, after: $after, fromOn: $fromOn, untilOn: $untilOn, of: $of) { nodes { on what told source recordType } pageInfo { hasNextPage endCursor } } }`;
const COUNT = `query ($childId: ID!) { chronology(childId: $childId) { totalCount nodes { recordId } } }`;
const NOBODYS = '3f2b0c1e-0000-4000-8000-000000000000';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let lead: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Ada Fielding');
  lead = await world.the(Kind.DSL);
});
afterAll(() => hub.close());

/** So many years on the roll of the school, a day each, as a long life in the hub would leave them. */
const fill = (childId: string, days: number) =>
  hub.owner((owner) =>
    owner.query(
      `INSERT INTO enrolment (child_id, school_id, year_group, from_on, until_on, recorded_by, recorded_for)
       SELECT child_id, school_id, n::text, '2010-01-01'::date + n, '2010-01-01'::date + n, recorded_by, recorded_for FROM enrolment, generate_series(1, $2) n WHERE child_id = $1 AND until_on IS NULL`,
      [childId, days],
    ));

describe('the chronology of a child', () => {
  it('tells what happened, the oldest first, and who recorded it', async () => {
    const { nodes } = await lead.gets(CHRONOLOGY, { childId: child.id, untilOn: '2026-09-14' });
    expect(nodes).toEqual([{ on: '2025-09-03', what: 'Went on roll', told: '4', source: expect.stringMatching(/^Authority/), recordType: 'Enrolment' }]);
  });

  it('is told of two thousand entries in one statement, and page by page leaves out none and tells none twice', async () => {
    const long = await world.child('Ben Fielding');
    await fill(long.id, 1_000);
    await lead.gets(CHRONOLOGY, { childId: long.id, first: 2 });
    const asked = await new Statements(hub).during(async () => {
      expect((await lead.gets(CHRONOLOGY, { childId: long.id, first: 2_000 })).nodes).toHaveLength(2_000);
    });
    expect(asked.filter((text) => text.startsWith('SELECT (p.moment'))).toHaveLength(1);
    expect(asked.filter((text) => !/enter\(|audit_entry/.test(text))).toHaveLength(1);
    const whole = (await lead.gets(CHRONOLOGY, { childId: long.id, first: 2_000 })).nodes as unknown[];
    const pages: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await lead.gets(CHRONOLOGY, { childId: long.id, first: 700, after });
      pages.push(...page.nodes);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(pages.slice(0, 2_000)).toEqual(whole);
    expect(pages).toHaveLength(2_001);
  });

  it('is narrowed to days and to types', async () => {
    const days = await world.child('Cleo Fielding');
    await fill(days.id, 5);
    const told = async (more: object) => (await lead.gets(CHRONOLOGY, { childId: days.id, ...more })).nodes.map(({ on }: { on: string }) => on);
    expect(await told({ fromOn: '2010-01-03', untilOn: '2010-01-04' })).toEqual(['2010-01-03', '2010-01-03', '2010-01-04', '2010-01-04']);
    expect(await told({ of: ['CourtOrder'] })).toEqual([]);
  });

  it('is empty to somebody who may not know of the child, as it is of a child who is not there', async () => {
    const stranger = await (await World.make(hub)).the(Kind.DSL);
    const nothing = { totalCount: 0, nodes: [] };
    expect(await stranger.gets(COUNT, { childId: child.id })).toEqual(nothing);
    expect(await lead.gets(COUNT, { childId: NOBODYS })).toEqual(nothing);
    expect(await lead.gets(COUNT, { childId: 'no id' })).toEqual(nothing);
  });

  it('takes no cursor that it did not hand out', async () => {
    for (const after of ['x', Buffer.from('["now","x"]').toString('base64url')]) {
      await expect(lead.gets(CHRONOLOGY, { childId: child.id, after })).rejects.toThrow('BAD_USER_INPUT');
    }
  });
});
