import { Kind } from '../../../src/access';
import { TestHub, type Someone } from '../../support/hub';
import { World, YOUNG } from '../../support/world';
import { ADD, END_PART, finds, kindsFrom, rightsFrom } from './knowing';

let hub: TestHub;
let world: World;
let senco: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  senco = await world.the(Kind.SENCO);
});
afterAll(() => hub.close());

/** The last Friday in June of the year in which a child born on 9 March 2017 turns 16 is over. */
const OVER = '2033-06-24T23:00:00.000000Z';
const adding = async (childId: string, who: object, personId?: string) => ({
  input: { childId, name: 'Somebody', relation: 'of the family', parentalResponsibility: false, personId: personId ?? (await world.anybody()).id, ...who },
});
const ENDING = { version: 1, reason: 'Takes no part any more' };

describe('somebody of the family', () => {
  it.each([
    [{ parentalResponsibility: true }, 'PARENT'],
    [{ parentalResponsibility: true, hasCare: true, fosters: true }, 'PARENT'],
    [{ hasCare: true }, 'CARER'],
    [{ hasCare: true, fosters: true }, 'FOSTER_CARER'],
    [{ fosters: true }, 'FOSTER_CARER'],
  ])('with %j is %s to the child, until the young person’s own rights begin', async (who, standsAs) => {
    const child = await world.child();
    const member = await senco.gets(ADD, await adding(child.id, who));
    expect(member).toMatchObject({ standsAs, untilOn: null });
    expect(await rightsFrom(world, member.id)).toEqual([{ kind: standsAs, byName: true, startsAt: expect.any(String), endsAt: OVER, stands: true }]);
  });

  it('who only takes part is given no right', async () => {
    const member = await senco.gets(ADD, await adding((await world.child()).id, {}));
    expect([member.standsAs, await rightsFrom(world, member.id)]).toEqual([null, []]);
  });

  it('is given nothing by parenthood alone once the young person’s rights have begun, whatever day they are added', async () => {
    const child = await world.child('Bea Young', YOUNG);
    const parent = await world.ofFamily(child, Kind.PARENT);
    const carer = await world.ofFamily(child, Kind.CARER);
    const own = await world.ofFamily(child, Kind.YOUNG_PERSON);
    expect([await rightsFrom(world, parent.id), await rightsFrom(world, carer.id), await kindsFrom(world, own.id)]).toEqual([[], [], ['YOUNG_PERSON']]);
    expect([await finds(parent.someone, child), await finds(own.someone, child)]).toEqual([false, true]);
  });

  it('is a parent up to the last day and not on the next', async () => {
    const child = await world.child('Cal Sixteen');
    const { someone, id } = await world.ofFamily(child, Kind.PARENT);
    expect(await finds(someone, child)).toBe(true);
    await world.timed(id, { starts: -9, ends: -1 });
    expect(await finds(someone, child)).toBe(false);
  });

  it('has one part for one account', async () => {
    const child = await world.child();
    const { someone, id } = await world.ofFamily(child, Kind.PARENT);
    expect(await senco.gets(ADD, await adding(child.id, { parentalResponsibility: true }, someone.id))).toMatchObject({ id, version: 1 });
    expect(await senco.gets(ADD, await adding(child.id, { hasCare: true }, someone.id))).toMatchObject({ fields: [{ field: 'personId' }] });
  });

  it('keeps nothing when their part ends: it is said why, once, and who they were stays', async () => {
    const child = await world.child('Dot Ended');
    const { someone, id } = await world.ofFamily(child, Kind.PARENT);
    await world.known(child, someone, { kind: Kind.PARENT, source: 'AnotherSource' });
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const ending = { familyMemberId: id, ...ENDING };
    expect((await teacher.ask(END_PART, { input: ending })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'FamilyMember.end' });
    expect(await senco.gets(END_PART, { input: { ...ending, reason: ' ' } })).toMatchObject({ fields: [{ field: 'reason' }] });
    expect(await senco.gets(END_PART, { input: { ...ending, version: 5 } })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await senco.gets(END_PART, { input: ending })).toMatchObject({ untilOn: '2026-09-14', endedReason: ENDING.reason });
    expect(await finds(someone, child)).toBe(false);
    expect(await senco.gets(END_PART, { input: { ...ending, version: 2 } })).toMatchObject({ presentState: 'ENDED' });
    const { family } = await teacher.gets('query ($id: ID!) { child(id: $id) { family { standsAs untilOn endedReason } } }', child);
    expect(family).toEqual([{ standsAs: 'PARENT', untilOn: '2026-09-14', endedReason: null }]);
  });
});

