import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { isOver, nextStates, Side, transitions } from '../../src/safeguarding/actions/safeguarding-action.states';
import { SafeguardingActionState } from '../../src/safeguarding/actions/safeguarding-action.entity';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { BY_ID, forSocialCare, NOBODYS, OF_CHILD, records, refusalOf, UPDATE, UPDATED, updates, WORKLIST, type Action } from './actions';

let hub: TestHub;
let world: World;
let lead: Someone;
let officer: Someone;
let child: ChildKnownTo;
let action: Action;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  [lead, officer] = [await world.the(Kind.DSL), await world.the(Kind.POLICE)];
  child = await world.child('Ada Fielding');
});
beforeEach(async () => {
  action = await records(world, child);
});
afterAll(() => hub.close());

describe('the states of a safeguarding action', () => {
  it('all lead on, or are the end', () => {
    for (const state of Object.values(SafeguardingActionState)) {
      const onwards = nextStates(state, [Side.LEAD, Side.OWNER]);
      expect(onwards.length === 0).toBe(isOver(state));
      for (const next of onwards) expect(transitions[state][next]).not.toHaveLength(0);
    }
  });

  it('can be ended by the lead alone', () => {
    for (const state of Object.values(SafeguardingActionState)) expect(nextStates(state, [Side.OWNER]).filter(isOver)).toEqual([]);
  });
});

