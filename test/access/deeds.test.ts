import { randomUUID } from 'node:crypto';
import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub } from '../support/hub';
import { Statements } from '../support/statements';
import { World } from '../support/world';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const ADD = `mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename ... on FamilyMember { id } ... on InvalidInput { fields { field reason } } } }`;
const LEAVE = `mutation ($input: LeaveTeamInput!) { leaveTeam(input: $input) { __typename ... on ChangedMeanwhile { presentVersion } } }`;
const TEAM = `query ($id: ID!) { child(id: $id) { team { id version untilOn } } }`;
const aunt = (childId: string, more: object = {}) => ({ input: { childId, name: 'Aunt Rose', relation: 'aunt', parentalResponsibility: false, ...more } });
const audit = (where: string) =>
  hub.owner((owner) => owner.query<{ kind: string; rule: string; types: string[]; person_id: string }>(`SELECT kind, rule, types, person_id FROM audit_entry WHERE ${where} ORDER BY id`));

describe('a deed', () => {
  it('sent twice with one key is done once, and answers the same both times', async () => {
    const child = await world.child('Cora Penn');
    const senco = await world.the(Kind.SENCO);
    const input = aunt(child.id, { idempotencyKey: randomUUID() });
    const [first, second] = await Promise.all([senco.gets(ADD, input), senco.gets(ADD, input)]);
    expect(second.id).toBe(first.id);
    expect((await senco.gets(`query ($id: ID!) { child(id: $id) { family { id } } }`, child)).family).toHaveLength(1);
  });

  it('refuses a key that was used for something else', async () => {
    const child = await world.child('Cara Penn');
    const senco = await world.the(Kind.SENCO);
    const idempotencyKey = randomUUID();
    await senco.gets(ADD, aunt(child.id, { idempotencyKey }));
    await expect(senco.gets(ADD, aunt(child.id, { idempotencyKey, name: 'Aunt Lily' }))).rejects.toThrow('CONFLICT');
  });

  it('says which field of its input cannot be accepted, and saves nothing of it', async () => {
    const child = await world.child('Dora Penn');
    const senco = await world.the(Kind.SENCO);
    const answer = await senco.gets(ADD, aunt(child.id, { name: '  ' }));
    expect(answer).toEqual({ __typename: 'InvalidInput', fields: [{ field: 'name', reason: 'a name is needed' }] });
    expect((await senco.gets(`query ($id: ID!) { child(id: $id) { family { id } } }`, child)).family).toEqual([]);
  });

  it('is refused to those who see the child but may not, by the rule’s name; the refusal is written down', async () => {
    const child = await world.child('Elsa Penn');
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const { errors } = await teacher.ask(ADD, aunt(child.id));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Child.addFamilyMember' });
    expect(await audit(`person_id = '${teacher.id}' AND kind = 'REFUSAL'`)).toMatchObject([{ rule: 'Child.addFamilyMember' }]);
  });

  it('answers a stranger as it answers about a child that does not exist', async () => {
    const child = await world.child('Fern Penn');
    const stranger = await world.the(Kind.CLASS_TEACHER, 'elsewhere');
    expect(await stranger.ask(ADD, aunt(child.id))).toEqual(await stranger.ask(ADD, aunt(randomUUID())));
    expect(await stranger.ask(ADD, aunt('not-an-id'))).toEqual(await stranger.ask(ADD, aunt(randomUUID())));
  });

  it('is written down with who did it; so is who read what', async () => {
    const child = await world.child('Gwen Penn');
    const senco = await world.the(Kind.SENCO);
    await senco.gets(ADD, aunt(child.id));
    await senco.gets(TEAM, child);
    const entries = await audit(`child_id = '${child.id}' AND person_id = '${senco.id}'`);
    expect(entries.filter(({ kind }) => kind === 'DEED').map(({ rule }) => rule)).toEqual(['Child.addFamilyMember']);
    expect(entries.filter(({ kind }) => kind === 'READ').flatMap(({ types }) => types)).toContain('Child');
  });

  it('of two people at one record at once, is done for one, and told to the other', async () => {
    const child = await world.child('Hope Penn');
    const senco = await world.the(Kind.SENCO);
    await world.around(child, Kind.THERAPIST);
    const [place] = (await senco.gets(TEAM, child)).team;
    const input = { input: { teamMemberId: place.id, version: place.version } };
    const answers = await Promise.all([senco.gets(LEAVE, input), senco.gets(LEAVE, input)]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['ChangedMeanwhile', 'TeamMember']);
  });
});

