import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { records, updates } from '../safeguarding/actions';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const LOOKED = `query ($id: ID!, $first: Int, $after: String) { child(id: $id) { whoLooked(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { at deed recordTypes person { name } organisation { name } } } } }`;
const NAME = 'query ($id: ID!) { child(id: $id) { givenName } }';
const TEAM = 'query ($id: ID!) { child(id: $id) { givenName team { kind } } }';
const ACTIONS = 'query ($id: ID!) { child(id: $id) { givenName safeguardingActions { title } } }';

interface Seen {
  readonly deed: string | null;
  readonly recordTypes: readonly string[];
  readonly person: { readonly name: string };
  readonly organisation: { readonly name: string } | null;
}
const looksOf = async (someone: Someone, child: ChildKnownTo, page: object = { first: 100 }) => (await someone.gets(LOOKED, { ...child, ...page })).whoLooked;
const seenBy = async (someone: Someone, child: ChildKnownTo): Promise<Seen[]> => (await looksOf(someone, child)).nodes;
const names = (looks: readonly Seen[]) => looks.map(({ person }) => person.name);

/** A relationship that no deed of the API grants yet. */
const relate = (child: ChildKnownTo, someone: Someone, { kind, actingFor = someone.id }: { kind: Kind; actingFor?: string }) =>
  hub.owner((owner) =>
    owner.query(
      `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for) VALUES ($1, $2, $3, $4, 'Child', $1, $2, $3)`,
      [child.id, someone.id, actingFor, kind],
    ));

