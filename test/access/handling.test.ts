import { HandlingSet, Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { BY_ID, NOBODYS, OF_CHILD, records, UPDATED, updates, WORKLIST, type Action } from '../safeguarding/actions';
import { beneath, CARE, HANDLE, plain, sharesAction } from './shares';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  world = await World.make(hub);
  child = await world.child('Una Holt');
});

const handle = (someone: Someone, recordId: string, handling: string | null, more: object = {}) =>
  someone.ask(HANDLE, { input: { recordType: 'SafeguardingAction', recordId, handling, reason: 'He has a key to the office.', ...more } });
const handled = async (...args: Parameters<typeof handle>) => {
  const { data, errors } = await handle(...args);
  if (errors || data.setHandling.__typename !== 'HandlingDecision') throw new Error(JSON.stringify({ data, errors }));
};
/** Everything that a reader of an action could be shown of it, by every way in. */
const seenOf = async (someone: Someone, { id }: Pick<Action, 'id'>) => ({
  byId: (await someone.gets(BY_ID, { id }))?.title ?? null,
  nested: ((await someone.gets(OF_CHILD, child))?.safeguardingActions ?? []).length,
  listed: (await someone.gets(WORKLIST, { first: 10 })).nodes.length,
  counted: (await someone.gets(WORKLIST, { first: 10 })).totalCount,
  below: await beneath(someone, async (tx) => (await tx.query('SELECT FROM safeguarding_action')).length),
});
const all = { byId: 'Visit the address', nested: 1, listed: 1, counted: 1, below: 1 };
const none = { byId: null, nested: 0, listed: 0, counted: 0, below: 0 };

describe('a record that its originator keeps', () => {
  it('to its own agency is there for its own people and for nobody else, by any way in', async () => {
    const action = await records(world, child);
    const [lead, officer] = [await world.the(Kind.DSL), await world.the(Kind.POLICE)];
    expect(await seenOf(officer, action)).toEqual(all);
    await handled(lead, action.id, 'AGENCY_ONLY');
    expect(await seenOf(officer, action)).toEqual(none);
    expect(await seenOf(lead, action)).toMatchObject({ byId: 'Visit the address', nested: 1, below: 1 });
    expect(plain(await officer.ask(BY_ID, action))).toEqual(plain(await officer.ask(BY_ID, { id: NOBODYS })));
  });

  it('to named people is there for the one who recorded it, and for whom it was shared with by name', async () => {
    const action = await records(world, child);
    const [lead, deputy, worker] = [await world.the(Kind.DSL), await world.the(Kind.DSL, 'deputy'), await world.the(Kind.SOCIAL_WORKER)];
    await handled(lead, action.id, 'NAMED_PEOPLE');
    expect(await seenOf(deputy, action)).toEqual(none);
    expect(await lead.gets(BY_ID, action)).toMatchObject({ title: 'Visit the address' });
    const { id } = await sharesAction(world, child, action.id, [{ organisationId: world.organisations[CARE], personId: worker.id }]);
    expect(await worker.gets(BY_ID, action)).toMatchObject({ title: 'Visit the address' });
    expect(await deputy.gets(`query ($id: ID!) { sharingDecision(id: $id) { id } }`, { id })).toBeNull();
  });

  it('from the family is not in their lists, and comes back when it is widened again', async () => {
    const parent = await world.parentOf(child);
    const therapist = await world.around(child, Kind.THERAPIST);
    const TEAM = `query ($id: ID!) { child(id: $id) { team { id } } }`;
    const [place] = (await therapist.gets(TEAM, child)).team;
    const authority = await world.the(Kind.AUTHORITY_SYSTEM);
    await handled(authority, place.id, 'NOT_FOR_FAMILY', { recordType: 'TeamMember' });
    expect([(await parent.gets(TEAM, child)).team, (await therapist.gets(TEAM, child)).team]).toEqual([[], [{ id: place.id }]]);
    await handled(authority, place.id, null, { recordType: 'TeamMember', reason: null });
    expect((await parent.gets(TEAM, child)).team).toEqual([{ id: place.id }]);
  });

  it('is silent to those it is kept from, and told to those who see it', async () => {
    const action = await records(world, child);
    const [lead, officer] = [await world.the(Kind.DSL), await world.the(Kind.POLICE)];
    const other = await records(world, child, { title: 'Another' });
    const [theirs, ours] = [await officer.listens(UPDATED), await lead.listens(UPDATED)];
    await handled(lead, action.id, 'AGENCY_ONLY');
    const [kept] = [await lead.gets(BY_ID, action)];
    expect(await updates(lead, kept, { note: 'Kept inside.' })).toMatchObject({ __typename: 'SafeguardingAction' });
    expect(await updates(lead, other, { note: 'For everybody concerned.' })).toMatchObject({ __typename: 'SafeguardingAction' });
    const heard = async (stream: typeof ours) =>
      (await stream.next()).value.data.safeguardingActionUpdated.safeguardingAction.lastUpdateNote;
    // It was narrowed before anything was noted.
    expect(await ours.next()).toMatchObject({ value: { data: { safeguardingActionUpdated: { what: HandlingSet.name } } } });
    expect([await heard(ours), await heard(ours)]).toEqual(['Kept inside.', 'For everybody concerned.']);
    expect(await heard(theirs)).toBe('For everybody concerned.');
    await handled(lead, action.id, null);
    expect(await theirs.next()).toMatchObject({ value: { data: { safeguardingActionUpdated: { what: HandlingSet.name, safeguardingAction: { lastUpdateNote: 'Kept inside.' } } } } });
    await Promise.all([theirs, ours].map((stream) => stream.return(undefined)));
  });

  it('tells those who follow changes to read it again', async () => {
    const system = await world.the(Kind.AUTHORITY_SYSTEM);
    await world.around(child, Kind.THERAPIST);
    const [place] = (await system.gets(`query ($id: ID!) { child(id: $id) { team { id } } }`, child)).team;
    const stream = await system.listens(`subscription { changes { what subjectType subjectId } }`);
    await handled(system, place.id, 'NOT_FOR_FAMILY', { recordType: 'TeamMember' });
    expect((await stream.next()).value.data.changes).toEqual({
      what: HandlingSet.name,
      subjectType: 'TeamMember',
      subjectId: place.id,
    });
    await stream.return(undefined);
  });
});

