import { Kind } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import { TestHub, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { END_ENROLMENT, ENROL, finds, JOIN, kindsFrom, LATER, Listening, MOVE, rightsFrom } from './knowing';

let hub: TestHub;
let world: World;
let far: World;
let system: Someone;
let farSchool: string;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  far = await World.make(hub);
  system = await world.the(Kind.AUTHORITY_SYSTEM);
  farSchool = far.organisations[OrganisationKind.SCHOOL];
});
afterAll(() => hub.close());

const OFFICES = ['DSL', 'HEAD', 'PASTORAL_LEAD', 'SCHOOL_SYSTEM', 'SENCO'];
const placeOf = async ({ id }: ChildKnownTo): Promise<{ id: string; version: number }> =>
  (await system.gets('query ($id: ID!) { child(id: $id) { enrolments { id version } } }', { id })).enrolments[0];
const moves = async (child: ChildKnownTo, more: object = {}) => {
  const { id, version } = await placeOf(child);
  return { enrolmentId: id, version, lastOn: LATER.lastOn, schoolId: farSchool, fromOn: LATER.firstOn, ...more };
};

describe('a place on a roll', () => {
  it('that begins on a day to come opens nothing before it, to person or system, and nothing once it has ended', async () => {
    const child = await world.child('Ada Comer');
    const [senco, follower] = [await far.the(Kind.SENCO), await far.the(Kind.SCHOOL_SYSTEM)];
    const listening = await Listening.begin(world, child, follower, 'subscription { changes { what } }');
    const { id } = await system.gets(ENROL, { input: { childId: child.id, schoolId: farSchool, fromOn: LATER.firstOn } });
    expect([await finds(senco, child), await finds(follower, child), await listening.hears()]).toEqual([false, false, 'silence']);
    expect((await rightsFrom(world, id)).map(({ kind, startsAt, endsAt }) => [kind, startsAt, endsAt])).toEqual(
      OFFICES.map((kind) => [kind, LATER.midnightBefore, 'never']),
    );
    await world.timed(id, { starts: -1 });
    expect([await finds(senco, child), await finds(follower, child)]).toEqual([true, true]);
    await world.timed(id, { starts: -2, ends: -1 });
    expect([await finds(senco, child), await finds(follower, child)]).toEqual([false, false]);
    await listening.end();
  });

  it('ends on its last day: at once where that is past, and by itself at midnight where it is to come', async () => {
    const child = await world.child('Ben GoerBen');
    const [senco, teacher] = [await world.the(Kind.SENCO), await world.the(Kind.CLASS_TEACHER, 'of Ben')];
    const member = await world.joins(child, teacher, Kind.CLASS_TEACHER);
    const { id } = await placeOf(child);
    const ended = await senco.gets(END_ENROLMENT, { input: { enrolmentId: id, version: 1, lastOn: LATER.lastOn } });
    expect(ended).toMatchObject({ untilOn: LATER.lastOn, version: 2 });
    for (const source of [id, member]) expect(new Set((await rightsFrom(world, source)).map(({ endsAt, stands }) => `${endsAt} ${stands}`))).toEqual(new Set([`${LATER.midnightAfter} true`]));
    expect([await finds(senco, child), await finds(teacher, child)]).toEqual([true, true]);
    await world.timed(id, { starts: -2, ends: -1 });
    expect([await finds(senco, child), await finds(teacher, child)]).toEqual([false, true]);
    await world.timed(id, {});
    expect(await senco.gets(END_ENROLMENT, { input: { enrolmentId: id, version: 2, lastOn: '2042-07-18' } })).toMatchObject({ fields: [{ field: 'lastOn' }] });
    await senco.gets(END_ENROLMENT, { input: { enrolmentId: id, version: 2, lastOn: '2026-09-14' } });
    expect([await finds(senco, child), await finds(teacher, child), await kindsFrom(world, id)]).toEqual([false, false, []]);
  });

  it('takes with it whoever joins the team at the school after its end was said', async () => {
    const child = await world.child('Cleo GoerCleo');
    const { id } = await placeOf(child);
    await system.gets(END_ENROLMENT, { input: { enrolmentId: id, version: 1, lastOn: LATER.lastOn } });
    const teacher = await world.the(Kind.CLASS_TEACHER, 'of Cleo');
    const joining = { childId: child.id, personId: teacher.id, organisationId: child.schoolId, kind: Kind.CLASS_TEACHER };
    const member = await system.gets(JOIN, { input: joining });
    expect(member).toMatchObject({ untilOn: LATER.lastOn });
    expect((await rightsFrom(world, member.id)).map(({ endsAt }) => endsAt)).toEqual([LATER.midnightAfter]);
    await system.gets(END_ENROLMENT, { input: { enrolmentId: id, version: 2, lastOn: '2026-09-11' } });
    expect(await finds(teacher, child)).toBe(false);
    expect(await system.gets(JOIN, { input: joining })).toMatchObject({ fields: [{ field: 'organisationId' }] });
  });

  it('is ended by whoever keeps the roll, once, and not before it began', async () => {
    const child = await world.child('Dan GoerDan');
    const { id } = await placeOf(child);
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const ending = { input: { enrolmentId: id, version: 1, lastOn: '2026-09-11' } };
    expect((await teacher.ask(END_ENROLMENT, ending)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Enrolment.end' });
    expect((await (await far.the(Kind.SENCO)).ask(END_ENROLMENT, ending)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await system.gets(END_ENROLMENT, { input: { ...ending.input, lastOn: '2020-01-01' } })).toMatchObject({ fields: [{ field: 'lastOn' }] });
    expect(await system.gets(END_ENROLMENT, { input: { ...ending.input, version: 7 } })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await finds(teacher, child)).toBe(true);
  });
});

describe('moving school', () => {
  it('hands the child over at midnight before the first day: nobody knows the child twice, and there is no day on which nobody does', async () => {
    const child = await world.child('Eve MoverEve');
    const [old, teacher] = [await placeOf(child), await world.joins(child, await world.the(Kind.CLASS_TEACHER), Kind.CLASS_TEACHER)];
    const begun = await (await world.the(Kind.SENCO)).gets(MOVE, { input: await moves(child, { yearGroup: '5' }) });
    expect(begun).toMatchObject({ fromOn: LATER.firstOn, untilOn: null, yearGroup: '5', school: { id: farSchool } });
    expect(new Set([...(await rightsFrom(world, old.id)), ...(await rightsFrom(world, teacher))].map(({ endsAt }) => endsAt))).toEqual(new Set([LATER.midnightBefore]));
    expect(new Set((await rightsFrom(world, begun.id)).map(({ startsAt }) => startsAt))).toEqual(new Set([LATER.midnightBefore]));
    expect([await finds(await world.the(Kind.HEAD), child), await finds(await far.the(Kind.HEAD), child)]).toEqual([true, false]);
  });

  it('ends what a school had by having brought the child here, and leaves a second place on a roll alone', async () => {
    const senco = await world.the(Kind.SENCO);
    const registered = await senco.gets(`mutation ($input: RegisterChildInput!) { registerChild(input: $input) { ... on Child { id } } }`, {
      input: { givenName: 'Fay', familyName: 'MoverFay', dateOfBirth: '2017-03-09' },
    });
    const child = { ...registered, name: 'Fay MoverFay', schoolId: world.organisations[OrganisationKind.SCHOOL] } as ChildKnownTo;
    const third = (await World.make(hub)).organisations[OrganisationKind.SCHOOL];
    const first = await senco.gets(ENROL, { input: { childId: child.id, schoolId: child.schoolId, fromOn: '2025-09-03' } });
    const dual = await senco.gets(ENROL, { input: { childId: child.id, schoolId: third, fromOn: '2025-09-03' } });
    await senco.gets(MOVE, { input: { enrolmentId: first.id, version: 1, lastOn: '2026-09-11', schoolId: farSchool, fromOn: '2026-09-14' } });
    expect([await finds(senco, child), await finds(await far.the(Kind.SENCO), child)]).toEqual([false, true]);
    expect(await kindsFrom(world, dual.id)).toEqual(OFFICES);
  });

  it('is done by the registrars of either school who know the child, and by nobody else', async () => {
    const child = await world.child('Gus MoverGus');
    const [newcomer, teacher] = [await far.the(Kind.SENCO), await world.around(child, Kind.CLASS_TEACHER)];
    const input = await moves(child, { lastOn: '2026-09-11', fromOn: '2026-09-14' });
    expect((await newcomer.ask(MOVE, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect((await teacher.ask(MOVE, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Enrolment.move' });
    await system.gets(ENROL, { input: { childId: child.id, schoolId: farSchool, fromOn: '2026-09-01' } });
    const third = (await World.make(hub)).organisations[OrganisationKind.SCHOOL];
    expect(await newcomer.gets(MOVE, { input: { ...input, schoolId: third } })).toMatchObject({ school: { id: third } });
    expect([await finds(await world.the(Kind.SENCO), child), await finds(newcomer, child)]).toEqual([false, true]);
  });

  it('says what is wrong with the days and the schools, changes nothing then, and happens once for one key', async () => {
    const child = await world.child('Hal MoverHal');
    for (const [more, field] of [
      [{ fromOn: LATER.lastOn }, 'fromOn'],
      [{ lastOn: '2020-01-01' }, 'lastOn'],
      [{ schoolId: child.schoolId }, 'schoolId'],
      [{ schoolId: world.organisations[OrganisationKind.POLICE] }, 'schoolId'],
      [{ yearGroup: '99' }, 'yearGroup'],
    ] as const) {
      expect(await system.gets(MOVE, { input: await moves(child, more) })).toMatchObject({ fields: [{ field }] });
    }
    expect((await rightsFrom(world, (await placeOf(child)).id)).map(({ endsAt }) => endsAt)).toEqual(OFFICES.map(() => 'never'));
    const once = await moves(child, { idempotencyKey: 'hal moves' });
    expect(await system.gets(MOVE, { input: once })).toEqual(await system.gets(MOVE, { input: once }));
    expect((await system.gets('query ($id: ID!) { child(id: $id) { enrolments { id } } }', child)).enrolments).toHaveLength(2);
  });
});
