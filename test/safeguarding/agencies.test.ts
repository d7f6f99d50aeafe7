import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { plainCalendars } from '../../src/platform/calendar/calendars';
import { Jobs } from '../../src/platform/jobs/jobs';
import { createLog } from '../../src/platform/log';
import { chaseSafeguardingActions } from '../../src/safeguarding';
import { dueBy } from '../../src/safeguarding/clocks/due-by';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { BY_ID, inputFor, NOBODYS, OF_CHILD, RECORD, records, UPDATED, updates } from './actions';
import { recordsConcern } from './concerns';

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

describe('a clock of safeguarding', () => {
  it.each([
    ['S1', '2026-12-24', '2026-12-29', 'one working day from Christmas Eve leaves out the weekend and both holidays'],
    ['S2', '2026-12-24', '2027-03-02', '45 working days, New Year left out too'],
    ['S4', '2026-09-14', '2026-10-05', '15 working days to the conference'],
    ['S5', '2026-10-05', '2026-10-19', '10 working days to the core group'],
    ['S6', '2026-11-30', '2027-02-28', 'three months end with a short month'],
    ['S7', '2026-08-31', '2027-02-28', 'six months likewise'],
    ['S8', '2026-12-25', '2026-12-25', 'the same day, whatever day it is'],
    ['S9', '2026-09-18', '2026-09-21', 'a Friday, then Monday'],
    ['S14', '2026-09-18', '2026-09-21', '72 hours'],
  ])('%s that begins on %s ends on %s: %s', (id, startedOn, dueOn) => {
    expect(dueBy(id, startedOn, plainCalendars)).toMatchObject({ dueOn, warnOn: dueOn });
  });

  it('of a transfer warns after five days of any kind, and ends after five on which the school meets', () => {
    expect(dueBy('S10', '2026-09-17', plainCalendars)).toMatchObject({ warnOn: '2026-09-22', dueOn: '2026-09-24', provisional: true });
    expect(dueBy('S99', '2026-09-17', plainCalendars)).toBeUndefined();
  });

  it('is data that anybody signed in can read, each with its source and whether it was read there', async () => {
    const clocks = await (await world.the(Kind.CLASS_TEACHER)).gets('{ safeguardingClocks { id version from to duty length unit authority verified } }');
    expect(clocks.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(Array.from({ length: 15 }, (_, at) => `S${at + 1}`)));
    expect(clocks).toContainEqual(expect.objectContaining({ id: 'S2', length: 45, unit: 'WORKING_DAY', verified: false }));
  });
});

const MORE = `query ($id: ID!) { safeguardingAction(id: $id) { agency clock startedOn because dueOn concernId concern { whatISaw } chases { stage words dueOn } } }`;