describe('what a deed asks', () => {
  const RECORDED = ADD.replace('{ id }', '{ id name }');

  it('is the record it is about, and what it writes with the audit and the event: how one stands is known by then', async () => {
    const child = await world.child('Ivy Penn');
    const senco = await world.the(Kind.SENCO);
    const statements = new Statements(hub);
    const texts = await statements.during(async () => expect((await senco.gets(RECORDED, aunt(child.id))).name).toBe('Aunt Rose'));
    expect(texts.map((text) => /^(WITH entry|INSERT INTO "family_member"|SELECT f\.\*|SELECT \w+)/.exec(text)?.[0])).toEqual([
      'SELECT f.*', 'INSERT INTO "family_member"', 'SELECT t', 'WITH entry',
    ]);
  });

  it('is how one stands now, where the deed has ended one’s own right: the answer is theirs no more', async () => {
    const child = await world.child('Ida Penn');
    const [leaves, stays] = [await world.the(Kind.SEND_CASEWORKER, 'who leaves'), await world.the(Kind.SEND_CASEWORKER, 'who stays')];
    const places = [await world.joins(child, leaves, Kind.SEND_CASEWORKER), await world.joins(child, stays, Kind.SEND_CASEWORKER)];
    const told = LEAVE.replace('{ __typename', '{ __typename ... on TeamMember { viewerMay }');
    expect(await stays.gets(told, { input: { teamMemberId: places[0], version: 1 } })).toMatchObject({ viewerMay: expect.arrayContaining(['TeamMember.leave']) });
    expect(await stays.gets(told, { input: { teamMemberId: places[1], version: 1 } })).toMatchObject({ viewerMay: [] });
  });

  it('waits with its key until the first that bears it is done, before it looks at what it is about', async () => {
    const child = await world.child('Isa Penn');
    const senco = await world.the(Kind.SENCO);
    const statements = new Statements(hub);
    const texts = await statements.during(() => senco.gets(ADD, aunt(child.id, { idempotencyKey: randomUUID() })));
    const at = (start: RegExp) => texts.findIndex((text) => start.test(text));
    expect(at(/^SELECT pg_advisory_xact_lock/)).toBeLessThan(at(/FROM idempotency_key/));
    expect(at(/FROM idempotency_key/)).toBeLessThan(at(/^SELECT f\.\*/));
    expect(at(/^SELECT pg_advisory_xact_lock/)).toBeGreaterThanOrEqual(0);
  });
});

describe('rights', () => {
  it('end at once with the place in the team that they came from', async () => {
    const child = await world.child('Iris Penn');
    const senco = await world.the(Kind.SENCO);
    const therapist = await world.around(child, Kind.THERAPIST, 'leaving');
    expect((await therapist.gets(TEAM, child)).team).toHaveLength(1);
    const [place] = (await senco.gets(TEAM, child)).team;
    await senco.gets(LEAVE, { input: { teamMemberId: place.id, version: place.version } });
    expect(await therapist.gets(TEAM, child)).toBeNull();
  });

  it('never add up across capacities: one is chosen, and nothing of the other is there', async () => {
    const child = await world.child('June Penn');
    const both = await world.the(Kind.SENCO, 'and parent');
    const system = await world.the(Kind.AUTHORITY_SYSTEM);
    await system.gets(ADD, aunt(child.id, { name: 'Mum', relation: 'mother', parentalResponsibility: true, personId: both.id }));
    await expect(both.gets(TEAM, child)).rejects.toThrow('CAPACITY_REQUIRED');
    const { capacities } = await both.gets(`{ me { capacities { actingFor organisation { name } posts } } }`);
    expect(capacities).toHaveLength(2);
    const asSenco = both.as(world.organisations[OrganisationKind.SCHOOL]);
    await asSenco.gets(ADD, aunt(child.id));
    await expect(both.as('family').gets(ADD, aunt(child.id))).rejects.toThrow('FORBIDDEN');
    await expect(both.as(randomUUID()).gets(TEAM, child)).rejects.toThrow('CAPACITY_REQUIRED');
  });

  it('are nobody’s whose account is closed', async () => {
    const child = await world.child('Kate Penn');
    const therapist = await world.around(child, Kind.THERAPIST, 'closed');
    await hub.owner((owner) => owner.query('UPDATE account SET suspended_at = now() WHERE subject = $1', [therapist.subject]));
    await expect(therapist.gets(TEAM, child)).rejects.toThrow('UNAUTHENTICATED');
  });
});
