import { Kind } from '../../../src/access';
import { appoint, OrganisationKind } from '../../../src/people';
import { TestHub, type Answer, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { BREAK } from '../../access/emergencies';
import { beneath, sharesAction } from '../../access/shares';
import { COMMENT, issued, lineOf, says } from '../../family/plan-for-family';
import { records, refusalOf } from '../../safeguarding/actions';
import { everyQuery, everySubscription, type Ids } from '../../safeguarding/every-question';
import { anonymous } from '../../safeguarding/twins';
import { asIfFrom, ends, linkAccount, memberOf, NAMED, recordsOrder, type Recorded } from './orders';

const POSTS = [
  [OrganisationKind.SCHOOL, Kind.SENCO],
  [OrganisationKind.SOCIAL_CARE_TEAM, Kind.SOCIAL_WORKER],
  [OrganisationKind.HEALTH_PROVIDER, Kind.CLINICIAN],
] as const;
type Home = (typeof POSTS)[number][0];

let hub: TestHub;
let life: { readonly world: World; readonly child: ChildKnownTo; readonly mother: Someone; readonly ids: Ids };
let elsewhere: World;
/** The father: a parent of the child, SENCO of the child's school, in the child's care team, and named in a share. */
let father: Someone;
/** Somebody who holds the same posts where nobody knows the child. */
let stranger: Someone;
let dsl: Someone;
let member: string;
let actionId: string;
let lineId: string;

const posted = (someone: Someone, world: World) =>
  hub.owner(async (owner) => {
    for (const [home, kind] of POSTS) await appoint(owner, someone.id, world.organisations[home], kind);
  });

beforeAll(async () => {
  hub = await TestHub.open();
  const here = await World.make(hub);
  const issue = await issued(here, 'Twin Marlow');
  life = {
    world: here,
    child: issue.child,
    mother: issue.parent,
    ids: { Child: issue.child.id, Plan: issue.plan.id, PlanVersion: issue.versionId },
  };
  elsewhere = await World.make(hub);
  const { world, child } = life;
  dsl = await world.the(Kind.DSL);
  [father, stranger] = [await world.anybody('Dan Reed'), await world.anybody('Dan Reed')];
  member = await memberOf(world, child, { someone: father });
  await posted(father, world);
  await posted(stranger, elsewhere);
  const care = world.organisations[OrganisationKind.SOCIAL_CARE_TEAM];
  await (
    await world.the(Kind.AUTHORITY_SYSTEM)
  ).gets(`mutation ($input: AddToTeamInput!) { addToTeam(input: $input) { __typename } }`, {
    input: { childId: child.id, personId: father.id, organisationId: care, kind: Kind.SOCIAL_WORKER },
  });
  actionId = (await records(world, child)).id;
  await sharesAction(world, child, actionId, [
    { organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], personId: father.id },
  ]);
  lineId = await lineOf(issue, 'B');
});
afterAll(() => hub.close());

const CAPACITIES: readonly (readonly [string, Home | 'family'])[] = [
  ...POSTS.map(([home, kind]) => [kind, home] as const),
  ['parent', 'family'] as const,
];
const inCapacity = (someone: Someone, world: World, home: Home | 'family'): Someone =>
  someone.as(home === 'family' ? someone.id : world.organisations[home]);
const seen = (home: Home | 'family') =>
  inCapacity(father, life.world, home)
    .gets(NAMED, life.child)
    .catch((error: Error) => error.message.split(':')[0]);

const asked = () => {
  const { child } = life;
  return [
    ...everyQuery({ ...life.ids, SafeguardingAction: actionId }),
    { name: 'explained', text: `{ explainAccess(childId: "${child.id}", type: "Child") { allowed because by { kind } } }` },
    { name: 'explained as a kind', text: `{ explainAccess(childId: "${child.id}", type: "ChildFact") { allowed because by { kind } } }` },
    { name: 'looked', text: `{ child(id: "${child.id}") { whoLooked { totalCount nodes { recordTypes } } } }` },
    {
      name: 'counted',
      text: `{ children(named: "Twin") { totalCount nodes { id } } sharedWithMe { totalCount } emergencyNotices { totalCount } }`,
    },
    // Where the log stands is sealed afresh each time, and what they did themselves is theirs to remember.
  ].filter(({ name }) => !['changesFrom', 'myActs'].includes(name));
};
/** What each of them is answered, question by question: there are more questions than PostgreSQL keeps plans of. */
async function everything(people: readonly Someone[]): Promise<unknown[][]> {
  const answers = people.map((): unknown[] => []);
  for (const { name, text } of asked()) {
    for (const [at, someone] of people.entries()) answers[at]!.push([name, anonymous(refusalOf(await someone.ask(text)))]);
  }
  const comment = { input: { versionLineId: lineId, text: 'Let me in.' } };
  for (const [at, someone] of people.entries()) answers[at]!.push(['comments', refusalOf(await someone.ask(COMMENT, comment))]);
  return answers;
}

