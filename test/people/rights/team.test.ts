import { Kind, kinds } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import { daysAfter } from '../../../src/platform/clock';
import { TestHub, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { finds, JOIN, kindsFrom, LATER, LEAVE, OPEN, CLOSE, rightsFrom } from './knowing';

let hub: TestHub;
let world: World;
let senco: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  senco = await world.the(Kind.SENCO);
});
afterAll(() => hub.close());

const BESIDE: Partial<Record<Kind, Kind>> = { THERAPIST: Kind.CLINICAL_SUPERVISOR, CLINICIAN: Kind.CLINICAL_SUPERVISOR, SOCIAL_WORKER: Kind.CARE_TEAM_MANAGER };
const ofTeams = [
  Kind.CLASS_TEACHER, Kind.COVER_TEACHER, Kind.TEACHING_ASSISTANT, Kind.PASTORAL_LEAD, Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER,
  Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER, Kind.VIRTUAL_HEAD, Kind.SOCIAL_WORKER, Kind.EARLY_HELP, Kind.REVIEWING_OFFICER, Kind.YOUTH_JUSTICE,
];
const joining = async (childId: string, kind: Kind, more: object = {}) => ({
  input: { childId, personId: (await world.the(kind)).id, organisationId: world.organisationOf(kind), kind, ...more },
});

describe('the team around a child', () => {
  it('takes whoever works with the child, and whoever supervises them knows the child beside them', async () => {
    const child = await world.child('Ada TeamedAda');
    for (const kind of ofTeams) {
      const place = await world.joins(child, await world.the(kind), kind);
      expect(await kindsFrom(world, place)).toEqual([kind, BESIDE[kind] ?? []].flat().sort());
      await senco.gets(LEAVE, { input: { teamMemberId: place, version: 1 } });
      expect(await kindsFrom(world, place)).toEqual([]);
    }
  });

  it('takes nobody who knows the child in another way, and says in which', async () => {
    const child = await world.child('Ben TeamedBen');
    for (const kind of kinds.filter((each) => !ofTeams.includes(each))) {
      expect(await senco.gets(JOIN, await joining(child.id, kind))).toMatchObject({ fields: [{ field: 'kind', reason: expect.stringMatching(/\w{3}/) }] });
    }
    expect((await senco.gets(JOIN, await joining(child.id, Kind.ADVOCATE))).fields[0].reason).toContain('by whose consent');
  });

  it('takes cover for a fortnight at most, and asks until when', async () => {
    const child = await world.child('Cleo Covered');
    const today = hub.clock.today();
    for (const untilOn of [undefined, daysAfter(today, 15), daysAfter(today, -1)]) {
      expect(await senco.gets(JOIN, await joining(child.id, Kind.COVER_TEACHER, { untilOn }))).toMatchObject({ fields: [{ field: 'untilOn' }] });
    }
    const place = await senco.gets(JOIN, await joining(child.id, Kind.COVER_TEACHER, { untilOn: daysAfter(today, 14) }));
    expect(place).toMatchObject({ untilOn: '2026-09-28', sinceOn: '2026-09-14' });
    expect((await rightsFrom(world, place.id)).map(({ endsAt }) => endsAt)).toEqual(['2026-09-28T23:00:00.000000Z']);
  });

  it('opens the child on the first day and not before, and to the end of the last and no longer', async () => {
    const child = await world.child('Dan TeamedDan');
    const therapist = await world.the(Kind.THERAPIST);
    const place = await senco.gets(JOIN, await joining(child.id, Kind.THERAPIST, { sinceOn: LATER.firstOn, untilOn: '2042-07-18' }));
    expect((await rightsFrom(world, place.id)).map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [LATER.midnightBefore, '2042-07-18T23:00:00.000000Z'],
      [LATER.midnightBefore, '2042-07-18T23:00:00.000000Z'],
    ]);
    expect(await finds(therapist, child)).toBe(false);
    await world.timed(place.id, { starts: -1, ends: 1 });
    expect(await finds(therapist, child)).toBe(true);
    await world.timed(place.id, { starts: -2, ends: -1 });
    expect(await finds(therapist, child)).toBe(false);
    expect(await senco.gets(JOIN, await joining(child.id, Kind.THERAPIST, { sinceOn: LATER.firstOn, untilOn: LATER.lastOn }))).toMatchObject({ fields: [{ field: 'untilOn' }] });
  });

  it('holds nobody twice, so that whoever has left is gone; and is left once', async () => {
    const child = await world.child('Eve TeamedEve');
    const therapist = await world.the(Kind.THERAPIST);
    const first = await senco.gets(JOIN, await joining(child.id, Kind.THERAPIST));
    expect(await senco.gets(JOIN, await joining(child.id, Kind.THERAPIST))).toEqual(first);
    await senco.gets(LEAVE, { input: { teamMemberId: first.id, version: 1 } });
    expect(await finds(therapist, child)).toBe(false);
    hub.clock.advance('P1D');
    expect(await senco.gets(LEAVE, { input: { teamMemberId: first.id, version: 2 } })).toMatchObject({ presentState: 'LEFT' });
  });
});

describe('an agency that knows a child no more', () => {
  it('is closed with a reason, once, by whoever opens; and can be opened again', async () => {
    const child = await world.child('Fay Closed');
    const system = await world.the(Kind.HEALTH_SYSTEM);
    const opening = { input: { childId: child.id, organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], reason: 'On the caseload' } };
    const { id } = await senco.gets(OPEN, opening);
    const closing = { knownAgencyId: id, version: 1, reason: 'Discharged' };
    expect((await system.ask(CLOSE, { input: closing })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'KnownAgency.close' });
    expect(await senco.gets(CLOSE, { input: { ...closing, reason: ' ' } })).toMatchObject({ fields: [{ field: 'reason' }] });
    expect(await senco.gets(CLOSE, { input: { ...closing, version: 3 } })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await finds(system, child)).toBe(true);
    expect(await senco.gets(CLOSE, { input: closing })).toMatchObject({ untilOn: hub.clock.today(), closedReason: 'Discharged' });
    expect(await finds(system, child)).toBe(false);
    expect(await senco.gets(CLOSE, { input: { ...closing, version: 2 } })).toMatchObject({ presentState: 'CLOSED' });
    await senco.gets(OPEN, opening);
    expect(await finds(system, child)).toBe(true);
  });

  it('has no right left by having brought the child here itself', async () => {
    const system = await world.the(Kind.HEALTH_SYSTEM);
    const { id } = await system.gets('mutation ($input: RegisterChildInput!) { registerChild(input: $input) { ... on Child { id } } }', {
      input: { givenName: 'Gus', familyName: 'Brought', dateOfBirth: '2017-03-09', authorityCode: world.authorityCode },
    });
    const child = { id, name: 'Gus Brought', schoolId: '' };
    const authority = await world.the(Kind.AUTHORITY_SYSTEM);
    const opened = await authority.gets(OPEN, { input: { childId: id, organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], reason: 'On the caseload' } });
    await authority.gets(CLOSE, { input: { knownAgencyId: opened.id, version: 1, reason: 'Discharged' } });
    expect([await finds(system, child), await finds(authority, child)]).toEqual([false, true]);
  });
});
