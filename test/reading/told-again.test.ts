import { Kind } from '../../src/access';
import { DraftPlan } from '../plan/draft-plan';
import { TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let plan: DraftPlan;
let senco: Someone;
let statements: Statements;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Sam Again');
  plan = await DraftPlan.begin(world, child);
  await plan.need('B', 'Loses her place in print');
  senco = await world.the(Kind.SENCO);
  statements = new Statements(hub);
});
afterAll(() => hub.close());

const WHOLE = `query ($id: ID!) { plan(id: $id) { title child { givenName authority { name } } sections { lines { text } } } }`;
const reads = (text: string) => text.includes('json_build_array');
const audits = (text: string) => text.includes('INSERT INTO audit_entry');

/** Asks, and says how often records were read and how often the reading was written down. */
async function asked(someone: Someone): Promise<{ readonly answer: unknown; readonly read: number; readonly audited: number }> {
  let answer: unknown;
  const texts = await statements.during(async () => void (answer = await someone.gets(WHOLE, { id: plan.id })));
  return { answer, read: texts.filter(reads).length, audited: texts.filter(audits).length };
}

/** Asks until the answer is told again, so that what is asked next is about an answer that is kept. */
async function keptFor(someone: Someone): Promise<unknown> {
  await asked(someone);
  const { answer, read } = await asked(someone);
  expect(read).toBe(0);
  return answer;
}

describe('a question that was answered before', () => {
  it('is answered without reading a record, and written down like any other', async () => {
    const first = await asked(senco);
    expect(first).toMatchObject({ read: 1, audited: 1 });
    expect(await asked(senco)).toEqual({ answer: first.answer, read: 0, audited: 1 });
  });

  it('is read anew once any record of the child has changed, whoever changed it', async () => {
    await keptFor(senco);
    await plan.need('B', 'Tires in the afternoon');
    const { answer, read } = await asked(senco);
    expect(read).toBe(1);
    expect(JSON.stringify(answer)).toContain('Tires in the afternoon');
  });

  it('is asked once for what it rests on, where it is held against what was told before and read anew', async () => {
    await keptFor(senco);
    await plan.need('B', 'Reads better in the morning');
    const stamps = (await statements.during(() => senco.gets(WHOLE, { id: plan.id }))).filter((text) => text.includes(' AS mark, '));
    expect(stamps).toHaveLength(1);
    expect((await asked(senco)).read).toBe(0);
  });

  it('is read anew once a record was changed behind the hub’s back', async () => {
    await keptFor(senco);
    await hub.owner((owner) => owner.query('UPDATE child SET given_name = $1, version = version + 1 WHERE id = $2', ['Samira', child.id]));
    expect(JSON.stringify((await asked(senco)).answer)).toContain('Samira');
  });

  it('is read anew once a directory has changed', async () => {
    await keptFor(senco);
    await hub.owner((owner) => owner.query(`UPDATE organisation SET name = name || ' (renamed)'`));
    expect((await asked(senco)).read).toBe(1);
  });

  it('is told to nobody else, though they stand to the child just so', async () => {
    await keptFor(senco);
    const colleague = await world.the(Kind.SENCO, 'another');
    expect((await asked(colleague)).read).toBe(1);
  });

  it('is not told again to somebody whose right has ended, by a deed or by its day', async () => {
    const therapist = await world.around(child, Kind.THERAPIST);
    expect(await keptFor(therapist)).not.toBeNull();
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = now() WHERE child_id = $1 AND kind = 'THERAPIST'`, [child.id]));
    expect((await asked(therapist)).answer).toBeNull();
  });

  it('is not told again on another day, since what is due changes with the day', async () => {
    await keptFor(senco);
    hub.clock.advance('P1D');
    expect((await asked(senco)).read).toBe(1);
  });

  it('is not told again where it found nothing for a part of it, which may be there for them tomorrow', async () => {
    const other = await DraftPlan.begin(world, await world.child('Tom Elsewhere'));
    const therapist = await world.around(child, Kind.THERAPIST, 'of two');
    const text = 'query ($one: ID!, $other: ID!) { one: plan(id: $one) { title } other: plan(id: $other) { title } }';
    const asks = async () => (await therapist.ask(text, { one: plan.id, other: other.id })).data;
    expect(await asks()).toMatchObject({ one: expect.anything(), other: null });
    await world.joins(other.child, therapist, Kind.THERAPIST);
    expect(await asks()).toMatchObject({ one: expect.anything(), other: expect.anything() });
  });

  it('is not told again where it names another child who was not known, and may be tomorrow', async () => {
    const elsewhere = await World.make(hub);
    const other = await elsewhere.child('Una Elsewhere');
    const noted = await senco.gets('mutation ($input: NoteIncidentInput!) { noteIncident(input: $input) { ... on Incident { id } } }', { input: { childId: child.id, whatHappened: 'Both fell.' } });
    await hub.owner((owner) => owner.query(
      `INSERT INTO other_involved (child_id, incident_id, other_child_id, part, recorded_by, recorded_for) SELECT i.child_id, i.id, $2, 'HURT', i.recorded_by, i.recorded_for FROM incident i WHERE i.id = $1`, [noted.id, other.id]));
    const lead = await world.the(Kind.DSL);
    const asks = () => lead.gets('query ($id: ID!) { incident(id: $id) { othersInvolved { otherChild { givenName } } } }', noted);
    expect(await asks()).toEqual({ othersInvolved: [{ otherChild: null }] });
    await world.known(other, lead, { kind: Kind.DSL, source: 'Enrolment', actingFor: world.organisationOf(Kind.DSL) });
    expect(await asks()).toEqual({ othersInvolved: [{ otherChild: { givenName: 'Una' } }] });
  });

  it('is not told again where the answer rests on more than the child’s records', async () => {
    const text = `query ($id: ID!) { child(id: $id) { givenName whoLooked(first: 1) { totalCount } } }`;
    const parent = await world.parentOf(child);
    const first = await parent.ask(text, child);
    expect(first.errors).toBeUndefined();
    await senco.gets('query ($id: ID!) { child(id: $id) { dateOfBirth } }', child);
    expect((await parent.ask(text, child)).data).not.toEqual(first.data);
  });
});