describe('who looked at a child’s record', () => {
  it('is told to the parent: who, for whom, what kinds of record, and what was done', async () => {
    const child = await world.child('Ada Fielding');
    const parent = await world.parentOf(child);
    const therapist = await world.around(child, Kind.THERAPIST);
    await therapist.gets(TEAM, child);
    const [look, joined] = await seenBy(parent, child);
    expect(look).toMatchObject({ deed: null, recordTypes: ['Child', 'TeamMember'], person: { name: 'THERAPIST' } });
    expect(look?.organisation?.name).toMatch(/^Trust/);
    expect(joined).toMatchObject({ deed: 'Child.addToTeam', person: { name: 'AUTHORITY_SYSTEM' } });
  });

  it('is told page by page, by cursors that give no number away', async () => {
    const child = await world.child('Ben Marlow');
    const parent = await world.parentOf(child);
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    for (let times = 0; times < 5; times++) await teacher.gets(NAME, child);
    const all = await looksOf(parent, child);
    const first = await looksOf(parent, child, { first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await looksOf(parent, child, { first: 100, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ at }) => at)).toEqual(expect.arrayContaining(all.nodes.map(({ at }: { at: string }) => at)));
    expect(first.nodes).toHaveLength(3);
    expect(Buffer.from(first.pageInfo.endCursor, 'base64url').toString('latin1')).not.toMatch(/\d{2,}\./);
    expect(rest.totalCount).toBeGreaterThanOrEqual(all.totalCount);
  });

  it('takes no cursor of another list', async () => {
    const child = await world.child('Cleo Marlow');
    const parent = await world.parentOf(child);
    for (const after of ['AAAA', hub.ground.cursors.seal({ xid: '1', id: '1' })]) {
      expect((await parent.ask(LOOKED, { ...child, after })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('is told to the young person, and not of the parent’s looking', async () => {
    const child = await world.child('Dan Marlow');
    const parent = await world.parentOf(child, 'The mother');
    const young = await world.anybody('Dan himself');
    await relate(child, young, { kind: Kind.YOUNG_PERSON });
    await parent.gets(NAME, child);
    await young.gets(NAME, child);
    expect(names(await seenBy(young, child))).toContain('Dan himself');
    expect(names(await seenBy(young, child))).not.toContain('The mother');
    expect(names(await seenBy(parent, child))).toContain('The mother');
    expect(names(await seenBy(parent, child))).not.toContain('Dan himself');
  });

  it('is told to nobody else', async () => {
    const child = await world.child('Ella Marlow');
    for (const kind of [Kind.SENCO, Kind.HEAD, Kind.CLASS_TEACHER, Kind.THERAPIST, Kind.SEND_MANAGER, Kind.SCHOOL_SYSTEM, Kind.SOCIAL_WORKER]) {
      expect(await (await world.around(child, kind)).gets(LOOKED, child)).toEqual({ whoLooked: null });
    }
  });

  it('is answered by PostgreSQL itself to no other viewer', async () => {
    const child = await world.child('Finn Marlow');
    const senco = await world.the(Kind.SENCO);
    await senco.gets(NAME, child);
    for (const someone of [senco, await world.parentOf(await world.child('Not Hers'))]) {
      const request = someone.request();
      const { tx } = await request.entered();
      expect(await tx.query(`SELECT * FROM who_looked($1, 9223372036854775807, 0, 100)`, [child.id])).toEqual([]);
      await request.close();
    }
  });

  it('tells no parent of another child’s record', async () => {
    const [child, other] = [await world.child('Gil Marlow'), await world.child('Hal Marlow')];
    const parent = await world.parentOf(child);
    await (await world.around(other, Kind.EDUCATIONAL_PSYCHOLOGIST)).gets(NAME, other);
    expect(names(await seenBy(parent, child))).not.toContain('EDUCATIONAL_PSYCHOLOGIST');
    expect(await parent.gets(LOOKED, other)).toBeNull();
  });
});

describe('what safeguarding delays', () => {
  it('is the recording and the reading of an action', async () => {
    const child = await world.child('Ida Marlow');
    const parent = await world.parentOf(child);
    const before = await looksOf(parent, child);
    const action = await records(world, child);
    const [lead, officer] = [await world.the(Kind.DSL), await world.the(Kind.POLICE)];
    await officer.gets(ACTIONS, child);
    await updates(officer, action, { note: 'Called first.' });
    await lead.gets('{ mySafeguardingActions { nodes { title notes { text } child { givenName } } } }');
    await updates(lead, { ...action, version: 2 }, { state: 'CANCELLED', outcome: 'No longer needed.' });
    await officer.gets(NAME, child);
    const after = await looksOf(parent, child);
    expect(names(after.nodes)).not.toContain('DSL');
    expect(names(after.nodes)).not.toContain('POLICE');
    // The parent has looked once between the two, and nothing else has come.
    expect(after.totalCount).toBe(before.totalCount + 1);
  });

  it('is a kind of record among others in one reading', async () => {
    const child = await world.child('Jo Marlow');
    const parent = await world.parentOf(child);
    await records(world, child);
    const lead = await world.the(Kind.DSL);
    await lead.gets('query ($id: ID!) { child(id: $id) { givenName family { name } safeguardingActions { title } } }', child);
    expect((await seenBy(parent, child))[0]).toMatchObject({ person: { name: 'DSL' }, recordTypes: ['Child', 'FamilyMember'] });
  });

  it('is whatever somebody looked at by an action alone, but not what they look at once they are of the team', async () => {
    const child = await world.child('Kit Marlow');
    const parent = await world.parentOf(child);
    const worker = await world.the(Kind.SOCIAL_WORKER, 'by an action');
    await records(world, child, { ownerPersonId: worker.id, ownerOrganisationId: world.organisations[OrganisationKind.SOCIAL_CARE_TEAM] });
    await worker.gets(TEAM, child);
    expect(names(await seenBy(parent, child))).not.toContain('SOCIAL_WORKER by an action');
    await world.around(child, Kind.SOCIAL_WORKER, 'by an action');
    await worker.gets(TEAM, child);
    expect(names(await seenBy(parent, child)).filter((name) => name === 'SOCIAL_WORKER by an action')).toHaveLength(1);
  });

  it('is anything that community safety does, whatever it comes by', async () => {
    const child = await world.child('Lea Marlow');
    const parent = await world.parentOf(child);
    const police = world.organisations[OrganisationKind.POLICE];
    for (const kind of [Kind.POLICE, Kind.YOUTH_JUSTICE, Kind.POLICE_SYSTEM]) {
      const someone = await world.the(kind, 'who knows her');
      await relate(child, someone, { kind, actingFor: police });
      expect(await someone.gets(NAME, child)).toEqual({ givenName: 'Lea' });
    }
    expect(names(await seenBy(parent, child)).filter((name) => name.endsWith('who knows her'))).toEqual([]);
  });

  it('is shown to the safeguarding lead, as far as it was done for her school', async () => {
    const child = await world.child('Mia Marlow');
    const action = await records(world, child);
    await updates(await world.the(Kind.POLICE), action, { note: 'Called first.' });
    const looks = await seenBy(await world.the(Kind.DSL), child);
    expect(looks.filter(({ deed }) => deed?.startsWith('SafeguardingAction')).map(({ person }) => person.name)).toEqual(['DSL']);
    expect(names(looks)).not.toContain('POLICE');
  });
});
