import { Kind } from '../../../src/access';
import { TestHub, type Someone } from '../../support/hub';
import { World, YOUNG, type ChildKnownTo } from '../../support/world';
import { BY_CAPACITY, CLOSE_MATTERS, END_PART, finds, kindsFrom, LATER, OPEN_MATTERS, rightsFrom } from './knowing';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let young: Someone;
let parent: { someone: Someone; id: string };
let named = 0;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());
beforeEach(async () => {
  child = await world.child(`Ivy Own${++named}`, YOUNG);
  young = (await world.ofFamily(child, Kind.YOUNG_PERSON)).someone;
  parent = await world.ofFamily(child, Kind.PARENT);
});

const opening = (more: object = {}) => ({ input: { childId: child.id, familyMemberId: parent.id, matters: ['EDUCATION', 'CARE'], ...more } });
const deciding = (more: object = {}) => ({
  input: {
    childId: child.id, familyMemberId: parent.id, matter: 'HEALTH', assessedOn: '2026-09-10', assessedBy: 'R. Field, social worker',
    finding: 'Cannot weigh what the operation means, with pictures and a second visit.', reviewOn: '2027-03-10', ...more,
  },
});
const refusal = async (someone: Someone, text: string, variables: object) => (await someone.ask(text, variables)).errors?.[0]?.extensions;

describe('a young person', () => {
  it('lets a parent into the matters they name, and into no others, and takes it back at any time', async () => {
    expect(await finds(parent.someone, child)).toBe(false);
    const opened = await young.gets(OPEN_MATTERS, opening());
    expect(opened).toMatchObject({ matters: ['EDUCATION', 'CARE'], openedBy: 'CONSENT', untilOn: null, familyMember: { name: 'A parent' } });
    expect(await kindsFrom(world, opened.id)).toEqual(['PARENT_FOR_CARE', 'PARENT_FOR_EDUCATION']);
    expect(await finds(parent.someone, child)).toBe(true);
    expect(await young.gets(CLOSE_MATTERS, { input: { openedMattersId: opened.id, version: 1 } })).toMatchObject({ closedOn: '2026-09-14', closedReason: null });
    expect([await kindsFrom(world, opened.id), await finds(parent.someone, child)]).toEqual([[], false]);
    expect(await young.gets(CLOSE_MATTERS, { input: { openedMattersId: opened.id, version: 2 } })).toMatchObject({ presentState: 'CLOSED' });
  });

  it('can name the last day, after which nothing is open', async () => {
    const opened = await young.gets(OPEN_MATTERS, opening({ matters: ['HEALTH', 'HEALTH'], untilOn: LATER.lastOn }));
    expect(opened).toMatchObject({ matters: ['HEALTH'] });
    expect((await rightsFrom(world, opened.id)).map(({ kind, endsAt }) => [kind, endsAt])).toEqual([['PARENT_FOR_HEALTH', LATER.midnightAfter]]);
    await world.timed(opened.id, { starts: -2, ends: -1 });
    expect(await finds(parent.someone, child)).toBe(false);
    expect(await young.gets(OPEN_MATTERS, opening({ untilOn: '2026-09-13' }))).toMatchObject({ fields: [{ field: 'untilOn' }] });
    expect(await young.gets(OPEN_MATTERS, opening({ matters: [] }))).toMatchObject({ fields: [{ field: 'matters' }] });
  });

  it('does it themself: nobody around them consents for them, and the parent least of all', async () => {
    for (const someone of [await world.the(Kind.SENCO), await world.around(child, Kind.SOCIAL_WORKER), await world.around(child, Kind.SEND_CASEWORKER)]) {
      expect(await refusal(someone, OPEN_MATTERS, opening())).toMatchObject({ code: 'FORBIDDEN', rule: 'Child.openMattersToParent' });
    }
    expect(await refusal(parent.someone, OPEN_MATTERS, opening())).toMatchObject({ code: 'NOT_FOUND' });
    const opened = await young.gets(OPEN_MATTERS, opening());
    for (const someone of [await world.the(Kind.SENCO), parent.someone]) {
      expect(await refusal(someone, CLOSE_MATTERS, { input: { openedMattersId: opened.id, version: 1 } })).toMatchObject({ code: 'FORBIDDEN', rule: 'OpenedMatters.close' });
    }
  });

  it('lets in a parent of theirs with an account, and nobody else', async () => {
    const [other, stranger] = [await world.child('Jo Other', YOUNG), await world.ofFamily(await world.child('Kim Other', YOUNG), Kind.PARENT)];
    const advocated = await world.ofFamily(other, Kind.YOUNG_PERSON);
    for (const familyMemberId of [stranger.id, advocated.id, 'no id']) {
      expect(await young.gets(OPEN_MATTERS, opening({ familyMemberId }))).toMatchObject({ fields: [{ field: 'familyMemberId' }] });
    }
    await (await world.the(Kind.SENCO)).gets(END_PART, { input: { familyMemberId: parent.id, version: 1, reason: 'Has moved away' } });
    expect(await young.gets(OPEN_MATTERS, opening())).toMatchObject({ fields: [{ field: 'familyMemberId' }] });
  });
});

