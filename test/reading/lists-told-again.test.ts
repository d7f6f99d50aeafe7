import { randomUUID } from 'node:crypto';
import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let world: World;
let ada: ChildKnownTo;
let zoe: ChildKnownTo;
let senco: Someone;
let statements: Statements;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  ada = await world.child('Ada Alder');
  zoe = await world.child('Zoe Zander');
  senco = await world.the(Kind.SENCO);
  statements = new Statements(hub);
});
afterAll(() => hub.close());

const FIRST = `{ children(first: 1) { nodes { givenName familyName adviceSought { waiting } } totalCount pageInfo { hasNextPage } } }`;
const reads = (text: string) => text.includes('json_build_array');
const byOwner = <Row extends object>(text: string, values: unknown[] = []) => hub.owner((owner) => owner.query<Row>(text, values));

/** Asks, and says how often records were read and of how many children the reading was written down. */
async function asked(someone: Someone, text = FIRST) {
  let answer: { readonly children: { readonly nodes: readonly object[]; readonly totalCount: number } } | undefined;
  const [before] = await byOwner<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM audit_entry');
  const texts = await statements.during(async () => void (answer = (await someone.ask(text)).data as never));
  const noted = await byOwner('SELECT coalesce(child_id::text, array_to_string(children, $2)) AS of, types FROM audit_entry WHERE id > $1', [before!.id, ' ']);
  return { ...answer!.children, read: texts.filter(reads).length, noted };
}
/** Asks until the answer is told again, so that what is asked next is about an answer that is kept. */
async function keptFor(someone: Someone) {
  await asked(someone);
  const again = await asked(someone);
  expect(again.read).toBe(0);
  return again;
}

describe('a list that was answered before', () => {
  it('is answered without reading a record, and written down like any other', async () => {
    const first = await asked(senco);
    expect(first).toMatchObject({ read: 1, totalCount: 2, noted: [{ of: ada.id, types: ['AdviceRequest', 'Child'] }] });
    expect(await asked(senco)).toEqual({ ...first, read: 0 });
  });

  it('is read anew once a record of a child on it has changed', async () => {
    await keptFor(senco);
    await byOwner('UPDATE child SET given_name = $1, version = version + 1 WHERE id = $2', ['Adam', ada.id]);
    expect(await asked(senco)).toMatchObject({ read: 1, nodes: [{ givenName: 'Adam' }] });
  });

  it('is read anew once a child who did not stand on it comes first', async () => {
    await keptFor(senco);
    await byOwner('UPDATE child SET family_name = $1, version = version + 1 WHERE id = $2', ['Aaron', zoe.id]);
    expect(await asked(senco)).toMatchObject({ read: 1, nodes: [{ givenName: 'Zoe', familyName: 'Aaron' }] });
  });

  it('is read anew once another child has become known', async () => {
    const { totalCount } = await keptFor(senco);
    await world.child('Abe Aachen');
    expect(await asked(senco)).toMatchObject({ read: 1, totalCount: totalCount + 1, nodes: [{ givenName: 'Abe' }] });
  });

  it('is read anew by somebody who comes to know a child by a share alone, and when the share has ended by its day', async () => {
    const worker = await world.the(Kind.SOCIAL_WORKER, 'of one');
    await world.joins(ada, worker, Kind.SOCIAL_WORKER);
    const { totalCount } = await keptFor(worker);
    const shared = [zoe.id, zoe.id, world.organisations[OrganisationKind.SOCIAL_CARE_TEAM], worker.id, randomUUID()];
    await byOwner('INSERT INTO record_share (record_type, record_id, child_id, acting_for, person_id, decision_id, share_id, granted_by, granted_for) VALUES (\'Child\', $1, $2, $3, $4, $5, $5, $4, $3)', shared);
    expect(await asked(worker)).toMatchObject({ read: 1, totalCount: totalCount + 1 });
    await keptFor(worker);
    await byOwner('UPDATE record_share SET ends_at = now() WHERE record_id = $1', [zoe.id]);
    expect(await asked(worker)).toMatchObject({ read: 1, totalCount });
  });

  it('is read anew by somebody whose right to one of the children has ended by its day', async () => {
    const therapist = await world.the(Kind.THERAPIST, 'of two');
    for (const child of [ada, zoe]) await world.joins(child, therapist, Kind.THERAPIST);
    await keptFor(therapist);
    await byOwner('UPDATE child_relationship SET ends_at = now() WHERE child_id = $1 AND person_id = $2', [zoe.id, therapist.id]);
    expect(await asked(therapist)).toMatchObject({ read: 1, totalCount: 1, nodes: [{ givenName: 'Adam' }] });
  });

  it('is read anew each time by somebody who knows so many children that to ask after all of them would cost more', async () => {
    const therapist = await world.the(Kind.THERAPIST, 'of many');
    await world.joins(ada, therapist, Kind.THERAPIST);
    await byOwner(
      `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for)
       SELECT gen_random_uuid(), person_id, acting_for, kind, source, source_id, granted_by, granted_for FROM child_relationship, generate_series(1, 1000) WHERE person_id = $1`, [therapist.id]);
    for (let times = 0; times < 3; times++) expect(await asked(therapist)).toMatchObject({ read: 1, totalCount: 1 });
  });
});

describe('a question about several children', () => {
  const BOTH = 'query ($one: ID!, $other: ID!) { one: child(id: $one) { givenName } other: child(id: $other) { givenName } }';

  it('is told again, and read anew once a record of either has changed', async () => {
    const ask = async () => {
      let answer: unknown;
      const texts = await statements.during(async () => void (answer = (await senco.ask(BOTH, { one: ada.id, other: zoe.id })).data));
      return { answer, read: texts.filter(reads).length };
    };
    const { answer } = await ask();
    expect(await ask()).toEqual({ answer, read: 0 });
    await byOwner('UPDATE child SET given_name = $1, version = version + 1 WHERE id = $2', ['Zora', zoe.id]);
    expect(await ask()).toEqual({ answer: { one: { givenName: 'Adam' }, other: { givenName: 'Zora' } }, read: 1 });
  });
});