describe('an order that nothing is told', () => {
  let recorded: Recorded;
  const KEY = { versionLineId: '', text: 'Seen on the way home.', idempotencyKey: 'father-says' };
  const streams: { readonly of: string; readonly heard: Promise<unknown[]> }[] = [];

  const listen = async (of: string, someone: Someone) => {
    for (const { text } of everySubscription(life.ids)) {
      const stream = await someone.listens(text).catch(() => undefined);
      if (stream) streams.push({ of, heard: collected(stream) });
    }
  };
  async function collected(stream: AsyncGenerator<Answer>): Promise<unknown[]> {
    const heard: unknown[] = [];
    for await (const answer of stream) if (answer.data && Object.values(answer.data).some(Boolean)) heard.push(answer);
    return heard;
  }

  beforeAll(async () => {
    KEY.versionLineId = lineId;
    const atHome = father.as(father.id);
    expect(await says(atHome, KEY)).toMatchObject({ __typename: 'LineComment' });
    for (const [, home] of CAPACITIES) expect(await seen(home)).toEqual({ givenName: 'Twin' });
    await listen('father', atHome);
    await listen('father', father.as(life.world.organisations[OrganisationKind.SCHOOL]));
    await listen('mother', life.mother);
    recorded = await recordsOrder(dsl, life.child, member, ['NO_INFORMATION']);
  });

  it('shuts them out in every capacity', async () => {
    for (const [, home] of POSTS.map(([home, kind]) => [kind, home] as const)) expect(await seen(home)).toBeNull();
    expect(
      (await father.gets('{ me { capacities { actingFor } } }')).capacities.map(({ actingFor }: { actingFor: string }) => actingFor),
    ).not.toContain(father.id);
    expect(await seen('family')).toBe('CAPACITY_REQUIRED');
  });

  it('answers them at each post every question as it answers somebody who never knew the child', async () => {
    const homes = POSTS.map(([home]) => home);
    const told = await everything(homes.flatMap((home) => [inCapacity(father, life.world, home), inCapacity(stranger, elsewhere, home)]));
    for (const [at, home] of homes.entries()) {
      const [theirs, ofNobody] = [told[2 * at], told[2 * at + 1]];
      expect([home, theirs]).toEqual([home, ofNobody]);
      expect(JSON.stringify(theirs)).not.toMatch(/Marlow|Visit the address/);
    }
  }, 300_000);

  it('answers them as themselves, where they have no post, as it answers nobody in particular, and what they said before as well', async () => {
    const [alone, nobody] = [await life.world.anybody('Dan Reed'), await life.world.anybody('Dan Reed')];
    const second = await memberOf(life.world, life.child, { someone: alone });
    const said = { input: { versionLineId: lineId, text: 'Seen at breakfast.', idempotencyKey: 'alone-says' } };
    expect(await alone.gets(COMMENT, said)).toMatchObject({ __typename: 'LineComment' });
    await recordsOrder(dsl, life.child, second, ['NO_INFORMATION']);
    const [theirs, ofNobody] = await everything([alone, nobody]);
    expect(theirs).toEqual(ofNobody);
    expect(refusalOf(await alone.ask(COMMENT, said))).toEqual(refusalOf(await nobody.ask(COMMENT, said)));
  });

  it('opens nothing to them in an emergency, as if there were no such child', async () => {
    const input = { scope: 'HEALTH_AND_CARE', reason: 'Unconscious in the emergency department.' };
    for (const home of [OrganisationKind.HEALTH_PROVIDER, OrganisationKind.SOCIAL_CARE_TEAM] as const) {
      const [theirs, ofNobody] = [
        await inCapacity(father, life.world, home).ask(BREAK, { input: { ...input, childId: life.child.id } }),
        await inCapacity(stranger, elsewhere, home).ask(BREAK, { input: { ...input, childId: '3f2b0c1e-0000-4000-8000-000000000000' } }),
      ];
      expect(refusalOf(theirs)).toEqual(refusalOf(ofNobody));
      expect(theirs.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('holds behind the second wall as well, whatever the first may forget', async () => {
    for (const home of [OrganisationKind.SCHOOL, OrganisationKind.HEALTH_PROVIDER] as const) {
      const counts = await beneath(inCapacity(father, life.world, home), async (tx) => {
        const found: Record<string, string> = {};
        for (const table of [
          'child',
          'child_fact',
          'child_relationship',
          'record_share',
          'court_order',
          'plan',
          'version_line',
          'line_comment',
          'safeguarding_action',
          'share',
        ]) {
          found[table] = (await tx.query<{ n: string }>(`SELECT count(*) AS n FROM "${table}" WHERE child_id = $1`, [life.child.id]))[0]!.n;
        }
        return found;
      });
      expect(Object.values(counts).every((n) => n === '0')).toBe(true);
      await expect(beneath(inCapacity(father, life.world, home), (tx) => tx.query('SELECT FROM shut_out'))).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('silences what they were listening to: what happens next is told to others alone', async () => {
    const mother = life.mother;
    await says(mother, { versionLineId: lineId, text: 'After the order.' });
    const [witness] = [await (await life.world.the(Kind.SCHOOL_SYSTEM)).listens('subscription { changes { what } }')];
    await (
      await life.world.the(Kind.AUTHORITY_SYSTEM)
    ).gets(`mutation ($input: EnrolChildInput!) { enrolChild(input: $input) { __typename } }`, {
      input: { childId: life.child.id, schoolId: life.child.schoolId, fromOn: '2026-09-01' },
    });
    expect((await witness.next()).value.data.changes.what).toBe('Child.enrolled');
    await witness.return(undefined);
    await hub.ground.events.close();
    const heard = await Promise.all(streams.map(async ({ of, heard: all }) => ({ of, count: (await all).length })));
    const of = (who: string) => heard.filter((each) => each.of === who).reduce((sum, { count }) => sum + count, 0);
    expect(of('mother')).toBeGreaterThan(0);
    expect(of('father')).toBe(0);
  });

  it('gives everything back at once when it is ended', async () => {
    await ends(dsl, recorded);
    for (const [, home] of CAPACITIES) expect(await seen(home)).toEqual({ givenName: 'Twin' });
    expect(await says(father.as(father.id), KEY)).toMatchObject({ __typename: 'LineComment' });
  });
});

describe('an order and the days it names', () => {
  it('shuts nobody out before its first day, and nobody after its last', async () => {
    const someone = await life.world.anybody('Later');
    const recorded = await recordsOrder(dsl, life.child, await memberOf(life.world, life.child, { someone }), ['NO_INFORMATION'], {
      fromOn: '2100-01-01',
      untilOn: '2100-12-31',
    });
    expect(await someone.gets(NAMED, life.child)).toEqual({ givenName: 'Twin' });
    await asIfFrom(life.world, recorded, { from_on: '0' });
    expect(await someone.gets(NAMED, life.child)).toBeNull();
    await asIfFrom(life.world, recorded, { from_on: '-9', until_on: '-1' });
    expect(await someone.gets(NAMED, life.child)).toEqual({ givenName: 'Twin' });
  });

  it('follows an account that is linked to them later', async () => {
    const [someone, nobodyYet] = [await life.world.anybody('Linked'), await memberOf(life.world, life.child, { name: 'No account' })];
    const teacher = await life.world.around(life.child, Kind.CLASS_TEACHER, 'linked');
    await recordsOrder(dsl, life.child, nobodyYet, ['NO_INFORMATION']);
    expect(await teacher.gets(NAMED, life.child)).toEqual({ givenName: 'Twin' });
    await linkAccount(life.world, nobodyYet, teacher);
    expect(await teacher.gets(NAMED, life.child)).toBeNull();
    await linkAccount(life.world, nobodyYet, someone);
    expect([await teacher.gets(NAMED, life.child), await someone.gets(NAMED, life.child)]).toEqual([null, null]);
  });

  it('is not about a brother or a sister: each child has an order of their own', async () => {
    const [someone, sister] = [await life.world.anybody('Of two'), await life.world.child('Sister Marlow')];
    const here = await memberOf(life.world, life.child, { someone });
    await memberOf(life.world, sister, { someone });
    await recordsOrder(dsl, life.child, here, ['NO_INFORMATION']);
    expect([await someone.gets(NAMED, life.child), await someone.gets(NAMED, sister)]).toEqual([null, { givenName: 'Sister' }]);
  });
});