describe('a decision on capacity', () => {
  it('opens one matter, says who found what and when, and ends by itself on the day by which it is reviewed', async () => {
    const worker = await world.around(child, Kind.SOCIAL_WORKER);
    const opened = await worker.gets(BY_CAPACITY, deciding());
    expect(opened).toMatchObject({ openedBy: 'CAPACITY', matters: ['HEALTH'], assessedOn: '2026-09-10', assessedBy: 'R. Field, social worker', untilOn: '2027-03-10' });
    expect((await rightsFrom(world, opened.id)).map(({ kind, endsAt }) => [kind, endsAt])).toEqual([['PARENT_FOR_HEALTH', '2027-03-11T00:00:00.000000Z']]);
    expect(await finds(parent.someone, child)).toBe(true);
    const read = 'query ($id: ID!) { child(id: $id) { openedMatters { finding openedBy matters } } }';
    expect((await young.gets(read, child)).openedMatters).toEqual([{ finding: opened.finding, openedBy: 'CAPACITY', matters: ['HEALTH'] }]);
    expect((await (await world.the(Kind.HEAD)).gets(read, child)).openedMatters).toEqual([{ finding: null, openedBy: 'CAPACITY', matters: ['HEALTH'] }]);
    expect((await (await world.around(child, Kind.CLASS_TEACHER)).gets(read, child)).openedMatters).toEqual([]);
    expect(await refusal(young, CLOSE_MATTERS, { input: { openedMattersId: opened.id, version: 1 } })).toMatchObject({ code: 'FORBIDDEN' });
    await worker.gets(CLOSE_MATTERS, { input: { openedMattersId: opened.id, version: 1, reason: 'Assessed again: can decide' } });
    expect(await finds(parent.someone, child)).toBe(false);
  });

  it('is made by those whose matter it is, on days that can be, and says what was found', async () => {
    for (const someone of [await world.around(child, Kind.CLASS_TEACHER), young]) {
      expect(await refusal(someone, BY_CAPACITY, deciding())).toMatchObject({ code: 'FORBIDDEN', rule: 'Child.openMattersByCapacity' });
    }
    const senco = await world.the(Kind.SENCO);
    for (const [more, field] of [
      [{ assessedOn: '2026-09-15' }, 'assessedOn'],
      [{ reviewOn: '2026-09-14' }, 'reviewOn'],
      [{ reviewOn: '2027-09-11' }, 'reviewOn'],
      [{ finding: ' ' }, 'finding'],
      [{ assessedBy: '' }, 'assessedBy'],
    ] as const) {
      expect(await senco.gets(BY_CAPACITY, deciding(more))).toMatchObject({ fields: [{ field }] });
    }
  });

  it('and a consent are for a young person alone: before, a parent’s rights are their own', async () => {
    const younger = await world.child('Leo Child');
    const theirs = await world.ofFamily(younger, Kind.PARENT);
    const input = { ...deciding().input, childId: younger.id, familyMemberId: theirs.id };
    expect(await (await world.the(Kind.SENCO)).gets(BY_CAPACITY, { input })).toMatchObject({ presentState: 'CHILD' });
  });
});

it('what was opened to somebody closes when their part in the family ends', async () => {
  await young.gets(OPEN_MATTERS, opening());
  await (await world.around(child, Kind.SOCIAL_WORKER)).gets(BY_CAPACITY, deciding());
  await (await world.the(Kind.SCHOOL_SYSTEM)).gets(END_PART, { input: { familyMemberId: parent.id, version: 1, reason: 'An order was made' } });
  expect(await finds(parent.someone, child)).toBe(false);
  const { openedMatters } = await young.gets('query ($id: ID!) { child(id: $id) { openedMatters { closedOn } } }', child);
  expect(openedMatters).toEqual([{ closedOn: '2026-09-14' }, { closedOn: '2026-09-14' }]);
});