describe('an advocate', () => {
  const terms = { reason: 'The annual review', untilOn: '2041-07-19' };

  it('acts by a parent’s consent, for a recorded reason, until the day named; and no longer than the parent may decide', async () => {
    const child = await world.child();
    const { id: consentBy } = await world.ofFamily(child, Kind.PARENT);
    const short = await senco.gets(ADD, await adding(child.id, { advocate: { ...terms, consentBy, untilOn: '2031-07-18' } }));
    expect(short).toMatchObject({ standsAs: 'ADVOCATE', reason: terms.reason, consentBy, untilOn: '2031-07-18' });
    const long = await senco.gets(ADD, await adding(child.id, { advocate: { ...terms, consentBy } }));
    expect([(await rightsFrom(world, short.id))[0]!.endsAt, (await rightsFrom(world, long.id))[0]!.endsAt]).toEqual(['2031-07-18T23:00:00.000000Z', OVER]);
  });

  it('acts by nobody else’s consent: not a carer’s, not another child’s parent’s, and for a young person by their own alone', async () => {
    const [child, young] = [await world.child(), await world.child('Eli Young', YOUNG)];
    const parent = await world.ofFamily(child, Kind.PARENT);
    const carer = await world.ofFamily(child, Kind.CARER);
    const theirs = await world.ofFamily(young, Kind.PARENT);
    const own = await world.ofFamily(young, Kind.YOUNG_PERSON);
    for (const [whose, consentBy] of [[child, carer.id], [child, theirs.id], [child, 'no id'], [young, theirs.id]] as const) {
      expect(await senco.gets(ADD, await adding(whose.id, { advocate: { ...terms, consentBy } }))).toMatchObject({ fields: [{ field: 'advocate.consentBy' }] });
    }
    for (const [more, field] of [[{ advocate: { ...terms, consentBy: parent.id, untilOn: '2026-09-13' } }, 'advocate.untilOn'], [{ hasCare: true, advocate: { ...terms, consentBy: parent.id } }, 'advocate'],
      [{ advocate: { ...terms, consentBy: parent.id, reason: ' ' } }, 'advocate.reason']] as const) {
      expect(await senco.gets(ADD, await adding(child.id, more))).toMatchObject({ fields: [{ field }] });
    }
    const advocate = await senco.gets(ADD, await adding(young.id, { advocate: { ...terms, consentBy: own.id } }));
    expect((await rightsFrom(world, advocate.id)).map(({ kind, endsAt }) => [kind, endsAt])).toEqual([['ADVOCATE', '2041-07-19T23:00:00.000000Z']]);
  });

  it('acts by a consent that has been ended no more, and by none that was ended before', async () => {
    const child = await world.child();
    const parent = await world.ofFamily(child, Kind.PARENT);
    const advocate = await senco.gets(ADD, await adding(child.id, { advocate: { ...terms, consentBy: parent.id } }));
    await senco.gets(END_PART, { input: { familyMemberId: parent.id, ...ENDING } });
    expect(await kindsFrom(world, advocate.id)).toEqual([]);
    expect(await senco.gets(ADD, await adding(child.id, { advocate: { ...terms, consentBy: parent.id } }))).toMatchObject({ fields: [{ field: 'advocate.consentBy' }] });
  });
});