describe('saying who may see a record', () => {
  it('is for the organisation that recorded it, though others may write it too', async () => {
    const action = await records(world, child);
    const { errors } = await handle(await world.the(Kind.POLICE), action.id, 'AGENCY_ONLY');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'HandlingDecision.set' });
  });

  it('is for those who may write it, though others of the organisation may read it', async () => {
    const { id } = await (
      await world.the(Kind.SENCO)
    ).gets(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { ... on FamilyMember { id } } }`, {
      input: { childId: child.id, name: 'Aunt Rose', relation: 'aunt', parentalResponsibility: false },
    });
    const { errors } = await handle(await world.around(child, Kind.CLASS_TEACHER), id, 'AGENCY_ONLY', { recordType: 'FamilyMember' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'HandlingDecision.set' });
  });

  it('about a record that one may not know of answers as about none', async () => {
    const action = await records(world, child);
    const senco = await world.the(Kind.SENCO);
    expect(plain(await handle(senco, action.id, 'AGENCY_ONLY'))).toEqual(plain(await handle(senco, NOBODYS, 'AGENCY_ONLY')));
  });

  it('needs a reason where it is kept from the family or to named people, and is refused where nobody would see it any more', async () => {
    const action = await records(world, child);
    const [lead, deputy] = [await world.the(Kind.DSL), await world.the(Kind.DSL, 'deputy')];
    for (const handling of ['NOT_FOR_FAMILY', 'NAMED_PEOPLE']) {
      expect((await handle(lead, action.id, handling, { reason: ' ' })).data.setHandling.fields).toEqual([
        { field: 'reason', reason: 'say why it is narrowed' },
      ]);
    }
    expect((await handle(deputy, action.id, 'NAMED_PEOPLE')).data.setHandling.fields).toMatchObject([{ field: 'handling' }]);
    expect((await handle(lead, child.id, 'AGENCY_ONLY', { recordType: 'Child' })).data.setHandling.fields).toMatchObject([
      { field: 'recordType' },
    ]);
    expect((await handle(lead, action.id, 'AGENCY_ONLY', { reason: 'x'.repeat(1_000_000) })).data.setHandling.fields).toMatchObject([
      { field: 'reason' },
    ]);
  });

  it('changes of what is only ever added to nothing but that', async () => {
    const action = await records(world, child);
    const [lead, officer] = [await world.the(Kind.DSL), await world.the(Kind.POLICE)];
    await updates(lead, action, { note: 'He comes on Fridays.' });
    const NOTES = `query ($id: ID!) { safeguardingAction(id: $id) { notes { id text handling version } } }`;
    const [note] = (await officer.gets(NOTES, action)).notes;
    await handled(lead, note.id, 'AGENCY_ONLY', { recordType: 'SafeguardingNote' });
    expect((await officer.gets(NOTES, action)).notes).toEqual([]);
    expect((await lead.gets(NOTES, action)).notes).toEqual([{ ...note, handling: 'AGENCY_ONLY', version: 2 }]);
    await expect(beneath(lead, (tx) => tx.query(`UPDATE safeguarding_note SET text = 'x', version = version + 1`))).rejects.toThrow(
      'permission denied',
    );
  });

  it('is for the originator in PostgreSQL too, whoever may change the row', async () => {
    await records(world, child);
    const officer = await world.the(Kind.POLICE);
    const change = (what: string) => beneath(officer, (tx) => tx.query(`UPDATE safeguarding_action SET ${what}, version = version + 1`));
    await expect(change(`handling = 'NOT_FOR_FAMILY'`)).rejects.toThrow('only the originator');
    await expect(change(`recorded_for = '${world.organisations[OrganisationKind.POLICE]}'`)).rejects.toThrow('originator');
  });
});
