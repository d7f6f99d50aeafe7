import { Kind } from '../../../src/access';
import { appoint, endPost, OrganisationKind } from '../../../src/people';
import { TestHub, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { CLOSE, END_ENROLMENT, END_PART, finds, LEAVE, Listening, MOVE, OPEN } from './knowing';

let hub: TestHub;
let world: World;
let far: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  far = await World.make(hub);
});
afterAll(() => hub.close());

/** Somebody who knows the child, and what takes that away. */
interface Knowing {
  readonly someone: Someone;
  readonly end: () => Promise<unknown>;
}
const done = async (someone: Someone, text: string, input: object): Promise<unknown> => {
  const answer = await someone.gets(text, { input });
  expect(answer).not.toHaveProperty('code');
  return answer;
};
const enrolmentOf = async ({ id }: ChildKnownTo): Promise<string> =>
  (await (await world.the(Kind.AUTHORITY_SYSTEM)).gets('query ($id: ID!) { child(id: $id) { enrolments { id } } }', { id })).enrolments[0].id;
const moving = (who: Kind) => async (child: ChildKnownTo): Promise<Knowing> => ({
  someone: await world.around(child, who, 'who stays'),
  end: async () =>
    done(await world.the(Kind.SENCO), MOVE, {
      enrolmentId: await enrolmentOf(child), version: 1, lastOn: '2026-09-11', schoolId: far.organisations[OrganisationKind.SCHOOL], fromOn: '2026-09-14',
    }),
});
const leaving = (kind: Kind, knows: Kind = kind) => async (child: ChildKnownTo): Promise<Knowing> => {
  const place = await world.joins(child, await world.the(kind, 'who leaves'), kind);
  return { someone: await world.the(knows, knows === kind ? 'who leaves' : ''), end: async () => done(await world.the(Kind.SENCO), LEAVE, { teamMemberId: place, version: 1 }) };
};

const endings: Record<string, (child: ChildKnownTo) => Promise<Knowing>> = {
  'leaves the post that their place in the team rests on, and holds another there': async (child) => {
    const someone = await world.around(child, Kind.THERAPIST, 'who is two things');
    const trust = world.organisations[OrganisationKind.HEALTH_PROVIDER];
    await hub.owner((owner) => appoint(owner, someone.id, trust, Kind.CLINICIAN));
    return { someone, end: () => hub.owner((owner) => endPost(owner, { personId: someone.id, organisationId: trust, kind: Kind.THERAPIST })) };
  },
  'leaves the only post they hold': async (child) => {
    const someone = await world.around(child, Kind.CLASS_TEACHER, 'who goes');
    const school = world.organisations[OrganisationKind.SCHOOL];
    return { someone, end: () => hub.owner((owner) => endPost(owner, { personId: someone.id, organisationId: school, kind: Kind.CLASS_TEACHER })) };
  },
  'supervises a therapist who leaves their post': async (child) => {
    const therapist = await world.around(child, Kind.THERAPIST, 'who is supervised');
    const trust = world.organisations[OrganisationKind.HEALTH_PROVIDER];
    const end = () => hub.owner((owner) => endPost(owner, { personId: therapist.id, organisationId: trust, kind: Kind.THERAPIST }));
    return { someone: await world.the(Kind.CLINICAL_SUPERVISOR), end };
  },
  'is the SENCO of a school that the child leaves': moving(Kind.SENCO),
  'is the head of a school that the child leaves': moving(Kind.HEAD),
  'teaches at a school that the child leaves': moving(Kind.CLASS_TEACHER),
  'is of a school whose roll the child is taken off': async (child) => ({
    someone: await world.the(Kind.DSL),
    end: async () => done(await world.the(Kind.SENCO), END_ENROLMENT, { enrolmentId: await enrolmentOf(child), version: 1, lastOn: '2026-09-14' }),
  }),
  'leaves the team': leaving(Kind.THERAPIST),
  'supervises a therapist who leaves the team': leaving(Kind.THERAPIST, Kind.CLINICAL_SUPERVISOR),
  'manages a social worker who leaves the team': leaving(Kind.SOCIAL_WORKER, Kind.CARE_TEAM_MANAGER),
  'is of a family that their part in ends': async (child) => {
    const { someone, id } = await world.ofFamily(child, Kind.PARENT);
    return { someone, end: async () => done(await world.the(Kind.SENCO), END_PART, { familyMemberId: id, version: 1, reason: 'Has moved away for good' }) };
  },
  'speaks for a parent whose part in the family ends': async (child) => {
    const { someone } = await world.ofFamily(child, Kind.ADVOCATE);
    const { family } = await (await world.the(Kind.SENCO)).gets('query ($id: ID!) { child(id: $id) { family { id standsAs } } }', child);
    const parent = family.find(({ standsAs }: { standsAs: string }) => standsAs === 'PARENT');
    return { someone, end: async () => done(await world.the(Kind.SENCO), END_PART, { familyMemberId: parent.id, version: 1, reason: 'Has moved away for good' }) };
  },
};

it.each(Object.entries(endings))('whoever %s knows the child until then, and from then on in no way', async (what, knowing) => {
  const child = await world.child(`Nora ${what.split(' ').map((word) => word[0]).join('')}x`);
  const { someone, end } = await knowing(child);
  const listening = await Listening.begin(world, child, someone);
  expect(await finds(someone, child)).toBe(true);
  expect(await listening.hears()).toBe('Plan.issued');
  await end();
  expect(await finds(someone, child)).toBe(false);
  expect(await listening.hears()).toBe('silence');
  await listening.end();
});

const CHANGES = 'subscription { changes { what } }';

it.each([
  ['an agency that is closed to the child', Kind.HEALTH_SYSTEM, async (child: ChildKnownTo) => {
    const senco = await world.the(Kind.SENCO);
    const { id } = await senco.gets(OPEN, { input: { childId: child.id, organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], reason: 'On the caseload' } });
    return () => done(senco, CLOSE, { knownAgencyId: id, version: 1, reason: 'Discharged' });
  }],
  ['a school that the child leaves', Kind.SCHOOL_SYSTEM, async (child: ChildKnownTo) => (await moving(Kind.HEAD)(child)).end],
] as const)('the system of %s follows the child no more', async (_what, kind, knowing) => {
  const child = await world.child(`Otto ${kind}`);
  const end = await knowing(child);
  const system = await world.the(kind);
  const listening = await Listening.begin(world, child, system, CHANGES);
  expect([await finds(system, child), await listening.hears()]).toEqual([true, expect.not.stringContaining('silence')]);
  await end();
  expect([await finds(system, child), await listening.hears()]).toEqual([false, 'silence']);
  await listening.end();
});