describe('a safeguarding action', () => {
  it('is due by a clock, and says why it is that day', async () => {
    const action = await records(world, child, { dueOn: null, clock: 'S4', startedOn: '2026-09-11' });
    expect(await lead.gets(MORE, action)).toMatchObject({
      agency: 'POLICE', clock: 'S4', startedOn: '2026-09-11', dueOn: '2026-10-02', because: expect.stringContaining('weekends and bank holidays are not counted'),
    });
    const input = inputFor(world, child, await world.the(Kind.POLICE));
    for (const [wrong, field] of [
      [{ clock: 'S4' }, 'dueOn'], [{ dueOn: null }, 'dueOn'], [{ dueOn: null, clock: 'S99' }, 'clock'], [{ dueOn: null, clock: 'S4', startedOn: '2026-09-15' }, 'startedOn'],
    ] as const) {
      expect(await lead.gets(RECORD, { input: { ...input, ...wrong } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    }
  });

  it('is undertaken by the school’s own and by health, each of whom sees their own and nobody else’s', async () => {
    const [pastoral, senco] = [await world.the(Kind.PASTORAL_LEAD), await world.the(Kind.SENCO)];
    const [nurse, colleague] = [await world.around(child, Kind.CLINICIAN), await world.around(child, Kind.CLINICIAN, 'colleague')];
    const school = world.organisations[OrganisationKind.SCHOOL];
    const trust = world.organisations[OrganisationKind.HEALTH_PROVIDER];
    const check = await records(world, child, { title: 'Check in each morning', ownerPersonId: pastoral.id, ownerOrganisationId: school });
    const weigh = await records(world, child, { title: 'See the child', ownerPersonId: nurse.id, ownerOrganisationId: trust });
    expect(await pastoral.gets(MORE, check)).toMatchObject({ agency: 'SCHOOL' });
    expect(await nurse.gets(MORE, weigh)).toMatchObject({ agency: 'HEALTH' });
    expect((await pastoral.gets(OF_CHILD, child)).safeguardingActions).toEqual([{ title: 'Check in each morning' }]);
    expect((await nurse.gets(OF_CHILD, child)).safeguardingActions).toEqual([{ title: 'See the child' }]);
    for (const other of [senco, colleague, await world.the(Kind.HEAD)]) expect((await other.gets(OF_CHILD, child)).safeguardingActions).toEqual([]);
    expect(await updates(pastoral, check, { state: 'IN_PROGRESS', note: 'Begun.' })).toMatchObject({ state: 'IN_PROGRESS' });
    expect(await lead.gets(BY_ID, check)).toMatchObject({ notes: [{ text: 'Begun.' }] });
  });

  it('of the school’s own gives nobody a right: who does not know the child cannot be asked', async () => {
    const teacher = await world.the(Kind.CLASS_TEACHER, 'of another class');
    const elsewhere = await World.make(hub);
    for (const [someone, of] of [[teacher, world], [await elsewhere.the(Kind.SENCO), elsewhere]] as const) {
      const owner = { ownerPersonId: someone.id, ownerOrganisationId: of.organisations[OrganisationKind.SCHOOL] };
      expect(await lead.gets(RECORD, { input: { ...inputFor(world, child, someone), ...owner } })).toMatchObject({ fields: [{ field: 'ownerPersonId' }] });
      expect(await someone.gets('query ($id: ID!) { child(id: $id) { givenName } }', child)).toBeNull();
    }
  });

  it('comes from a concern of which its owner learns nothing', async () => {
    const { id: concernId } = await recordsConcern(await world.the(Kind.TEACHING_ASSISTANT), { childId: child.id });
    const action = await records(world, child, { concernId });
    expect(await lead.gets(MORE, action)).toMatchObject({ concernId, concern: { whatISaw: expect.stringContaining('bruise') } });
    expect(await (await world.the(Kind.POLICE)).gets(MORE, action)).toMatchObject({ concernId: null, concern: null });
    const input = inputFor(world, child, await world.the(Kind.POLICE));
    expect(await lead.gets(RECORD, { input: { ...input, concernId: NOBODYS } })).toMatchObject({ fields: [{ field: 'concernId' }] });
  });

  it('is chased each morning by the hub, each stage once: lead and owner hear of it, and nobody else', async () => {
    const { id } = await records(world, child, { title: 'Late', dueOn: '2026-09-14' });
    const officer = await world.the(Kind.POLICE);
    const streams = [await lead.listens(UPDATED), await officer.listens(UPDATED)];
    const round = () =>
      new Jobs({ ...hub.ground, log: createLog({ level: 'error' }), jobs: [chaseSafeguardingActions(hub.ground.marker)], done: () => hub.ground.events.committed() }).round();
    hub.clock.advance('P1D');
    await Promise.all([round(), round()]);
    await round();
    for (const someone of [lead, officer]) {
      expect((await someone.gets(MORE, { id })).chases).toEqual([
        { stage: 'AFTER_1', dueOn: '2026-09-14', words: 'This was due on Monday 14 September 2026. Say how it goes, or ask the safeguarding lead for another day.' },
      ]);
    }
    for (const stream of streams) {
      expect((await stream.next()).value.data.safeguardingActionUpdated).toMatchObject({ what: 'SafeguardingAction.chased', safeguardingAction: { state: 'OPEN' } });
      await stream.return(undefined);
    }
    expect(await (await world.the(Kind.SENCO)).gets(MORE, { id })).toBeNull();
  });
});

const RAISE = `mutation ($input: RaiseSafeguardingFlagInput!) { raiseSafeguardingFlag(input: $input) { __typename ... on SafeguardingFlag { id version reason } ... on Problem { code message } } }`;
const LOWER = `mutation ($input: LowerSafeguardingFlagInput!) { lowerSafeguardingFlag(input: $input) { __typename ... on SafeguardingFlag { state } ... on Problem { code } } }`;
const FLAGS = `query ($id: ID!) { child(id: $id) { safeguardingFlags { state reason loweredReason speakTo { name } } } }`;

describe('the flag “speak to the safeguarding lead”', () => {
  it('is raised by a lead alone, tells those with a role to play and no more, and the family nothing', async () => {
    const flagged = await world.child('Cleo Fielding');
    const parent = await world.parentOf(flagged);
    const { id, version } = await lead.gets(RAISE, { input: { childId: flagged.id, reason: 'Two concerns in a week.' } });
    expect(await lead.gets(RAISE, { input: { childId: flagged.id, reason: 'Again.' } })).toMatchObject({ code: 'NOT_NOW' });
    const told = { state: 'RAISED', loweredReason: null, speakTo: [{ name: 'DSL' }] };
    for (const kind of [Kind.CLASS_TEACHER, Kind.SENCO, Kind.THERAPIST, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER]) {
      expect(await (await world.around(flagged, kind)).gets(FLAGS, flagged)).toEqual({ safeguardingFlags: [{ ...told, reason: null }] });
    }
    for (const kind of [Kind.DSL, Kind.SOCIAL_WORKER]) {
      expect(await (await world.around(flagged, kind)).gets(FLAGS, flagged)).toEqual({ safeguardingFlags: [{ ...told, reason: 'Two concerns in a week.' }] });
    }
    for (const someone of [parent, await world.around(flagged, Kind.POLICE)]) expect(await someone.gets(FLAGS, flagged)).toEqual({ safeguardingFlags: [] });
    expect((await (await world.the(Kind.SENCO)).ask(RAISE, { input: { childId: flagged.id, reason: 'So do I.' } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });

    expect(await lead.gets(LOWER, { input: { safeguardingFlagId: id, version, reason: 'Settled.' } })).toMatchObject({ state: 'LOWERED' });
    expect(await (await world.the(Kind.SENCO)).gets(FLAGS, flagged)).toEqual({ safeguardingFlags: [] });
    expect((await lead.gets(FLAGS, flagged)).safeguardingFlags).toMatchObject([{ state: 'LOWERED', loweredReason: 'Settled.' }]);
  });

  it('is raised by no concern and no action by itself', async () => {
    const quiet = await world.child('Dan Fielding');
    await recordsConcern(await world.the(Kind.TEACHING_ASSISTANT), { childId: quiet.id });
    await records(world, quiet);
    expect(await (await world.the(Kind.SENCO)).gets(FLAGS, quiet)).toEqual({ safeguardingFlags: [] });
  });
});