describe('updating a safeguarding action', () => {
  it('lets the owner note progress and say what came of it', async () => {
    const begun = await updates(officer, action, { state: 'IN_PROGRESS', note: 'Called first.' });
    expect(begun).toMatchObject({ state: 'IN_PROGRESS', lastUpdateNote: 'Called first.', notes: [{ text: 'Called first.', author: { name: 'POLICE' } }] });
    const done = await updates(officer, begun, { state: 'DONE', outcome: 'Nobody was at home; a letter was left.', note: 'Went there.' });
    expect(done).toMatchObject({ state: 'DONE', outcome: 'Nobody was at home; a letter was left.', version: 3 });
    expect(await lead.gets(BY_ID, action)).toMatchObject({ notes: [{ text: 'Called first.' }, { text: 'Went there.' }], mayMoveTo: ['IN_PROGRESS', 'CLOSED', 'CANCELLED'] });
  });

  it('lets the lead give back what is done, and then close it', async () => {
    const done = await updates(officer, action, { state: 'DONE', outcome: 'Visited.' });
    const back = await updates(lead, done, { state: 'IN_PROGRESS', note: 'Please try once more.' });
    const again = await updates(officer, back, { state: 'DONE', outcome: 'Visited again.' });
    expect(await updates(lead, again, { state: 'CLOSED' })).toMatchObject({ state: 'CLOSED', outcome: 'Visited again.', mayMoveTo: [] });
  });

  it.each([
    ['cancelled', async () => updates(lead, action, { state: 'CANCELLED', outcome: 'Recorded for the wrong child.' })],
    ['closed', async () => updates(lead, await updates(officer, action, { state: 'DONE', outcome: 'Visited.' }), { state: 'CLOSED' })],
  ])('ends the officer’s sight of the child when it is %s, but not before', async (_, over) => {
    const own = await world.child('Own Fielding');
    action = await records(world, own);
    expect(await officer.gets(OF_CHILD, own)).not.toBeNull();
    expect(await over()).toMatchObject({ __typename: 'SafeguardingAction' });
    expect(await officer.gets(OF_CHILD, own)).toBeNull();
    expect(await officer.gets(BY_ID, action)).toBeNull();
    expect(await lead.gets(BY_ID, action)).not.toBeNull();
  });

  it('leaves a right that comes from elsewhere', async () => {
    const worker = await world.around(child, Kind.SOCIAL_WORKER);
    const theirs = await records(world, child, forSocialCare(world, worker));
    await updates(lead, theirs, { state: 'CANCELLED', outcome: 'No longer needed.' });
    expect(await worker.gets(BY_ID, theirs)).toMatchObject({ state: 'CANCELLED' });
  });

  it('leaves the right that another action of the same officer gives', async () => {
    const another = await records(world, child, { title: 'Another' });
    await updates(lead, action, { state: 'CANCELLED', outcome: 'No longer needed.' });
    expect(await officer.gets(BY_ID, another)).toMatchObject({ title: 'Another' });
  });

  it('takes what is over out of the worklists, and what is done out of the owner’s', async () => {
    const other = await World.make(hub);
    const theirs = await records(other, await other.child());
    const count = async (kind: Kind) => (await (await other.the(kind)).gets(WORKLIST)).totalCount;
    const done = await updates(await other.the(Kind.POLICE), theirs, { state: 'DONE', outcome: 'Visited.' });
    expect([await count(Kind.DSL), await count(Kind.POLICE)]).toEqual([1, 0]);
    await updates(await other.the(Kind.DSL), done, { state: 'CLOSED' });
    expect(await count(Kind.DSL)).toBe(0);
  });

  it('lets the lead move the date, and the owner only ask for it', async () => {
    expect(await updates(officer, action, { dueOn: '2026-09-30' })).toMatchObject({ fields: [{ field: 'dueOn' }] });
    expect(await updates(lead, action, { dueOn: '2026-09-13' })).toMatchObject({ fields: [{ field: 'dueOn' }] });
    expect(await updates(lead, action, { dueOn: '2026-09-30' })).toMatchObject({ dueOn: '2026-09-30', version: 2 });
  });

  it('keeps each to their own part', async () => {
    expect(await updates(officer, action, { state: 'CANCELLED', outcome: 'Not for us.' })).toMatchObject({ fields: [{ field: 'state' }] });
    expect(await updates(lead, action, { state: 'DONE', outcome: 'Done myself.' })).toMatchObject({ fields: [{ field: 'state' }] });
    expect(await updates(lead, action, { state: 'CLOSED' })).toMatchObject({ code: 'NOT_NOW', presentState: 'OPEN' });
  });

  it('accepts nothing but notes once it is over', async () => {
    const over = await updates(lead, action, { state: 'CANCELLED', outcome: 'No longer needed.' });
    expect(await updates(lead, over, { state: 'IN_PROGRESS' })).toMatchObject({ code: 'NOT_NOW', presentState: 'CANCELLED' });
    expect(await updates(lead, over, { dueOn: '2026-10-01' })).toMatchObject({ code: 'NOT_NOW', presentState: 'CANCELLED' });
    expect(await updates(lead, over, { note: 'The call was on Monday, not Tuesday.' })).toMatchObject({ lastUpdateNote: 'The call was on Monday, not Tuesday.' });
  });

  it.each([
    ['note', {}],
    ['note', { note: ' ' }],
    ['note', { note: 'x'.repeat(1_000_000) }],
    ['outcome', { state: 'DONE' }],
    ['outcome', { state: 'IN_PROGRESS', outcome: 'Nothing yet.' }],
    ['outcome', { note: 'Went there.', outcome: 'x'.repeat(20_001) }],
  ])('cannot be accepted with a bad %s', async (field, more) => {
    expect(await updates(officer, action, more)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    expect(await officer.gets(BY_ID, action)).toMatchObject({ version: 1, notes: [] });
  });

  it('loses nobody’s text when two owners update it at once', async () => {
    const colleague = await world.the(Kind.POLICE, 'colleague');
    await records(world, child, { ownerPersonId: colleague.id, title: 'Theirs' });
    const answers = await Promise.all([updates(officer, action, { note: 'I called.' }), updates(colleague, action, { note: 'I wrote.' })]);
    const [saved, refused] = answers[0].__typename === 'SafeguardingAction' ? answers : answers.reverse();
    expect(saved).toMatchObject({ version: 2, notes: [{ text: saved.lastUpdateNote }] });
    expect(refused).toMatchObject({ code: 'CHANGED_MEANWHILE', presentVersion: 2, presentText: saved.lastUpdateNote });
    expect([saved.lastUpdateNote, refused.yourText].sort()).toEqual(['I called.', 'I wrote.']);
  });

  it('is not done twice when it is sent twice', async () => {
    const more = { note: 'Once.', idempotencyKey: `update of ${action.id}` };
    const [first, second] = [await updates(officer, action, more), await updates(officer, action, more)];
    expect(second).toEqual(first);
    expect(first.notes).toHaveLength(1);
  });

  it('answers about a foreign action as about one that is missing', async () => {
    const elsewhere = await World.make(hub);
    const strangers = [await elsewhere.the(Kind.DSL), await elsewhere.the(Kind.POLICE), await world.the(Kind.SENCO), await world.around(child, Kind.THERAPIST)];
    for (const stranger of strangers) {
      const answer = (actionId: string) => stranger.ask(UPDATE, { input: { actionId, version: 1, note: 'Let me in.' } });
      expect(refusalOf(await answer(action.id))).toEqual(refusalOf(await answer(NOBODYS)));
      expect(await stranger.gets(BY_ID, action)).toBeNull();
    }
  });

  it('is not for the owner’s own system, which may only read it', async () => {
    const system = await world.the(Kind.POLICE_SYSTEM);
    await hub.owner((owner) => owner.query(
      `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for) VALUES ($1, $2, $3, 'POLICE_SYSTEM', 'Child', $1, $2, $3)`,
      [child.id, system.id, world.organisations[OrganisationKind.POLICE]],
    ));
    expect(await system.gets(BY_ID, action)).toMatchObject({ title: 'Visit the address', mayMoveTo: [] });
    const { errors } = await system.ask(UPDATE, { input: { actionId: action.id, version: 1, note: 'From the system.' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SafeguardingAction.update' });
  });
});

describe('listening to safeguarding actions', () => {
  it('tells the lead and the owner of each change', async () => {
    const streams = [await lead.listens(UPDATED), await officer.listens(UPDATED)];
    await updates(officer, action, { state: 'IN_PROGRESS', note: 'Called first.' });
    for (const stream of streams) {
      const { value } = await stream.next();
      expect(value.data.safeguardingActionUpdated).toMatchObject({
        what: 'SafeguardingAction.updated', child: { givenName: 'Ada' }, safeguardingAction: { state: 'IN_PROGRESS', lastUpdateNote: 'Called first.' },
      });
      await stream.return(undefined);
    }
  });

  it('goes on from a cursor, and tells a new owner of what was recorded meanwhile', async () => {
    const stream = await lead.listens(UPDATED);
    await updates(officer, action, { note: 'One.' });
    const { cursor } = (await stream.next()).value.data.safeguardingActionUpdated;
    await stream.return(undefined);
    await records(world, child, { title: 'Meanwhile' });
    const again = await officer.listens(UPDATED, { after: cursor });
    expect((await again.next()).value.data.safeguardingActionUpdated).toMatchObject({ what: 'SafeguardingAction.recorded' });
    await again.return(undefined);
  });
});
