import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Answer } from '../support/hub';
import { World } from '../support/world';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const CHANGES = `subscription ($after: Cursor) { changes(after: $after) { cursor what subjectId child { givenName } } }`;
const DELIVER = `mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename ... on Problem { message } } }`;
const ENROL = `mutation ($input: EnrolChildInput!) { enrolChild(input: $input) { __typename ... on Problem { message } } }`;
const fact = (value: unknown, category = 'COMMUNICATION', key = 'MAKATON') => ({ category, key, label: key, value, comparedBy: String(value), source: 'test' });

const heard = async (stream: AsyncGenerator<Answer>) => (await stream.next()).value.data.changes as { cursor: string; what: string; child: { givenName: string } };
const silence = Symbol('silence');
/** What comes next, if anything comes before something else that is sure to come. */
const next = (stream: AsyncGenerator<Answer>, ms = 700) => Promise.race([heard(stream), new Promise<typeof silence>((resolve) => setTimeout(() => resolve(silence), ms))]);

describe('a partner system that follows changes', () => {
  it('hears of the children of its organisation, and of nobody else’s', async () => {
    const school = await world.the(Kind.SCHOOL_SYSTEM);
    const stream = await school.listens(CHANGES);
    const elsewhere = await World.make(hub);
    const theirs = await elsewhere.child('Otto Far');
    const ours = await world.child('Nora Near');
    expect(theirs.id).not.toBe(ours.id);
    const change = await heard(stream);
    expect(change).toMatchObject({ child: { givenName: 'Nora' } });
    await stream.return(undefined);
  });

  it('hears nothing of what another agency says that it may not see', async () => {
    const child = await world.child('Olga Near');
    const authority = await world.the(Kind.AUTHORITY_SYSTEM);
    const stream = await (await world.the(Kind.SCHOOL_SYSTEM)).listens(CHANGES);
    await authority.gets(DELIVER, { input: { childId: child.id, facts: [fact('a marker', 'POLICE', 'POLICE_MARKER')] } });
    await authority.gets(ENROL, { input: { childId: child.id, schoolId: world.organisations[OrganisationKind.SCHOOL], fromOn: '2026-09-01' } });
    expect(await heard(stream)).toMatchObject({ what: 'Child.enrolled' });
    await stream.return(undefined);
  });

  it('comes back with its cursor and misses nothing, and gets nothing twice', async () => {
    const child = await world.child('Pia Near');
    const school = await world.the(Kind.SCHOOL_SYSTEM);
    const deliver = (n: number) => school.gets(DELIVER, { input: { childId: child.id, facts: [fact(n)] } });
    const first = await school.listens(CHANGES);
    await deliver(1);
    const { cursor } = await heard(first);
    await first.return(undefined);
    await deliver(2);
    await deliver(3);
    const again = await school.listens(CHANGES, { after: cursor });
    const ids = [await heard(again), await heard(again)].map((change) => (change as unknown as { subjectId: string }).subjectId);
    const facts = (await school.gets(`query ($id: ID!) { child(id: $id) { facts { id value } } }`, child)).facts as { id: string; value: number }[];
    expect(ids.map((id) => facts.find((each) => each.id === id)?.value)).toEqual([2, 3]);
    expect(await next(again)).toBe(silence);
    await again.return(undefined);
  });

  it('hears nothing more once its right has ended', async () => {
    const child = await world.child('Quin Near');
    const school = await world.the(Kind.SCHOOL_SYSTEM);
    const stream = await school.listens(CHANGES);
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = now() WHERE child_id = $1 AND kind = 'SCHOOL_SYSTEM'`, [child.id]));
    await (await world.the(Kind.AUTHORITY_SYSTEM)).gets(ENROL, { input: { childId: child.id, schoolId: (await World.make(hub)).organisations[OrganisationKind.SCHOOL], fromOn: '2026-09-01' } });
    expect(await next(stream)).toBe(silence);
    await stream.return(undefined);
  });

  it('cannot make up a cursor, and a person cannot follow everything', async () => {
    await expect((await world.the(Kind.SCHOOL_SYSTEM)).listens(CHANGES, { after: 'AAAA' })).rejects.toThrow('no cursor of this hub');
    await expect((await world.the(Kind.SENCO)).listens(CHANGES)).rejects.toThrow('partner systems');
  });
});
