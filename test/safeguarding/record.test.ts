import { Kind } from '../../src/access';
import { appoint, OrganisationKind } from '../../src/people';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { BY_ID, forSocialCare, inputFor, NOBODYS, OF_CHILD, RECORD, records, refusalOf, WORKLIST } from './actions';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

describe('recording a safeguarding action', () => {
  it('is done by the safeguarding lead, and shows it to her and to its owner', async () => {
    const child = await world.child('Ada Fielding');
    const [lead, officer] = [await world.the(Kind.DSL), await world.the(Kind.POLICE)];
    const action = await lead.gets(RECORD, { input: inputFor(world, child, officer) });
    expect(action).toMatchObject({
      __typename: 'SafeguardingAction', state: 'OPEN', ownerPost: 'POLICE', owner: { name: 'POLICE' }, askedBy: { name: 'DSL' }, notes: [], mayMoveTo: ['CANCELLED'],
    });
    expect(await officer.gets(BY_ID, action)).toMatchObject({ title: 'Visit the address', detail: 'With a colleague.', mayMoveTo: ['IN_PROGRESS', 'DONE'] });
    expect(await officer.gets(OF_CHILD, child)).toEqual({ safeguardingActions: [{ title: 'Visit the address' }] });
  });

  it('tells the officer the child’s name and the action, and nothing else that is held', async () => {
    const child = await world.child('Ben Marlow');
    await world.around(child, Kind.THERAPIST);
    await world.parentOf(child);
    await records(world, child);
    const seen = await (await world.the(Kind.POLICE)).gets(
      `query ($id: ID!) { child(id: $id) { givenName team { id } family { id } facts { id } identifiers { id } enrolments { id } safeguardingActions { title } } }`, child,
    );
    expect(seen).toEqual({ givenName: 'Ben', team: [], family: [], facts: [], identifiers: [], enrolments: [], safeguardingActions: [{ title: 'Visit the address' }] });
  });

  it('shows each agency its own action and not the other’s', async () => {
    const child = await world.child('Cleo Marsh');
    const worker = await world.around(child, Kind.SOCIAL_WORKER);
    await records(world, child, { title: 'for the police' });
    await records(world, child, { title: 'for social care', ...forSocialCare(world, worker) });
    expect((await (await world.the(Kind.POLICE)).gets(OF_CHILD, child)).safeguardingActions).toEqual([{ title: 'for the police' }]);
    expect((await worker.gets(OF_CHILD, child)).safeguardingActions).toEqual([{ title: 'for social care' }]);
    expect((await (await world.the(Kind.DSL)).gets(OF_CHILD, child)).safeguardingActions).toHaveLength(2);
  });

  it('shows an action of the social worker to nobody of another post in the same team', async () => {
    const child = await world.child('Dan Marsh');
    const [worker, helper] = [await world.around(child, Kind.SOCIAL_WORKER), await world.around(child, Kind.EARLY_HELP)];
    await records(world, child, forSocialCare(world, worker));
    expect(await helper.gets(OF_CHILD, child)).toEqual({ safeguardingActions: [] });
  });

  it('is refused to everybody else, with the rule', async () => {
    const child = await world.child('Ella Marsh');
    const input = inputFor(world, child, await world.the(Kind.POLICE));
    for (const kind of [Kind.SENCO, Kind.HEAD, Kind.PASTORAL_LEAD, Kind.THERAPIST, Kind.SOCIAL_WORKER, Kind.CLASS_TEACHER]) {
      const { errors } = await (await world.around(child, kind)).ask(RECORD, { input });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SafeguardingAction.record' });
    }
  });

  it('cannot be done about a child whom the lead does not know, in the words that a missing child gets', async () => {
    const elsewhere = await World.make(hub);
    const child = await elsewhere.child('Finn Marsh');
    const lead = await world.the(Kind.DSL);
    const officer = await world.the(Kind.POLICE);
    const foreign = await lead.ask(RECORD, { input: inputFor(world, child, officer) });
    const missing = await lead.ask(RECORD, { input: inputFor(world, { ...child, id: NOBODYS }, officer) });
    expect(refusalOf(foreign)).toEqual(refusalOf(missing));
    expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks for an owner whose post fits, and who is not of the family', async () => {
    const child = await world.child('Gil Marsh');
    const [lead, officer, therapist] = [await world.the(Kind.DSL), await world.the(Kind.POLICE), await world.the(Kind.THERAPIST)];
    const trust = world.organisations[OrganisationKind.HEALTH_PROVIDER];
    const parent = await world.parentOf(child);
    await hub.owner((owner) => appoint(owner, parent.id, world.organisations[OrganisationKind.POLICE], Kind.POLICE));
    for (const more of [
      { ownerPersonId: therapist.id, ownerOrganisationId: trust },
      { ownerOrganisationId: trust },
      { ownerPersonId: NOBODYS },
      { ownerPersonId: 'no id' },
      { ownerPost: 'SOCIAL_WORKER' },
      { ownerPersonId: parent.id },
    ]) {
      expect(await lead.gets(RECORD, { input: { ...inputFor(world, child, officer), ...more } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'ownerPersonId' }] });
    }
  });

  it('asks in which post somebody acts who holds several that fit', async () => {
    const child = await world.child('Hal Marsh');
    const officer = await world.the(Kind.POLICE, 'of two posts');
    await hub.owner((owner) => appoint(owner, officer.id, world.organisations[OrganisationKind.POLICE], Kind.YOUTH_JUSTICE));
    const lead = await world.the(Kind.DSL);
    expect(await lead.gets(RECORD, { input: inputFor(world, child, officer) })).toMatchObject({ fields: [{ field: 'ownerPost' }] });
    expect(await lead.gets(RECORD, { input: { ...inputFor(world, child, officer), ownerPost: 'YOUTH_JUSTICE' } })).toMatchObject({ ownerPost: 'YOUTH_JUSTICE' });
  });

  it.each([
    ['title', { title: ' ' }],
    ['title', { title: 'x'.repeat(301) }],
    ['reason', { reason: '' }],
    ['detail', { detail: 'x'.repeat(1_000_000) }],
    ['dueOn', { dueOn: '2026-09-13' }],
  ])('cannot be accepted with a bad %s', async (field, more) => {
    const child = await world.child('Ida Marsh');
    const lead = await world.the(Kind.DSL);
    expect(await lead.gets(RECORD, { input: { ...inputFor(world, child, await world.the(Kind.POLICE)), ...more } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    expect(await lead.gets(OF_CHILD, child)).toEqual({ safeguardingActions: [] });
  });

  it('is not done twice when it is sent twice', async () => {
    const child = await world.child('Jo Marsh');
    const lead = await world.the(Kind.DSL);
    const input = { ...inputFor(world, child, await world.the(Kind.POLICE)), idempotencyKey: 'sent-twice' };
    const [first, second] = [await lead.gets(RECORD, { input }), await lead.gets(RECORD, { input })];
    expect(second).toEqual(first);
    expect((await lead.gets(OF_CHILD, child)).safeguardingActions).toHaveLength(1);
    await expect(lead.gets(RECORD, { input: { ...input, title: 'Something else' } })).rejects.toThrow('CONFLICT');
  });

  it('puts the action into the worklists of both, the soonest due first', async () => {
    const other = await World.make(hub);
    const child = await other.child('Kit Marsh');
    for (const [title, dueOn] of [['later', '2026-10-02'], ['sooner', '2026-09-15'], ['between', '2026-09-30']]) await records(other, child, { title, dueOn });
    for (const kind of [Kind.DSL, Kind.POLICE]) {
      const someone = await other.the(kind);
      const page = await someone.gets(WORKLIST, { first: 2 });
      expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true }, nodes: [{ title: 'sooner' }, { title: 'between' }] });
      expect(await someone.gets(WORKLIST, { first: 2, after: page.pageInfo.endCursor })).toMatchObject({ nodes: [{ title: 'later' }] });
    }
    expect(await (await other.the(Kind.SENCO)).gets(WORKLIST)).toMatchObject({ totalCount: 0, nodes: [] });
  });
});
